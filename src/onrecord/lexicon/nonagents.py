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
        deed: whether somebody made it: "the order expels eight" happens, and not by the order.
    """

    KEY: ClassVar[tuple[str, ...]] = ("lemma", "scene")

    lemma: str
    scene: bool = False
    deed: bool = False


@dataclass(frozen=True)
class NonagentTable(Table[Nonagent]):
    """All nonagents."""

    @cached_property
    def _lemmas(self) -> frozenset[str]:
        return frozenset(row.lemma for row in self.rows if not row.deed)

    @cached_property
    def _deeds(self) -> frozenset[str]:
        return frozenset(row.lemma for row in self.rows if row.deed)

    @cached_property
    def _scenes(self) -> frozenset[str]:
        return frozenset(row.lemma for row in self.rows if row.scene)

    def holds(self, lemma: str) -> bool:
        """Return whether a noun, whatever its case, acts only in a figure of speech."""
        return lemma.casefold() in self._lemmas

    def is_deed(self, lemma: str) -> bool:
        """Return whether a noun, whatever its case, is something that was done and does nothing itself."""
        return lemma.casefold() in self._deeds

    def is_scene(self, lemma: str) -> bool:
        """Return whether a noun, whatever its case, tells a story."""
        return lemma.casefold() in self._scenes


def load_nonagents(overlay: Path | None = None) -> NonagentTable:
    """Return the nonagents."""
    return NonagentTable(read_rows("nonagents", Nonagent, overlay))
