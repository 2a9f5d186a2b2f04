"""Which nouns act only in a figure of speech, or tell no fact?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, read_rows


@dataclass(frozen=True, slots=True)
class Nonagent:
    """A noun that does nothing to anybody, whatever verb it has: "inflation", "storm".

    Args:
        lemma: the noun, in the singular.
        scene: whether it tells a story, so that what happens in it is no fact: "film".
    """

    KEY: ClassVar[tuple[str, ...]] = ("lemma", "scene")

    lemma: str
    scene: bool = False


@dataclass(frozen=True)
class NonagentTable(Table[Nonagent]):
    """All nonagents."""

    @cached_property
    def _lemmas(self) -> frozenset[str]:
        return frozenset(row.lemma for row in self.rows)

    @cached_property
    def _scenes(self) -> frozenset[str]:
        return frozenset(row.lemma for row in self.rows if row.scene)

    def holds(self, lemma: str) -> bool:
        """Return whether a noun, whatever its case, acts only in a figure of speech."""
        return lemma.casefold() in self._lemmas

    def is_scene(self, lemma: str) -> bool:
        """Return whether a noun, whatever its case, tells a story."""
        return lemma.casefold() in self._scenes


def load_nonagents(overlay: Path | None = None) -> NonagentTable:
    """Return the nonagents."""
    return NonagentTable(read_rows("nonagents", Nonagent, overlay))
