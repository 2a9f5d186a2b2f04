"""Whose rights does a notice claim, and for which year?

"Copyright Osterhal Media Limited 2031. All Rights Reserved" names an outlet and a year. Reach for it for either. It
refuses the mistake of reading the credit of a picture ("© Osterhal Images") as a notice: there must be a year or the
whole formula.
"""

import re
from dataclasses import dataclass

from onrecord.read.opening import Line, first_lines, last_lines

_FIRST, _LAST = 6, 30
_LONGEST = 300
_SIGN = re.compile(r"copyright|©|\(c\)|&copy;", re.IGNORECASE)
_MAY_STAND_BEFORE = re.compile(
    r"(?:.*[.!?”\"|–—-]\s*)?(?:(?:all\s)?(?:content|text|material|article)s?\s)?", re.IGNORECASE
)
_SIGNS = re.compile(r"(?:\s*(?:copyright|©|\(c\)(?!\w)|&copy;|by\b|[:,.–-]))+\s*", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s?[-–—/]\s?((?:19|20)?\d\d))?(?!\d)")
_RESERVED = re.compile(r"\W*\ball\s+rights?\s+(?:are\s+)?reserved\b", re.IGNORECASE)
_NAME = re.compile(r"[^\W_][^|©\n]{0,79}")
_NAME_ENDS = re.compile(
    r"\s*(?:[|©•·;]|[.!?](?=\s+[A-Z]|\Z)|\s[–—-]\s|,\s*(?=(?:19|20)\d\d|all\s)).*\Z", re.IGNORECASE | re.DOTALL
)
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Rights:
    """A notice of rights: the name in it and the latest year, each with where it stands in the text."""

    name: str | None
    name_at: tuple[int, int]
    year: str | None
    year_at: tuple[int, int]


def rights(text: str) -> Rights | None:
    """Return the last notice of rights at the end of a text, or one among its first lines, or None."""
    for line in (*last_lines(text, _LAST), *first_lines(text, 0, _FIRST)):
        notice = _notice(line)
        if notice is not None:
            return notice
    return None


def _notice(line: Line) -> Rights | None:
    if len(line.words) > _LONGEST:
        return None
    sign = _SIGN.search(line.words)
    # A notice fills its line, or stands behind the last sentence of it.
    if sign is None or not _MAY_STAND_BEFORE.fullmatch(line.words, 0, sign.start()):
        return None
    rest = line.words[sign.start() :]
    year, reserved = _YEARS.search(rest), _RESERVED.search(rest)
    if year is None and reserved is None:
        return None
    offset = line.start + sign.start()
    name, start = _name(rest, sign.end() - sign.start(), year, reserved)
    years = (offset + year.start(), offset + year.end()) if year else (0, 0)
    return Rights(name, (offset + start, offset + start + len(name or "")), _latest(year) if year else None, years)


def _name(rest: str, at: int, year: re.Match[str] | None, reserved: re.Match[str] | None) -> tuple[str | None, int]:
    """Return the name in a notice and where it starts: before the year, or else behind it."""
    end = reserved.start() if reserved and reserved.start() >= at else len(rest)
    pieces = [(at, end)] if year is None or year.start() >= end else [(at, year.start()), (year.end(), end)]
    for low, high in pieces:
        signs = _SIGNS.match(rest, low, high)
        start = signs.end() if signs else low + len(rest[low:high]) - len(rest[low:high].lstrip())
        found = _NAME.match(rest, start, high)
        words = _NAME_ENDS.sub("", found[0]).rstrip(" ,-–—(") if found else ""
        if words and words[0].isupper() and len(words.split()) <= _MOST_WORDS:
            return words, start
    return None, at


def _latest(years: re.Match[str]) -> str:
    last: str = years[2] or years[1]
    return last if len(last) == 4 else years[1][:2] + last
