"""Which words in an office tell that it is over, and which nouns for people are no office?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, read_rows


@dataclass(frozen=True, slots=True)
class TenureWord:
    """A word in an office: "former", "now", or one that makes it none ("spy").

    Args:
        word: in small letters.
    """

    KEY: ClassVar[tuple[str, ...]] = ("word",)

    word: str
    tells: Literal["former", "present", "no office"]


@dataclass(frozen=True)
class TenureTable(Table[TenureWord]):
    """All such words."""

    @cached_property
    def _tells(self) -> dict[str, str]:
        return {row.word: row.tells for row in self.rows}

    def of(self, word: str) -> str | None:
        """Return what a word tells of an office, whatever its case, or None."""
        return self._tells.get(word.casefold())


def load_tenures(overlay: Path | None = None) -> TenureTable:
    """Return the words in offices."""
    return TenureTable(read_rows("tenures", TenureWord, overlay))
