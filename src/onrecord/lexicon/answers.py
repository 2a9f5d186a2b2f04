"""By which words does a report say that one move answers another?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, group, read_rows

Frame = Literal["to", "alone", "verb", "after", "back"]


@dataclass(frozen=True, slots=True)
class AnswerPhrase:
    """Words that make one move the answer to another: "in response to", "retaliate", "after".

    Args:
        words: as they are written, in small letters; of a verb its lemma and particle ("hit back").
        frame: where the move that is answered stands. "to" and "after" have it behind them, and "after" alone tells
            no more than an order in time; "alone" leaves it to what was told before; a "verb" has the answer behind
            "by" or "with"; "back" is a noun that only comes back to it ("the move").
    """

    KEY: ClassVar[tuple[str, ...]] = ("words", "frame")

    words: str
    frame: Frame

    def __post_init__(self) -> None:
        if self.words != self.words.casefold():
            raise ValueError(f"words is {self.words!r}; write it in small letters")

    @property
    def parts(self) -> tuple[str, ...]:
        """The words one by one; a hyphen parts two, as it does in a parse."""
        return tuple(self.words.replace("-", " ").split())


@dataclass(frozen=True)
class AnswerTable(Table[AnswerPhrase]):
    """All phrases of answering."""

    @cached_property
    def _by_first(self) -> dict[str, tuple[AnswerPhrase, ...]]:
        longest_first = sorted(self.rows, key=lambda row: -len(row.parts))
        return group((row for row in longest_first if row.frame != "back"), lambda row: row.parts[:1])

    @cached_property
    def _back(self) -> frozenset[str]:
        return frozenset(row.words for row in self.rows if row.frame == "back")

    def starting(self, word: str) -> tuple[AnswerPhrase, ...]:
        """Return the phrases that start with a word, the longest first."""
        return self._by_first.get(word.casefold(), ())

    def comes_back(self, lemma: str) -> bool:
        """Return whether a noun says no more than that something was told before ("the move")."""
        return lemma.casefold() in self._back


def load_answers(overlay: Path | None = None) -> AnswerTable:
    """Return the phrases of answering."""
    return AnswerTable(read_rows("answers", AnswerPhrase, overlay))
