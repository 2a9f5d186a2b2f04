"""Which words name the role under which somebody is mentioned?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, read_rows

Role = Literal[
    "head of state",
    "head of government",
    "minister",
    "diplomat",
    "spokesperson",
    "legislator",
    "official",
    "military",
    "intelligence",
    "police",
    "legal",
    "politician",
    "expert",
    "press",
    "business",
    "religion",
    "activist",
    "witness",
    "royal",
    "source",
    "other",
    "nobody",
]


@dataclass(frozen=True, slots=True)
class OfficeTitle:
    """A role noun that introduces or describes a person: "spokeswoman", "deputy foreign minister".

    Args:
        title: in lower case and singular, as lemmas ("secretary general").
        kind: the sort of role; "nobody" for what only sounds like one ("nerve agent").
        heads: whoever holds it heads what it is the office of ("the alliance chief").
        pronoun: the pronoun that the word itself settles ("spokeswoman": she), or None.
    """

    KEY: ClassVar[tuple[str, ...]] = ("title",)

    title: str
    kind: Role
    heads: bool = False
    pronoun: Literal["he", "she"] | None = None

    def __post_init__(self) -> None:
        if self.title != _plain(self.title):
            raise ValueError(f"title is {self.title!r}; write it in small letters and without hyphens")


@dataclass(frozen=True)
class OfficeTable(Table[OfficeTitle]):
    """All role nouns."""

    @cached_property
    def _by_title(self) -> dict[str, OfficeTitle]:
        return {row.title: row for row in self.rows}

    def of(self, title: str) -> OfficeTitle | None:
        """Return the row for a title, whatever its case and hyphens, or None."""
        return self._by_title.get(_plain(title))


def _plain(title: str) -> str:
    return title.casefold().replace("-", " ")


def load_offices(overlay: Path | None = None) -> OfficeTable:
    """Return the role nouns."""
    return OfficeTable(read_rows("offices", OfficeTitle, overlay))
