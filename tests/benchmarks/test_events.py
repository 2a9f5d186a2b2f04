"""A sentence is right where every event is found with all its parts, and nothing where nothing happens."""

from benchmarks.quality.events import event_figures, judge

TEXT = "Velmark expelled eight envoys of Tarsovia, the ministry in Osterhal said."
GOLD = {
    "text": TEXT,
    "pitfall": "x",
    "events": [
        {
            "type": "SANCTION",
            "actor": ["Velmark"],
            "recipient": ["Tarsovia", "envoys"],
            "reality": "actual",
            "quantity": {"value": 8},
            "holder": "ministry",
            "evidence": "Velmark expelled eight envoys",
        }
    ],
}
READ = {
    "type": "SANCTION",
    "actors": ["Velmark"],
    "recipients": ["eight envoys of Tarsovia", "Tarsovia"],
    "reality": "actual",
    "quantity": {"value": 8},
    "holder": "ministry in Osterhal",
    "evidence": [[0, 29]],
}


def test_all_parts_make_a_sentence_right() -> None:
    assert judge(GOLD, [READ]).is_right


def test_one_wrong_part_makes_it_wrong_and_says_which() -> None:
    for part, wrong in (
        ("type", {"type": "AID"}),
        ("roles", {"actors": ["Tarsovia"]}),
        ("reality", {"reality": "denied"}),
        ("quantity", {"quantity": None}),
        ("holder", {"holder": "report"}),
    ):
        verdict = judge(GOLD, [READ | wrong])
        assert not verdict.is_right
        assert [name for name, right in verdict.found[0].items() if not right] == [part]


def test_an_event_whose_words_are_elsewhere_is_not_found() -> None:
    assert not judge(GOLD, [READ | {"evidence": [[30, 60]]}]).found


def test_something_where_nothing_happens_is_wrong() -> None:
    quiet = {"text": TEXT, "pitfall": "x", "events": []}
    assert judge(quiet, []).is_right
    assert not judge(quiet, [READ]).is_right
    figures = {figure.name: figure.value for figure in event_figures([judge(quiet, []), judge(quiet, [READ])])}
    assert figures["nothing_found_in_none"] == 0.5
    assert figures["sentence_right"] == 0.5
