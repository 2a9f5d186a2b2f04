"""Which moves are kept: between whom, of which kinds, in which time."""

from datetime import date

import pytest

from onrecord.errors import NotHeld
from onrecord.export.ledger.grouping import entries
from onrecord.export.ledger.selection import Party, Selection
from onrecord.records.event import Reality
from tests.moves import Press, tell, told

MOVES = entries(
    told(
        Press(
            (
                tell("one", ["Velmark"], ["Tarsovia"], date="2031-06-08"),
                tell("two", ["Brenik"], ["Velmark"], date="2031-07", move="recall"),
                tell("three", ["Calvesse"], ["Tarsovia's mission"], date="../2031-05-01"),
                tell("four", ["Velmark"], ["Anton Vessin"], date="XXXX-06-08"),
            )
        )
    )
)
VELMARK, TARSOVIA = Party("Osterhal", ("VLM", "Velmark")), Party("trs", ("TRS", "Tarsovia"))


def kept(selection: Selection) -> list[str]:
    return [entry.tellings[0].passage for entry in selection.of(MOVES)[0]]


@pytest.mark.parametrize(
    ("selection", "left"),
    [
        (Selection(), ["three", "one", "two", "four"]),
        (Selection(between=(VELMARK, TARSOVIA)), ["one", "two"]),  # either may have begun, and a capital is its country
        (Selection(between=(Party("calvesse"), TARSOVIA)), ["three"]),  # its mission is Tarsovia's
        (Selection(between=(VELMARK, Party("Vessin"))), ["four"]),
        (Selection(between=(VELMARK, VELMARK)), []),
        (Selection(kinds=frozenset({"recall"})), ["two"]),
        (Selection(since=date(2031, 6, 8)), ["one", "two"]),
        (Selection(since=date(2031, 7, 15)), ["two"]),  # "in July" may be after the fifteenth
        (Selection(until=date(2031, 6, 7)), ["three"]),
        (Selection(since=date(2031, 6, 8), until=date(2031, 6, 8)), ["one"]),
    ],
)
def test_what_was_asked_for_is_kept(selection: Selection, left: list[str]) -> None:
    assert kept(selection) == left


def test_what_has_no_year_is_left_out_of_a_time_and_counted() -> None:
    assert Selection().of(MOVES)[1] == 0
    assert Selection(since=date(2031, 1, 1)).of(MOVES)[1] == 1


@pytest.mark.parametrize(
    ("since", "until", "left"),
    [
        (date(2031, 6, 1), None, ["happened"]),  # what is only foretold has no end
        (date(2031, 7, 1), None, []),  # told as past in June, it was over by July
        (None, date(2031, 5, 1), ["happened"]),  # it may have been any time before
    ],
)
def test_what_has_no_day_was_over_when_it_was_told_as_past(
    since: date | None, until: date | None, left: list[str]
) -> None:
    happened = tell("happened", ["Velmark"], ["Tarsovia"])
    foretold = tell("foretold", ["Velmark"], ["Brenik"], reality=Reality.PREDICTED)
    found = entries(told(Press((happened, foretold), published="2031-06-12")))
    assert [entry.tellings[0].passage for entry in Selection(since=since, until=until).of(found)[0]] == left


@pytest.mark.parametrize(
    ("name", "hint"),
    [("Velmrk", "near it: Velmark"), ("Vesin", "near it: Anton Vessin"), ("Zyx", "named most: Velmark, Tarsovia")],
)
def test_a_name_that_no_move_has_is_refused_with_those_near_it(name: str, hint: str) -> None:
    with pytest.raises(NotHeld, match=hint):
        Selection(between=(VELMARK, Party(name))).require(MOVES)


def test_a_country_that_no_move_has_is_no_mistake() -> None:
    Selection(between=(VELMARK, Party("Karsk", ("KRS", "Karsk")))).require(MOVES)
