"""Which days are named on the axis of a timeline?

Days are ordinals (`date.toordinal`), since an axis may end a day after the last that the calendar has.
"""

from collections.abc import Iterator
from datetime import date

# Days, months and years between two ticks, the finest first, with how a tick is written.
DAYS = (1, 2, 5, 10)
MONTHS = (1, 2, 3, 6)
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def ticks(first: int, last: int, most: int) -> list[tuple[int, str]]:
    """Return the finest ticks from a first to a last day of which there are not too many, each with its label."""
    chosen: list[tuple[int, str]] = []
    for kind in (*((_days, n) for n in DAYS), *((_months, n) for n in MONTHS), *((_years, n) for n in YEARS)):
        found, step = kind
        if (last - first) / (step * {_days: 1, _months: 28, _years: 365}[found]) > 4 * most:
            continue  # far too many to be worth counting
        chosen = list(found(first, last, step))
        if len(chosen) <= most:
            return chosen
    return chosen[:most]


def _days(first: int, last: int, step: int) -> Iterator[tuple[int, str]]:
    for day in range(first, last + 1, step):
        yield day, date.fromordinal(day).isoformat()


def _months(first: int, last: int, step: int) -> Iterator[tuple[int, str]]:
    start, end = date.fromordinal(first), date.fromordinal(last)
    for number in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        year, month = divmod(number, 12)
        day = date(year, month + 1, 1).toordinal()
        if month % step == 0 and day >= first:
            yield day, f"{year:04}-{month + 1:02}"


def _years(first: int, last: int, step: int) -> Iterator[tuple[int, str]]:
    start, end = date.fromordinal(first).year, date.fromordinal(last).year
    for year in range(start, end + 1):
        if year % step == 0 and (day := date(year, 1, 1).toordinal()) >= first:
            yield day, f"{year:04}"
