"""Two reports side by side: what is written of each sentence, and which of its words which edit is about?

One text of words in pieces, for the terminal as for a page; nothing of a sentence is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records.difference import Difference
from onrecord.records.kinship import Edit, EditKind, Relation
from onrecord.records.score import Score
from onrecord.records.span import Span

NAMES = {
    EditKind.REWORDED: "reworded",
    EditKind.CUT: "cut",
    EditKind.INSERTED: "put in",
    EditKind.MOVED: "moved",
    EditKind.NUMBER: "another number",
    EditKind.NAME: "another name",
    EditKind.HEDGE_ADDED: "hedge added",
    EditKind.HEDGE_LOST: "hedge lost",
    EditKind.DATE: "another date",
    EditKind.SPEAKER: "another speaker",
    EditKind.POLARITY: "turned round",
    EditKind.ATTRIBUTION_ADDED: "attribution added",
    EditKind.ATTRIBUTION_LOST: "attribution lost",
}
HOW = {
    Relation.COPY: "word for word, or nearly",
    Relation.ABRIDGED: "cut down",
    Relation.REWORDED: "in other words",
    Relation.TRANSLATED: "by way of a translation",
    Relation.CITING: "in words of its own, with credit",
    Relation.INDEPENDENT: "independent",
}
WAYS = {
    "left_from_right": "A comes from B",
    "right_from_left": "B comes from A",
    "siblings": "both come from a third",
    "independent": "neither comes from the other",
}
# How a reason speaks of one of two reports.
_NAMED = re.compile(r"\b(left|right)\b(?= one\b)")
Piece = tuple[str, EditKind | None]


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the words of both sides in pieces, and the edits that are told below it."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    edits: tuple[Edit, ...]


def lines(difference: Difference) -> Iterator[Line]:
    """Yield the sentences side by side; each edit is told once, with the first sentence that it touches."""
    told: set[int] = set()
    texts = difference.left.report.text, difference.right.report.text
    for row in difference.rows:
        here = []
        for place, edit in enumerate(difference.edits):
            if place not in told and (_touches(edit.left, row.left) or _touches(edit.right, row.right)):
                told.add(place)
                here.append(edit)
        marks = (
            [(edit.left, edit.kind) for edit in difference.edits if edit.left is not None],
            [(edit.right, edit.kind) for edit in difference.edits if edit.right is not None],
        )
        yield Line(
            tuple(_pieces(texts[0], row.left, marks[0])), tuple(_pieces(texts[1], row.right, marks[1])), tuple(here)
        )


def likeliest(difference: Difference) -> str:
    """Return what is likeliest of two reports, in words."""
    way = max(difference.probabilities, key=lambda name: difference.probabilities[name])
    how = "" if way == "independent" else f", {HOW[difference.kinship.relation]}"
    return f"{WAYS[way]}{how}"


def reasons(difference: Difference, left: str = "left", right: str = "right") -> list[Score]:
    """Return what the verdict rests on, of left and right as they are here, under the names that are given for them."""
    names = (right, left) if difference.is_turned else (left, right)
    told = []
    for score in difference.kinship.reasons:
        words = _NAMED.sub(lambda found: names[found[1] == "right"], score.reason)
        sides = (score.right, score.left) if difference.is_turned else (score.left, score.right)
        told.append(Score(score.value, words, *sides))
    return told


def _touches(span: Span | None, sentences: Iterable[Span]) -> bool:
    return span is not None and any(span.touches(sentence) for sentence in sentences)


def _pieces(text: str, sentences: Sequence[Span], marks: Sequence[tuple[Span, EditKind]]) -> Iterator[Piece]:
    """Yield the words of some sentences in pieces that one edit each is about; of two within each other the inner."""
    for number, sentence in enumerate(sentences):
        if number:
            yield " ", None
        here = sorted((m for m in marks if m[0].touches(sentence)), key=lambda m: m[0].end - m[0].start)
        cuts = {sentence.start, sentence.end}
        for span, _ in here:
            cuts |= {max(span.start, sentence.start), min(span.end, sentence.end)}
        places = sorted(cuts)
        for start, end in pairwise(places):
            kind = next((kind for span, kind in here if span.start <= start and end <= span.end), None)
            yield text[start:end], kind
