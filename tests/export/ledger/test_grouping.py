"""Which tellings are taken for one move, why, and in which order moves stand."""

import pytest

from onrecord.export.ledger.entry import Entry
from onrecord.export.ledger.grouping import entries
from onrecord.records.event import EventType, Reality
from tests.moves import OUT, SHARE, Press, Told, tell, told

EIGHT = (8, "envoys", OUT)
DAY = "2031-06-08"


def grouped(*press: Press | Told) -> tuple[Entry, ...]:
    return entries(told(*press))


def files(*press: Press | Told) -> list[list[str]]:
    """Return where the tellings of each entry were found."""
    return [[t.file for t in entry.tellings] for entry in grouped(*press)]


def expels(
    words: str = "Velmark expels envoys", *, by: str = "Velmark", against: str = "Tarsovia", **more: str
) -> Told:
    return tell(words, [by], [against], date=more.get("date"), inferred=more.get("inferred"))


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        (expels("out they go", date=DAY), expels("eight leave", date="2031-06"), "their dates overlap"),
        (expels("out they go", date=DAY), expels("eight leave", date="XXXX-06-08"), "their dates overlap"),
        (expels("out they go", date="2018"), expels("eight leave", date="2018"), "they name the same time"),
        (expels("Velmark expels its envoys"), expels("Velmark  expels its envoys"), "told in the same words"),
        (
            tell("out", ["Velmark"], ["Tarsovia"], number=EIGHT),
            tell("gone", ["Velmark"], ["Tarsovia"], number=EIGHT),
            "the same number; no number contradicts",
        ),
        (
            tell("hit", ["Tarsovia"], ["Anton Vessin"], type=EventType.ASSAULT, move="poisoning"),
            tell("ill", ["Tarsovia"], ["Vessin"], type=EventType.ASSAULT, move="poisoning"),
            "done to the same person",
        ),
        (
            Press((expels("out they go"),), "2031-06-09"),
            Press((expels("eight leave"),), "2031-06-20"),
            "their reports are of one month",
        ),
    ],
)
def test_two_reports_tell_of_one_move_where_something_places_both(
    left: Press | Told, right: Press | Told, why: str
) -> None:
    (entry,) = grouped(left, right)
    assert len(entry.reports) == 2
    assert entry.reason.endswith(f"; {why}")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (expels("out they go"), expels("eight leave")),  # two expulsions of undated reports may be years apart
        (Press((expels("out they go"),), "2024-06-09"), Press((expels("eight leave"),), "2031-06-20")),
        (expels("out", date="2030-01-01/2031-12-31"), expels("gone", date=DAY)),  # a year's stretch places nothing
        (expels("out", date="XXXX"), expels("gone", date="XXXX")),
        (expels("out", date="2030/2031"), expels("gone", date="2030/2031")),
        (expels("out", date="2031"), expels("gone", date="2031-05/2031-09")),
        (expels("out", date=DAY), expels("gone")),
        (expels("out", date=DAY), expels("gone", date="2031-07-08")),
        (expels("out", date=DAY), expels("gone", date=DAY, by="Calvesse")),
        (expels("out", date=DAY), expels("gone", date=DAY, against="Calvesse")),
        (expels("out", date=DAY), tell("gone", [], ["Tarsovia"], date=DAY)),  # who did it is what is disputed
        (expels("out", date=DAY), tell("gone", ["Velmark"], ["Tarsovia"], date=DAY, move="recall")),
        (expels("out", date=DAY), tell("gone", ["Velmark"], ["Tarsovia"], date=DAY, reality=Reality.THREATENED)),
        (
            tell("out", ["Velmark"], ["Tarsovia"], date=DAY, number=EIGHT),
            tell("gone", ["Velmark"], ["Tarsovia"], date=DAY, number=(7, "envoys", OUT)),
        ),
        (
            tell("out", ["Velmark"], ["Tarsovia"], number=(0.5, "mission", SHARE)),
            tell("gone", ["Velmark"], ["Tarsovia"], number=(0.5, "mission", SHARE)),
        ),
        (tell("out", ["the state"], ["envoys"], date=DAY), tell("gone", ["the state"], ["envoys"], date=DAY)),
        (
            tell("hit", ["Tarsovia"], ["Anton Vessin"], date=DAY),
            tell("ill", ["Tarsovia"], ["Karl Vessin"], date=DAY),
        ),
    ],
)
def test_two_reports_are_not_taken_to_tell_of_one_move_without_evidence(
    left: Press | Told, right: Press | Told
) -> None:
    assert len(grouped(left, right)) == 2


