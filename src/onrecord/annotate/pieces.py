"""Which word pieces does the tagger read, and where in the report does each of them stand?

Reach for it before a tagger's model is run or trained: both read exactly these windows. Paragraphs are kept whole where
they fit, parted by `[SEP]`; a longer one is cut at a sentence end. The encoder knows no capitals, so that each piece
carries how it was written, and whether it stands inside a quotation. The mistake refused is to read furniture, or to
let a window run from one report into another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from onrecord.records.layout import Paragraph, Quotation
from onrecord.records.report import Report

SIZE = 256  # word pieces in a window, its marks included
CONTEXT = 64  # of them at most are read again from the window before, so that a paragraph is read with what precedes it
NO_LETTER, LOWER, INITIAL, UPPER, MIXED = range(5)  # how a piece is written
INSIDE = 5  # added where the piece stands inside a quotation
FORMS = 10


class Piece(NamedTuple):
    """One word piece.

    Args:
        number: its number in the encoder's vocabulary.
        form: how it is written, and whether inside a quotation.
        start, end: its place in the report's text; a piece of no length is a mark of the model's own.
        continues: it goes on with the word of the piece before.
    """

    number: int
    form: int
    start: int
    end: int
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces that are read together, in the order of the text.

    Args:
        pieces: "[CLS]" in front, "[SEP]" behind each block.
        fresh: index from which pieces are read for the first time; those before are context.
    """

    pieces: tuple[Piece, ...]
    fresh: int


class Cutter:
    """Cuts a report into word pieces, and these into windows.

    Args:
        tokenizer: a `tokenizers.Tokenizer` of the encoder, without padding and truncation.
    """

    def __init__(self, tokenizer: Any, *, size: int = SIZE, context: int = CONTEXT) -> None:
        self._tokenizer = tokenizer
        self.size, self._context = size, context
        self._start, self._stop = (tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
        self._ends = frozenset(tokenizer.token_to_id(mark) for mark in ".?!")

    def blocks(
        self, report: Report, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation]
    ) -> list[tuple[Piece, ...]]:
        """Return the pieces of each paragraph; one that is longer than a window becomes several blocks."""
        inside = _inside(len(report.text), quotations)
        spans = [p.span for p in paragraphs]
        made = self._tokenizer.encode_batch([s.words(report.text) for s in spans], add_special_tokens=False)
        found: list[tuple[Piece, ...]] = []
        for span, one in zip(spans, made, strict=True):
            pieces = []
            before = None
            for number, (begin, end), word in zip(one.ids, one.offsets, one.word_ids, strict=True):
                if begin < end:
                    start, stop = span.start + begin, span.start + end
                    form = written(report.text[start:stop]) + INSIDE * inside[start]
                    pieces.append(Piece(number, form, start, stop, word == before))
                    before = word
            found.extend(self._fitted(pieces))
        return found

    def windows(self, blocks: Sequence[Sequence[Piece]], first: int = 0) -> Iterator[Window]:
        """Yield windows that together read every block once, in order.

        Args:
            first: size of the first window where it should be smaller, so that each epoch of a training cuts elsewhere.
        """
        index, size = 0, first or self.size
        while index < len(blocks):
            begin = self._before(blocks, index, size)
            pieces = [self._mark(self._start, blocks[begin][0].start)]
            for block in blocks[begin:index]:
                self._add(pieces, block)
            fresh, whole = len(pieces), index
            while index < len(blocks) and (index == whole or len(pieces) + len(blocks[index]) < size):
                self._add(pieces, blocks[index])
                index += 1
            yield Window(tuple(pieces), fresh)
            size = self.size

    def _before(self, blocks: Sequence[Sequence[Piece]], index: int, size: int) -> int:
        """Return the index of the first block to read again before this one."""
        room = min(self._context, size - 2 - len(blocks[index]))
        begin = index
        while begin and len(blocks[begin - 1]) + 1 <= room:
            begin -= 1
            room -= len(blocks[begin]) + 1
        return begin

    def _add(self, pieces: list[Piece], block: Sequence[Piece]) -> None:
        pieces.extend(block)
        pieces.append(self._mark(self._stop, block[-1].end))

    def _mark(self, number: int, place: int) -> Piece:
        return Piece(number, NO_LETTER, place, place)

    def _fitted(self, pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
        """Yield the pieces in blocks that a window holds, cut behind the last sentence end where there is one."""
        most = self.size - 2
        while len(pieces) > most:
            cut = next((i + 1 for i in range(most - 1, most // 2, -1) if pieces[i].number in self._ends), most)
            yield tuple(pieces[:cut])
            pieces = pieces[cut:]
        if pieces:
            yield tuple(pieces)


def written(word: str) -> int:
    """Return how a piece is written: without letters, small, with a capital, in capitals, or mixed."""
    if word.islower():
        return LOWER
    if not any(c.isalpha() for c in word):
        return NO_LETTER
    if word.isupper():
        return UPPER if len(word) > 1 else INITIAL
    return INITIAL if word[0].isupper() and word[1:].islower() else MIXED


def _inside(length: int, quotations: Sequence[Quotation]) -> bytearray:
    """Return for each character whether it stands in a quotation."""
    inside = bytearray(length)
    for quotation in quotations:
        start, end = quotation.span.start, quotation.span.end
        inside[start:end] = b"\1" * (end - start)
    return inside
