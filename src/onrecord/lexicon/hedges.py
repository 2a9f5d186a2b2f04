"""By which words does a report keep its distance?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, group, read_rows
from onrecord.records.event import Reality


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words by which a report leaves open whether something is so: "allegedly", "is said to".

    Args:
        words: as they are written, in lower case.
        reality: what the hedge makes of an event that it governs, or None where it leaves the reality alone.
    """

    KEY: ClassVar[tuple[str, ...]] = ("words",)

    words: str
    reality: Reality | None = None


@dataclass(frozen=True)
class HedgeTable(Table[Hedge]):
    """All hedges."""

    @cached_property
    def _by_words(self) -> dict[str, tuple[Hedge, ...]]:
        return group(self.rows, lambda hedge: [hedge.words])

    @cached_property
    def _by_first(self) -> dict[str, tuple[Hedge, ...]]:
        longest_first = sorted(self.rows, key=lambda hedge: -len(hedge.words.split()))
        return group(longest_first, lambda hedge: [hedge.words.split()[0]])

    def of(self, words: str) -> Hedge | None:
        """Return the hedge with these words, whatever their case, or None."""
        found = self._by_words.get(words.casefold())
        return found[0] if found else None

    def starting(self, word: str) -> tuple[Hedge, ...]:
        """Return the hedges that start with a word, the longest first."""
        return self._by_first.get(word.casefold(), ())


def load_hedges(overlay: Path | None = None) -> HedgeTable:
    """Return the hedges."""
    return HedgeTable(read_rows("hedges", Hedge, overlay))
