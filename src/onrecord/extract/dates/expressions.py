"""Where in a text does it say when?

Reach for `find_expressions` with the span of a sentence. It refuses two mistakes: to take a number for a year ("2000
refugees", "article 5"), and to take a date in a longer expression for the whole ("three days after 5 June" is no
5 June).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.extract.dates.expression import Expression, Kind, Side
from onrecord.extract.dates.patterns import HINT, PATTERNS
from onrecord.extract.dates.vocabulary import COUNT_WORDS, S

_REACH = 48  # characters before an expression in which its preposition is looked for
_JOINT = re.compile(r"\s?(?P<dash>[-–—])\s?|\s{1,3}(?P<word>(?i:to|until|till|through|and))\s{1,3}(?i:the\s)?")
_BETWEEN = re.compile(r"\b(?i:between)\s{1,3}(?i:the\s)?\Z")
_FROM = re.compile(r"\b(?i:from)\s{1,3}(?i:the\s)?\Z")
_BOUND = re.compile(
    rf"(?:(?P<count>\b(?i:\d{{1,3}}|{COUNT_WORDS}|several|many|few|some|days|weeks|months|years|shortly|just|soon|long)"
    rf"(?:{S}(?i:day|week|month|year|hour)s?)?{S}))?"
    rf"\b(?P<not>(?i:not|n[’']t|never)(?:{S}\w{{1,20}}){{0,2}}{S})?"
    r"(?P<word>(?i:by|until|till|before|prior\sto|ahead\sof|no\slater\sthan|up\sto|on\sor\sbefore|as\srecently\sas"
    r"|since|ever\ssince|after|following|from|starting|beginning|as\sof|as\sfrom|on\sor\safter"
    r"|week\sof|week\sbeginning|week\sstarting|week\sending|anniversary\sof|eve\sof|day\safter|day\sbefore"
    r"|around|about|circa|roughly|approximately|c\.|on\sor\saround|on\sor\sabout|every))"
    rf"{S}(?:(?i:on|in|at|from|late|early|the){S})?\Z"
)
_COUNTS_FROM = re.compile(r"[\w\s]{1,30}\b(?i:after|before)\s{1,3}(?:(?i:the|on)\s)?")
_UNTIL = frozenset({"by", "until", "till", "before", "prior to", "ahead of", "no later than", "up to", "on or before"})
_OUTSIDE = {
    **dict.fromkeys(("before", "prior to", "ahead of"), Side.EARLIER),
    **dict.fromkeys(("after", "following"), Side.LATER),
}
_PART = re.compile(
    r"\b(?i:end|close|late|mid|middle|early|start|beginning|course)\b"
)  # before a part of June is in June
_SINCE = frozenset({"since", "ever since"})
_LOOSE = frozenset(
    "around|about|circa|roughly|approximately|c.|on or around|on or about|every|week of|week beginning|week starting"
    "|week ending|anniversary of|eve of|day after|day before".split("|")
)
_BARE = frozenset({Kind.VAGUE, Kind.UNTIL, Kind.SINCE, Kind.AFTER, Kind.PAST_SPAN, Kind.COMING_SPAN, Kind.AHEAD})


def find_expressions(text: str, start: int = 0, end: int | None = None) -> tuple[Expression, ...]:
    """Return the time expressions within a span of a text, in text order, none within another."""
    part = text[start : len(text) if end is None else end]
    found = _found(part) if len(part) <= _KEPT else _find(part)
    return tuple(_moved(e, start) for e in found) if start else found


_KEPT = 2_000  # characters: what is longer is no sentence, and not worth the memory


@lru_cache(maxsize=64)  # the events of a sentence ask for the same words
def _found(text: str) -> tuple[Expression, ...]:
    return _find(text)


def _find(text: str) -> tuple[Expression, ...]:
    hints = {str(match.lastgroup) for match in HINT.finditer(text)}
    if not hints:
        return ()
    tried = (p for p in PATTERNS if p.needs in hints)
    taken = [
        (e.start, -e.end, order, e)
        for order, pattern in enumerate(tried)
        for match in pattern.regex.finditer(text)
        if (e := pattern.take(match)) is not None
    ]
    taken.sort(key=lambda one: one[:3])
    return _bounded(text, _ranged(text, _apart(e for *_, e in taken)))


def _apart(found: Iterable[Expression]) -> list[Expression]:
    """Return expressions that do not overlap: of two at one place the longer, else the one that starts first."""
    kept: list[Expression] = []
    for expression in found:
        if not kept or expression.start >= kept[-1].end:
            kept.append(expression)
    return kept


def _ranged(text: str, found: Sequence[Expression]) -> list[Expression]:
    """Return the expressions, with those two in one that are the ends of a range."""
    kept: list[Expression] = []
    skip = False
    for here, there in zip(found, (*found[1:], None), strict=False):
        if skip:
            skip = False
            continue
        joined = _range(text, here, there, kept[-1].end if kept else 0) if there is not None else None
        kept.append(joined or here)
        skip = joined is not None
    return kept


def _range(text: str, first: Expression, last: Expression, floor: int) -> Expression | None:
    """Return the range from one expression to the next, or None where the words between them make none."""
    joint = _JOINT.fullmatch(text, first.end, last.start) if last.start - first.end <= 12 else None
    if joint is None or first.kind in _BARE or last.kind in _BARE:
        return None
    before = text[max(floor, first.start - _REACH) : first.start]
    opened = _BETWEEN.search(before) or _FROM.search(before)
    if joint["word"] and not opened and joint["word"].casefold() in {"and", "until", "till"}:
        return None
    if Kind.RANGE in (first.kind, last.kind):
        return None
    start = first.start - len(before) + opened.start() if opened else first.start
    first, last = _same_year(first, last)
    return Expression(start, last.end, Kind.RANGE, first=first, last=last)


def _same_year(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """Return the ends of a range, the one without a year given that of the other: "from June to August 2029"."""
    if not {first.kind, last.kind} <= {Kind.DAY, Kind.MONTH} or first.which or last.which:
        return first, last
    turns = (first.month or 0, first.day or 0) > (last.month or 0, last.day or 99)
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - turns)
    elif first.year is not None and last.year is None:
        last = replace(last, year=first.year + turns)
    return first, last


def _bounded(text: str, found: Sequence[Expression]) -> tuple[Expression, ...]:
    """Return the expressions, each with the preposition before it that makes it a bound."""
    kept: list[Expression] = []
    for expression in found:
        floor = kept[-1].end if kept else 0
        if kept and kept[-1].kind == Kind.VAGUE and _COUNTS_FROM.fullmatch(text, kept[-1].start, expression.start):
            kept[-1] = replace(kept[-1], end=expression.end)  # "three days after 5 June"
        else:
            kept.append(_bound(text, expression, floor))
    return tuple(kept)


def _bound(text: str, inner: Expression, floor: int) -> Expression:
    from_here = max(floor, inner.start - _REACH)
    before = text[from_here : inner.start]
    match = None if inner.kind in {Kind.VAGUE, Kind.RANGE} else _last(_BOUND, before)
    if match is None:
        return inner
    word = " ".join(match["word"].split()).casefold()
    if match["count"] and word in {"before", "after", "following", "prior to", "ahead of"}:
        return Expression(from_here + match.start(), inner.end, Kind.VAGUE)
    if word == "from" and before.casefold().rstrip().endswith("the"):
        return inner  # "from the 2029 budget" is no start of anything
    start = from_here + match.start("word")
    if word in _LOOSE:
        return Expression(start, inner.end, Kind.VAGUE)
    if word in _UNTIL:
        kind = Kind.AFTER if match["not"] and word in {"until", "till", "before"} else Kind.UNTIL
    else:
        kind = Kind.SINCE if word in _SINCE else Kind.AFTER
    # "Not before June" and "before the end of June" may lie in June; "before June" and "after June" leave June out.
    within = (match["not"] and word in _UNTIL) or _PART.search(text, from_here + match.end("word"), inner.end)
    outside = None if within else _OUTSIDE.get(word)
    return Expression(start, inner.end, kind, side=outside, first=inner)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the match that ends a text."""
    return pattern.search(text)


def _moved(expression: Expression, by: int) -> Expression:
    """Return an expression as it lies in the whole text."""
    first = _moved(expression.first, by) if expression.first is not None else None
    last = _moved(expression.last, by) if expression.last is not None else None
    return replace(expression, start=expression.start + by, end=expression.end + by, first=first, last=last)
