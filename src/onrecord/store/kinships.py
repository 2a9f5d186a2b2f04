"""How is what two reports have to do with each other kept?

A row of two reports goes with either of them. What a step works out anew for a report takes the place of all that was
kept of it and any other.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select

from onrecord.errors import NotHeld
from onrecord.records.kinship import Kinship
from onrecord.store import schema
from onrecord.store.codec import pack, unpack

_KINSHIP, _REPORT = schema.kinship, schema.report


def replace(connection: Connection, report: str, kinships: Sequence[Kinship]) -> None:
    """Write the kinships of a report in place of those that it has; raise NotHeld where one is of no report held."""
    numbers = _numbers(connection, {report, *(side for k in kinships for side in (k.left, k.right))})
    drop(connection, [numbers[report]])
    if kinships:
        connection.execute(
            insert(_KINSHIP),
            [{"left": numbers[k.left], "right": numbers[k.right], "body": pack(k, k.left, k.right)} for k in kinships],
        )


def drop(connection: Connection, numbers: Sequence[int]) -> None:
    """Remove the kinships of some reports, by row number."""
    connection.execute(delete(_KINSHIP).where(or_(_KINSHIP.c.left.in_(numbers), _KINSHIP.c.right.in_(numbers))))


def drop_all(connection: Connection) -> None:
    """Remove all kinships."""
    connection.execute(delete(_KINSHIP))


def kinships_of(connection: Connection, number: int) -> list[Kinship]:
    """Return the kinships of a report, by their other report."""
    return _kinships(connection, or_(_KINSHIP.c.left == number, _KINSHIP.c.right == number))


def all_kinships(connection: Connection) -> list[Kinship]:
    """Return all kinships, by left, then right report."""
    return _kinships(connection, None)


def _kinships(connection: Connection, where: ColumnElement[bool] | None) -> list[Kinship]:
    left, right = _REPORT.alias(), _REPORT.alias()
    statement = (
        select(_KINSHIP.c.body, left.c.id.label("left"), right.c.id.label("right"))
        .join(left, left.c.number == _KINSHIP.c.left)
        .join(right, right.c.number == _KINSHIP.c.right)
        .order_by(left.c.id, right.c.id)
    )
    rows = connection.execute(statement if where is None else statement.where(where))
    return [unpack(row.body, Kinship, row.left, row.right) for row in rows]


def _numbers(connection: Connection, reports: Iterable[str]) -> dict[str, int]:
    wanted = set(reports)
    rows = connection.execute(select(_REPORT.c.id, _REPORT.c.number).where(_REPORT.c.id.in_(sorted(wanted))))
    numbers = {row.id: row.number for row in rows}
    for report in wanted - numbers.keys():
        raise NotHeld(f"the desk holds no report {report[:12]}; keep its document first")
    return numbers
