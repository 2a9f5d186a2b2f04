"""Which words in names say more, or less, than who it is?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, read_rows

Sort = Literal["generation", "spouse", "form", "article", "kind", "word", "surname"]


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word in names: "Jr", "Ltd", "branch".

    Args:
        word: in small letters.
        means: what it stands for; words that mean the same are one.
    """

    KEY: ClassVar[tuple[str, ...]] = ("word", "sort")

    word: str
    sort: Sort
    means: str | None = None


@dataclass(frozen=True)
class NameWordTable(Table[NameWord]):
    """All such words."""

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], NameWord]:
        return {(row.word, row.sort): row for row in self.rows}

    def of(self, word: str, sort: Sort) -> NameWord | None:
        """Return the row for a word, whatever its case and full stops, as one sort of word, or None."""
        return self._by_key.get((word.casefold().replace(".", ""), sort))


def load_name_words(overlay: Path | None = None) -> NameWordTable:
    """Return the words in names."""
    return NameWordTable(read_rows("name_words", NameWord, overlay))
