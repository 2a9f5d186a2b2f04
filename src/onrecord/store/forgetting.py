"""How does a report leave the desk, so that none of its words stay behind?

Rows go in one transaction with the tombstone; the words in freed pages, in the index and in old copies go after it.
Whatever a killed process left of that is done by the next writer. The journal stays: a decision quotes the words that
it is about, and no decision is lost.
"""

from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, delete, insert, select, update

from onrecord.errors import DeskLocked, NotHeld
from onrecord.store import documents, fulltext, postings, schema
from onrecord.store.desk import Desk
from onrecord.store.engine import outside


def forget(connection: Connection, report_id: str) -> None:
    """Remove a report with all its rows and leave a tombstone; raise NotHeld where there is none."""
    report, tombstone = schema.report, schema.tombstone
    row = connection.execute(select(report.c.number, report.c.document).where(report.c.id == report_id)).first()
    if row is None:
        raise NotHeld(f"the desk holds no report {report_id[:12]}; `onrecord status` lists those it holds")
    postings.remove(connection, [row.number])
    connection.execute(delete(report).where(report.c.number == row.number))
    if connection.scalar(select(report.c.number).where(report.c.document == row.document).limit(1)) is None:
        connection.execute(delete(schema.document).where(schema.document.c.sha256 == row.document))
    connection.execute(delete(tombstone).where(tombstone.c.report == report_id))
    at = datetime.now(UTC).isoformat(timespec="seconds")
    values = {"report": report_id, "document": row.document, "at": at, "wiped": 0}
    connection.execute(insert(tombstone), values)


def forgotten(connection: Connection, report_id: str, document: str) -> bool:
    """Return whether a report, or the bytes that it is made of, was forgotten and is not held otherwise."""
    report, tombstone = schema.report, schema.tombstone
    if connection.scalar(select(report.c.number).where(report.c.id == report_id)) is not None:
        return False
    buried = connection.execute(select(tombstone.c.report).where(tombstone.c.document == document)).all()
    if not buried:
        return False
    held = connection.scalar(select(report.c.number).where(report.c.document == document).limit(1))
    return held is None or report_id in {row.report for row in buried}


def wipe(engine: Engine, desk: Desk) -> None:
    """Take what was forgotten out of the files too; nothing to do costs nothing.

    Raises:
        DeskLocked: another process reads the desk all the while; the next writer tries again.
    """
    document, tombstone = schema.document, schema.tombstone
    with engine.begin() as connection:
        open_ = list(connection.scalars(select(tombstone.c.document).where(tombstone.c.wiped == 0)))
        held = set(connection.scalars(select(document.c.sha256).where(document.c.sha256.in_(open_))))
    if not open_:
        return
    for digest in set(open_) - held:
        documents.remove(desk.documents, digest)
    for path in desk.copies:
        path.unlink(missing_ok=True)
    with engine.begin() as connection:
        fulltext.compact(connection)
    _rewrite(engine, desk)
    with engine.begin() as connection:
        connection.execute(update(tombstone).values(wiped=1))


def _rewrite(engine: Engine, desk: Desk) -> None:
    """Write the database anew and empty its log: freed pages still hold the words."""
    busy = f"forgotten, but its words are still in {desk.database} because it is being read; close that, then run "
    try:
        blocked, *_ = outside(engine, desk.database, "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")[0]
    except DeskLocked:
        blocked = 1
    if blocked:
        raise DeskLocked(f"{busy}`onrecord read` again")
