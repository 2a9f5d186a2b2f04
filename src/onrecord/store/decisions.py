"""How does a person's decision enter the journal?

Reach for `decide` inside a writer's transaction. It refuses a row that contradicts one in force and names that row;
whoever wants to decide otherwise takes the earlier row back first, so that both stay to be seen.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, delete, insert, select

from onrecord.decide.happenings import is_of_reports
from onrecord.decide.identity import is_of_names
from onrecord.errors import JournalError, NotHeld
from onrecord.records.decision import JournalRow, Judgement, Ruling
from onrecord.store.chains import Chains
from onrecord.store.codec import canonical, plain, unpack
from onrecord.store.contradictions import contradicted, told
from onrecord.store.journal import GENESIS, chained, contradict, refuse_unsound, subject, taken_back
from onrecord.store.schema import head, journal, keepable, report


def decide(
    connection: Connection,
    judgement: Judgement,
    author: str,
    reason: str,
    at: str | None,
    *,
    held_only: bool = True,
    chains: Chains | None = None,
) -> JournalRow:
    """Add a row to the journal and return it.

    Args:
        held_only: whether a decision about a report that the desk does not hold is refused.
        chains: what was looked up before in the same transaction, for many rows.

    Raises:
        JournalError: it contradicts a row in force, or lacks what its ruling needs.
        NotHeld: it is about a report, or takes back a row, that the desk does not hold.
    """
    author, reason = keepable(author), keepable(reason)
    refuse_unsound(judgement, author)
    if held_only:
        _refuse_unheld(connection, judgement)
    _refuse_contradiction(connection, judgement, chains or Chains(connection))
    number, previous = journal_head(connection)
    row = JournalRow(number + 1, judgement, author, _utc(at), reason, previous, "")
    row = JournalRow(row.number, judgement, author, row.at, reason, previous, chained(row))
    values = {
        "number": row.number,
        "ruling": judgement.ruling,
        "subject": subject(judgement),
        "undoes": judgement.undoes,
        "judgement": canonical(plain(judgement)),
        **{field: getattr(row, field) for field in ("author", "at", "reason", "previous", "hash")},
    }
    connection.execute(insert(journal), values)
    connection.execute(delete(head))
    connection.execute(insert(head), {"one": 1, "number": row.number, "hash": row.hash})
    return row


def journal_head(connection: Connection) -> tuple[int, str]:
    """Return number and hash of the last row that was written; (0, 64 zeros) before the first."""
    found = connection.execute(select(head.c.number, head.c.hash)).first()
    return (found.number, found.hash) if found else (0, GENESIS)


def journal_row(row: Row[tuple[object, ...]]) -> JournalRow:
    """Return a stored row of the journal as a record."""
    judgement = unpack(row.judgement, Judgement)
    return JournalRow(row.number, judgement, row.author, row.at, row.reason, row.previous, row.hash)


def _utc(at: str | None) -> str:
    if at is None:
        return datetime.now(UTC).isoformat(timespec="seconds")
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        moment = datetime.min
    if moment.tzinfo is None:
        raise JournalError(f"{at[:64]!r} is not a time with its zone; write 2021-06-08T12:00:00+00:00")
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _refuse_unheld(connection: Connection, judgement: Judgement) -> None:
    for identity in {anchor.report for anchor in judgement.anchors}:
        if connection.scalar(select(report.c.number).where(report.c.id == identity)) is None:
            raise NotHeld(f"the desk holds no report {identity[:12]}; decide about one that `onrecord status` lists")


def _refuse_contradiction(connection: Connection, judgement: Judgement, chains: Chains) -> None:
    """Raise JournalError where a judgement, or the one that it puts back in force, contradicts a row in force."""
    undos = [
        (row.number, row.undoes)
        for row in connection.execute(select(journal.c.number, journal.c.undoes).where(journal.c.undoes.is_not(None)))
    ]
    if judgement.ruling is Ruling.UNDO and judgement.undoes is not None:
        _refuse_idle_undo(connection, judgement.undoes, taken_back(undos))
        # The row stands in the journal after the next; its own number does not matter, only that it is the last.
        after = taken_back([*undos, (journal_head(connection)[0] + 1, judgement.undoes)])
        restored = taken_back(undos) - after
    else:
        after, restored = taken_back(undos), set()
    newly = [judgement] if not restored else [j for _, j in _judgements(connection, journal.c.number.in_(restored))]
    for new in newly:
        _refuse_names(connection, new, after | restored, chains)
        about = journal.c.subject == subject(new)
        rows = [n for n, j in _judgements(connection, about) if n not in after | restored and contradict(new, j)]
        if rows:
            named = ", ".join(map(str, rows))
            raise JournalError(f"this contradicts row {named} of the journal; take that back first with an undo")


def _refuse_names(connection: Connection, new: Judgement, out_of_force: set[int], chains: Chains) -> None:
    """Raise JournalError where a judgement of two names, or reports, contradicts rows in force together."""
    alike = next((of for of in (is_of_names, is_of_reports) if of(new)), None)
    if alike is None:
        return
    standing = [row for row in _of_pairs(connection) if row.number not in out_of_force and alike(row.judgement)]
    if against := contradicted(new, standing, chains):
        raise JournalError(told(against))


def _refuse_idle_undo(connection: Connection, number: int, out_of_force: set[int]) -> None:
    if connection.scalar(select(journal.c.number).where(journal.c.number == number)) is None:
        raise NotHeld(f"the journal has no row {number}; name one that is there")
    if number in out_of_force:
        raise JournalError(f"row {number} was taken back before; undo that undo to put it in force again")


def _of_pairs(connection: Connection) -> Iterator[JournalRow]:
    """Yield the rows that say of two that they are one, or two."""
    table = journal.c
    statement = select(journal).where(table.ruling.in_([Ruling.SAME, Ruling.DIFFERENT])).order_by(table.number)
    return map(journal_row, connection.execute(statement))


def _judgements(connection: Connection, where: object) -> list[tuple[int, Judgement]]:
    statement = select(journal.c.number, journal.c.judgement).where(where).order_by(journal.c.number)  # type: ignore[arg-type]
    return [(row.number, unpack(row.judgement, Judgement)) for row in connection.execute(statement)]
