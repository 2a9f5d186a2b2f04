"""What can a whole report add to a day without a year: one weekday or several, a known date that it counts from?"""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from onrecord.extract.dates.expression import Expression, Kind
from onrecord.extract.dates.known import find_known
from onrecord.extract.dates.resolve import Resolved
from onrecord.extract.dates.stretch import Stretch, a_date
from onrecord.extract.dates.vocabulary import WEEKDAY
from onrecord.lexicon import AnchorTable
from onrecord.records.event import Dating

_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)", re.ASCII)
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_SLACK = timedelta(days=15)  # "four months" is said of anything from three and a half on


def one_of_several_weekdays(text: str, expression: Expression, found: Resolved) -> Resolved:
    """Return what is proved of a weekday under a dateline without a year: nothing where the report names several.

    The dateline's day is one weekday; of two that a report names, one at least is another day.
    """
    yearless = expression.kind == Kind.WEEKDAY and found.proved is not None and found.proved.startswith("XXXX-")
    if not yearless or len(_weekdays(text)) == 1:
        return found
    return Resolved(None, "the report names several weekdays, and which is the dateline's is not said")


@lru_cache(maxsize=1)  # asked for each event of a report
def _weekdays(text: str) -> frozenset[str]:
    return frozenset(match["weekday"].casefold() for match in _WEEKDAY.finditer(text))


def year_by_known(text: str, dating: Dating, known: AnchorTable) -> Dating:
    """Return a date without a year with the year inferred from a known date that the report counts from.

    "June 8" in a report that tells of something "four months after the invasion" falls into the year of that time.
    """
    match = _DAY.fullmatch(dating.proved or "")
    offs = _offsets(text, known) if match and known.rows else ()
    days = {
        found: one
        for one in offs
        for year in range(one[0].year - 1, one[1].year + 2)
        if match and (found := a_date(year, int(match[1]), int(match[2]))) and one[0] <= found <= one[1]
    }
    if len(days) != 1:
        return dating
    ((day, (_, _, name, assumption, words)),) = days.items()
    return replace(
        dating,
        inferred=day.isoformat(),
        anchors=(name,),
        assumptions=(assumption, f"“{words}” is counted to the day of the event, give or take {_SLACK.days} days"),
        reason=f"{dating.reason}; the year from “{words}”",
    )


_Offset = tuple[date, date, str, str, str]


@lru_cache(maxsize=1)  # asked for each event of a report
def _offsets(text: str, known: AnchorTable) -> tuple[_Offset, ...]:
    """Return the times that a report gives as some units after a known date."""
    return tuple(
        (low - _SLACK, high + _SLACK, one.row.name, one.assumption, text[one.start : one.end])
        for one in find_known(text, 0, len(text), known, None)
        if one.relation == "off"
        for low, high in [_days(one.stretch)]
    )


def _days(stretch: Stretch) -> tuple[date, date]:
    assert stretch.low is not None
    assert stretch.high is not None
    return stretch.low, stretch.high
