"""Is everything on the desk still what was written?"""

from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import Connection, func, select

from onrecord.store import documents, schema
from onrecord.store.decided import check
from onrecord.store.desk import Desk
from onrecord.store.layers import LAYERS
from onrecord.store.schema import TABLES


def problems(connection: Connection, desk: Desk) -> Iterator[str]:
    """Yield what is wrong, one line each: the file, its references, texts, layers, the journal, then the documents."""
    yield from _database(connection)
    yield from _texts(connection)
    yield from _layers(connection)
    yield from (f"journal: {line}" for line in check(connection).problems)
    digests = connection.scalars(select(schema.document.c.sha256).order_by(schema.document.c.sha256)).all()
    yield from (line for digest in digests if (line := documents.problem(desk.documents, digest)))


def _database(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield f"database: {line}"
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"database: row {row} of {table} belongs to a {parent} that is not there"


def _texts(connection: Connection) -> Iterator[str]:
    table = schema.report
    ids = connection.execute(select(table.c.number, table.c.id, table.c.text_sha256)).all()
    for number, identity, digest in ids:
        text = connection.scalar(select(table.c.text).where(table.c.number == number))
        if digest is not None and sha256((text or "").encode()).hexdigest() != digest:
            yield f"report {identity[:12]}: its text is not what was written; unpack your latest backup"


def _layers(connection: Connection) -> Iterator[str]:
    layer, report = schema.layer, schema.report
    for kind, made in LAYERS.items():
        table = TABLES[kind]
        held = select(func.count()).where(table.c.report == layer.c.report).scalar_subquery()
        statement = select(report.c.id, layer.c.count, held).join(report, report.c.number == layer.c.report)
        for identity, count, found in connection.execute(
            statement.where(layer.c.name == made.table, layer.c.count != held)
        ):
            yield f"report {identity[:12]}: {found} of {count} records of its layer {made.table} are there"
