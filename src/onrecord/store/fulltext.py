"""Which reports hold these words, and where?

On SQLite the index is FTS5, fed by triggers so that no writer can forget it; elsewhere the words are looked for one
text at a time. What a reader types is never a query language: every word is quoted, so nothing in it can fail.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from sqlalchemy import Connection, and_, or_, select, text

from onrecord.store.schema import report

Range = tuple[int, int]

_TERM = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?(\*)?|(\S+)')
# What the index takes for a word: letters and digits, with their accents where those are characters of their own.
_WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f])+")
# A word in the title counts as four in the text: who looks for a report often knows what it was called.
_RANK = "bm25(report_search, 4.0, 1.0)"
_DROP = (
    "INSERT INTO report_search(report_search, rowid, title, text) VALUES ('delete', old.number, old.title, old.text)"
)
_ADD = "INSERT INTO report_search(rowid, title, text) VALUES (new.number, new.title, new.text)"
_CHANGED = "(old.text IS NOT new.text OR old.title IS NOT new.title)"
_INDEX = (
    "CREATE VIRTUAL TABLE report_search USING fts5("
    "title, text, content='report', content_rowid='number', tokenize='unicode61 remove_diacritics 2')",
    f"CREATE TRIGGER report_search_kept AFTER INSERT ON report WHEN new.text IS NOT NULL BEGIN {_ADD}; END",
    f"CREATE TRIGGER report_search_read AFTER UPDATE OF title, text ON report "
    f"WHEN old.text IS NULL AND new.text IS NOT NULL BEGIN {_ADD}; END",
    f"CREATE TRIGGER report_search_read_again AFTER UPDATE OF title, text ON report "
    f"WHEN old.text IS NOT NULL AND {_CHANGED} BEGIN {_DROP}; {_ADD}; END",
    f"CREATE TRIGGER report_search_gone AFTER DELETE ON report WHEN old.text IS NOT NULL BEGIN {_DROP}; END",
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that is looked for, folded; `open` where its last word may go on ("expel*")."""

    words: tuple[str, ...]
    open: bool = False

    def holds(self, found: Sequence[str]) -> bool:
        """Return whether as many words of a text are this term."""
        *first, last = self.words
        return list(found[:-1]) == first and (found[-1] == last or (self.open and found[-1].startswith(last)))


@dataclass(frozen=True, slots=True)
class Found:
    """A report that holds all terms, and the ranges of its text where they stand."""

    number: int
    id: str
    title: str | None
    text: str
    matches: tuple[Range, ...]


def create(connection: Connection) -> None:
    """Make the index, where the database has one."""
    if connection.dialect.name == "sqlite":
        for statement in _INDEX:
            connection.exec_driver_sql(statement)


def compact(connection: Connection) -> None:
    """Drop from the index what was only marked as deleted, words included."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO report_search(report_search) VALUES ('optimize')")


def terms(typed: str) -> tuple[Term, ...]:
    """Return what to look for: "exact phrases", prefixes with a star, and words, all of which must be there."""
    found = []
    for phrase, star, word in _TERM.findall(typed):
        parts = tuple(filter(None, map(_folded, _WORD.findall(phrase or word))))
        if parts:
            found.append(Term(parts, bool(star) or word.endswith("*")))
    return tuple(found)


def holds(words: str, typed: str) -> bool:
    """Return whether a passage holds all that was typed."""
    return all(_matches(words, (term,)) for term in terms(typed))


def search(connection: Connection, typed: str, limit: int) -> Iterator[Found]:
    """Yield the reports that hold all that was typed, the best first; nothing where no word was typed."""
    wanted = terms(typed)
    if not wanted or limit < 1:
        return iter(())
    return (
        _indexed(connection, wanted, limit) if connection.dialect.name == "sqlite" else scan(connection, wanted, limit)
    )


def _indexed(connection: Connection, wanted: Sequence[Term], limit: int) -> Iterator[Found]:
    query = " ".join(f'"{" ".join(term.words)}"{"*" if term.open else ""}' for term in wanted)
    # Where the words stand is worked out here: highlight() takes time that grows with the square of the matches.
    statement = text(
        "SELECT report.number, report.id, report.title, report.text "
        "FROM report_search JOIN report ON report.number = report_search.rowid "
        f"WHERE report_search MATCH :query ORDER BY {_RANK}, report.id LIMIT :limit"
    )
    for number, identity, title, words in connection.execute(statement, {"query": query, "limit": limit}):
        yield Found(number, identity, title, words, _matches(words, wanted))


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """Return a word as the index compares it: without case or accents."""
    bare = (c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(bare))


def _matches(words: str, wanted: Sequence[Term]) -> tuple[Range, ...]:
    """Return the ranges where a term stands, in order, those that touch as one; linear in the text."""
    places = [match.span() for match in _WORD.finditer(words)]
    folded = [_folded(words[start:end]) for start, end in places]
    found: set[Range] = set()
    for term in wanted:
        last = term.words[-1]
        size = len(term.words)
        for at, word in enumerate(folded, 1):
            # The last word first: it is there or not, and most words are not.
            if word.startswith(last) and at >= size and term.holds(folded[at - size : at]):
                found.add((places[at - size][0], places[at - 1][1]))
    return _joined(sorted(found))


def _joined(ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Return the ranges with those that overlap made one."""
    joined: list[Range] = list(ranges[:1])
    for _, (start, end) in pairwise(ranges):
        if start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def scan(connection: Connection, wanted: Sequence[Term], limit: int) -> Iterator[Found]:
    """Yield reports that hold all terms by looking through each text: for databases without our index.

    Accents count here: the database decides which texts are worth looking into, and it compares them.
    """
    columns = (report.c.title, report.c.text)
    holds = [or_(*(and_(*(c.icontains(w, autoescape=True) for w in t.words)) for c in columns)) for t in wanted]
    statement = select(report.c.number, report.c.id, *columns).where(report.c.text.is_not(None), *holds)
    count = 0
    for number, identity, title, words in connection.execute(statement.order_by(report.c.id)):
        if count < limit and all(_matches(words, [t]) or _matches(title or "", [t]) for t in wanted):
            count += 1
            yield Found(number, identity, title, words, _matches(words, wanted))
