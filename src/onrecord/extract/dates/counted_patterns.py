"""How are times written that count from the day of writing, and those that prove nothing?

The order counts: of two patterns that match at one place and of one length the first wins.
"""

from onrecord.extract.dates import taken
from onrecord.extract.dates.pattern import Written
from onrecord.extract.dates.vocabulary import (
    ANY_WEEKDAY,
    COUNT,
    COUNT_WORDS,
    FULL_MONTH,
    ITS_YEAR,
    NEAR_DAYS,
    UNIT,
    UNITS,
    WEEKDAY,
    S,
)

_COUNT_OR_NOT = rf"(?:{COUNT}{S})?"
_HEDGE = (
    rf"(?:(?P<hedge>(?i:about|around|roughly|approximately|nearly|almost|some|up\sto|less\sthan|under|more\sthan|over"
    rf"|at\sleast|well\sover|just\sover|just\sunder)){S})?"
)
_PART_OF_DAY = rf"(?:{S}(?i:early|late))?(?:{S}(?i:morning|afternoon|evening|night|lunchtime|midday|noon|overnight))?"
_PAPERS = rf"(?!{S}(?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|World|People|Tribune|Sun|Review|Agreement)\b)"
# Words that say when without proving it. They are expressions all the same, so that what stands in them is none:
# "three days after", "the same week", "last century".
VAGUE = (
    rf"\b(?i:recently|currently|nowadays|these\sdays|now|soon|daily|at\sthe\stime|the\sother\sday|earlier\stoday"
    rf"|(?:a{S}few|a{S}couple{S}of|several|many|some|half{S}a|another){S}(?:days?|weeks?|months?|years?|decades?)"
    rf"(?:{S}ago)?"
    rf"|(?:hours|days|weeks|months|years|decades){S}ago"
    rf"|(?:a{S})?(?:day|week|month|year){S}and{S}a{S}half{S}ago"
    rf"|(?:in|over|during){S}(?:recent|the{S}coming|coming|the{S}past|past){S}(?:hours|days|weeks|months|years)"
    rf"|the{S}(?:same|following|previous|next|preceding){S}(?:day|week|month|year)|that{S}(?:day|week|month|year)"
    rf"|(?:\d{{1,3}}|{COUNT_WORDS}|several|many){S}(?:days?|weeks?|months?|years?){S}(?:later|earlier|on|before|after)"
    rf"|the{S}(?:previous|preceding|following){S}(?:\d{{1,3}}|{COUNT_WORDS}){S}(?:days?|weeks?|months?|years?)"
    rf"|within{S}(?:\d{{1,3}}|{COUNT_WORDS}){S}(?:hours?|days?|weeks?|months?|years?)"
    rf"|in{S}the{S}early{S}hours(?!{S}of))\b"
)
COUNTING: tuple[Written, ...] = (
    (
        rf"(?:\b(?P<which>(?i:last|next|this\spast|this\scoming|this|past|coming)){S})?\b{WEEKDAY}(?![\w-])"
        rf"{_PAPERS}(?:[’']s(?=\s))?{_PART_OF_DAY}(?:,?{S}(?:(?i:of){S})?(?P<week>(?i:last|this|next)){S}(?i:week)\b"
        rf"|{S}(?P<after>(?i:last|next))(?=[\s.,;]))?",
        taken.weekday,
        "weekday",
    ),
    (
        rf"\b(?:(?i:a|an|one|every|each|some|any|that|the\ssame|the\sfollowing|the\sprevious|the\snext|the)"
        rf"{S}(?:{ANY_WEEKDAY})(?:s|\b){_PAPERS}(?:{S}(?i:before\slast|after\snext))?|(?:{ANY_WEEKDAY})s\b"
        rf"|(?i:good|black|ash|bloody|palm|easter|super|maundy){S}(?:{ANY_WEEKDAY})\b)",
        taken.vague,
        "weekday",
    ),
    (
        rf"\b(?:(?i:earlier|later|late|early|since|until|by){S})??(?P<core>(?:(?i:earlier|later|late|early){S})?"
        rf"(?P<near>(?i:{'|'.join(NEAR_DAYS)}))(?:{S}(?i:morning|afternoon|evening|night))?)\b(?:[’']s)?",
        taken.near_day,
        "word",
    ),
    (r"\b(?i:overnight)\b(?!-)", taken.overnight, "word"),
    (rf"\b(?P<which>(?i:last)){S}(?i:night)\b", taken.overnight, "word"),
    (
        rf"\b(?:(?i:on){S})?(?:(?i:the){S})?(?P<nth>(?i:first|second|third|fourth|last)){S}{WEEKDAY}{S}(?i:of|in){S}"
        rf"(?P<month>{FULL_MONTH})(?![-’'\w]){ITS_YEAR}",
        taken.nth_weekday,
        "weekday",
    ),
    (rf"\b(?i:first|second|third|fourth|fifth|last){S}(?:{ANY_WEEKDAY}){S}(?i:of|in)\b", taken.vague, "weekday"),
    (
        rf"\b(?:(?P<side>(?i:earlier|later)){S}(?:(?i:in){S})?|(?i:early|late|middle\sof|end\sof|start\sof|beginning\sof)"
        rf"{S})?(?<!the\s)(?<!a\s)(?P<which>(?i:last|this|next|the\scurrent|the\scoming)){S}"
        r"(?P<unit>(?i:week|month|year))(?!s|-)\b(?:[’']s)?",
        taken.unit,
        "word",
    ),
    (
        rf"\b(?:(?P<side>(?i:earlier|later)){S}(?i:in){S}|(?:(?i:the){S})?(?i:end|start|middle|beginning|close|turn)"
        rf"{S}(?i:of){S})(?P<which>(?i:the)){S}(?P<unit>(?i:week|month|year))\b(?![-’'])",
        taken.unit,
        "word",
    ),
    (rf"\b(?:(?P<which>(?i:last|this|next|the|past|coming|this\spast)){S})(?i:weekend)\b", taken.weekend, "word"),
    (rf"{_HEDGE}\b{COUNT}{S}{UNITS}{S}(?i:ago)\b", taken.ago, "word"),
    (
        rf"\b(?i:the){S}(?P<word>(?i:past|last)){S}{_COUNT_OR_NOT}{UNIT}(?P<plural>(?i:s))?\b(?!-)",
        taken.past_span,
        "word",
    ),
    (
        rf"\b(?i:the){S}(?P<word>(?i:next|coming)){S}{_COUNT_OR_NOT}{UNIT}(?P<plural>(?i:s))?\b(?!-)",
        taken.coming_span,
        "word",
    ),
    (
        rf"(?<!\btime\s)\b(?i:in){S}{_HEDGE}(?P<core>{COUNT}{S}{UNITS})\b(?P<time>[’']{S}(?i:time))?(?!{S}(?i:ago|of|after|before|later))",
        taken.ahead,
        "word",
    ),
    (VAGUE, taken.vague, "word"),
)
