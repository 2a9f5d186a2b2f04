"""Which reports does a desk hold, in which order?

Titles and places only; a text is never loaded to list it.
"""

from collections import defaultdict

from sqlalchemy import ColumnElement, Connection, func, select

from onrecord.records.document import Location
from onrecord.records.progress import Done
from onrecord.store import schema
from onrecord.store.answers import ReportLine
from onrecord.store.layers import LAYERS

# Values in one statement: databases limit them.
_TOGETHER = 500


def ordered(connection: Connection) -> list[tuple[int, str]]:
    """Return row number and id of each report that was read, by first location, then id: the same on every machine."""
    location, report = schema.location, schema.report
    first: dict[int, tuple[str, int]] = {}
    for number, path, line in connection.execute(select(location.c.report, location.c.path, location.c.line)):
        first[number] = min(first.get(number, (path, line)), (path, line))
    rows = connection.execute(select(report.c.number, report.c.id).where(report.c.text_sha256.is_not(None)))
    return sorted(((r.number, r.id) for r in rows), key=lambda pair: (first.get(pair[0], ("", 0)), pair[1]))


def lines(connection: Connection, where: ColumnElement[bool] | None = None) -> list[ReportLine]:
    """Return a line for each report, by first location, then id."""
    report = schema.report
    locations: dict[int, list[tuple[str, int]]] = defaultdict(list)
    layers: dict[int, dict[str, int]] = defaultdict(dict)
    names = ("id", "document", "title", "outlet", "published", "language")
    columns = [report.c[name] for name in names]
    statement = select(report.c.number, *columns, report.c.text_sha256.is_not(None).label("read"))
    rows = connection.execute(statement if where is None else statement.where(where)).all()
    for row in connection.execute(select(schema.location)):
        locations[row.report].append((row.path, row.line))
    for number, name, made in connection.execute(select(schema.layer)):
        layers[number][name] = made
    rows = sorted(rows, key=lambda row: (sorted(locations[row.number]), row.id))
    return [
        ReportLine(
            **{name: row._mapping[name] for name in names},
            locations=tuple(Location(path, line or None) for path, line in sorted(locations[row.number])),
            read=bool(row.read),
            layers=layers[row.number],
        )
        for row in rows
    ]


def marks(connection: Connection, ids: list[str]) -> dict[str, dict[str, Done]]:
    """Return the done-marks of reports, by report and step; reports without any are left out."""
    found: dict[str, dict[str, Done]] = {}
    for start in range(0, len(ids), _TOGETHER):
        for mark in _done(connection, schema.report.c.id.in_(ids[start : start + _TOGETHER])):
            found.setdefault(mark.report, {})[mark.step] = mark
    return found


def failures(connection: Connection) -> list[Done]:
    """Return the marks that say why a step failed."""
    return _done(connection, schema.done.c.failed.is_not(None))


def _done(connection: Connection, where: ColumnElement[bool]) -> list[Done]:
    done, report = schema.done, schema.report
    columns = (report.c.id, done.c.step, done.c.version, done.c.input, done.c.failed)
    statement = select(*columns).join(report, report.c.number == done.c.report).where(where)
    return [Done(*row) for row in connection.execute(statement.order_by(report.c.id, done.c.step))]


def counts(connection: Connection) -> dict[str, int]:
    """Return how many there are of everything, records by layer."""
    whole = {"reports": schema.report, "documents": schema.document, "locations": schema.location}
    whole |= {
        "kinships": schema.kinship,
        "refusals": schema.refusal,
        "decisions": schema.journal,
        "forgotten": schema.tombstone,
    }
    found = {name: connection.scalar(select(func.count()).select_from(t)) or 0 for name, t in whole.items()}
    failed = select(func.count()).where(schema.done.c.failed.is_not(None))
    found["failures"] = connection.scalar(failed) or 0
    layer = schema.layer
    by_layer = connection.execute(select(layer.c.name, func.sum(layer.c.count)).group_by(layer.c.name)).all()
    return found | dict.fromkeys((made.table for made in LAYERS.values()), 0) | {name: int(n) for name, n in by_layer}
