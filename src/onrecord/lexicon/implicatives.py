"""Which words say, of what they govern, whether it happens?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, group, read_rows
from onrecord.records.event import Reality

Link = Literal[
    "infinitive",
    "object",
    "subject",
    "actor",
    "that",
    "of",
    "from",
    "for",
    "at",
    "to",
    "on",
    "with",
    "in",
    "about",
    "against",
]


@dataclass(frozen=True, slots=True)
class Implicative:
    """A word that tells by its meaning whether what it governs happens: "refuse to", "stop short of", "take place".

    Args:
        lemma: the word; further words stand beside it.
        governs: how what may happen hangs on it.
        reality: what becomes of that, or None where the word only carries it, so that its own negation, auxiliary and
            hedge are those of what it governs.
        doer: where its clause names who does what it governs, or None: the subject of "considered sanctions", the
            object of "accused Brenik of the attack", behind "on" in "blamed the attack on Brenik".
    """

    KEY: ClassVar[tuple[str, ...]] = ("lemma", "pos", "governs")

    lemma: str
    pos: Literal["verb", "noun", "adjective"]
    governs: tuple[Link, ...]
    reality: Reality | None = None
    doer: Literal["subject", "object", "on", "to"] | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The lemmas, that of the governing word first."""
        return tuple(self.lemma.split())


@dataclass(frozen=True)
class ImplicativeTable(Table[Implicative]):
    """All implicatives."""

    @cached_property
    def _by_first(self) -> dict[str, tuple[Implicative, ...]]:
        longest_first = sorted(self.rows, key=lambda row: -len(row.words))
        return group(longest_first, lambda row: [row.words[0]])

    def starting(self, lemma: str) -> tuple[Implicative, ...]:
        """Return the rows whose governing word is a lemma, those with further words first."""
        return self._by_first.get(lemma, ())


def load_implicatives(overlay: Path | None = None) -> ImplicativeTable:
    """Return the implicatives."""
    return ImplicativeTable(read_rows("implicatives", Implicative, overlay))
