"""Which words do time expressions consist of?

Pieces of patterns for `patterns`, and what the words they match stand for. Months and weekdays need their capital, so
that "they may march" is no date; everything else may stand in any case. Every repetition is bounded, so a pattern needs
the same time for each place of a text, whatever the text.
"""

from onrecord.extract.dates.expression import Which
from onrecord.text.calendar import MONTHS, WEEKDAYS
from onrecord.text.numbers import CARDINALS, ONE

NUMBERS = {word: number for word, number in CARDINALS.items() if number} | dict.fromkeys(ONE, 1)
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # as EDTF numbers them
WHICH = {
    **dict.fromkeys(("last", "past", "this past", "previous"), Which.LAST),
    **dict.fromkeys(("this", "the", "current", "the current"), Which.THIS),
    **dict.fromkeys(("next", "coming", "this coming", "the coming"), Which.NEXT),
}
NEAR_DAYS = {
    **dict.fromkeys(("today", "tonight", "this morning", "this afternoon", "this evening"), 0),
    **{"yesterday": -1, "tomorrow": 1},
    **{"the day before yesterday": -2, "the day after tomorrow": 2},
}
# Days with a name that fall on the same day every year and everywhere.
HOLIDAYS = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "st stephen's day": (12, 26),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "armistice day": (11, 11),
}


def _name(name: str, least: int) -> str:
    """Return a pattern for a name from its first letters on, its capital needed."""
    return f"{name[0]}(?i:{name[1:least]}(?:{name[least:]}|\\.)?)" if name[least:] else f"{name[0]}(?i:{name[1:]})"


S = r"\s{1,3}"
DASH = r"[-‐‑–—]"
FULL_MONTH = "(?:" + "|".join(f"{m[0]}(?i:{m[1:]})" for m in MONTHS) + ")"
MONTH = rf"(?P<month>{'|'.join(_name(m, 3) for m in MONTHS)}|S(?i:ept\.?))(?![^\W\d_])"
ANY_WEEKDAY = "|".join(f"{d[0]}(?i:{d[1:]})" for d in WEEKDAYS)
WEEKDAY = rf"(?P<weekday>{ANY_WEEKDAY})"
# Before a date a weekday may be cut short: "Wed. 8 June", "Thurs, June 9".
SHORT_WEEKDAY = r"(?P<weekday>M(?i:on)|T(?i:ue|hu)|W(?i:ed)|F(?i:ri)|S(?i:at|un))[A-Za-z]{0,6}\.?"
DAY = r"(?<![\d.,:])(?P<day>\d{1,2})(?:(?i:st|nd|rd|th))?"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d|[.,:]\d|%)"
COUNT_WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
COUNT = rf"(?P<count>(?<![\d.,])\d{{1,3}}|(?i:{COUNT_WORDS}))"
UNIT = r"(?P<unit>(?i:day|week|month|year))"
UNITS = rf"{UNIT}(?i:s)?"
# What a year means that is not written: "8 June last year".
ITS_YEAR = (
    rf"(?:,?{S}(?:(?i:of|in){S})?{YEAR}|,?{S}(?:(?i:of){S})?(?P<rel>(?i:last|this|next)){S}(?i:year)(?![’']?\w))?"
)
PART = (
    rf"(?:(?i:the){S})?(?:(?i:very){S})?(?i:early|mid|late|first\shalf\sof|second\shalf\sof|middle\sof|start\sof|end\sof"
    rf"|beginning\sof|close\sof|turn\sof|opening\sof)(?:{S}(?:(?i:in|the|month\sof){S})?|{DASH})"
)
# A number before these counts them and is no year.
COUNTED = (
    rf"(?!{S}(?:\w{{1,20}}{S})?(?i:people|refugees|migrants|troops|soldiers|civilians|men|women|children|prisoners|"
    r"diplomats|officers|officials|victims|deaths|homes|houses|members|workers|employees|staff|hostages|protesters|"
    r"fighters|personnel|recruits|residents|families|companies|vehicles|tanks|drones|missiles|shells|rounds|tonnes|"
    r"tons|kilomet\w+|km|miles|met(?:re|er)s|dollars|euros|pounds|roubles|rubles|hours|gmt|local|jobs|seats|votes|"
    r"flights|pages|documents|files|times|percent|per\scent)\b)"
)


def month_of(name: str) -> int:
    """Return the number of a month by its name, cut short or not."""
    return next(n for n, month in enumerate(MONTHS, 1) if month[:3].casefold() == name[:3].casefold())


def weekday_of(name: str) -> int:
    """Return the number of a weekday by its name, cut short or not; 0 is Monday."""
    return next(n for n, day in enumerate(WEEKDAYS) if day[:3].casefold() == name[:3].casefold())


def number_of(word: str) -> int:
    """Return the number that a word or digits give."""
    return int(word) if word.isdecimal() else NUMBERS[word.casefold()]
