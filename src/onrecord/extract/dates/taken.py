"""What do the words that a pattern matched stand for? One function a pattern."""

import re
from datetime import date

from onrecord.extract.dates.expression import Expression, Kind, Side, Which
from onrecord.extract.dates.vocabulary import (
    HOLIDAYS,
    NEAR_DAYS,
    SEASONS,
    WHICH,
    month_of,
    number_of,
    weekday_of,
)

Match = re.Match[str]
_LEAP = 2000  # without a year 29 February may be meant
_TOO_LOOSE = frozenset("about around roughly approximately nearly almost under".split()) | {
    *("less than", "up to", "just over", "just under"),
}


def iso(match: Match) -> Expression | None:
    """Return the day of "2031-06-08"."""
    return _day(match, int(match["year"]), int(match["number"]), int(match["day"]))


def numeric(match: Match) -> Expression | None:
    """Return the day of "25/06/2031"; "05/06/2031" is 6 May to some and 5 June to others, and only its year is sure."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if len(match["year"]) == 2:
        # "25/06/31" may be a day of any century; what looks like a version or a score is no date at all.
        return vague(match) if match["sep"] == "/" and _is_day(a, b) else None
    if a == b or a > 12:
        return _day(match, year, b, a)
    if b > 12:
        return _day(match, year, a, b)
    return _made(match, Kind.YEAR, year=year) if a and b else None


def day(match: Match) -> Expression | None:
    """Return the day of "Wednesday, 8 June 2031", "June 8", "8 June last year"."""
    dashed = match.groupdict().get("dashed")
    year = int(dashed) if dashed else _year(match)
    return _day(match, year, month_of(match["month"]), int(match["day"]))


def days(match: Match) -> Expression | None:
    """Return the range of "3-5 May", "June 3 to 5, 2031"."""
    month, year = month_of(match["month"]), _year(match)
    first = _day(match, year, month, int(match["day"]))
    last = _day(match, year, month, int(match["last"]))
    if first is None or last is None or int(match["day"]) >= int(match["last"]):
        return None
    return _made(match, Kind.RANGE, first=first, last=last)


def month(match: Match) -> Expression:
    """Return the month of "May 2030", "mid-May", "in May"."""
    return _made(match, Kind.MONTH, month=month_of(match["month"]), year=_year(match), which=_which(match, "rel"))


def month_by_word(match: Match) -> Expression:
    """Return the month of "last May", "next June"."""
    return _made(match, Kind.MONTH, month=month_of(match["month"]), which=_which(match, "rel"), unit="month")


def year(match: Match) -> Expression:
    """Return the year of "in 2014", "early 2030"."""
    return _made(match, Kind.YEAR, year=int(match["year"]))


def years(match: Match) -> Expression | None:
    """Return the range of "2014-2018", "2014–18"."""
    first, written = int(match["year"]), match["last"]
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if last <= first:
        return None
    ends = (Expression(match.start(), match.end(), Kind.YEAR, year=y) for y in (first, last))
    return Expression(match.start(), match.end(), Kind.RANGE, first=next(ends), last=next(ends))


def decade(match: Match) -> Expression:
    """Return the decade of "the 1990s"; its year is the first."""
    return _made(match, Kind.DECADE, year=int(match["decade"]) * 10)


def piece(match: Match) -> Expression | None:
    """Return the months of "the first quarter of 2030"."""
    parts = 4 if match["piece"].casefold() == "quarter" else 2
    nth = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": parts}[match["nth"].casefold()]
    if nth > parts:
        return None
    size = 12 // parts
    return _made(match, Kind.PERIOD, year=int(match["year"]), month=size * (nth - 1) + 1, count=size)


def season(match: Match) -> Expression:
    """Return the season of "summer 2029", "last autumn", "in the spring"."""
    number = SEASONS[match["season"].casefold()]
    return _made(match, Kind.SEASON, year=_year(match), count=number, which=_which(match, "rel"))


def weekday(match: Match) -> Expression:
    """Return the weekday of "Wednesday", "last Monday evening", "Tuesday of last week"."""
    day = weekday_of(match["weekday"])
    week = _which(match, "week")
    if week is not None:
        return _made(match, Kind.WEEKDAY, weekday=day, which=week, unit="week")
    return _made(match, Kind.WEEKDAY, weekday=day, which=_which(match, "which") or _which(match, "after"))


def nth_weekday(match: Match) -> Expression:
    """Return the day of "the first Monday in June", "the last Friday of May 2031"."""
    nth = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}[match["nth"].casefold()]
    day, month = weekday_of(match["weekday"]), month_of(match["month"])
    year, which = _year(match), _which(match, "rel")
    return _made(match, Kind.NTH_WEEKDAY, weekday=day, count=nth, month=month, year=year, which=which)


def near_day(match: Match) -> Expression:
    """Return the day of "yesterday", "tonight"."""
    return _made(match, Kind.NEAR_DAY, count=NEAR_DAYS[_plain(match["near"])])


def overnight(match: Match) -> Expression:
    """Return the night of "overnight", "last night"."""
    return _made(match, Kind.OVERNIGHT, which=_which(match, "which"))


def unit(match: Match) -> Expression:
    """Return the week, month or year of "last week", "earlier this month", "the end of the year"."""
    side = {"earlier": Side.EARLIER, "later": Side.LATER}.get((match["side"] or "").casefold())
    which = _which(match, "which")
    return _made(match, Kind.UNIT, unit=match["unit"].casefold(), which=which, side=side)


def weekend(match: Match) -> Expression:
    """Return the weekend of "at the weekend", "last weekend"."""
    which = _which(match, "which")
    return _made(match, Kind.WEEKEND, which=None if _plain(match["which"]) == "the" else which)


def ago(match: Match) -> Expression:
    """Return the time of "18 months ago"; "nearly two years ago" proves none, "over two years ago" a bound."""
    hedge = _plain(match["hedge"] or "")
    if hedge in _TOO_LOOSE:
        return vague(match)
    found = _made(match, Kind.AGO, unit=match["unit"].casefold(), count=number_of(match["count"]))
    if hedge and hedge != "some":
        return _made(match, Kind.UNTIL, first=found)
    return vague(match) if hedge == "some" else found


def past_span(match: Match) -> Expression | None:
    """Return the time of "the past 18 months", up to the day of writing."""
    return _span(match, Kind.PAST_SPAN)


def coming_span(match: Match) -> Expression | None:
    """Return the time of "the next two weeks", from the day of writing on."""
    return _span(match, Kind.COMING_SPAN)


def ahead(match: Match) -> Expression:
    """Return the time of "in three days"; "the first time in 16 years" looks back, "in 16 years' time" ahead."""
    looks_back = match["unit"].casefold() == "year" and not match["time"]
    if match["hedge"] or looks_back:
        return vague(match)
    return _made(match, Kind.AHEAD, unit=match["unit"].casefold(), count=number_of(match["count"]))


def ordinal(match: Match) -> Expression | None:
    """Return the day of "the 11th", "the 11th of this month"."""
    day = int(match["day"])
    return _made(match, Kind.ORDINAL, day=day, which=_which(match, "rel")) if 1 <= day <= 31 else None


def holiday(match: Match) -> Expression | None:
    """Return the day of "Christmas Day", "New Year's Eve 2030"."""
    name = _plain(match["holiday"]).replace("’", "'").replace("st. ", "st ")
    month, day = HOLIDAYS[name]
    return _day(match, _year(match), month, day)


def vague(match: Match) -> Expression:
    """Return words that say when and prove nothing."""
    return _made(match, Kind.VAGUE)


def _made(match: Match, kind: Kind, **parts: object) -> Expression:
    start, end = match.span("core" if match.groupdict().get("core") is not None else 0)
    return Expression(start, end, kind, **parts)  # type: ignore[arg-type]


def _day(match: Match, year: int | None, month: int, number: int) -> Expression | None:
    if not _is_day(number, month, _LEAP if year is None else year):
        return None
    which = _which(match, "rel")
    written = match.groupdict().get("weekday")
    weekday = weekday_of(written) if written else None
    return _made(match, Kind.DAY, year=year, month=month, day=number, which=which, weekday=weekday)


def _is_day(day: int, month: int, year: int = _LEAP) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _span(match: Match, kind: Kind) -> Expression | None:
    """Return a span of time; "the past years" does not say how many, "the next week" not after what."""
    count = match["count"]
    if count is None and (match["plural"] or match["word"].casefold() == "next"):
        return vague(match)
    return _made(match, kind, unit=match["unit"].casefold(), count=number_of(count) if count else 1)


def _year(match: Match) -> int | None:
    written = match.groupdict().get("year")
    return int(written) if written else None


def _which(match: Match, group: str) -> Which | None:
    written = match.groupdict().get(group)
    return WHICH[_plain(written)] if written else None


def _plain(words: str) -> str:
    """Return words in small letters, one blank apart."""
    return " ".join(words.split()).casefold()
