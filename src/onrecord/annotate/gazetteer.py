"""Which words of a report are names that our tables know?

Reach for this before a model's opinion is asked: a table is right about "Kyiv" and "GCHQ" every time, a small model
is not. It refuses to match across a sentence, or a name inside a longer capitalised one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.lexicon import Lexicon
from onrecord.records.mention import Kind
from onrecord.records.parse import Parse, Token

QUOTES = frozenset("\"“”„‘’'«»")


@dataclass(frozen=True, slots=True)
class Known:
    """A name in a table.

    Args:
        name: the name under which the table files it.
        country: ISO 3166 alpha-3, or None.
        sorts: what it is, in the table's words: "agency", "newspaper", "capital", "demonym".
        quoted_only: too common a word to be a name unless it is quoted or introduced ("the newspaper i").
    """

    name: str
    kind: Kind
    country: str | None
    sorts: tuple[str, ...]
    quoted_only: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A run of tokens (first to last, both included) that a table knows."""

    first: int
    last: int
    known: Known


class Gazetteer:
    """Names of outlets, organisations, countries, capitals and peoples, found by their exact words."""

    def __init__(self, entries: Iterable[tuple[str, Known]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
        self._by_name: dict[str, Known] = {}
        for written, known in entries:
            words = tuple(written.replace("-", " - ").split())
            self._by_first.setdefault(words[0], []).append((words, known))
            self._by_name.setdefault(written.casefold(), known)
        for found in self._by_first.values():
            found.sort(key=lambda pair: -len(pair[0]))

    def named(self, name: str) -> Known | None:
        """Return what the tables know under a name, whatever its case, or None."""
        return self._by_name.get(name.casefold())

    def matches(self, parse: Parse) -> Iterator[Match]:
        """Yield the longest matches, left to right, without overlaps."""
        texts = tuple(token.text for token in parse.tokens)
        i = 0
        while i < len(texts):
            match = self._match(parse.tokens, texts, i) if texts[i] in self._by_first else None
            if match is None:
                i += 1
            else:
                yield match
                i = match.last + 1

    def _match(self, tokens: tuple[Token, ...], texts: tuple[str, ...], i: int) -> Match | None:
        for words, known in self._by_first[texts[i]]:
            last = i + len(words) - 1
            if texts[i : last + 1] != words or tokens[last].sentence != tokens[i].sentence:
                continue
            if known.quoted_only and not _quoted(tokens, i, last):
                continue
            return Match(i, last, known)
        return None


def _quoted(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    before = tokens[first - 1].text if first else ""
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    return (before in QUOTES and after in QUOTES) or before.casefold() in {"newspaper", "paper", "daily"}


def build_gazetteer(lexicon: Lexicon) -> Gazetteer:
    """Return the gazetteer of a lexicon's outlets, organisations and places; an earlier table wins a shared name."""
    return Gazetteer([*_outlets(lexicon), *_organisations(lexicon), *_places(lexicon), *_demonyms(lexicon)])


def _outlets(lexicon: Lexicon) -> Iterator[tuple[str, Known]]:
    for row in lexicon.outlets.rows:
        known = Known(row.name, Kind.OUTLET, row.country, (row.kind,), row.quoted_only)
        yield from ((name, known) for name in row.names)


def _organisations(lexicon: Lexicon) -> Iterator[tuple[str, Known]]:
    for row in lexicon.organisations.rows:
        known = Known(row.name, row.type, row.country, row.sorts)
        yield from ((name, known) for name in row.names)


def _places(lexicon: Lexicon) -> Iterator[tuple[str, Known]]:
    for row in lexicon.places.rows:
        yield row.name, Known(row.filed, Kind.PLACE, row.country, (row.kind,))


def _demonyms(lexicon: Lexicon) -> Iterator[tuple[str, Known]]:
    for row in lexicon.demonyms.rows:
        yield from ((word, Known(row.plural, Kind.GROUP, row.country, ("demonym",))) for word in row.words)
