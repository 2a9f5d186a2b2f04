"""By which words does a content itself deny, accuse, promise or demand, where its cue only says that it was said?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, group, read_rows
from onrecord.records.statement import Stance

Pos = Literal["verb", "noun", "adjective", "phrase", "cue"]
Whose = Literal["any", "own", "other"]
When = Literal["any", "future", "past", "present"]


@dataclass(frozen=True, slots=True)
class StanceWord:
    """What the use of a word makes of the content that it stands in.

    "The embassy said the claim was untrue" is read by `StanceWord("untrue", "adjective", Stance.DENIES)`.

    Args:
        words: lemmas in order; between them articles, adverbs, adjectives and possessives may stand.
        pos: where the first of them counts: "verb" as the verb of a main clause, "noun" and "adjective" where they
            are said of something ("is untrue", "called it untrue"), "phrase" anywhere in a main clause, "cue" as a cue
            whose whole content is said of something ("called", "described").
        stance: the stance of a content that uses the words; None where only their denial says anything.
        negated: the stance where the words are denied; None where that says nothing.
        whose: whose act it must be: that of the speaker and his side ("own"), of somebody else, or anybody's.
        when: the time of the clause; "future" is also what might be or would be.
    """

    KEY: ClassVar[tuple[str, ...]] = ("words", "pos", "whose", "when")

    words: str
    pos: Pos
    stance: Stance | None = None
    negated: Stance | None = None
    whose: Whose = "any"
    when: When = "any"

    def __post_init__(self) -> None:
        says = self.stance is not None or self.negated is not None
        if self.pos == "cue" and says:
            raise ValueError("a cue that describes has no stance of its own; leave out stance and negated")
        if self.pos != "cue" and not says:
            raise ValueError("neither stance nor negated is given; write at least one, such as denies")

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The lemmas, in order."""
        return tuple(self.words.split())

    @property
    def rank(self) -> tuple[int, bool, bool, str]:
        """What to sort by, so that the row that asks for most comes first."""
        return -len(self.lemmas), self.whose == "any", self.when == "any", self.words


@dataclass(frozen=True)
class StanceTable(Table[StanceWord]):
    """All words that carry a stance."""

    @cached_property
    def _by_first(self) -> dict[str, tuple[StanceWord, ...]]:
        ranked = sorted((r for r in self.rows if r.pos != "cue"), key=lambda row: row.rank)
        return group(ranked, lambda row: [row.lemmas[0]])

    @cached_property
    def _describing(self) -> frozenset[str]:
        return frozenset(row.words for row in self.rows if row.pos == "cue")

    def starting(self, lemma: str) -> tuple[StanceWord, ...]:
        """Return the rows of a content whose first lemma is this one, those that ask for most first."""
        return self._by_first.get(lemma, ())

    def describes(self, lemma: str) -> bool:
        """Return whether a cue says its content of something: "called it a lie"."""
        return lemma in self._describing


def load_stances(overlay: Path | None = None) -> StanceTable:
    """Return the words that carry a stance."""
    return StanceTable(read_rows("stances", StanceWord, overlay))
