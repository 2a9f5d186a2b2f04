"""Which days does a time expression mean, counted from one day of writing?

One rule a kind: it takes the expression, the day of writing (None where it is not known) and the tense, and returns
the days that are proved, or None. A rule never guesses: a weekday in a clause whose tense is open is no day.
"""

from collections.abc import Callable
from datetime import date

from onrecord.extract.dates import counting, turning
from onrecord.extract.dates.expression import Expression, Kind, Side
from onrecord.extract.dates.stretch import Stretch, before, behind, between, of_day, of_decade, of_year, since, until
from onrecord.extract.dates.tenses import Tense

Rule = Callable[[Expression, date | None, Tense], Stretch | None]
# Kinds that come again each week, month or year: the ends of a range of them are counted from one another.
_TURNING = frozenset({Kind.DAY, Kind.MONTH, Kind.ORDINAL, Kind.WEEKDAY})


def resolve_from(expression: Expression, day: date | None, tense: Tense) -> Stretch | None:
    """Return the days that an expression proves, counted from one day of writing."""
    return RULES[expression.kind](expression, day, tense)


def _range(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    assert e.first is not None
    assert e.last is not None
    if not {e.first.kind, e.last.kind} <= _TURNING:
        first, last = resolve_from(e.first, day, tense), resolve_from(e.last, day, tense)
    elif tense == Tense.PAST and e.last.kind != Kind.WEEKDAY:
        # The range started in the past; it may go on.
        first = resolve_from(e.first, day, Tense.PAST)
        last = resolve_from(e.last, first.low if first is not None else None, Tense.FUTURE)
    else:
        last = resolve_from(e.last, day, tense)
        first = resolve_from(e.first, last.high if last is not None else None, Tense.PAST)
    if first is None or last is None or first.is_dated != last.is_dated:
        return None
    if first.low is not None and last.high is not None and first.low > last.high:
        return None
    return between(first, last)


def _until(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    assert e.first is not None
    inner = resolve_from(e.first, day, tense)
    if inner is None or inner.high is None:
        return None
    if e.side == Side.EARLIER and inner.low is not None:
        return until(before(inner))
    return until(of_day(inner.high) if e.first.kind == Kind.UNIT else inner)  # "by the end of the year"


def _since(e: Expression, day: date | None, _: Tense) -> Stretch | None:
    assert e.first is not None
    inner = resolve_from(e.first, day, Tense.PAST)
    if inner is None or inner.low is None:
        return None
    return between(inner, of_day(day)) if day is not None and day >= inner.low else since(inner)


def _after(e: Expression, day: date | None, tense: Tense) -> Stretch | None:
    assert e.first is not None
    inner = resolve_from(e.first, day, tense)
    if inner is None or inner.low is None:
        return None
    return since(behind(inner) if e.side == Side.LATER and inner.high is not None else inner)


RULES: dict[Kind, Rule] = {
    Kind.DAY: turning.day,
    Kind.ORDINAL: turning.ordinal,
    Kind.MONTH: turning.month,
    Kind.YEAR: lambda e, _, __: of_year(e.year or 0),
    Kind.DECADE: lambda e, _, __: of_decade(e.year or 0),
    Kind.SEASON: turning.season,
    Kind.PERIOD: turning.period,
    Kind.WEEKDAY: counting.weekday,
    Kind.NTH_WEEKDAY: turning.nth_weekday,
    Kind.NEAR_DAY: counting.near_day,
    Kind.OVERNIGHT: counting.overnight,
    Kind.UNIT: counting.unit,
    Kind.WEEKEND: counting.weekend,
    Kind.AGO: counting.ago,
    Kind.AHEAD: counting.ahead,
    Kind.PAST_SPAN: counting.past_span,
    Kind.COMING_SPAN: counting.coming_span,
    Kind.RANGE: _range,
    Kind.UNTIL: _until,
    Kind.SINCE: _since,
    Kind.AFTER: _after,
    Kind.VAGUE: lambda _, __, ___: None,
}
