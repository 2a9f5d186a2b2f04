"""Which days does an expression mean that counts from the day of writing?

The rules of `rules` for "on Wednesday", "yesterday", "last week", "18 months ago", "in the next two weeks".
"""

from datetime import date, timedelta

from onrecord.extract.dates.expression import Expression, Side, Which
from onrecord.extract.dates.stretch import Stretch, months_from, of_day, of_days, of_month, of_week, of_year
from onrecord.extract.dates.tenses import Tense

_WEEK = timedelta(days=7)


def weekday(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the day of "on Wednesday": in the past tense the latest, in the future tense the next."""
    assert e.weekday is not None
    if day is None:
        return None
    if e.which is not None and e.unit == "week":
        shift = {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}[e.which]
        return of_day(day - timedelta(days=day.weekday()) + timedelta(days=7 * shift + e.weekday))
    back = (day.weekday() - e.weekday) % 7
    if e.which == Which.LAST:
        # On a Wednesday "last Monday" is the day before yesterday for some and nine days ago for others.
        return of_day(day - timedelta(days=back or 7)) if day.weekday() <= e.weekday else None
    if e.which == Which.NEXT:
        return of_day(day + timedelta(days=7 - back))
    if tense == Tense.PAST:
        return of_day(day - timedelta(days=back))
    if tense == Tense.FUTURE:
        return of_day(day + timedelta(days=7 - back))
    return of_day(day - timedelta(days=day.weekday() - e.weekday)) if e.which == Which.THIS else None


def near_day(e: Expression, day: date | None, _: Tense) -> Stretch | None:
    """Return the day of "yesterday"."""
    return of_day(day + timedelta(days=e.count or 0)) if day is not None else None


def overnight(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the two days of "overnight", "last night"."""
    if day is None or (tense == Tense.OPEN and e.which is None):
        return None
    turn = timedelta(days=-1 if e.which == Which.LAST or tense == Tense.PAST else 1)
    return of_days(*sorted((day, day + turn)))


def unit(e: Expression, day: date | None, _: Tense) -> Stretch | None:
    """Return the time of "last week", "earlier this month"."""
    if day is None:
        return None
    shift = {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}[e.which or Which.THIS]
    if e.unit == "week":
        whole = of_week(day + shift * _WEEK)
    elif e.unit == "month":
        whole = of_month(day.year, day.month + shift)
    else:
        whole = of_year(day.year + shift)
    if e.which != Which.THIS or e.side is None or whole.low is None or whole.high is None:
        return whole
    return of_days(whole.low, day) if e.side == Side.EARLIER else of_days(day, whole.high)


def weekend(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the Saturday and Sunday of "at the weekend"."""
    if day is None or (tense == Tense.OPEN and e.which is None):
        return None
    saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
    at_weekend = day.weekday() >= 5
    past = e.which == Which.LAST or (e.which != Which.NEXT and tense == Tense.PAST)
    if past:
        # On a Saturday or Sunday "the weekend" may be the one that goes on, or the one before.
        return of_days(saturday - _WEEK, day if at_weekend else saturday - timedelta(days=6))
    if e.which == Which.NEXT:
        return of_days(saturday + (_WEEK if at_weekend else timedelta(0)), saturday + timedelta(days=8))
    return of_days(saturday, saturday + timedelta(days=1))


def ago(e: Expression, day: date | None, _: Tense) -> Stretch | None:
    """Return the time of "18 months ago", as exact as its unit."""
    return _off(day, e.unit, -(e.count or 0))


def ahead(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the time of "in three days", which lies ahead only in the future tense."""
    # "In three days" is how long it took, where the clause tells of the past.
    return _off(day, e.unit, e.count or 0) if tense == Tense.FUTURE else None


def _off(day: date | None, unit: str | None, count: int) -> Stretch | None:
    """Return the time some units off, as exact as the unit: a week is not meant to the day."""
    if day is None:
        return None
    if unit == "day":
        return of_day(day + timedelta(days=count))
    if unit == "week":
        middle = day + count * _WEEK
        return of_days(middle - timedelta(days=3), middle + timedelta(days=3))
    return of_month(day.year, day.month + count) if unit == "month" else of_year(day.year + count)


def past_span(e: Expression, day: date | None, _: Tense) -> Stretch | None:
    """Return the time of "the past 18 months", up to the day of writing."""
    return of_days(_exactly(day, e, -1), day) if day is not None else None


def coming_span(e: Expression, day: date | None, _: Tense) -> Stretch | None:
    """Return the time of "the next two weeks", from the day of writing on."""
    return of_days(day, _exactly(day, e, 1)) if day is not None else None


def _exactly(day: date, e: Expression, sign: int) -> date:
    count = sign * (e.count or 0)
    if e.unit in {"day", "week"}:
        return day + timedelta(days=count * (7 if e.unit == "week" else 1))
    return months_from(day, count * (12 if e.unit == "year" else 1))
