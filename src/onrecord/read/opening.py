"""Which lines stand at the beginning or end of a text, where reports are signed and dated?"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_SENTENCE = re.compile(r"[.!?…][\"”»’')\]]*\Z")
_TAIL = 4_000
_LONGEST = 300
_BODY = 100  # a sentence of so many characters is the report's and no headline, caption or signature
_MOST_BODY = 2  # a deck or caption may be as long, so that the second such line ends the head


class Line(NamedTuple):
    """A line without the white space around it; `start` and `end` are code points in the text."""

    start: int
    end: int
    words: str


def first_lines(text: str, start: int, most: int) -> Iterator[Line]:
    """Yield up to so many lines from a place on, blank ones left out; of a longer line only its beginning."""
    for match in _LINE.finditer(text, start):
        line = _line(text, match.start(), match.end())
        if line is not None:
            yield line
            most -= 1
        if most <= 0:
            return


def head_lines(text: str, start: int, most: int) -> Iterator[Line]:
    """Yield the first lines as far as the report itself has not begun: up to its second long sentence."""
    body = 0
    for line in first_lines(text, start, most):
        body += len(line.words) >= _BODY and _SENTENCE.search(line.words) is not None
        if body == _MOST_BODY:
            return
        yield line


def last_lines(text: str, most: int) -> list[Line]:
    """Return up to so many lines, the last of the text first, blank ones left out."""
    start = max(len(text) - _TAIL, 0)
    if start:
        # Never begin within a line: half a line may read as something else.
        start = text.find("\n", start) + 1 or len(text)
    lines = [line for m in _LINE.finditer(text, start) if (line := _line(text, m.start(), m.end())) is not None]
    return lines[: -most - 1 : -1]


def _line(text: str, start: int, end: int) -> Line | None:
    words = text[start : min(end, start + _LONGEST)]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return Line(start, start + len(words), words) if words else None
