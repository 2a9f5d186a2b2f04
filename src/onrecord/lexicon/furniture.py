"""Which lines are in the file but are not the report?"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, read_rows

# Longer lines are never furniture: the longest known notice of rights has about 400 characters, and the bound keeps
# the cost of a pattern small whatever the line holds.
LONGEST = 500
_CLASS_OR_ESCAPE = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]")
_REPEATED_GROUP = re.compile(r"\)(?:[*+]|\{\d*,\})")


@dataclass(frozen=True, slots=True)
class FurnitureLine:
    """A pattern for a whole line that no reporter wrote: "Share this article on …".

    Args:
        pattern: a regular expression for the whole line, white space around it taken off, whatever its case.
    """

    KEY: ClassVar[tuple[str, ...]] = ("pattern",)

    kind: Literal[
        "menu",
        "share",
        "audio",
        "source",
        "image",
        "hashtags",
        "copyright",
        "related",
        "newsletter",
        "cookie",
        "byline",
        "advert",
        "comments",
        "login",
        "date",
        "video",
        "app",
        "feedback",
        "disclaimer",
    ]
    pattern: str

    def __post_init__(self) -> None:
        try:
            re.compile(self.pattern)
        except re.error as error:
            raise ValueError(
                f"pattern is not a regular expression ({error}); put a \\ before a sign meant as itself"
            ) from None
        if _REPEATED_GROUP.search(_CLASS_OR_ESCAPE.sub("", self.pattern)):
            raise ValueError("pattern repeats a group without a bound, which can take for ever; write {0,9} for * or +")


@dataclass(frozen=True)
class FurnitureTable(Table[FurnitureLine]):
    """All patterns of furniture."""

    @cached_property
    def _compiled(self) -> tuple[tuple[re.Pattern[str], FurnitureLine], ...]:
        return tuple((re.compile(row.pattern, re.IGNORECASE), row) for row in self.rows)

    def match(self, line: str) -> FurnitureLine | None:
        """Return the pattern that a whole line fits, or None."""
        line = line.strip()
        if not line or len(line) > LONGEST:
            return None
        return next((row for pattern, row in self._compiled if pattern.fullmatch(line)), None)


def load_furniture(overlay: Path | None = None) -> FurnitureTable:
    """Return the patterns of furniture."""
    return FurnitureTable(read_rows("furniture", FurnitureLine, overlay))
