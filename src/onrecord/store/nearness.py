"""How is kept which reports are nearest to which?

When a report goes, or has another fingerprint, it leaves the lists of others; those that were full are wanting then,
because one that had given way may belong there again.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from onrecord.records.reading import Nearby
from onrecord.store import schema

# Values in one statement: databases limit them.
_TOGETHER = 500
_NEAREST, _WANTING, _REPORT = schema.nearest, schema.wanting, schema.report


def nearest(connection: Connection, reports: Sequence[str]) -> dict[str, dict[str, int]]:
    """Return the lists of reports, by id; those that have none are left out."""
    own, other = _REPORT.alias(), _REPORT.alias()
    statement = (
        select(own.c.id, other.c.id, _NEAREST.c.rank)
        .join(own, own.c.number == _NEAREST.c.report)
        .join(other, other.c.number == _NEAREST.c.other)
    )
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for start in range(0, len(reports), _TOGETHER):
        for report, near, rank in connection.execute(statement.where(own.c.id.in_(reports[start : start + _TOGETHER]))):
            found[report][near] = rank
    return dict(found)


def replace(connection: Connection, lists: Mapping[str, Nearby], numbers: Mapping[str, int]) -> None:
    """Write lists in place of those that these reports have; they want nothing any more.

    Args:
        numbers: the row number of each report, by id.
    """
    own = [numbers[report] for report in lists]
    for table in (_NEAREST, _WANTING):
        connection.execute(delete(table).where(table.c.report.in_(own)))
    rows = [
        {"report": numbers[report], "other": numbers[other], "rank": rank, "full": int(near.full)}
        for report, near in lists.items()
        for other, rank in near.ranks.items()
    ]
    if rows:
        connection.execute(insert(_NEAREST), rows)


def remove(connection: Connection, numbers: Sequence[int]) -> None:
    """Take reports out of the lists of others and drop their own, which want nothing any more, by row number."""
    losing = select(_NEAREST.c.report).where(_NEAREST.c.other.in_(numbers), _NEAREST.c.full == 1).distinct()
    held = select(_WANTING.c.report).scalar_subquery()
    short = [number for number in connection.scalars(losing.where(_NEAREST.c.report.not_in(held)))]
    if short:
        connection.execute(insert(_WANTING), [{"report": number} for number in short])
    for side in (_NEAREST.c.report, _NEAREST.c.other, _WANTING.c.report):
        connection.execute(delete(side.table).where(side.in_(numbers)))


def wanting(connection: Connection) -> list[str]:
    """Return the reports whose lists are to be made anew, by id."""
    statement = select(_REPORT.c.id).join(_WANTING, _WANTING.c.report == _REPORT.c.number).order_by(_REPORT.c.id)
    return list(connection.scalars(statement))
