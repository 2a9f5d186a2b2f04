"""By which phrases does a report say from whom it has its words?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
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
_CLAUSE = (
    r"(?!(?:that|which|who|when|where|while|on|at|by|to|for|from|with|in|of|about|after|and|but"
    r"|was|is|are|had|has|would|will)\s)"
)
_LEAD = rf"(?:{_ARTICLE}\s+(?:{_CLAUSE}[\w’'-]+\s+){{0,5}}?)?[“\"‘'*_]?"
_APPOSITION = r"[”\"’'*_]?(?:,\s[^.,;:!?()]{1,60}(?=,)|\s\([^()]{1,40}\))?,?\s+\(?"
_STOPS = frozenset(",.:")


@dataclass(frozen=True, slots=True)
class CreditPhrase:
    """A phrase that names an outlet, or nobody, as where words come from: "first reported by X", "source link".

    Args:
        words: the phrase; X is the outlet, "…" up to six words.
        where: in a sentence ("text"); as a whole line, or a part of one between stops and bars ("line"); at a line's
            end behind a dash ("end"); or only to say that a name is an outlet's ("name": "the newspaper X").
        takes: what X may be: what is known to be an outlet; any name that is no person's, place's or institution's
            ("name"); also a single name that looks like a person's ("somebody"); any but a full person's ("any").
    """

    KEY: ClassVar[tuple[str, ...]] = ("words", "where")

    words: str
    kind: CreditKind = CreditKind.CITED
    where: Literal["text", "line", "end", "name"] = "text"
    takes: Literal["outlet", "name", "somebody", "any"] = "outlet"

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
    place: int


# Phrases by one of their words, the longest; a phrase without words under "".
Phrases = Mapping[str, tuple[Pattern, ...]]


def near_in(phrases: Phrases, near: Set[str]) -> Iterator[Pattern]:
    """Yield the phrases whose words all stand near, in the order of the table."""
    found = [pattern for word in ("", *near) for pattern in phrases.get(word, ()) if pattern.needs <= near]
    yield from sorted(found, key=lambda pattern: pattern.place)


@dataclass(frozen=True)
class CreditTable(Table[CreditPhrase]):
    """All phrases."""

    @cached_property
    def sentences(self) -> Phrases:
        """The phrases of sentences that name an outlet."""
        return _patterns(self.rows, "text")

    @cached_property
    def names(self) -> Phrases:
        """The phrases that say of a name that it is an outlet's."""
        return _patterns(self.rows, "name")

    @cached_property
    def nameless(self) -> Phrases:
        """The phrases of sentences that name nobody."""
        rows = [row for row in self.rows if row.where == "text" and row.parts is None]
        return _by_word(
            Pattern(row, re.compile(_words(row.words), re.IGNORECASE), None, row.needs, n)
            for n, row in enumerate(_longest_first(rows))
        )

    @cached_property
    def ends(self) -> frozenset[str]:
        """The words that stand for an unnamed outlet behind the dash at a line's end: "… to resign – paper"."""
        return frozenset(row.words.casefold() for row in self.rows if row.where == "end")

    @cached_property
    def lines(self) -> Phrases:
        """The phrases of lines; `before` fits all that stands before the outlet, `after` all behind it."""
        rows = _longest_first(row for row in self.rows if row.where == "line")
        return _by_word(Pattern(row, *_whole(row), row.needs, n) for n, row in enumerate(rows))


def load_credits(overlay: Path | None = None) -> CreditTable:
    """Return the phrases."""
    return CreditTable(read_rows("credits", CreditPhrase, overlay))


def _longest_first(rows: Iterable[CreditPhrase]) -> list[CreditPhrase]:
    return sorted(rows, key=lambda row: -len(row.words))


def _by_word(patterns: Iterable[Pattern]) -> Phrases:
    found: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        found.setdefault(max(pattern.needs, key=lambda w: (len(w), w), default=""), []).append(pattern)
    return {word: tuple(same) for word, same in found.items()}


def _patterns(rows: Iterable[CreditPhrase], where: str) -> Phrases:
    found = []
    for n, row in enumerate(_longest_first(rows)):
        if row.where != where or row.parts is None:
            continue
        before, after = row.parts
        behind = re.compile(_behind(after), re.IGNORECASE) if after else None
        found.append(
            Pattern(
                row,
                re.compile(rf"{_words(before)}\s+{_LEAD}\Z", re.IGNORECASE) if before else None,
                behind,
                row.needs,
                n,
            )
        )
    return _by_word(found)


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
        return rf"[’']s\s+{_words(words[2:].strip())}"
    return rf"{_APPOSITION}{_words(words)}"


def _words(phrase: str, gap: str = _GAP) -> str:
    """Return the expression of some words, in which any white space parts them, or none a stop from what it follows."""
    expression = ""
    for word in phrase.split():
        stop = word in _STOPS
        piece = (
            gap
            if word == GAP
            else rf"{gap}[\w.’'-]+,\s*"
            if word == f"{GAP},"
            else re.escape(word).replace("'", "[’']")
        )
        glue = "" if not expression or expression.endswith(("}?", ",\\s*")) else (r"\s*" if stop else r"\s+")
        edge = r"(?<!\w)" if not expression and not stop and word != GAP else ""
        expression += edge + glue + piece
    return expression if phrase.rsplit(maxsplit=1)[-1] in {*_STOPS, GAP} else rf"{expression}(?!\w)"
