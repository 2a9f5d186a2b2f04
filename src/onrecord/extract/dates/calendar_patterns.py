"""How are dates of the calendar written: days, months, years, seasons, holidays?

The order counts: of two patterns that match at one place and of one length the first wins.
"""

from onrecord.extract.dates import taken
from onrecord.extract.dates.pattern import Written
from onrecord.extract.dates.vocabulary import (
    COUNTED,
    DASH,
    DAY,
    FULL_MONTH,
    HOLIDAYS,
    ITS_YEAR,
    MONTH,
    PART,
    SEASONS,
    SHORT_WEEKDAY,
    YEAR,
    S,
)

_NOT_NUMBERED = r"(?<![\w$€£#/-])"
_AFTER_DAY = r"(?![\d:%]|[.,]\d|\s(?i:percent|per\scent|million|billion|thousand))"
_BOTH_ENDS = rf"(?:\s?(?P<dash>{DASH})\s?|{S}(?P<to>(?i:to|until|till|through|and)){S})"
_LAST_DAY = r"(?P<last>\d{1,2})(?:(?i:st|nd|rd|th))?"
_BEFORE_MONTH = (
    r"(?:(?i:in|since|until|till|by|before|after|during|from|to|between|and|through|throughout|of|for|around|about"
    rf"|ahead\sof|prior\sto|or|as\sof|later\sin|earlier\sin|back\sin){S}"
    rf"|(?<=[\w\s]){DASH}\s?)"
)
_BEFORE_YEAR = (
    r"(?:(?i:in|since|until|till|by|before|after|during|from|to|between|and|through|throughout|circa|around|about|early"
    rf"|ahead\sof|prior\sto|as\sof|back\sin|the|summer\sof|war\sof){S}|[’']s?{S}"
    r"|\((?=\d{4}\)))"
)


def _holiday(name: str) -> str:
    """Return a pattern for a holiday's name, whichever apostrophe it is written with."""
    return S.join(word.replace("'", "[’']") + ("[.]?" if word == "st" else "") for word in name.split())


