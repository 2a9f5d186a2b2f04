"""Which names are countries, capitals, seats of a government or regions, and of which country?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.countries import check_country
from onrecord.lexicon.table import Table, group, read_rows


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One way to write a place: "U.K." files under "United Kingdom"; "Kiev" under "Kyiv".

    Args:
        kind: a capital or a seat ("Kremlin") may stand for the country's government, a region or city may not.
        country: ISO 3166 alpha-3. For a disputed region the code under which ISO 3166-2 lists it, which says nothing
            about who governs there.
        canonical: the name to file it under, where that is not the name itself.
    """

    KEY: ClassVar[tuple[str, ...]] = ("name",)

    name: str
    kind: Literal["country", "capital", "seat", "region", "city"]
    country: str
    canonical: str | None = None

    def __post_init__(self) -> None:
        check_country(self.country)

    @property
    def filed(self) -> str:
        """The name that the place is filed under."""
        return self.canonical or self.name

    @property
    def governs(self) -> bool:
        """Whether the name may stand for a government ("Moscow says …")."""
        return self.kind in ("country", "capital", "seat")


@dataclass(frozen=True)
class PlaceTable(Table[PlaceName]):
    """All places."""

    @cached_property
    def _by_name(self) -> dict[str, PlaceName]:
        return {row.name: row for row in self.rows}

    @cached_property
    def _countries(self) -> dict[str, tuple[PlaceName, ...]]:
        return group((r for r in self.rows if r.kind == "country" and not r.canonical), lambda row: [row.country])

    def of(self, name: str) -> PlaceName | None:
        """Return the place with exactly this name, or None; capitals count ("US" is a country, "us" is not)."""
        return self._by_name.get(name)

    def country(self, code: str) -> str | None:
        """Return the name of the country with an ISO 3166 alpha-3 code, or None."""
        found = self._countries.get(code)
        return found[0].name if found else None


def load_places(overlay: Path | None = None) -> PlaceTable:
    """Return the places."""
    return PlaceTable(read_rows("places", PlaceName, overlay))
