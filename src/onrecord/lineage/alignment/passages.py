"""What are the sentences of a report that can be compared, and the words in them?

Furniture is left out, as it says nothing of where a report comes from that its words do.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from onrecord.lineage.terms import rarity
from onrecord.records.layout import Furniture, Sentence
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.text.normalise import fold, owner

# "1,200" and "3.5" are one word, "spy's" too; hyphens part words, as copyists put them in and leave them out.
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’‘ʼ][^\W_]+)*")

# What the commonest words weigh, so that their order counts for something, and the share of rarity that a word has
# which two of the counted reports hold. Rarer ones weigh no more: whether a word is in one report or in none depends on
# whether that very report was counted.
LEAST, MOST = 0.05, 0.71


class Word(NamedTuple):
    """One word as it is compared, and where it stands (a tuple: a pair of reports has thousands).

    Args:
        text: folded, without a possessive ending.
        start, end: code points in the report's text.
        written: as it stands.
        weight: how much it counts.
    """

    text: str
    start: int
    end: int
    written: str
    weight: float


@dataclass(frozen=True)
class Passage:
    """One sentence of a report. Not slotted, because what is asked of it often is worked out once."""

    span: Span
    words: tuple[Word, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(word.text for word in self.words)

    @cached_property
    def weight(self) -> float:
        """What its words weigh together."""
        return weight_of(self.words)


def passages_of(reading: Reading) -> tuple[Passage, ...]:
    """Return the sentences of a report that are not furniture and hold at least one word, in text order."""
    return tuple(_passages(reading))


def words_of(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words of a stretch of text."""
    for found in _WORD.finditer(text, start, end):
        written = found.group()
        text = fold(owner(written))
        yield Word(text, *found.span(), written, weigh(text))


@lru_cache(1 << 16)
def weigh(word: str) -> float:
    """Return how much a folded word counts when two reports are compared."""
    return LEAST + min(rarity(word), MOST)


def weight_of(words: Iterable[Word]) -> float:
    """Return what words count for together."""
    return sum(word.weight for word in words)


def _passages(reading: Reading) -> Iterator[Passage]:
    furniture = [layer.span for layer in reading.of(Furniture)]
    for sentence in reading.of(Sentence):
        if not any(span.touches(sentence.span) for span in furniture):
            words = tuple(words_of(reading.report.text, sentence.span.start, sentence.span.end))
            if words:
                yield Passage(sentence.span, words)
