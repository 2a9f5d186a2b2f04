"""Which nouns are people, or bodies of people?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, read_rows


@dataclass(frozen=True, slots=True)
class People:
    """A noun for people: "translator", "crew", "police".

    Args:
        lemma: the noun, in the singular.
    """

    KEY: ClassVar[tuple[str, ...]] = ("lemma",)

    lemma: str


@dataclass(frozen=True)
class PeopleTable(Table[People]):
    """All nouns for people."""

    @cached_property
    def _lemmas(self) -> frozenset[str]:
        return frozenset(row.lemma for row in self.rows)

    def holds(self, lemma: str) -> bool:
        """Return whether a noun, whatever its case, is for people."""
        return lemma.casefold() in self._lemmas


def load_people(overlay: Path | None = None) -> PeopleTable:
    """Return the nouns for people."""
    return PeopleTable(read_rows("people", People, overlay))