CALENDAR: tuple[Written, ...] = (
    (
        rf"(?i:\bthe{S}(?P<nth>first|second|third|fourth|last){S}(?P<piece>quarter|half){S}of{S}){YEAR}",
        taken.piece,
        "digit",
    ),
    (r"(?<![\d-])(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])", taken.iso, "digit"),
    (
        r"(?<![\w./-])(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?!\w|[./-]\d)",
        taken.numeric,
        "digit",
    ),
    (
        rf"{_NOT_NUMBERED}{DAY}{_BOTH_ENDS}{_LAST_DAY}{S}(?:(?i:of){S})?{MONTH}{ITS_YEAR}",
        taken.days,
        "month",
    ),
    (
        rf"\b{MONTH}{S}{DAY}{_BOTH_ENDS}{_LAST_DAY}{_AFTER_DAY}(?![-‐–/]?[A-Za-z\d])"
        rf"{ITS_YEAR}(?!{S}(?!in\b|at\b|on\b|to\b|and\b|but\b|with\b|by\b|from\b|for\b|as\b|when\b)[a-z])",
        taken.days,
        "month",
    ),
    (
        rf"(?:\b{SHORT_WEEKDAY},?{S}(?:(?i:the){S})?)?{_NOT_NUMBERED}(?:\b(?i:the){S})?{DAY}(?:{S}|-)"
        rf"(?:(?i:day\sof|of){S})?{MONTH}(?:-(?P<dashed>\d{{4}})(?!\d)|{ITS_YEAR})",
        taken.day,
        "month",
    ),
    (
        rf"(?:\b{SHORT_WEEKDAY},?{S})?\b{MONTH}{S}(?:(?i:the){S})?{DAY}{_AFTER_DAY}(?![-‐–/]?[A-Za-z\d]){ITS_YEAR}",
        taken.day,
        "month",
    ),
    (
        rf"\b(?:{PART})?\b{MONTH},?{S}(?:(?i:of|in){S})?(?:{YEAR}|(?P<rel>(?i:last|this|next)){S}(?i:year)\b)",
        taken.month,
        "month",
    ),
    (
        rf"\b{_BEFORE_MONTH}?(?P<core>(?:{PART})\b(?P<month>{FULL_MONTH}))(?![-’'\w])",
        taken.month,
        "month",
    ),
    (
        rf"(?:\b|(?<=\w)){_BEFORE_MONTH}(?P<core>(?:(?i:the\smonth\sof){S})?(?P<month>{FULL_MONTH}|S(?i:ept\.)))"
        rf"(?![-’'\w])(?!{S}[A-Z]?[a-z]{{0,20}}(?i:’s|'s))",
        taken.month,
        "month",
    ),
    (
        rf"\b(?P<core>(?P<rel>(?i:last|this|next|this\spast|this\scoming)){S}(?P<month>{FULL_MONTH}))(?!\w)",
        taken.month_by_word,
        "month",
    ),
    (
        rf"\b(?P<core>(?P<month>{FULL_MONTH}))(?=\s?{DASH}\s?{FULL_MONTH}|{S}(?i:to|through|until){S}{FULL_MONTH})",
        taken.month,
        "month",
    ),
    (
        # "the June summit", never "the May government": May is a surname too.
        rf"\b(?:(?i:the|its|their|his|her)|[’']s){S}(?P<core>(?!May)(?P<month>{FULL_MONTH}))(?={S}[a-z])",
        taken.month,
        "month",
    ),
    (
        rf"\b(?P<core>(?P<month>(?!May){FULL_MONTH})(?:’s|'s))(?={S}[a-z])",
        taken.month,
        "month",
    ),
    (
        rf"(?:\b|(?<=\w)){_BEFORE_YEAR}(?P<core>{YEAR})(?:[’']s)?(?![-‐–]?[A-Za-z]){COUNTED}",
        taken.year,
        "digit",
    ),
    (rf"\b(?P<core>{PART}{YEAR})(?![-‐–]?[A-Za-z]){COUNTED}", taken.year, "digit"),
    (rf"(?<![\w.,$€£#/-])(?P<core>{YEAR}(?:’s|'s))(?={S}[a-z])", taken.year, "digit"),
    (
        rf"(?<![\w.,$€£#/-])(?P<core>{YEAR})\s?[-–]\s?(?P<last>(?:(?:19|20)\d\d|\d\d))(?![\w-])",
        taken.years,
        "digit",
    ),
    (
        rf"\b(?:(?i:the){S})?(?:(?i:early|mid|late)[\s-]|(?i:the){S})?(?P<decade>(?:1[89]|20)\d)0[’']?s\b",
        taken.decade,
        "digit",
    ),
    (
        rf"\b(?:(?i:early|mid|late)[\s-])?(?P<season>(?i:{'|'.join(SEASONS)})),?{S}(?:(?i:of|in){S})?"
        rf"(?:{YEAR}|(?P<rel>(?i:last|this|next)){S}(?i:year)\b)",
        taken.season,
        "word",
    ),
    (
        rf"\b(?:(?i:early|late){S})?(?P<rel>(?i:last|this|next)){S}(?P<season>(?i:{'|'.join(SEASONS)}))\b(?!-)",
        taken.season,
        "word",
    ),
    (
        rf"\b(?i:in|during|since|by|until){S}(?P<core>(?i:the{S})(?P<season>(?i:{'|'.join(SEASONS)})))\b"
        rf"(?!{S}(?i:of)\b|-)",
        taken.season,
        "word",
    ),
    (
        rf"\b(?i:on|by|until|since|before|after|from|of){S}(?P<core>(?i:the){S}(?P<day>\d{{1,2}})(?i:st|nd|rd|th)"
        rf"(?:{S}(?i:of){S}(?P<rel>(?i:last|this|next|the)){S}(?i:month))?)"
        rf"(?=\s{{0,3}}(?:\Z|[^\w\s’'-])|{S}(?i:and|but|in|at|when|with|after|before|for|as|that|while|to)\b)",
        taken.ordinal,
        "digit",
    ),
    (
        rf"(?i:\b(?P<holiday>{'|'.join(map(_holiday, HOLIDAYS))})\b){ITS_YEAR}",
        taken.holiday,
        "word",
    ),
)
