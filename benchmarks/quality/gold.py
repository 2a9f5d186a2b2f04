"""What should have been read? The planted truth of a corpus, with every string found in the report's stored text.

The truth is written in words, not offsets, because texts of pages and PDFs are made by the program. A string that
stands twice in a list means its second occurrence; a string that is not in the text is an error that names its row, so
that a gold line can never fail silently.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from benchmarks.quality.names import Names
from benchmarks.quality.reading import REPORT, SPEECH, UNNAMED, Spans, entity_type, listed, place

Span = tuple[int, int]
_NOT_TOLD = "unknown"
_PRONOUNS = frozenset("he her him his it its she their them they we who".split())


class GoldError(Exception):
    """A row of the gold cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """Who says what; each alternative that the gold accepts is in the tuple."""

    kind: str
    source: tuple[str, ...]
    content: Spans
    stances: frozenset[str]
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """Who does what to whom; None, or no name, where the gold leaves it open."""

    types: frozenset[str]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    evidence: Spans
    realities: frozenset[str]
    quantity: float | None
    date: str | None
    holder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """One entity and the words that mean it in this report."""

    name: str
    type: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldReport:
    """All that should be read in one report."""

    file: str
    text: str = field(repr=False)
    statements: tuple[GoldStatement, ...]
    events: tuple[GoldEvent, ...]
    entities: tuple[GoldEntity, ...]
    furniture: Spans
    accept: Mapping[str, Iterable[str]]

    @property
    def names(self) -> Names:
        """The names that this report's gold takes for the same."""
        return Names(((e.name, *e.aliases) for e in self.entities), self.accept)


def parse_gold(rows: Iterable[Mapping[str, Any]], texts: Mapping[str, str]) -> list[GoldReport]:
    """Return the gold of each report.

    Args:
        texts: the stored text of each report, by place.

    Raises:
        GoldError: a report is not in `texts`, or a string is not in its text.
    """
    return [_report(row, texts) for row in rows]


class _Finder:
    """Finds strings in a text; a string that is asked for again gives its next occurrence, and the last one after."""

    def __init__(self, file: str, text: str) -> None:
        self._file, self._text = file, text
        self._seen: Counter[str] = Counter()

    def next(self, words: str, row: str) -> Span:
        found = [m.span() for m in re.finditer(_pattern(words), self._text)]
        if not found:
            raise GoldError(f"{self._file}: {row}: {words!r} does not stand in the report's text")
        nth = self._seen[words]
        self._seen[words] += 1
        return found[min(nth, len(found) - 1)]

    def pieces(self, words: tuple[str, ...], row: str) -> Spans:
        """Return the places of the pieces of one content, each after the one before."""
        if not words:
            raise GoldError(f"{self._file}: {row}: no words are given")
        first = self.next(words[0], row)
        spans = [first]
        for piece in words[1:]:
            match = re.compile(_pattern(piece)).search(self._text, spans[-1][1])
            if match is None:
                raise GoldError(f"{self._file}: {row}: {piece!r} does not stand after the piece before it")
            spans.append(match.span())
        return tuple(spans)


def _pattern(words: str) -> str:
    """Return an expression for the words in which any white space may stand between them: texts are laid out anew."""
    return r"\s+".join(map(re.escape, words.split()))


def _report(row: Mapping[str, Any], texts: Mapping[str, str]) -> GoldReport:
    file = place(row)
    if file not in texts:
        raise GoldError(f"{file}: the desk holds no such report; was it refused, or renamed?")
    text = texts[file]
    says, does, lies = (_Finder(file, text) for _ in range(3))
    return GoldReport(
        file=file,
        text=text,
        statements=tuple(
            _statement(s, says, f"statement {n}") for n, s in enumerate(row.get("statements", ()), start=1)
        ),
        events=tuple(_event(e, does, f"event {n}") for n, e in enumerate(row.get("events", ()), start=1)),
        entities=tuple(
            GoldEntity(e["name"], entity_type(e["type"]), listed(e.get("aliases"))) for e in row.get("entities", ())
        ),
        furniture=tuple(lies.next(f, f"furniture {n}") for n, f in enumerate(row.get("furniture", ()), start=1)),
        accept=_accepted(row),
    )


def _accepted(row: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return what else a source may be called: one known by description only, by the words that describe it here."""
    accepted = {name: [*others] for name, others in row.get("accept", {}).items()}
    known = {entity["name"] for entity in row.get("entities", ())}
    for statement in row.get("statements", ()):
        source, words = statement.get("source"), statement.get("source_text")
        if isinstance(source, str) and source not in known and words and words.casefold() not in _PRONOUNS:
            accepted.setdefault(source, []).append(words)
    return accepted


def _statement(row: Mapping[str, Any], finder: _Finder, where: str) -> GoldStatement:
    return GoldStatement(
        kind=row.get("kind", SPEECH),
        source=listed(row.get("source")) or (UNNAMED,),
        content=finder.pieces(listed(row["content"]), where),
        stances=frozenset((row["stance"], *listed(row.get("stance_also")))),
        chain=listed(row.get("chain")),
    )


def _event(row: Mapping[str, Any], finder: _Finder, where: str) -> GoldEvent:
    return GoldEvent(
        types=frozenset((row["type"], *listed(row.get("type_also")))),
        actor=_role(row.get("actor")),
        recipient=_role(row.get("recipient")),
        evidence=finder.pieces(listed(row["evidence"]), where),
        realities=frozenset((row["reality"], *listed(row.get("reality_also")))),
        quantity=(row.get("quantity") or {}).get("value"),
        date=row.get("date"),
        holder=listed(row.get("holder")) or (REPORT,),
    )


def _role(names: Any) -> tuple[str, ...]:
    """Return who did it or to whom; nobody where the gold says that the report does not tell."""
    return tuple(name for name in listed(names) if name != _NOT_TOLD)
