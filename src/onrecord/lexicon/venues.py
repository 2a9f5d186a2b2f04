"""Where are words said, and does an outlet there pass them on?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, group, read_rows


@dataclass(frozen=True, slots=True)
class Venue:
    """A word for where something is said: "interview", "news conference".

    Args:
        words: a lemma.
        outlet: whether the words reach the reader by the outlet that is named with them; else they are in the open.
    """

    KEY: ClassVar[tuple[str, ...]] = ("words",)

    words: str
    outlet: bool = False


@dataclass(frozen=True)
class VenueTable(Table[Venue]):
    """All venues."""

    @cached_property
    def _by_words(self) -> dict[str, tuple[Venue, ...]]:
        return group(self.rows, lambda venue: [venue.words])

    def of(self, lemma: str) -> Venue | None:
        """Return the venue that a lemma names, whatever its case, or None."""
        found = self._by_words.get(lemma.casefold())
        return found[0] if found else None


def load_venues(overlay: Path | None = None) -> VenueTable:
    """Return the venues."""
    return VenueTable(read_rows("venues", Venue, overlay))
