"""Where does each paragraph of a report start and end, and which ones are headings?

Reach for it after `furniture`. Files part paragraphs in three ways: by blank lines, by one line for each, or by blank
lines between paragraphs whose lines were broken at a fixed width. Which of them a report follows is seen from its
lines. The mistake refused is to let furniture into a paragraph, or to glue a heading to what stands under it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records.layout import Furniture, Paragraph
from onrecord.records.report import Report

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_FINISHED = re.compile(r"[.!?…:;,。][\"”»’›'*)\]]*\Z")
_QUOTED_CUE = re.compile(r"[\"“„«'‘‹].{1,118}[,.!?…][\"”»’›']\s[a-z]")  # "“We go,” said Toren": words of the report
_ITEM = re.compile(r"[-–—•*·▪►>]\s|\(?\d{1,3}[.)]\s")

# Of the line breaks in a text that was broken at a fixed width, about three in four fall within a sentence, and the
# next line then mostly starts with a small letter. Where each line is a paragraph hardly any does.
_WRAPPED = 0.3
_FULL = 0.8  # share of the widest line that a line and the next word must fill to have been broken for its width
_LONGEST_HEADING = 120
_MOST_WORDS = 18


@dataclass(frozen=True, slots=True)
class _Line:
    """A piece of a line between furniture, white space around it left out.

    Args:
        apart: a blank line or furniture stands above it.
        indent: how many blanks stand before it.
    """

    start: int
    end: int
    apart: bool
    indent: int


def paragraphs(report: Report, furniture: Sequence[Furniture]) -> tuple[Paragraph, ...]:
    """Return the paragraphs in text order; none holds a character of furniture.

    Args:
        furniture: in text order and not overlapping, as `read.furniture` gives it.
    """
    lines = list(_lines(report.text, furniture))
    wrapped, width = _is_wrapped(report.text, lines), max((line.end - line.start for line in lines), default=0)
    title = report.title.span if report.title else None
    found: list[Paragraph] = []
    first = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and _goes_on(report.text, lines[index - 1], lines[index], wrapped, width):
            continue
        span = report.span(lines[first].start, lines[index - 1].end)
        heading = span == title or (index - first == 1 and _is_heading(span.words(report.text)))
        found.append(Paragraph(span, heading))
        first = index
    return tuple(found)


def _lines(text: str, furniture: Sequence[Furniture]) -> Iterator[_Line]:
    """Yield the lines that are not blank, less the furniture in them."""
    expected = 0  # where the next line starts when no blank line comes between
    for start, end in _outside(text, furniture):
        for match in _LINE.finditer(text, start, end):
            words = match[0].strip()
            if words:
                indent = len(match[0]) - len(match[0].lstrip())
                begin = match.start() + indent
                yield _Line(begin, begin + len(words), match.start() > expected or match.start() == start, indent)
                expected = match.end() + (2 if text.startswith("\r\n", match.end()) else 1)


def _outside(text: str, furniture: Sequence[Furniture]) -> Iterator[tuple[int, int]]:
    """Yield the ranges between the furniture."""
    at = 0
    for piece in furniture:
        if piece.span.start > at:
            yield at, piece.span.start
        at = max(at, piece.span.end)
    if at < len(text):
        yield at, len(text)


def _is_wrapped(text: str, lines: Sequence[_Line]) -> bool:
    """Return whether the lines of the report were broken at a fixed width."""
    breaks = [(a, b) for a, b in pairwise(lines) if not b.apart]
    return bool(breaks) and sum(_in_sentence(text, a, b) for a, b in breaks) >= _WRAPPED * len(breaks)


def _in_sentence(text: str, line: _Line, following: _Line) -> bool:
    """Return whether the break between two lines falls within a sentence, whatever the report's habit."""
    return text[following.start].islower() and not _ends_sentence(text, line)


def _goes_on(text: str, line: _Line, following: _Line, wrapped: bool, width: int) -> bool:
    """Return whether the next line belongs to the same paragraph."""
    if following.apart:
        return False
    if _in_sentence(text, line, following):
        return True
    if not wrapped or following.indent > line.indent + 1:
        return False
    if _ITEM.match(text, following.start, following.end):
        return False
    first_word = text[following.start : following.start + width].split(None, 1)[0]
    return line.end - line.start + 1 + len(first_word) >= _FULL * width


def _ends_sentence(text: str, line: _Line) -> bool:
    return _FINISHED.search(text, max(line.start, line.end - 8), line.end) is not None and text[line.end - 1] != ","


def _is_heading(words: str) -> bool:
    """Return whether a line of its own is a heading: short, and with no stop at its end."""
    if len(words) > _LONGEST_HEADING or _FINISHED.search(words) or words[0].islower():
        return False
    if _QUOTED_CUE.match(words) or _ITEM.match(words):
        return False
    return len(words.split()) <= _MOST_WORDS and any(c.isalpha() for c in words)
