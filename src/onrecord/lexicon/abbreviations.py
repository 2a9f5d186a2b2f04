"""After which words does a full stop not end a sentence?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, group, read_rows


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A word that is written with a full stop: "Gen", "U.S", "No".

    Args:
        word: without its last full stop, as it is written.
        before: it is an abbreviation before anything, only before a name ("St"), or only before a number ("No").
        ends: its full stop may also end a sentence ("… left at 6 a.m. He …"), so that the next word has to decide.
    """

    KEY: ClassVar[tuple[str, ...]] = ("word",)

    word: str
    before: Literal["any", "name", "number"] = "any"
    ends: bool = False

    def __post_init__(self) -> None:
        if self.word.endswith("."):
            raise ValueError("word ends with a full stop; leave the last one out")


@dataclass(frozen=True)
class AbbreviationTable(Table[Abbreviation]):
    """All abbreviations."""

    @cached_property
    def _by_word(self) -> dict[str, tuple[Abbreviation, ...]]:
        return group(self.rows, lambda row: [row.word.casefold()])

    def of(self, word: str) -> Abbreviation | None:
        """Return the row for a word, with or without its last full stop, or None.

        Capitals count where the table has capitals ("Sun" is a day or a star, "sun." ends a sentence).
        """
        word = word.removesuffix(".")
        found = self._by_word.get(word.casefold(), ())
        return next((row for row in found if row.word == word or (row.word.islower() and word.istitle())), None)


def load_abbreviations(overlay: Path | None = None) -> AbbreviationTable:
    """Return the abbreviations."""
    return AbbreviationTable(read_rows("abbreviations", Abbreviation, overlay))
