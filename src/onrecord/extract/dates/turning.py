"""Which of its years does a day, month or season mean that comes again every year?

The rules of `rules` for "8 June", "the 11th", "in May", "last summer".
"""

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.extract.dates.expression import Expression, Which
from onrecord.extract.dates.stretch import Stretch, a_date, between, months_from, of_day, of_month, of_season, yearless
from onrecord.extract.dates.tenses import Tense

_WINTER = 24
_WEEK = 7
_LONGEST = 9  # years between two 29ths of February, at most 8


def day(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the day of "8 June": with the publication and a tense that of one year, else of any."""
    assert e.month is not None
    assert e.day is not None
    year = e.year if e.year is not None else _year_by(e.which, day)
    if year is not None:
        found = a_date(year, e.month, e.day)
        return of_day(found) if found is not None else None
    if day is None or tense == Tense.OPEN:
        return yearless(e.month, e.day)
    found = _nearest(day, tense, lambda y: a_date(y, e.month or 1, e.day or 1))
    # "Wednesday, 8 June" names the weekday too: where it does not fit, the year is another.
    fits = found is not None and e.weekday in {None, found.weekday()}
    return of_day(found) if found is not None and fits else yearless(e.month, e.day)


def _nearest(day: date, tense: Tense, of: Callable[[int], date | None]) -> date | None:
    """Return the latest of a day's years not after the day of writing, in the future tense the first not before."""
    step = -1 if tense == Tense.PAST else 1
    for year in range(day.year, day.year + step * _LONGEST, step):
        found = of(year)
        if found is not None and (found <= day if tense == Tense.PAST else found >= day):
            return found
    return None


def nth_weekday(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the day of "the first Monday in June": of its latest June in the past, of its next in the future."""
    year = e.year if e.year is not None else _year_by(e.which, day)
    if year is not None:
        return of_day(_nth_of(year, e))
    if day is None or tense == Tense.OPEN:
        return yearless(e.month or 1)
    found = _nearest(day, tense, lambda y: _nth_of(y, e))
    return of_day(found) if found is not None else None


def _nth_of(year: int, e: Expression) -> date:
    """Return the day of the first, second … or last such weekday of a month; each month has four of them."""
    first = date(year, e.month or 1, 1)
    first += timedelta(days=((e.weekday or 0) - first.weekday()) % _WEEK)
    if e.count != -1:
        return first + timedelta(days=_WEEK * ((e.count or 1) - 1))
    fifth = first + timedelta(days=_WEEK * 4)
    return fifth if fifth.month == first.month else fifth - timedelta(days=_WEEK)


def _year_by(which: Which | None, day: date | None) -> int | None:
    """Return the year of "last year", "this year", "next year"."""
    if which is None or day is None:
        return None
    return day.year + {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}[which]


def ordinal(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the day of "the 11th"."""
    assert e.day is not None
    if day is None or (tense == Tense.OPEN and e.which is None):
        return None
    shift = {Which.LAST: -1, Which.NEXT: 1}.get(e.which or Which.THIS, 0)
    steps = (shift,) if e.which else tuple(range(0, -12, -1) if tense == Tense.PAST else range(12))
    for step in steps:
        month = months_from(day.replace(day=1), step)
        found = a_date(month.year, month.month, e.day)
        if found is not None and (e.which or (found <= day if tense == Tense.PAST else found >= day)):
            return of_day(found)
    return None


def month(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the month of "in May", "May last year"."""
    assert e.month is not None
    if e.year is not None:
        return of_month(e.year, e.month)
    if e.which is not None and e.unit == "month":
        return _month_by_word(e.which, e.month, day)
    year = _year_by(e.which, day)
    if year is not None:
        return of_month(year, e.month)
    if day is None or tense == Tense.OPEN:
        return yearless(e.month)
    if tense == Tense.PAST:
        return of_month(day.year - (e.month > day.month), e.month)
    return of_month(day.year + (e.month < day.month), e.month)


def _month_by_word(which: Which, month: int, day: date | None) -> Stretch | None:
    """Return the month of "last May", which is never the month of writing, "this May" or "next May".

    In June "last May" is the month before for some and that of last year for others.
    """
    if day is None:
        return yearless(month)
    if which == Which.LAST and month < day.month:
        return None
    turn = {Which.LAST: -(month >= day.month), Which.THIS: 0, Which.NEXT: int(month <= day.month)}[which]
    return of_month(day.year + turn, month)


def season(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the season of "last summer", "the spring of 2030"."""
    assert e.count is not None
    if e.year is not None:
        # "The winter of 2029" is the one that ends in it or the one that starts in it.
        winter = e.count == _WINTER
        return between(of_season(e.year - winter, e.count), of_season(e.year, e.count))
    if day is None or (e.which is None and tense == Tense.OPEN):
        return None
    which = e.which or (Which.LAST if tense == Tense.PAST else Which.NEXT)
    seasons = [of_season(year, e.count) for year in range(day.year - 2, day.year + 3)]
    if e.which == Which.LAST and any(s.low is not None and s.low.year == day.year and s.low <= day for s in seasons):
        return None  # in autumn "last summer" is this year's for some and that of last year for others
    if which == Which.LAST:
        begun = [s for s in seasons if s.low is not None and s.low < day]  # it may go on
        return begun[-1] if begun else None
    if which == Which.THIS:
        return next((s for s in seasons if s.low is not None and s.low.year == day.year), None)
    ahead = [s for s in seasons if (s.low if e.which else s.high or day) > day]  # type: ignore[operator]
    return ahead[0] if ahead else None


def period(e: Expression, _: date | None, __: Tense) -> Stretch | None:
    """Return the months of "the first quarter of 2030"."""
    assert e.year is not None
    assert e.month is not None
    return between(of_month(e.year, e.month), of_month(e.year, e.month + (e.count or 1) - 1))