def test_copies_that_name_nobody_are_one_where_they_have_it_word_for_word() -> None:
    copies = [tell("an arrest within the week", move="arrest") for _ in range(2)]
    (entry,) = grouped(*copies)
    assert entry.reason == "told in the same words"
    assert len(grouped(copies[0], tell("an arrest is due this week", move="arrest"))) == 2


def test_what_one_report_tells_twice_is_one_move() -> None:
    (entry,) = grouped(Press((expels("Velmark expels envoys"), expels("the eight were told to go"))))
    assert entry.reason == "by Velmark, against Tarsovia; told in one report"


def test_a_capital_is_its_country_and_a_denial_stands_beside_the_claim() -> None:
    hit = tell("hit", ["Brenik"], ["Anton Vessin"], date=DAY, reality=Reality.ALLEGED, holder="Velmark")
    denied = tell("ill", ["Tarsovia"], ["Anton Vessin"], date=DAY, reality=Reality.DENIED, holder="Tarsovia")
    (entry,) = grouped(hit, denied)
    assert entry.said == "alleged (Velmark), denied (Tarsovia)"


def test_in_talks_nobody_is_the_one_who_does_it() -> None:
    one = tell("met", ["Velmark"], ["Tarsovia"], type=EventType.CONSULT, move="talks", date=DAY)
    other = tell(
        "met", ["Tarsovia", "Velmark"], ["Tarsovia", "Velmark"], type=EventType.CONSULT, move="talks", date=DAY
    )
    third = tell("met", ["Calvesse"], ["Velmark"], type=EventType.CONSULT, move="talks", date=DAY)
    assert files(one, other, third) == [["1.txt", "2.txt"], ["3.txt"]]


def test_no_chain_of_likenesses_makes_two_different_moves_one() -> None:
    number = {"a": EIGHT, "b": None, "c": (7, "envoys", OUT)}
    press = [tell(w, ["Velmark"], ["Tarsovia"], date=DAY, number=n) for w, n in number.items()]
    assert files(*press) == [["1.txt", "2.txt"], ["3.txt"]]


def test_the_narrowest_proved_date_is_shown() -> None:
    (entry,) = grouped(
        expels("a", date="2031-06"), expels("b", inferred=DAY), expels("c", date="2031-06-07/2031-06-09")
    )
    assert (entry.when.value, entry.when.inferred) == ("2031-06-07/2031-06-09", False)


def test_moves_stand_in_time_order_and_those_without_a_year_last() -> None:
    dates = [None, "XXXX-05-01", "2031-06-08", "../2031-05-30", "2031-06", "2030"]
    shown = grouped(*(tell(f"move {n}", [], ["somebody"], date=date) for n, date in enumerate(dates)))
    assert [entry.when.value for entry in shown] == [
        *("2030", "../2031-05-30", "2031-06", "2031-06-08"),
        *("XXXX-05-01", None),
    ]


def test_the_order_of_reports_changes_nothing_but_which_is_named_first() -> None:
    press = [expels(f"telling {n}", date=date) for n, date in enumerate([DAY, "2031-06", "2031-06-20", DAY])]
    assert [len(e.tellings) for e in grouped(*press)] == [len(e.tellings) for e in grouped(*reversed(press))]
