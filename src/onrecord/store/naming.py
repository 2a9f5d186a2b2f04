"""Which chains of mentions, in which reports, go by this name?"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, and_, select

from onrecord.records.mention import MentionChain
from onrecord.store.answers import NameHit
from onrecord.store.codec import unpack
from onrecord.store.layers import LAYERS
from onrecord.store.schema import TABLES, name, report
from onrecord.text.normalise import words


@dataclass(frozen=True, slots=True)
class _Named:
    report: int
    ordinal: int
    exact: bool


def named(connection: Connection, text: str) -> list[NameHit]:
    """Return the chains with a name or alias that is this text, or holds all its words; exact ones first."""
    wanted = words(text)
    chain = TABLES[MentionChain]
    hits = []
    for found in _matching(connection, wanted) if wanted else ():
        statement = (
            select(report.c.id, report.c.title, chain.c.body)
            .join(chain, chain.c.report == report.c.number)
            .where(chain.c.report == found.report, chain.c.ordinal == found.ordinal)
        )
        for identity, title, body in connection.execute(statement):
            hits.append((not found.exact, identity, found.ordinal, title, body))
    hits.sort(key=lambda hit: hit[:3])
    return [NameHit(i, title, unpack(body, MentionChain, i), not loose) for loose, i, _, title, body in hits]


def _matching(connection: Connection, wanted: tuple[str, ...]) -> Iterator[_Named]:
    holds = and_(*(name.c.folded.contains(f" {word} ", autoescape=True) for word in wanted))
    whole = f" {' '.join(wanted)} "
    statement = select(name.c.report, name.c.ordinal, name.c.folded)
    rows = connection.execute(statement.where(name.c.layer == LAYERS[MentionChain].table, holds)).all()
    exact: dict[tuple[int, int], bool] = {}
    for row in rows:
        key = (row.report, row.ordinal)
        exact[key] = exact.get(key, False) or row.folded == whole
    return (_Named(number, ordinal, same) for (number, ordinal), same in exact.items())
