"""Which given names are forms of one name?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, read_rows


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name and the forms in which one person may bear it.

    Args:
        forms: in other languages, short and pet forms; spellings of one alphabet in another need none.
    """

    KEY: ClassVar[tuple[str, ...]] = ("name",)

    name: str
    forms: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """The name and its forms."""
        return (self.name, *self.forms)


@dataclass(frozen=True)
class GivenNameTable(Table[GivenName]):
    """All given names."""

    @cached_property
    def spellings(self) -> tuple[tuple[str, str], ...]:
        """Each form with the name it is a form of."""
        return tuple((form, row.name) for row in self.rows for form in row.all)


def load_given_names(overlay: Path | None = None) -> GivenNameTable:
    """Return the given names."""
    return GivenNameTable(read_rows("given_names", GivenName, overlay))
