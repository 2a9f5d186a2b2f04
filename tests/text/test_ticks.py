"""Which days an axis names."""

from datetime import date

import pytest

from onrecord.text.ticks import ticks


def labels(first: date, last: date, most: int) -> list[str]:
    return [label for _, label in ticks(first.toordinal(), last.toordinal(), most)]


@pytest.mark.parametrize(
    ("first", "last", "most", "named"),
    [
        (date(2031, 6, 1), date(2031, 6, 3), 4, ["2031-06-01", "2031-06-02", "2031-06-03"]),
        (date(2031, 1, 15), date(2031, 4, 20), 4, ["2031-02", "2031-03", "2031-04"]),
        (date(2029, 3, 1), date(2032, 3, 1), 4, ["2030", "2031", "2032"]),
        (date(1, 1, 1), date(9999, 12, 31), 12, [f"{year:04}" for year in range(1000, 10_000, 1000)]),
    ],
)
def test_the_finest_ticks_are_chosen_of_which_there_are_not_too_many(
    first: date, last: date, most: int, named: list[str]
) -> None:
    assert labels(first, last, most) == named


def test_a_tick_stands_at_the_beginning_of_what_it_names() -> None:
    found = ticks(date(2031, 1, 15).toordinal(), date(2031, 4, 20).toordinal(), 4)
    assert [date.fromordinal(day) for day, _ in found] == [date(2031, m, 1) for m in (2, 3, 4)]
