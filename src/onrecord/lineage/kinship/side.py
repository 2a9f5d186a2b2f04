"""What of one report bears on whether it was copied: its sentences, what is quoted, what its words weigh?"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from onrecord.lineage.alignment.passages import Passage, passages_of
from onrecord.records.layout import Quotation
from onrecord.records.reading import Reading
from onrecord.records.span import Span


@dataclass(frozen=True)
class Side:
    """One of two reports that are compared. Not slotted, because what is asked of it is worked out once."""

    reading: Reading

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences that are not furniture."""
        return passages_of(self.reading)

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """What the words of each sentence weigh together."""
        return tuple(passage.weight for passage in self.passages)

    @cached_property
    def weight(self) -> float:
        """What all words weigh together; a little more than 0 where there are none."""
        return sum(self.weights) or 1e-9

    @cached_property
    def size(self) -> int:
        """How many words there are."""
        return sum(len(passage.words) for passage in self.passages)

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All runs of three words within sentences."""
        return frozenset(run for p in self.passages for run in zip(p.texts, p.texts[1:], p.texts[2:], strict=False))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Each word once."""
        return frozenset(text for passage in self.passages for text in passage.texts)

    @cached_property
    def quoted(self) -> tuple[tuple[bool, ...], ...]:
        """Whether each word of each sentence stands in a quotation."""
        spans = [q.span for q in self.reading.of(Quotation) if q.depth == 0]
        return tuple(tuple(_is_in(w.start, spans) for w in p.words) for p in self.passages)

    def text(self, span: Span) -> str:
        """Return the words under a span of this report."""
        return span.words(self.reading.report.text)


def _is_in(place: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)
