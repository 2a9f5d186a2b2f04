"""On which day did a well-known public event fall, by whose name reports date others?"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, read_rows


@dataclass(frozen=True, slots=True)
class AnchorDate:
    """A public event whose day is known from outside: "after the invasion of Ukraine".

    Args:
        words: as reports name it, without an article and in small letters.
        date: its day in EDTF.
        name: how it is shown as an anchor.
        short: whether a report must also name the event in full, because the words fit others too ("invasion").
    """

    KEY: ClassVar[tuple[str, ...]] = ("words",)

    words: str
    date: str
    name: str
    short: bool = False

    def __post_init__(self) -> None:
        try:
            day = date.fromisoformat(self.date)
        except ValueError:
            day = None
        if day is None or day.isoformat() != self.date:
            raise ValueError(f"date is {self.date!r}; write a day as 2022-02-24")
        if self.words != self.words.casefold():
            raise ValueError(f"words is {self.words!r}; write it in small letters")


@dataclass(frozen=True)
class AnchorTable(Table[AnchorDate]):
    """All known dates."""

    @cached_property
    def _by_words(self) -> dict[str, AnchorDate]:
        return {row.words: row for row in self.rows}

    @cached_property
    def longest(self) -> int:
        """How many words the longest name has."""
        return max((len(row.words.split()) for row in self.rows), default=0)

    def of(self, words: str) -> AnchorDate | None:
        """Return the known date with these words, whatever their case and the marks of a possessive, or None."""
        return self._by_words.get(words.replace("’", "'").casefold())


def load_anchors(overlay: Path | None = None) -> AnchorTable:
    """Return the known dates."""
    return AnchorTable(read_rows("anchors", AnchorDate, overlay))
