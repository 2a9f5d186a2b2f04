"""The scorer on one invented report, each figure right and wrong."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from benchmarks.quality.figures import figures, values
from benchmarks.quality.gold import parse_gold
from benchmarks.quality.reading import parse_reading
from benchmarks.quality.score import Sheet, score_reports

TEXT = """Listen to this article

Velmark expelled eight envoys of Tarsovia, foreign minister Ilva Toren said.
"They will leave within a week," Toren told the Osterhal Post.
Marek Dusan denied that the envoys were spies.
Tarsovia fears a longer dispute.

Share"""
GOLD: dict[str, Any] = {
    "file": "a.txt",
    "furniture": ["Listen to this article", "Share"],
    "statements": [
        {
            "kind": "speech",
            "source": "Ilva Toren",
            "content": ["Velmark expelled eight envoys of Tarsovia"],
            "stance": "asserts",
            "stance_also": ["confirms"],
            "chain": [],
        },
        {
            "kind": "speech",
            "source": "Ilva Toren",
            "content": ['"They will leave within a week,"'],
            "stance": "predicts",
            "chain": ["Osterhal Post"],
        },
        {"kind": "speech", "source": "Marek Dusan", "content": ["that the envoys were spies"], "stance": "denies"},
        {"kind": "attitude", "source": "Tarsovia", "content": ["a longer dispute"], "stance": "asserts"},
    ],
    "events": [
        {
            "type": "SANCTION",
            "actor": "Velmark",
            "recipient": "Tarsovia",
            "evidence": "Velmark expelled eight envoys of Tarsovia",
            "reality": "actual",
            "quantity": {"value": 8, "of": "envoys", "kind": "change"},
            "date": "2031-05",
            "holder": "Ilva Toren",
        }
    ],
    "entities": [
        {"name": "Ilva Toren", "type": "Person", "aliases": ["Ilva Toren", "Toren"]},
        {"name": "Marek Dusan", "type": "Person", "aliases": ["Marek Dusan"]},
        {"name": "Osterhal Post", "type": "Outlet", "aliases": ["the Osterhal Post"]},
    ],
}
JSON = Mapping[str, Any]


def span(words: str) -> list[list[int]]:
    start = TEXT.index(words)
    return [[start, start + len(words)]]


def reading(**changed: Any) -> dict[str, Any]:
    """Return the reading in which everything is right, but for what the test changes."""
    statements = [
        ("speech", "Toren", "Velmark expelled eight envoys of Tarsovia", "confirms", []),
        ("speech", "minister Ilva Toren", '"They will leave within a week,"', "predicts", ["the Osterhal Post"]),
        ("speech", "Mr Marek Dusan", "that the envoys were spies", "denies", []),
        ("attitude", "Tarsovia", "a longer dispute", "asserts", []),
    ]
    keys = ("kind", "source", "content", "stance", "chain")
    right = {
        "file": "a.txt",
        "statements": [dict(zip(keys, s, strict=True)) | {"content": span(s[2])} for s in statements],
        "events": [
            {
                "type": "SANCTION",
                "actors": ["Velmark", "Osterhal"],
                "recipients": ["Tarsovia"],
                "reality": "actual",
                "quantity": {"value": 8},
                "date": "2031-05",
                "holder": "Toren",
                "evidence": span("Velmark expelled eight envoys of Tarsovia,"),
            }
        ],
        "entities": [
            {"name": "Ilva Toren", "type": "Person", "aliases": ["Toren", "minister Ilva Toren"]},
            {"name": "Marek Dusan", "type": "Person", "aliases": []},
            {"name": "Osterhal Post", "type": "Organization", "aliases": []},
        ],
        "furniture": [*span("Listen to this article"), *span("Share")],
    }
    return right | changed


def sheets(read: JSON) -> list[Sheet]:
    gold = parse_gold([GOLD | {"accept": {"Ilva Toren": ["minister Ilva Toren"]}}], {"a.txt": TEXT})
    return score_reports(gold, parse_reading([json.dumps(read)]))


def score(read: JSON) -> dict[str, float]:
    return values(figures([sheet.counts for sheet in sheets(read)]))


def statement(number: int, **changed: Any) -> dict[str, Any]:
    """Return the right reading with one statement changed."""
    read = reading()
    read["statements"][number].update(changed)
    return read


def event(**changed: Any) -> dict[str, Any]:
    """Return the right reading with its event changed."""
    read = reading()
    read["events"][0].update(changed)
    return read


def test_a_reading_in_which_everything_is_right_has_every_figure_full() -> None:
    found = score(reading())
    assert found.pop("furniture_wrong") == 0
    assert "narration_f1" not in found
    assert found == dict.fromkeys(found, 1.0)
    assert len(found) == 17


def test_an_empty_reading_has_nothing_and_is_not_asked_about_what_it_did_not_find() -> None:
    found = score({"file": "a.txt"})
    assert found["statement_f1"] == found["event_r"] == found["entities"] == found["furniture"] == 0
    assert "source" not in found
    assert "entity_purity" not in found


def test_a_report_that_was_not_read_counts_as_read_empty() -> None:
    assert score(reading(file="b.txt"))["statement_r"] == 0


def test_a_content_that_shares_less_than_half_its_characters_is_not_found() -> None:
    found = score(statement(2, content=span("that the")))
    assert found["statement_r"] == pytest.approx(2 / 3)
    assert found["statement_p"] == pytest.approx(2 / 3)


def test_a_content_that_is_a_little_longer_is_found() -> None:
    assert score(statement(2, content=span("denied that the envoys were spies.")))["statement_f1"] == 1


def test_one_gold_statement_pays_for_one_that_was_read_and_a_second_copy_costs() -> None:
    read = reading()
    read["statements"].append(dict(read["statements"][2]))
    found = score(read)
    assert found["statement_p"] == pytest.approx(3 / 4)
    assert found["statement_r"] == 1


def test_a_statement_of_another_kind_is_another_statement() -> None:
    found = score(statement(3, kind="speech"))
    assert found["attitude_f1"] == 0
    assert found["statement_p"] == pytest.approx(3 / 4)


@pytest.mark.parametrize(
    ("figure", "changed"),
    [
        ("source", {"source": "Marek Dusan"}),
        ("source", {"source": None}),
        ("source", {"source": "Ilva"}),
        ("stance", {"stance": "asserts"}),
        ("stance", {"stance": None}),
    ],
)
def test_a_wrong_source_or_stance_costs_its_own_figure_only(figure: str, changed: JSON) -> None:
    found = score(statement(1, **changed))
    assert found[figure] == pytest.approx(2 / 3)
    assert found["statement_f1"] == 1


def test_a_lost_link_and_an_invented_link_both_cost() -> None:
    assert score(statement(1, chain=[]))["chain"] == 0
    assert score(statement(0, chain=["Brenik Times"]))["chain"] == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    "changed",
    [
        {"type": "ACCUSE"},
        {"evidence": span("Velmark")},
        {"evidence": []},
        {"evidence": [[0, 401]]},
    ],
)
def test_an_event_of_another_type_or_without_fitting_evidence_is_not_found(changed: JSON) -> None:
    found = score(event(**changed))
    assert found["event_r"] == found["event_p"] == 0
    assert "reality" not in found


@pytest.mark.parametrize(
    ("figure", "changed"),
    [
        ("roles", {"actors": ["Tarsovia"], "recipients": ["Velmark"]}),
        ("roles", {"recipients": []}),
        ("reality", {"reality": "alleged"}),
        ("quantity", {"quantity": None}),
        ("quantity", {"quantity": {"value": 10}}),
        ("date", {"date": "2031-05-14"}),
        ("date", {"date": None}),
        ("holder", {"holder": "report"}),
        ("holder", {"holder": None}),
    ],
)
def test_each_part_of_an_event_has_its_own_figure(figure: str, changed: JSON) -> None:
    found = score(event(**changed))
    assert found[figure] == 0
    assert found["event_r"] == 1
    assert all(found[f] == 1 for f in ("roles", "reality", "quantity", "date", "holder") if f != figure)


def test_an_entity_that_lacks_one_alias_is_not_found() -> None:
    read = reading()
    read["entities"][0]["aliases"] = []
    assert score(read)["entities"] == pytest.approx(2 / 3)


def test_two_persons_under_one_name_are_not_pure() -> None:
    read = reading()
    read["entities"][0]["aliases"].append("Marek Dusan")
    assert score(read)["entity_purity"] == pytest.approx(2 / 3)


def test_an_entity_of_another_type_is_not_found() -> None:
    read = reading()
    read["entities"][1]["type"] = "Organization"
    assert score(read)["entities"] == pytest.approx(2 / 3)


def test_lost_furniture_and_the_reports_own_words_called_furniture_are_counted_in_characters() -> None:
    found = score(reading(furniture=[*span("Share"), *span("Marek Dusan")]))
    assert found["furniture"] == pytest.approx(5 / 24)
    assert found["furniture_wrong"] == len("MarekDusan")


def test_every_miss_is_told_in_words_and_a_right_reading_has_none() -> None:
    assert sheets(reading())[0].misses == []
    read = statement(1, source="Marek Dusan") | {"events": [], "furniture": [*span("Share"), *span("Marek Dusan")]}
    read["entities"].pop(1)
    assert sheets(read)[0].misses == [
        'a.txt: source: want Ilva Toren, got Marek Dusan | "They will leave within a week,"',
        "a.txt: event: not found: SANCTION | Velmark expelled eight envoys of Tarsovia",
        "a.txt: entity: not found: Person Marek Dusan",
        "a.txt: furniture: not found: Listen to this article",
        "a.txt: furniture: called so: Marek Dusan",
    ]


def test_a_line_that_is_no_reading_raises() -> None:
    with pytest.raises(KeyError):
        parse_reading(['{"statements": []}'])


def test_of_an_act_of_speech_the_report_and_the_speaker_are_both_right_holders() -> None:
    gold_event = GOLD["events"][0] | {"type": "ACCUSE", "actor": "Ilva Toren", "holder": "report"}
    gold = parse_gold([GOLD | {"events": [gold_event]}], {"a.txt": TEXT})
    asked = []
    for holder in ("report", "Ilva Toren", "Marek Dusan"):
        read = event(type="ACCUSE", actors=["Ilva Toren"], holder=holder)
        found = score_reports(gold, parse_reading([json.dumps(read)]))
        asked.append(values(figures([sheet.counts for sheet in found]))["holder"])
    assert asked == [1, 1, 0]
