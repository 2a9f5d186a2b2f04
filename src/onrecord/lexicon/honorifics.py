"""Which words before a name belong to courtesy or rank, and not to the name?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, read_rows


@dataclass(frozen=True, slots=True)
class Honorific:
    """A word before a person's name: "Mr", "Sir", "Gen".

    Args:
        word: without its full stop.
        pronoun: the pronoun that the word itself settles, or None.
    """

    KEY: ClassVar[tuple[str, ...]] = ("word",)

    word: str
    pronoun: Literal["he", "she"] | None = None


@dataclass(frozen=True)
class HonorificTable(Table[Honorific]):
    """All honorifics."""

    @cached_property
    def _by_word(self) -> dict[str, Honorific]:
        return {row.word.casefold(): row for row in self.rows}

    def of(self, word: str) -> Honorific | None:
        """Return the honorific, with or without its full stop and whatever its case, or None."""
        return self._by_word.get(word.rstrip(".").casefold())


def load_honorifics(overlay: Path | None = None) -> HonorificTable:
    """Return the honorifics."""
    return HonorificTable(read_rows("honorifics", Honorific, overlay))
