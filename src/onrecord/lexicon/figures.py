"""In which phrases does a trigger tell of nothing that was done: "charm offensive", "war of words"?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, group, read_rows


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of speech.

    Args:
        words: its words as a dictionary has them, as they follow one another: "go on the offensive".
    """

    KEY: ClassVar[tuple[str, ...]] = ("words",)

    words: str

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The words, each by itself."""
        return tuple(self.words.split())


@dataclass(frozen=True)
class FigureTable(Table[Figure]):
    """All figures of speech."""

    @cached_property
    def _by_word(self) -> dict[str, tuple[Figure, ...]]:
        return group(self.rows, lambda figure: dict.fromkeys(figure.lemmas))

    def holding(self, lemma: str) -> tuple[Figure, ...]:
        """Return the figures that a word stands in."""
        return self._by_word.get(lemma.casefold(), ())


def load_figures(overlay: Path | None = None) -> FigureTable:
    """Return the figures of speech."""
    return FigureTable(read_rows("figures", Figure, overlay))
