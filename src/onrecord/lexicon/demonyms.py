"""Which country does "Russian" or "the French" mean?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.countries import check_country
from onrecord.lexicon.table import Table, group, read_rows


@dataclass(frozen=True, slots=True)
class Demonym:
    """The adjective of a country and its people: "Russian", "Russians", of Russia.

    Args:
        plural: the word for the people ("Danes", "French").
        noun: the word for one of them where it is not the adjective ("Dane"), or None.
        country: ISO 3166 alpha-3.
        name: the country's name, as the row in `places` files it.
    """

    KEY: ClassVar[tuple[str, ...]] = ("demonym",)

    demonym: str
    plural: str
    country: str
    name: str
    noun: str | None = None

    def __post_init__(self) -> None:
        check_country(self.country)

    @property
    def words(self) -> tuple[str, ...]:
        """The adjective, the people and one of them, each once."""
        return tuple(dict.fromkeys(word for word in (self.demonym, self.plural, self.noun) if word))


@dataclass(frozen=True)
class DemonymTable(Table[Demonym]):
    """All demonyms."""

    @cached_property
    def _by_word(self) -> dict[str, tuple[Demonym, ...]]:
        return group(self.rows, lambda row: row.words)

    def of(self, word: str) -> Demonym | None:
        """Return the row for an adjective or a people, or None; capitals count ("polish" is no Pole)."""
        found = self._by_word.get(word)
        return found[0] if found else None


def load_demonyms(overlay: Path | None = None) -> DemonymTable:
    """Return the demonyms."""
    return DemonymTable(read_rows("demonyms", Demonym, overlay))
