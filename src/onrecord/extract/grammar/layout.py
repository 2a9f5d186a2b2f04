"""In which sentence, paragraph and quotation does an offset lie?"""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.records.layout import Paragraph, Quotation, Sentence


class Layout:
    """Sentences, paragraphs and quotations of a report, asked by offset."""

    def __init__(
        self, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence], quotations: Sequence[Quotation]
    ) -> None:
        self.paragraphs, self.sentences, self.quotations = paragraphs, sentences, quotations
        self._paragraph_starts = [p.span.start for p in paragraphs]
        self._sentence_starts = [s.span.start for s in sentences]

    def sentence_of(self, offset: int) -> int:
        """Return the index of the last sentence that starts at or before an offset; 0 before the first."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def paragraph_of(self, offset: int) -> int:
        """Return the index of the last paragraph that starts at or before an offset; 0 before the first."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)
