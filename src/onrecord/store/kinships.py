"""How is what two reports have to do with each other kept?

A row of two reports goes with either of them. What a step works out anew for a report takes the place of all that was
kept of it and any other.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select

from onrecord.errors import NotHeld
from onrecord.records.kinship import Kinship
from onrecord.records.reading import Reworked
from onrecord.store import nearness, schema
from onrecord.store.codec import pack, unpack

# Values in one statement: databases limit them.
_TOGETHER = 500
_KINSHIP, _REPORT = schema.kinship, schema.report


def rework(connection: Connection, made: Reworked) -> None:
    """Write what was made of a report and its neighbours; raise NotHeld where a record is of no report held."""
    kinships = [record for record in made.records if isinstance(record, Kinship)]
    sides = {side for k in kinships for side in (k.left, k.right)} | {side for pair in made.dropped for side in pair}
    listed = {other for near in made.nearest.values() for other in near.ranks}
    numbers = _numbers(connection, {made.report} | sides | made.nearest.keys() | listed)
    remove(connection, [numbers[made.report]])
    for left, right in made.dropped:
        there = (_KINSHIP.c.left == numbers[left]) & (_KINSHIP.c.right == numbers[right])
        connection.execute(delete(_KINSHIP).where(there))
    nearness.replace(connection, made.nearest, numbers)
    if kinships:
        connection.execute(
            insert(_KINSHIP),
            [{"left": numbers[k.left], "right": numbers[k.right], "body": pack(k, k.left, k.right)} for k in kinships],
        )


def remove(connection: Connection, numbers: Sequence[int]) -> None:
    """Remove the kinships of some reports, by row number."""
    for side in (_KINSHIP.c.left, _KINSHIP.c.right):
        connection.execute(delete(_KINSHIP).where(side.in_(numbers)))


def remove_all(connection: Connection) -> None:
    """Remove all that was made of two reports or more."""
    for table in (_KINSHIP, schema.nearest, schema.wanting):
        connection.execute(delete(table))


def kinships_of(connection: Connection, number: int) -> list[Kinship]:
    """Return the kinships of a report, by their other report."""
    return _kinships(connection, or_(_KINSHIP.c.left == number, _KINSHIP.c.right == number))


def all_kinships(connection: Connection) -> list[Kinship]:
    """Return all kinships, by left, then right report."""
    return _kinships(connection, None)


def pairs(connection: Connection) -> list[tuple[str, str]]:
    """Return the ids of all two reports that were compared, the smaller first."""
    left, right = _REPORT.alias(), _REPORT.alias()
    joined = _KINSHIP.join(left, left.c.number == _KINSHIP.c.left).join(right, right.c.number == _KINSHIP.c.right)
    rows = connection.execute(select(left.c.id, right.c.id).select_from(joined).order_by(left.c.id, right.c.id))
    return [(row[0], row[1]) for row in rows]


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
    wanted, numbers = sorted(set(reports)), {}
    for start in range(0, len(wanted), _TOGETHER):
        some = select(_REPORT.c.id, _REPORT.c.number).where(_REPORT.c.id.in_(wanted[start : start + _TOGETHER]))
        numbers.update({row.id: row.number for row in connection.execute(some)})
    for report in wanted:
        if report not in numbers:
            raise NotHeld(f"the desk holds no report {report[:12]}; keep its document first")
    return numbers
