"""Which reports hold these words, and where?

On SQLite the index is FTS5, fed by triggers so that no writer can forget it; elsewhere the words are looked for one
text at a time. What a reader types is never a query language: every word is quoted, so nothing in it can fail.
"""

import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, or_, select, text

from onrecord.store.schema import report

_TERM = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?(\*)?|(\S+)')
_WORD = re.compile(r"\w+")
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
    """A word or phrase that is looked for; `open` where its last word may go on ("expel*")."""

    words: tuple[str, ...]
    open: bool = False

    @property
    def pattern(self) -> str:
        """The term as a regular expression: its words in order, anything but words between them."""
        return r"\b" + r"\W+".join(map(re.escape, self.words)) + ("" if self.open else r"\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A report that holds all terms, and the ranges of its text where they stand."""

    number: int
    id: str
    title: str | None
    text: str
    matches: tuple[tuple[int, int], ...]


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
        parts = tuple(_WORD.findall(phrase or word))
        if parts:
            found.append(Term(parts, bool(star) or word.endswith("*")))
    return tuple(found)


def search(connection: Connection, typed: str, limit: int) -> Iterator[Found]:
    """Yield the reports that hold all that was typed, the best first; nothing where no word was typed."""
    wanted = terms(typed)
    if not wanted or limit < 1:
        return iter(())
    return (
        _indexed(connection, wanted, limit) if connection.dialect.name == "sqlite" else scan(connection, wanted, limit)
    )


def _indexed(connection: Connection, wanted: Sequence[Term], limit: int) -> Iterator[Found]:
    # No text can hold these marks by chance or malice: they are made anew for each search.
    opens, closes = f"<{secrets.token_hex(8)}>", f"<{secrets.token_hex(8)}>"
    query = " ".join(f'"{" ".join(term.words)}"{"*" if term.open else ""}' for term in wanted)
    statement = text(
        "SELECT report.number, report.id, report.title, highlight(report_search, 1, :opens, :closes) "
        "FROM report_search JOIN report ON report.number = report_search.rowid "
        f"WHERE report_search MATCH :query ORDER BY {_RANK}, report.id LIMIT :limit"
    )
    values = {"opens": opens, "closes": closes, "query": query, "limit": limit}
    for number, identity, title, marked in connection.execute(statement, values):
        plain, matches = _unmarked(marked, opens, closes)
        yield Found(number, identity, title, plain, matches)


def _unmarked(marked: str, opens: str, closes: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text without the marks, and the ranges that they marked."""
    first, *rest = marked.split(opens)
    pieces, matches, at = [first], [], len(first)
    for piece in rest:
        inside, _, after = piece.partition(closes)
        matches.append((at, at + len(inside)))
        pieces += [inside, after]
        at += len(inside) + len(after)
    return "".join(pieces), tuple(matches)


def scan(connection: Connection, wanted: Sequence[Term], limit: int) -> Iterator[Found]:
    """Yield reports that hold all terms by looking through each text: for databases without our index."""
    columns = (report.c.title, report.c.text)
    holds = [or_(*(and_(*(c.icontains(w, autoescape=True) for w in t.words)) for c in columns)) for t in wanted]
    statement = select(report.c.number, report.c.id, *columns).where(report.c.text.is_not(None), *holds)
    patterns = [re.compile(term.pattern, re.IGNORECASE) for term in wanted]
    count = 0
    for number, identity, title, words in connection.execute(statement.order_by(report.c.id)):
        if count < limit and all(p.search(words) or p.search(title or "") for p in patterns):
            count += 1
            matches = sorted({m.span() for p in patterns for m in p.finditer(words)})
            yield Found(number, identity, title, words, tuple(matches))
