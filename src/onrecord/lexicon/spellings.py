"""Which two spellings of a word are one: "organised" and "organized", "grey" and "gray"?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, read_rows

STEM = 3  # letters before an ending


@dataclass(frozen=True, slots=True)
class Spelling:
    """The end of a word as it is written here, and as others write it.

    Args:
        ending: the last letters, at least three before them; also: what others write in their place.
        whole: whether the ending is the whole word.
    """

    KEY: ClassVar[tuple[str, ...]] = ("ending",)

    ending: str
    also: str
    whole: bool = False


@dataclass(frozen=True)
class SpellingTable(Table[Spelling]):
    """All spellings."""

    @cached_property
    def _words(self) -> dict[str, str]:
        return {row.ending: row.also for row in self.rows if row.whole}

    @cached_property
    def _endings(self) -> tuple[Spelling, ...]:
        return tuple(sorted((row for row in self.rows if not row.whole), key=lambda row: -len(row.ending)))

    def plain(self, word: str) -> str:
        """Return a folded word in one of its spellings, the same for all of them."""
        if word in self._words:
            return self._words[word]
        for row in self._endings:
            if word.endswith(row.ending) and len(word) >= len(row.ending) + STEM:
                return word.removesuffix(row.ending) + row.also
        return word


def load_spellings(overlay: Path | None = None) -> SpellingTable:
    """Return the spellings."""
    return SpellingTable(read_rows("spellings", Spelling, overlay))
