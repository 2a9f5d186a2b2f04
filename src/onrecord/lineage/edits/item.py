"""What is compared when two sentences are: a word, or words that mean one thing together, as a date does?"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.lineage.alignment.passages import Word


class Sort(StrEnum):
    """What an item is."""

    WORD = "word"
    NUMBER = "number"
    DATE = "date"
    HEDGE = "hedge"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True)
class Item:
    """A word, or several that mean one thing.

    "about 400" is `Item(words, Sort.NUMBER, (("value", 400.0), ("bound", "about")))`.

    Args:
        parts: what it is made of, as (name, value), where words are not all there is to compare.
        is_small: whether it carries no matter of its own, as "of" does.
        is_auxiliary: whether it helps a verb to its tense, as "had" does.
        is_empty: whether it may come and go without a difference, as "the" does.
        is_name: whether it is a name or part of one.
        lemma: as a dictionary has it where that is known, else the folded word.
        plain: its words with blanks between them, in one of their spellings.
    """

    words: tuple[Word, ...]
    sort: Sort = Sort.WORD
    parts: tuple[tuple[str, object], ...] = ()
    is_small: bool = False
    is_auxiliary: bool = False
    is_empty: bool = False
    is_name: bool = False
    lemma: str = ""
    plain: str = ""

    @property
    def text(self) -> str:
        """The folded words with blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def start(self) -> int:
        """Where it starts in its report."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in its report."""
        return self.words[-1].end

    def part(self, name: str) -> object:
        """Return the value of a part, or None where it has none."""
        return dict(self.parts).get(name)
