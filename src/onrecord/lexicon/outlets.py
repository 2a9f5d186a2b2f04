"""Which names are outlets of the press?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.countries import check_country
from onrecord.lexicon.table import Table, group, read_rows

ARTICLE = "The "


@dataclass(frozen=True, slots=True)
class OutletName:
    """An outlet: "Reuters", an agency; "The Guardian", also "Guardian".

    Args:
        country: ISO 3166 alpha-3 of where it is made, or None.
        quoted_only: too common a word to be taken for the outlet unless it is quoted, or follows "newspaper" and
            the like ('the newspaper "i"').
    """

    KEY: ClassVar[tuple[str, ...]] = ("name",)

    name: str
    kind: Literal["newspaper", "magazine", "agency", "broadcaster", "site"]
    aliases: tuple[str, ...] = ()
    country: str | None = None
    quoted_only: bool = False

    def __post_init__(self) -> None:
        check_country(self.country)

    @property
    def names(self) -> tuple[str, ...]:
        """The name, its aliases, and those that start with "The" also with a small letter."""
        written = (self.name, *self.aliases)
        return (*written, *("the " + name[len(ARTICLE) :] for name in written if name.startswith(ARTICLE)))


@dataclass(frozen=True)
class OutletTable(Table[OutletName]):
    """All outlets."""

    @cached_property
    def _by_name(self) -> dict[str, tuple[OutletName, ...]]:
        return group(self.rows, lambda row: dict.fromkeys(name.casefold() for name in row.names))

    def of(self, name: str) -> OutletName | None:
        """Return the outlet with this name or alias, whatever its case, or None."""
        found = self._by_name.get(name.casefold())
        return found[0] if found else None


def load_outlets(overlay: Path | None = None) -> OutletTable:
    """Return the outlets."""
    return OutletTable(read_rows("outlets", OutletName, overlay))
