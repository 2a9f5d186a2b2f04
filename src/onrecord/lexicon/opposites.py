"""Which words say the contrary of each other: "accept" and "reject", "open" and "close"?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.table import Table, read_rows

_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Opposite:
    """A word and those that say the contrary of it.

    Args:
        word: as a dictionary has it; "out of" and the like stand behind a blank.
        opposites: the words that contradict it; it contradicts each of them too.
        forms: forms that no rule gives: "begun", "fell".
    """

    KEY: ClassVar[tuple[str, ...]] = ("word", "opposites")

    word: str
    opposites: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.opposites and not self.forms:
            raise ValueError("opposites and forms are empty; name at least one opposite, or a form")


@dataclass(frozen=True)
class OppositeTable(Table[Opposite]):
    """All opposites, whichever way round they were written."""

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        written = {(row.word, other) for row in self.rows for other in row.opposites}
        return frozenset(written | {(right, left) for left, right in written})

    @cached_property
    def _words_of(self) -> dict[str, frozenset[str]]:
        """The words that a form may be one of."""
        found: dict[str, set[str]] = {}
        for word in {word for pair in self._pairs for word in pair}:
            for form in forms_of(word):
                found.setdefault(form, set()).add(word)
        for row in self.rows:
            for form in row.forms:
                found.setdefault(form, set()).add(row.word)
        return {form: frozenset(words) for form, words in found.items()}

    def words_of(self, form: str, lemma: str = "") -> frozenset[str]:
        """Return the words of the table that a folded form may be one of, or that its lemma is."""
        return self._words_of.get(form, frozenset()) | self._words_of.get(lemma, frozenset())

    def contradict(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Return whether some of the words say the contrary of some of the others."""
        return any((one, other) in self._pairs for one in left for other in right)


def forms_of(word: str) -> tuple[str, ...]:
    """Return the regular forms of a word: "deny", "denies", "denied", "denying"; "denial" is none."""
    bare, last = word, word[-1]
    if last == "y" and word[-2:-1] not in _VOWELS:
        return (bare, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{bare}ing")
    if last == "e":
        return (bare, f"{bare}s", f"{bare}d", f"{word[:-1]}ing")
    s = f"{bare}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{bare}s"
    doubled = f"{bare}{last}" if last not in _VOWELS | {"w", "x", "y"} and word[-2:-1] in _VOWELS else bare
    return tuple(dict.fromkeys((bare, s, f"{bare}ed", f"{bare}ing", f"{doubled}ed", f"{doubled}ing")))


def load_opposites(overlay: Path | None = None) -> OppositeTable:
    """Return the opposites."""
    return OppositeTable(read_rows("opposites", Opposite, overlay))
