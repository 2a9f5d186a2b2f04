"""Which words are source, cue or content, and what do they belong to, by the scores that the tagger gave?

Reach for it after a window was scored. The labels of a window are chosen together (Viterbi), so that no span begins in
its middle. The mistake refused is a tag that runs over a paragraph's end, where furniture may stand: its parts share
their anchor, and are one attribution all the same.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from onrecord.annotate.pieces import Piece, Window
from onrecord.records.span import Span
from onrecord.records.tag import Role, Tag

ROLES = tuple(Role)
LABELS = 1 + 2 * len(ROLES)  # outside, then begin and inside of each role
BEGIN = {role: 1 + 2 * n for n, role in enumerate(ROLES)}


class _Run(NamedTuple):
    """Neighbouring pieces of one role: indices into the window, end exclusive."""

    first: int
    end: int
    role: Role


def find_tags(report: str, window: Window, roles: Any, anchors: Any) -> list[Tag]:
    """Return the tags of a window's fresh pieces, in text order.

    Args:
        roles: (pieces, LABELS), log-probabilities as a numpy array.
        anchors: (pieces, pieces), the probability that the second is the anchor of the first.
    """
    words = list(_words(window.pieces))
    if not words:
        return []
    runs = list(_runs(window, words, _decode(roles[[first for first, _ in words]])))
    found = []
    for run in runs:
        if run.first >= window.fresh:
            span = Span(report, window.pieces[run.first].start, window.pieces[run.end - 1].end)
            place, link = _anchor(run, runs, anchors)
            anchor = window.pieces[place].start if place else None
            found.append(Tag(span, run.role, _certainty(run, roles), anchor, link))
    return found


def _anchor(run: _Run, runs: Sequence[_Run], anchors: Any) -> tuple[int, float]:
    """Return the index of the first piece of the run that a run's pieces point at most, and how much they do.

    The index is 0 where they point at the mark in front, which stands for all that this window does not hold.
    """
    points = anchors[run.first : run.end].mean(axis=0)
    link, first = max((float(points[r.first : r.end].sum()), r.first) for r in runs)
    outside = float(points[0])
    return (0, outside) if outside > link else (first, link)


def _certainty(run: _Run, roles: Any) -> float:
    """Return the mean probability of a run's role over its pieces."""
    import numpy as np

    begin = BEGIN[run.role]
    return float(np.exp(roles[run.first : run.end, begin : begin + 2]).sum(axis=1).mean())


def _words(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Yield the pieces of each word as indices, end exclusive; the model's own marks are no words."""
    first: int | None = None
    for index, piece in enumerate(pieces):
        if first is not None and not (piece.continues and piece.start == pieces[index - 1].end):
            yield first, index
            first = None
        if first is None and piece.start < piece.end:
            first = index
    if first is not None:
        yield first, len(pieces)


def _decode(scores: Any) -> list[int]:
    """Return the likeliest labels of words in which an inside label follows its own begin or inside label.

    Args:
        scores: (words, LABELS), log-probabilities as a numpy array.
    """
    import numpy as np

    allowed = np.zeros((LABELS, LABELS))
    for label in range(2, LABELS, 2):  # inside labels
        allowed[:, label] = -np.inf
        allowed[[label - 1, label], label] = 0
    best = scores[0] + np.where(np.arange(LABELS) % 2 | (np.arange(LABELS) == 0), 0, -np.inf)
    back = np.zeros(scores.shape, dtype=np.int64)
    for place in range(1, len(scores)):
        paths = best[:, None] + allowed
        back[place] = paths.argmax(axis=0)
        best = paths.max(axis=0) + scores[place]
    path = [int(best.argmax())]
    for place in range(len(scores) - 1, 0, -1):
        path.append(int(back[place, path[-1]]))
    return path[::-1]


def _runs(window: Window, words: Sequence[tuple[int, int]], labels: Sequence[int]) -> Iterator[_Run]:
    """Yield the runs of one role, cut where a paragraph or the context ends."""
    start: int | None = None
    for place, ((first, _), label) in enumerate(zip(words, labels, strict=True)):
        parted = place == 0 or words[place - 1][1] != first or first == window.fresh
        goes_on = label and label % 2 == 0 and not parted
        if start is not None and not goes_on:
            yield _Run(words[start][0], words[place - 1][1], ROLES[(labels[start] - 1) // 2])
            start = None
        if start is None and label:
            start = place
    if start is not None:
        yield _Run(words[start][0], words[-1][1], ROLES[(labels[start] - 1) // 2])
