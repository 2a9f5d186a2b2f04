"""Which days does a piece of time hold, and how is it written in EDTF?

A stretch keeps the grain it was said in: "May 2031" is 2031-05 and not the days of that month.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_WINTER = 24
_YEAR, _MONTH = re.compile(r"\d{4}"), re.compile(r"\d{4}-(?:0\d|1[0-2])")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time from one day to another.

    Args:
        low, high: its first and last day; None where that side is open or the year is not known.
        start, end: how its ends are written; ".." for an open one.
    """

    low: date | None
    high: date | None
    start: str
    end: str

    @property
    def edtf(self) -> str:
        """The value in EDTF."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"

    @property
    def is_dated(self) -> bool:
        """Whether both its ends are known days."""
        return self.low is not None and self.high is not None

    def within(self, other: "Stretch") -> bool:
        """Return whether every day of it lies in another."""
        after = other.low is None or (self.low is not None and self.low >= other.low)
        before = other.high is None or (self.high is not None and self.high <= other.high)
        return after and before


def of_day(day: date) -> Stretch:
    """Return a day."""
    return Stretch(day, day, day.isoformat(), day.isoformat())


def of_days(low: date, high: date) -> Stretch:
    """Return the days from one to another; a single day where they are the same."""
    return Stretch(low, high, low.isoformat(), high.isoformat())


def of_month(year: int, month: int) -> Stretch:
    """Return a month; the number may run over the year's end on either side."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    low = date(year, month, 1)
    written = f"{year:04}-{month:02}"
    return Stretch(low, low.replace(day=monthrange(year, month)[1]), written, written)


def of_year(year: int) -> Stretch:
    """Return a year."""
    return Stretch(date(year, 1, 1), date(year, 12, 31), f"{year:04}", f"{year:04}")


def of_decade(year: int) -> Stretch:
    """Return the decade that a year starts."""
    written = f"{year // 10:03}X"
    return Stretch(date(year, 1, 1), date(year + 9, 12, 31), written, written)


def of_season(year: int, season: int) -> Stretch:
    """Return a season by its number in EDTF; a winter, which EDTF gives to one year, as that from its December on."""
    if season == _WINTER:
        return between(of_month(year, 12), of_month(year, 14))
    low, after = of_month(year, _SEASON_STARTS[season]), of_month(year, _SEASON_STARTS[season] + 2)
    return Stretch(low.low, after.high, f"{year:04}-{season}", f"{year:04}-{season}")


def of_week(day: date) -> Stretch:
    """Return the week from Monday to Sunday that holds a day."""
    monday = day - timedelta(days=day.weekday())
    return of_days(monday, monday + timedelta(days=6))


def yearless(month: int, day: int | None = None) -> Stretch:
    """Return a day or month whose year is not known."""
    written = f"XXXX-{month:02}" if day is None else f"XXXX-{month:02}-{day:02}"
    return Stretch(None, None, written, written)


def between(first: Stretch, last: Stretch) -> Stretch:
    """Return the time from the start of one to the end of another."""
    if first == last:
        return first
    return Stretch(first.low, last.high, _plain(first.start, first.low), _plain(last.end, last.high))


def until(stretch: Stretch) -> Stretch:
    """Return the time up to the end of one."""
    return Stretch(None, stretch.high, "..", _plain(stretch.end, stretch.high))


def since(stretch: Stretch) -> Stretch:
    """Return the time from the start of one, open at its end."""
    return Stretch(stretch.low, None, _plain(stretch.start, stretch.low), "..")


def before(stretch: Stretch) -> Stretch:
    """Return the day, month or year before one, at the same grain; the day where the grain is another."""
    assert stretch.low is not None
    return _like(stretch.start, stretch.low - timedelta(days=1))


def behind(stretch: Stretch) -> Stretch:
    """Return the day, month or year after one, at the same grain."""
    assert stretch.high is not None
    return _like(stretch.end, stretch.high + timedelta(days=1))


def _like(written: str, day: date) -> Stretch:
    if _YEAR.fullmatch(written):
        return of_year(day.year)
    return of_month(day.year, day.month) if _MONTH.fullmatch(written) else of_day(day)


def _plain(written: str, day: date | None) -> str:
    """Return the end of an interval as written; a decade as its year and a season as its month, as EDTF wants it."""
    if day is None:
        return written
    if written.endswith("X"):
        return f"{day.year:04}"
    return f"{day.year:04}-{day.month:02}" if written[4:] in {f"-{n}" for n in _SEASON_STARTS} else written


def a_date(year: int, month: int, day: int) -> date | None:
    """Return a day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_from(day: date, months: int) -> date:
    """Return the day some months on, or back; the last of the month where it is shorter."""
    first = of_month(day.year, day.month + months)
    assert first.low is not None
    return first.low.replace(day=min(day.day, monthrange(first.low.year, first.low.month)[1]))
