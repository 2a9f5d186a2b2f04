"""By which words does somebody decline to say anything?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.cues import Frame
from onrecord.lexicon.table import Table, group, read_rows
from onrecord.records.statement import Stance


@dataclass(frozen=True, slots=True)
class Refusal:
    """A pattern by which a report says that somebody said nothing: "did not respond to requests for comment".

    Args:
        words: lemmas in order ("not respond to request for comment"); between them articles, auxiliaries, adverbs,
            possessives and adjectives may stand.
        source: where the one who declines stands: the subject, or behind this preposition ("no comment from …").
        frames: where that on which nothing is said stands, if anywhere ("on", "object", "that").
    """

    KEY: ClassVar[tuple[str, ...]] = ("words",)

    words: str
    source: Literal["subject", "from", "to", "by"] = "subject"
    frames: tuple[Frame, ...] = ()
    stance: Stance = Stance.DECLINES

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The lemmas, in order."""
        return tuple(self.words.split())


@dataclass(frozen=True)
class RefusalTable(Table[Refusal]):
    """All patterns of refusal."""

    @cached_property
    def _by_first(self) -> dict[str, tuple[Refusal, ...]]:
        longest_first = sorted(self.rows, key=lambda refusal: -len(refusal.lemmas))
        return group(longest_first, lambda refusal: [refusal.lemmas[0]])

    def starting(self, lemma: str) -> tuple[Refusal, ...]:
        """Return the patterns that start with a lemma, the longest first."""
        return self._by_first.get(lemma, ())


def load_refusals(overlay: Path | None = None) -> RefusalTable:
    """Return the patterns of refusal."""
    return RefusalTable(read_rows("refusals", Refusal, overlay))
