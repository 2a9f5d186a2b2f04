"""Which words carry no matter of their own, and which turn, soften or date what they stand by?"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, group, read_rows


class Little(StrEnum):
    """What a little word does."""

    ARTICLE = "article"
    GRAMMAR = "grammar"
    NEGATION = "negation"
    DOUBT = "doubt"
    ABOUT = "about"
    ABOVE = "above"
    BELOW = "below"
    VAGUE = "vague"
    DAY = "day"
    POINTER = "pointer"
    STRETCH = "stretch"
    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    DAYTIME = "daytime"
    AUXILIARY = "auxiliary"


@dataclass(frozen=True, slots=True)
class LittleWord:
    """A little word, or several that follow one another: "might", "at least".

    Args:
        words: as they are written, in small letters.
    """

    KEY: ClassVar[tuple[str, ...]] = ("words", "sort")

    words: str
    sort: Little


@dataclass(frozen=True)
class LittleWordTable(Table[LittleWord]):
    """All little words."""

    @cached_property
    def _by_sort(self) -> dict[str, frozenset[str]]:
        sorts = group(self.rows, lambda row: [row.sort])
        return {sort: frozenset(row.words for row in rows) for sort, rows in sorts.items()}

    @cached_property
    def _longest(self) -> dict[str, int]:
        return {sort: max(len(words.split()) for words in held) for sort, held in self._by_sort.items()}

    def holds(self, sort: Little, word: str) -> bool:
        """Return whether a folded word, or several with blanks, is of a sort."""
        return word in self._by_sort.get(sort, ())

    def length(self, sort: Little, words: Sequence[str], place: int) -> int:
        """Return how many of some folded words, from a place on, are of a sort together; 0 where none is."""
        for number in range(min(self._longest.get(sort, 0), len(words) - place), 0, -1):
            if self.holds(sort, " ".join(words[place : place + number])):
                return number
        return 0


def load_little_words(overlay: Path | None = None) -> LittleWordTable:
    """Return the little words."""
    return LittleWordTable(read_rows("little_words", LittleWord, overlay))
