"""By which words does a report assert, in its own voice, that something is not known, or how much it weighs?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, group, read_rows

Says = Literal["absent", "judged", "changed", "itself", "speaks", "happens"]


@dataclass(frozen=True, slots=True)
class NarrationWord:
    """A word that makes a clause nobody is named for worth a line: "unclear", "underlines", "still", "this newspaper".

    Args:
        word: a lemma; an adjective as it is written, since many are participles ("disputed").
        says: "absent" where it tells that something is not there or not known, "judged" where it weighs what happened,
            "changed" where it marks how things stand now, "itself" where it is the report that speaks of itself,
            "speaks" for a thing that speaks for itself, so that the report does not ("the letter suggests"),
            "happens" for what never speaks ("the case highlights").
        objects: the row holds only where one of these lemmas is what the verb has for its object or complement, or what
            the noun has behind "of".
    """

    KEY: ClassVar[tuple[str, ...]] = ("word", "pos", "says", "objects")

    word: str
    pos: Literal["verb", "noun", "adjective", "adverb"]
    says: Says
    objects: tuple[str, ...] = ()


@dataclass(frozen=True)
class NarrationTable(Table[NarrationWord]):
    """All words of narration."""

    @cached_property
    def _by_word(self) -> dict[tuple[str, str], tuple[NarrationWord, ...]]:
        by_pos = {pos: [r for r in self.rows if r.pos == pos] for pos in ("verb", "noun", "adjective", "adverb")}
        return {
            (word, pos): rows for pos, same in by_pos.items() for word, rows in group(same, lambda r: [r.word]).items()
        }

    def of(self, word: str, pos: str) -> tuple[NarrationWord, ...]:
        """Return the rows of a word, whatever its case."""
        return self._by_word.get((word.casefold(), pos), ())


def load_narration(overlay: Path | None = None) -> NarrationTable:
    """Return the words of narration."""
    return NarrationTable(read_rows("narration", NarrationWord, overlay))
