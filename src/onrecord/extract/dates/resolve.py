"""Which date does a time expression prove, given when the report was published?

Reach for `resolve` with an expression, the report's own dates and the tense of what happened. It refuses to claim more
than the words prove: without a day of publication a Wednesday is no day, "June 8" keeps its year open, and where only
the month of publication is known, "yesterday" is somewhere in a month.
"""

from dataclasses import dataclass
from datetime import date

from onrecord.extract.dates.anchor import Anchor
from onrecord.extract.dates.expression import Expression, Kind, Which
from onrecord.extract.dates.rules import resolve_from
from onrecord.extract.dates.stretch import Stretch, between, yearless
from onrecord.extract.dates.tenses import Tense

# Kinds that say all themselves; the day of writing adds nothing to them.
_ABSOLUTE = frozenset({Kind.YEAR, Kind.DECADE, Kind.PERIOD})
# Kinds that come once a week: between two weekdays a week apart there is nothing that the words prove.
_WEEKLY = frozenset({Kind.WEEKDAY, Kind.WEEKEND})
_YEARS = (2023, 2024)  # one without and one with a 29 February


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression proves, and why.

    Args:
        proved: EDTF, or None where it proves no date.
        stretch: its days, to compare it with others.
        reason: how it was worked out, or why it stays open.
    """

    proved: str | None
    reason: str
    stretch: Stretch | None = None


def resolve(expression: Expression, anchor: Anchor, tense: Tense) -> Resolved:
    """Return the date that an expression proves in a report with these dates, for something in this tense."""
    if expression.kind == Kind.VAGUE:
        return Resolved(None, "it does not say which day")
    try:
        found, reason = _resolved(expression, anchor, tense)
    except (OverflowError, ValueError):
        return Resolved(None, "it lies outside the calendar")
    return Resolved(found.edtf if found is not None else None, reason, found)


def _resolved(e: Expression, anchor: Anchor, tense: Tense) -> tuple[Stretch | None, str]:
    alone = resolve_from(e, None, tense)
    if alone is not None and alone.is_dated:
        return alone, "it is said in full"
    written = anchor.written
    if written is None:
        return _without_year(e, alone, anchor, tense)
    low, high = written
    earliest = resolve_from(e, low, tense)
    latest = resolve_from(e, high, tense) if low != high else earliest
    if earliest is None or latest is None:
        return (None if _is_one_of_two(e) else alone), _why_not(e, tense)
    if earliest == latest:
        since = "it has no year, and the tense does not tell which" if not _is_dated(earliest) else ""
        return earliest, since or f"counted from the publication, {_told(low, high)}{_in(tense)}"
    if alone is not None or _first(e).kind in _WEEKLY:
        return alone, f"the publication is known as {_told(low, high)} only, which does not tell which"
    return between(earliest, latest), f"counted from the publication, {_told(low, high)}{_in(tense)}"


def _without_year(e: Expression, alone: Stretch | None, anchor: Anchor, tense: Tense) -> tuple[Stretch | None, str]:
    """Return what an expression proves where no year is known: "today" under the dateline "June 8"."""
    if alone is not None:
        return alone, "it is said in full" if _is_dated(alone) else "the report proves no year"
    day = anchor.yearless
    if day is None:
        return None, "the day of publication is not known"
    if e.kind == Kind.WEEKDAY and e.which is None and tense == Tense.PAST:
        # Reports name the day that they are filed on: a dateline of 8 June with "on Wednesday" is that day's.
        return yearless(*day), "the weekday of a report filed on the dateline's day; its year is open"
    if e.kind == Kind.UNIT and e.unit == "month" and e.side is None:
        shift = {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}[e.which or Which.THIS]
        return yearless((day[0] + shift - 1) % 12 + 1), "counted from the dateline's month; its year is open"
    if not (e.kind == Kind.NEAR_DAY or (e.kind in {Kind.AGO, Kind.AHEAD} and e.unit == "day")):
        return None, "the year of publication is not known"
    found = [resolve_from(e, date(2024 if day == (2, 29) else year, *day), tense) for year in _YEARS]
    days = {(s.low.month, s.low.day) for s in found if s is not None and s.low is not None}
    if len(days) != 1 or None in found:
        return None, "the year of publication is not known"
    return yearless(*days.pop()), "counted from the dateline; its year is open"


def _why_not(e: Expression, tense: Tense) -> str:
    if _is_one_of_two(_first(e)):
        return "it may be the one just gone or that of the year before"
    if tense == Tense.OPEN:
        return "the tense does not tell which one is meant"
    return "in the past that is how long it took" if _first(e).kind == Kind.AHEAD else "there is no such day"


def _is_one_of_two(e: Expression) -> bool:
    """Return whether a word names the one just gone for some, and that of the year before for others: "last May"."""
    return e.which == Which.LAST and (e.kind == Kind.SEASON or (e.kind == Kind.MONTH and e.unit == "month"))


def _first(e: Expression) -> Expression:
    """Return the expression within bounds and ranges that decides."""
    while e.first is not None:
        e = e.first
    return e


def _is_dated(stretch: Stretch) -> bool:
    return stretch.low is not None or stretch.high is not None


def _told(low: date, high: date) -> str:
    return low.isoformat() if low == high else f"{low.isoformat()} to {high.isoformat()}"


def _in(tense: Tense) -> str:
    return "" if tense == Tense.OPEN else f", in the {tense.value}"
