"""What is a time expression: words that say when, taken apart, before anybody asks which day they mean."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of time expression it is, which decides how it is resolved."""

    DAY = "day"  # "3 May 2031", "June 8"
    ORDINAL = "ordinal"  # "the 11th"
    MONTH = "month"  # "in May", "mid-May 2030"
    YEAR = "year"  # "in 2014", "early 2030"
    DECADE = "decade"  # "the 1990s"
    SEASON = "season"  # "last summer"
    PERIOD = "period"  # "the first quarter of 2030", as two months
    WEEKDAY = "weekday"  # "on Wednesday"
    NTH_WEEKDAY = "nth weekday"  # "the first Monday in June", as a count, -1 for the last
    NEAR_DAY = "near day"  # "yesterday", as a number of days from the day of writing
    OVERNIGHT = "overnight"  # the night before the day of writing
    UNIT = "unit"  # "last week", "earlier this month"
    WEEKEND = "weekend"  # "at the weekend"
    AGO = "ago"  # "18 months ago"
    AHEAD = "ahead"  # "in three days"
    PAST_SPAN = "past span"  # "over the past 18 months"
    COMING_SPAN = "coming span"  # "in the next two weeks"
    RANGE = "range"  # "between 3 and 9 May"
    UNTIL = "until"  # "by June", "until 2027", "before 2025"
    SINCE = "since"  # "since March"
    AFTER = "after"  # "after 5 June", "from 2030"
    VAGUE = "vague"  # "recently", "a Wednesday"


class Which(StrEnum):
    """Which of several: the one before, this one, or the one to come."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"


class Side(StrEnum):
    """Which side of the day of writing: "earlier this week", "later this week"."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that say when, and their parts; what is not said is None.

    "between 3 and 9 May" is a RANGE whose ends are two DAYs; "since last March" is a SINCE over a MONTH.

    Args:
        start, end: code points in the text.
        weekday: 0 for Monday.
        unit: "day", "week", "month", "year".
        count: how many of the unit; for NEAR_DAY the days from the day of writing, for SEASON its number in EDTF.
        side: of the day of writing; of a bound, EARLIER for "before" and LATER for "after", which leave `first` out.
        first, last: the ends of a RANGE; a bound has only `first`.
    """

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    count: int | None = None
    which: Which | None = None
    side: Side | None = None
    first: "Expression | None" = None
    last: "Expression | None" = None
