"""Which names are organisations, and which words make a capitalised name one?

`organisations` holds names that a small model gets wrong; `organisation_words` holds the head nouns by which any
other name ("Osterhal Agency for Water") is known to be an organisation.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.countries import check_country
from onrecord.lexicon.table import Table, group, read_rows
from onrecord.records.mention import Kind


@dataclass(frozen=True, slots=True)
class Organisation:
    """A well-known organisation: "MI6", also "Secret Intelligence Service".

    Args:
        country: ISO 3166 alpha-3 of the country whose organisation it is, or None for one of several countries.
        sorts: common nouns by which a report may go on to call it ("the alliance"), beyond the words of its name.
    """

    KEY: ClassVar[tuple[str, ...]] = ("name",)

    name: str
    aliases: tuple[str, ...] = ()
    type: Kind = Kind.ORGANIZATION
    country: str | None = None
    sorts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_country(self.country)

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class OrganisationTable(Table[Organisation]):
    """All well-known organisations."""

    @cached_property
    def _by_name(self) -> dict[str, tuple[Organisation, ...]]:
        return group(self.rows, lambda row: dict.fromkeys(name.casefold() for name in row.names))

    def of(self, name: str) -> Organisation | None:
        """Return the organisation with this name or alias, whatever its case, or None."""
        found = self._by_name.get(name.casefold())
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class OrganisationWord:
    """A word that makes a capitalised name an organisation: "Ministry", "Agency"; an outlet: "Herald".

    Args:
        outlet: the name is one of an outlet of the press.
        named: it tells of an organisation only in a name: "the Osterhal Trust", but not "their trust".
        state: what is so called is a country's own and acts for the country in its name ("the Velmarkish Senate"); what
            is at "home" also for the one where it stands ("police in Velmark"), unlike an embassy.
    """

    KEY: ClassVar[tuple[str, ...]] = ("word",)

    word: str
    outlet: bool = False
    named: bool = False
    state: Literal["home", "abroad"] | None = None


@dataclass(frozen=True)
class OrganisationWordTable(Table[OrganisationWord]):
    """All words that make a name an organisation."""

    @cached_property
    def _by_word(self) -> dict[str, OrganisationWord]:
        return {row.word.casefold(): row for row in self.rows}

    def of(self, word: str) -> OrganisationWord | None:
        """Return the row for a word, whatever its case, or None."""
        return self._by_word.get(word.casefold())


def load_organisations(overlay: Path | None = None) -> OrganisationTable:
    """Return the well-known organisations."""
    return OrganisationTable(read_rows("organisations", Organisation, overlay))


def load_organisation_words(overlay: Path | None = None) -> OrganisationWordTable:
    """Return the words that make a name an organisation."""
    return OrganisationWordTable(read_rows("organisation_words", OrganisationWord, overlay))
