"""How is a report's text cut into runs that are marked in one way, where marks overlap and nest?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.export.context import Piece
from onrecord.records.layout import Ending, Furniture, Quotation
from onrecord.records.reading import Reading
from onrecord.records.span import Span

BROKEN = {
    Ending.PARAGRAPH: "this quotation is never closed; it is taken to end with its paragraph",
    Ending.SENTENCE: "this quotation is never closed; it is taken to end here, where the narrator goes on",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to be marked: the line that it belongs to, and what it is.

    Args:
        anchor: of the line ("r1-s3"); number: what is printed behind the words, 0 for nothing.
        first, last: whether it is the first and the last piece of a content in several pieces.
    """

    span: Span
    kind: str
    anchor: str = ""
    number: int = 0
    first: bool = True
    last: bool = True


def cut(reading: Reading, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return the whole text in pieces, each with the marks that cover it; nothing of the text is left out."""
    text = reading.report.text
    marks = [*marks, *(Mark(f.span, "furniture") for f in reading.of(Furniture))]
    broken = {q.span.end: BROKEN[q.ending] for q in reading.of(Quotation) if q.ending in BROKEN}
    places = {0, len(text), *broken}
    for mark in marks:
        places |= {mark.span.start, mark.span.end}
    ordered = sorted(places)
    opened = sorted(marks, key=lambda m: m.span.start)
    return tuple(_pieces(text, ordered, opened, broken))


def _pieces(text: str, places: Sequence[int], marks: Sequence[Mark], broken: dict[int, str]) -> Iterable[Piece]:
    """Sweep over the places once, with the marks that are open."""
    waiting, running = list(reversed(marks)), []
    for start, end in zip(places, [*places[1:], None], strict=True):
        if end is None:
            break
        while waiting and waiting[-1].span.start <= start:
            running.append(waiting.pop())
        running = [m for m in running if m.span.end > start]
        begin = tuple(m.anchor + "-text" for m in running if m.span.start == start and m.anchor and m.first)
        notes = tuple((m.number, m.anchor) for m in running if m.span.end == end and m.number and m.last)
        kinds = tuple(dict.fromkeys(m.kind for m in running))
        yield Piece(text[start:end], begin, kinds, notes, broken.get(end, ""))
