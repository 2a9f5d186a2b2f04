"""Which lines of a laid-out page belong to one paragraph, and how do they join?

Reach for it where a format gives lines and places instead of paragraphs. It refuses the mistake of gluing what was set
apart: it joins two lines only where size, distance, indent and length all speak for one paragraph.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

_MARKED = "\x02"  # a hyphen at a line's end, as the PDF library marks it
_HYPHENS = f"-\u2010\u00ad{_MARKED}"
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS = re.compile(r"""[.!?:…]["'”’»)\]]*\Z""")

# First parts that English writes with a hyphen: "well-known" cut after "well-" keeps it. Left out are those that also
# start plain words ("ex" in "expel", "pro" in "protest"). Where the document writes the word elsewhere, that decides.
_COMPOUNDING = frozenset(
    (
        *("anti", "cross", "eight", "fast", "first", "five", "four", "full", "half", "hard", "high", "left", "long"),
        *("low", "multi", "nine", "non", "north", "old", "quasi", "right", "second", "self", "semi", "seven", "short"),
        *("six", "south", "third", "three", "two", "ultra", "vice", "well", "west", "year"),
    )
)

_GAP = 1.3  # times the usual distance of two lines
_WIDEST_SET = 2.2  # times the height of a line: even double spacing is less
_SIZE = 0.15  # difference in height that makes another size
_INDENT = 0.8  # heights to the right of the line before
_SHORT = 0.15  # share of the column's width that a last line leaves free


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page and its box in points; up is more."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """The height of the line, never 0."""
        return max(self.top - self.bottom, 1.0)


def joined(lines: list[Line]) -> str:
    """Return the text of a page: each paragraph on one line, set apart by blank lines."""
    lines = [replace(line, text=_clean(line.text)) for line in lines]
    words = _written(lines)
    usual, margin = _usual_distance(lines), max((line.right for line in lines), default=0.0)
    paragraphs: list[list[str]] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is None or _parted(before, line, usual, margin):
            paragraphs.append([line.text])
        else:
            paragraphs[-1].append(line.text)
    return "\n\n".join(_flow(paragraph, words) for paragraph in paragraphs)


def _clean(text: str) -> str:
    """Drop the control characters that some fonts map glyphs to, all but the marked hyphen."""
    return "".join(c for c in text if c.isprintable() or c in {_MARKED, "\u00ad"} or c.isspace())


def _usual_distance(lines: list[Line]) -> float:
    """Return how far apart the lines of a paragraph stand: the lower quartile, because gaps only make it wider."""
    steps = [a.bottom - b.bottom for a, b in pairwise(lines)]
    down = sorted(step for step in steps if step > 0)
    return down[len(down) // 4] if down else 0.0


def _parted(before: Line, line: Line, usual: float, margin: float) -> bool:
    """Return whether a new paragraph starts with this line."""
    if before.text.endswith(_MARKED):
        return False
    ended = bool(_ENDS.search(before.text))
    step = before.bottom - line.bottom
    if step <= 0:  # the next column goes on where this one stopped
        return ended
    if abs(before.height - line.height) > _SIZE * before.height:
        return True
    if step > usual * _GAP or step > before.height * _WIDEST_SET:
        return True
    if line.left > before.left + line.height * _INDENT:
        return ended
    return ended and before.right < margin - _SHORT * (margin - before.left)


def _written(lines: list[Line]) -> frozenset[str]:
    """Return every word that stands whole on some line, with and without hyphens, in small letters."""
    return frozenset(word.lower() for line in lines for word in _WORDS.findall(line.text[: len(line.text) - 1]))


def _flow(parts: list[str], words: frozenset[str]) -> str:
    text = [parts[0]]
    for part in parts[1:]:
        text[-1], glue = _seam(text[-1], part, words)
        text.extend((glue, part))
    text[-1] = text[-1].replace(_MARKED, "-")
    return "".join(text).replace("\u00ad", "")


def _seam(line: str, following: str, words: frozenset[str]) -> tuple[str, str]:
    """Return a line as it ends once the next one follows, and what stands between the two."""
    if line[-1:] not in _HYPHENS:
        return line.replace(_MARKED, "-"), " "
    stem = line[:-1].replace(_MARKED, "-")
    first, second = _LAST_WORD.search(stem), _FIRST_WORD.match(following)
    if first is None or second is None:  # a dash, a number: "2019-" / "2021"
        return f"{stem}-", "" if stem[-1:].isdigit() else " "
    if line[-1] == "\u00ad":
        return stem, ""
    start, end = first.group().lower(), second.group().lower()
    if f"{start}-{end}" in words or (start + end not in words and start in _COMPOUNDING):
        return f"{stem}-", ""
    return (stem, "") if second.group()[0].islower() else (f"{stem}-", "")
