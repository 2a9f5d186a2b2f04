"""Which way does a quotation mark face: does it open, close, either, or is it no quotation mark at all?

Reach for `marks` to walk over the marks of a text. Each one is judged by its shape and by its neighbours alone, because
a straight mark has no shape and a curly one is often the wrong one; what a mark pairs with is decided in `pairs`. The
mistake refused here is to take every apostrophe for a quotation: "the '90s", "spies' camp", "5'10\\"" hold none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Turn(StrEnum):
    """Which way a mark faces."""

    OPENS = "opens"
    CLOSES = "closes"
    MAY_CLOSE = "may close"  # closes, or is the apostrophe of "the spies' camp"
    EITHER = "either"
    NEITHER = "neither"  # an apostrophe, or the sign for feet or inches


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark in a text.

    Args:
        double: double marks pair with each other whatever their shape, and so do single ones.
        straight: the mark has no shape of its own, so that only its neighbours speak for its turn.
    """

    start: int
    end: int
    double: bool
    straight: bool
    turn: Turn


# Two single marks in a row are one double mark (TeX, news wires), and so is a straight one escaped by doubling. Four of
# the same in a row are a line of ornaments, and are one mark that is none.
_MARK = re.compile(r"([“”„‟«»＂'‘’‚‛‹›`])\1{3,}|\"+|''+|``+|‘‘+|’’+|[“”„‟«»＂'‘’‚‛‹›`]")
_MOST = 3
_SINGLE = frozenset("'‘’‚‛‹›`")
_SHAPED_OPEN = frozenset("“„‟«‘‚‛‹`")
_SHAPED_CLOSE = frozenset("”»’›")
_ALL = _SINGLE | _SHAPED_OPEN | _SHAPED_CLOSE | frozenset('"＂')
_STRAIGHT = frozenset("\"＂'")
_APOSTROPHE = frozenset("'‘’‛`")
_BEFORE_OPEN = frozenset("([{<—–-‐‑‒―/|*_¿¡")  # a mark behind one of these opens
_AFTER_CLOSE = frozenset(".,;:!?…)]}>—–-‐‑‒―/|*_%")  # a mark before one of these closes
_LOOK = 4  # marks in a row that are looked through, so that a file of nothing but marks stays linear
# Words that are written with their front cut off, and decades: "'em", "'90s".
_CUT = re.compile(r"(?:n\b|(?:\d0s|\d\d|em|til|till|tis|twas|twill|twere|cause|bout|cos)\b(?!['’]))", re.IGNORECASE)
# "the envoy 's words": tokenised text parts a word from its ending.
_ENDING = re.compile(r"\s?(?:s|re|ve|ll|d|m|t)\b", re.IGNORECASE)
_FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:½|¼|¾)?\Z")


def marks(text: str, start: int = 0, end: int | None = None) -> Iterator[Mark]:
    """Yield the marks between two offsets, apostrophes included; what lies beyond the offsets is not looked at."""
    end = len(text) if end is None else end
    for match in _MARK.finditer(text, start, end):
        first = match[0][0]
        double = first not in _SINGLE or match.end() - match.start() > 1
        straight = first in _STRAIGHT
        yield Mark(*match.span(), double, straight, turn(text, *match.span(), low=start, high=end))


def turn(text: str, start: int, end: int, *, low: int = 0, high: int | None = None) -> Turn:
    """Return which way the mark at `text[start:end]` faces.

    Args:
        low, high: the passage that the mark stands in; its ends count as white space.
    """
    high = len(text) if high is None else high
    mark = text[start:end]
    if end - start > _MOST:
        return Turn.NEITHER
    if mark in _APOSTROPHE:
        return _single(text, start, low, high)
    if mark[0] == '"' and _FEET.search(text, max(low, start - 6), start):
        return Turn.NEITHER
    seen = _neighbours(text, start, end, low, high)
    if mark == '""' and seen is Turn.EITHER:
        return Turn.NEITHER  # a quotation of nothing
    if mark[0] in _SHAPED_OPEN:
        return Turn.CLOSES if seen is Turn.CLOSES else Turn.OPENS
    if mark[0] in _SHAPED_CLOSE:
        return Turn.OPENS if seen is Turn.OPENS else Turn.CLOSES
    return seen


def _neighbours(text: str, start: int, end: int, low: int, high: int) -> Turn:
    """Return what the characters on both sides say, other marks looked through."""
    left, right = _left(text, start, low), _right(text, end, high)
    if not left.strip() and not right.strip():
        if not left and right:
            return Turn.OPENS
        return Turn.CLOSES if left and not right else Turn.EITHER
    free = not left.strip() or left in _BEFORE_OPEN
    closed = not right.strip() or (right in _AFTER_CLOSE and not (free and _begins_words(text, end)))
    if free and closed:
        # " ," and "— ": what touches the mark decides.
        return Turn.CLOSES if left.strip() or right not in _BEFORE_OPEN else Turn.EITHER
    if free or closed:
        return Turn.OPENS if free else Turn.CLOSES
    return Turn.EITHER


def _single(text: str, start: int, low: int, high: int) -> Turn:
    """Return the turn of a single mark that could be an apostrophe."""
    mark, after = text[start], start + 1
    left = text[start - 1] if start > low else ""
    right = text[after] if after < high else ""
    if left.isalnum() and right.isalnum():
        return Turn.NEITHER
    if left in ("n", "N") and start - 2 >= low and text[start - 2] in _APOSTROPHE:
        return Turn.NEITHER  # "rock 'n' roll"
    detached = not left.strip() and (right.isalnum() or mark != "‘")
    if detached and (_ENDING.match(text, after, high) or _CUT.match(text, after, high)):
        return Turn.NEITHER
    if mark == "‘" and not left.isalnum():
        return Turn.NEITHER if _CUT.match(text, after, high) else Turn.OPENS
    seen = _neighbours(text, start, after, low, high)
    if seen is Turn.EITHER and not left.strip():
        # A mark with blanks on both sides: only a shape can tell.
        return Turn.CLOSES if mark == "’" and left else Turn.NEITHER
    if mark == "`" and seen is not Turn.OPENS:
        return Turn.NEITHER
    if mark == "’" and seen is Turn.OPENS:
        return Turn.NEITHER
    plural = left in ("s", "S") and seen is Turn.CLOSES and right.isspace()
    return Turn.MAY_CLOSE if plural else seen


def _left(text: str, start: int, low: int) -> str:
    """Return the character before a mark, up to four other marks looked through; "" at the edge."""
    for at in range(start - 1, max(low, start - 1 - _LOOK) - 1, -1):
        if text[at] not in _ALL:
            return text[at]
    return ""


def _right(text: str, end: int, high: int) -> str:
    """Return the character behind a mark, up to four other marks looked through; "" at the edge."""
    for at in range(end, min(high, end + _LOOK + 1)):
        if text[at] not in _ALL:
            return text[at]
    return ""


def _begins_words(text: str, at: int) -> bool:
    """Return whether a sign after a mark stands before words rather than behind them: an ellipsis, ".50"."""
    return text.startswith(("...", "…", ". . ."), at) or (text[at] == "." and text[at + 1 : at + 2].isalnum())
