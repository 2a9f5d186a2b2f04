"""What does the model learn from: windows of word pieces with the role and the anchor of each piece.

The anchor of an attribution is the first piece of its cue; of its source where it has no cue; of its content where it
has neither. Pieces whose anchor lies outside their window point at the window's first mark.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.annotate.pieces import INSIDE, LOWER, NO_LETTER, Cutter, Piece, Window
from onrecord.annotate.tags import BEGIN, ROLES
from training.attribution.corpus import Article

NOT_LEARNED = -100


@dataclass(frozen=True, slots=True)
class Example:
    """One window: numbers and forms of its pieces, their roles, and the index of each one's anchor (or NOT_LEARNED)."""

    numbers: tuple[int, ...]
    forms: tuple[int, ...]
    labels: tuple[int, ...]
    anchors: tuple[int, ...]


class Marks:
    """Other ways to write quotation marks and capitals, so that the model does not depend on one newsroom's."""

    def __init__(self, numbers: dict[str, int]) -> None:
        opens, closes = numbers["“"], numbers["”"]
        styles = [('"', '"')] * 4 + [("‘", "’")] * 2 + [("«", "»")]
        self._styles = [{opens: numbers[a], closes: numbers[b]} for a, b in styles]

    def varied(self, pieces: Sequence[Piece], chance: random.Random) -> list[tuple[int, int]]:
        """Return (number, form) of each piece: two windows in five with other marks, one in thirty in small letters."""
        style = chance.choice(self._styles) if chance.random() < 0.4 else {}
        small = chance.random() < 1 / 30
        return [(style.get(p.number, p.number), _small(p.form) if small else p.form) for p in pieces]


def _small(form: int) -> int:
    return form if form % INSIDE == NO_LETTER else form - form % INSIDE + LOWER


def examples(
    article: Article, blocks: Sequence[Sequence[Piece]], cutter: Cutter, marks: Marks, chance: random.Random
) -> Iterator[Example]:
    """Yield an article's windows, cut at other places and in other marks each time."""
    roles = _roles(article)
    for window in cutter.windows(blocks, chance.randint(cutter.size // 4, cutter.size)):
        yield _example(window, roles, marks.varied(window.pieces, chance))


def _roles(article: Article) -> dict[int, tuple[int, int, int]]:
    """Return for each character of an attribution its role, where its span starts, and where its anchor starts."""
    found = {}
    for one in article.attributions:
        held = one.cue or one.source or one.content
        if not held:
            continue
        anchor = held[0][0]
        for role, places in zip(ROLES, (one.source, one.cue, one.content), strict=True):
            for start, end in places:
                found.update(dict.fromkeys(range(start, end), (BEGIN[role], start, anchor)))
    return found


def _example(window: Window, roles: dict[int, tuple[int, int, int]], written: list[tuple[int, int]]) -> Example:
    at = {p.start: i for i, p in reversed(list(enumerate(window.pieces))) if p.start < p.end}
    labels, anchors, before = [], [], None
    for piece in window.pieces:
        held = roles.get(piece.start) if piece.start < piece.end else None
        if held is None:
            labels.append(0)
            anchors.append(NOT_LEARNED)
        else:
            begin, start, anchor = held
            labels.append(begin + (before == (begin, start)))
            anchors.append(at.get(anchor, 0))
        if piece.start < piece.end:
            before = held[:2] if held else None
    numbers, forms = zip(*written, strict=True)
    return Example(numbers, forms, tuple(labels), tuple(anchors))
