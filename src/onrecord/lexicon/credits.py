"""By which phrases does a report say from whom it has its words?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.lexicon.table import Table, read_rows
from onrecord.records.credit import CreditKind

OUTLET, GAP = "X", "…"
# Words of a gap and between a phrase and the name: they end no sentence.
_WORD = r"[^\s.!?;:,()“”\"]+"
_GAP = rf"(?:{_WORD}\s+){{0,6}}?"
_SIGNED = r"(?:(?:(?-i:[A-Z])[\w.’'-]*,?|and|&)\s+){1,9}?"  # in a line: the names of those who signed it
_ARTICLE = r"(?:the|a|an|its|their|his|her|our|some|several|both|das|der|die|den|dem|le|la|les|el|il|[\w-]+[’']s)"
# What may stand before a name and belongs to it: "the Osterhal-based", "the small daily", "Tarsovia's state".
_LEAD = rf"(?:{_ARTICLE}\s+(?:[\w’'-]+\s+){{0,5}}?)?[“\"‘'*_]?"
_APPOSITION = r"[”\"’'*_]?(?:,\s[^.,;:!?()]{1,60}(?=,)|\s\([^()]{1,40}\))?,?\s+"


@dataclass(frozen=True, slots=True)
class CreditPhrase:
    """A phrase that names an outlet, or nobody, as where words come from: "first reported by X", "source link".

    Args:
        words: the phrase; X is the outlet, "…" up to six words.
        where: in a sentence ("text"); as a whole line, or a part of one between stops and bars ("line"); or only to
            say that a name is an outlet's ("name": "the newspaper X").
        takes: what X may be: what is known to be an outlet; any name that is no person's, place's or institution's
            ("name"); any but a person's ("any").
    """

    KEY: ClassVar[tuple[str, ...]] = ("words", "where")

    words: str
    kind: CreditKind = CreditKind.CITED
    where: Literal["text", "line", "name"] = "text"
    takes: Literal["outlet", "name", "any"] = "outlet"

    def __post_init__(self) -> None:
        marks = re.findall(r"(?<!\w)X(?!\w)", self.words)
        if len(marks) > 1:
            raise ValueError("words name the outlet twice; write one X")
        if self.where == "name" and not marks:
            raise ValueError("words say of no name that it is an outlet's; write X where the name stands")
        if not self.words.replace(GAP, "").replace(OUTLET, "").strip(" '’s"):
            raise ValueError("words hold nothing beside X; write the phrase around it")

    @property
    def needs(self) -> frozenset[str]:
        """The words that must stand near a name before the phrase is worth looking for."""
        return frozenset(re.findall(r"\w+", self.words.replace(OUTLET, " ").casefold()))

    @property
    def parts(self) -> tuple[str, str] | None:
        """What stands before the outlet and behind it; None where the phrase names nobody."""
        found = re.split(r"(?<!\w)X(?!\w)", self.words, maxsplit=1)
        return (found[0].strip(), found[1].strip()) if len(found) > 1 else None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase as expressions: one that ends where the outlet starts, one that starts where it ends.

    A phrase that names nobody has all of its words in `before`.
    """

    row: CreditPhrase
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    needs: frozenset[str]


@dataclass(frozen=True)
class CreditTable(Table[CreditPhrase]):
    """All phrases."""

    @cached_property
    def sentences(self) -> tuple[Pattern, ...]:
        """The phrases of sentences that name an outlet, the longest first."""
        return _patterns(self.rows, "text")

    @cached_property
    def names(self) -> tuple[Pattern, ...]:
        """The phrases that say of a name that it is an outlet's."""
        return _patterns(self.rows, "name")

    @cached_property
    def nameless(self) -> tuple[Pattern, ...]:
        """The phrases of sentences that name nobody."""
        rows = [row for row in self.rows if row.where == "text" and row.parts is None]
        return tuple(
            Pattern(row, re.compile(rf"(?<!\w){_words(row.words)}(?!\w)", re.IGNORECASE), None, row.needs)
            for row in rows
        )

    @cached_property
    def lines(self) -> tuple[Pattern, ...]:
        """The phrases of lines; `before` fits all that stands before the outlet, `after` all behind it."""
        rows = sorted((row for row in self.rows if row.where == "line"), key=lambda row: -len(row.words))
        return tuple(Pattern(row, *_whole(row), row.needs) for row in rows)


def load_credits(overlay: Path | None = None) -> CreditTable:
    """Return the phrases."""
    return CreditTable(read_rows("credits", CreditPhrase, overlay))


def _patterns(rows: Iterable[CreditPhrase], where: str) -> tuple[Pattern, ...]:
    found = []
    for row in sorted(rows, key=lambda row: -len(row.words)):
        if row.where != where or row.parts is None:
            continue
        before, after = row.parts
        found.append(
            Pattern(
                row,
                re.compile(rf"(?<!\w){_words(before)}\s+{_LEAD}\Z", re.IGNORECASE) if before else None,
                re.compile(_behind(after), re.IGNORECASE) if after else None,
                row.needs,
            )
        )
    return tuple(found)


def _whole(row: CreditPhrase) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    if row.parts is None:
        return re.compile(_words(row.words, _SIGNED), re.IGNORECASE), None
    before, after = row.parts
    return (
        re.compile(rf"{_words(before, _SIGNED)}\s*{_LEAD}" if before else "", re.IGNORECASE),
        re.compile(rf"\s*{_words(after, _SIGNED)}" if after else "", re.IGNORECASE),
    )


def _behind(words: str) -> str:
    """Return the expression of what stands behind a name; only a possessive follows it at once."""
    if words[:1] in {"'", "’"}:
        return rf"[’']s\s+{_words(words[2:].strip())}(?!\w)"
    return rf"{_APPOSITION}{_words(words)}(?!\w)"


def _words(phrase: str, gap: str = _GAP) -> str:
    """Return the expression of some words, in which any white space parts them."""
    expression = ""
    for word in phrase.split():
        piece = gap if word == GAP else re.escape(word).replace("'", "[’']")
        glue = "" if not expression or expression.endswith("}?") else (r"\s*" if word in {":", ","} else r"\s+")
        expression += glue + piece
    return expression
