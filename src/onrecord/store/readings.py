"""How do rows become a reading again?"""

from collections.abc import Collection

from sqlalchemy import Connection, select

from onrecord.errors import DeskDamaged, NotHeld
from onrecord.records.document import Given, Location
from onrecord.records.reading import Reading
from onrecord.records.report import Report
from onrecord.store import schema
from onrecord.store.codec import structured, unpack
from onrecord.store.layers import LAYERS
from onrecord.store.schema import TABLES

_KINDS = {made.table: kind for kind, made in LAYERS.items()}


def reading_of(connection: Connection, number: int, only: Collection[type] | None = None) -> Reading:
    """Return a report with all layers that were made; raise NotHeld where it was kept but not read.

    Args:
        only: the layers to load; all where it is None.
    """
    table = schema.report
    row = connection.execute(select(table).where(table.c.number == number)).one()
    if row.text is None:
        raise NotHeld(f"report {row.id[:12]} was kept but not read yet; run `onrecord read` again")
    fields = {"id": row.id, "document": row.document, "text": row.text, "given": unpack(row.given, dict)}
    report = structured({**fields, **unpack(row.body, dict)}, Report, row.id)
    made = connection.scalars(select(schema.layer.c.name).where(schema.layer.c.report == number))
    kinds = [kind for kind in map(_kind, made) if only is None or kind in only]
    return Reading(report, {kind: layer_of(connection, number, report.id, kind) for kind in kinds})


def _kind(name: str) -> type:
    if name not in _KINDS:
        raise DeskDamaged(f"the desk has a layer {name[:40]!r} that this version does not know; upgrade onrecord")
    return _KINDS[name]


def layer_of(connection: Connection, number: int, report: str, kind: type) -> tuple[object, ...]:
    """Return the records of one layer, in order."""
    table = TABLES[kind]
    bodies = connection.scalars(select(table.c.body).where(table.c.report == number).order_by(table.c.ordinal))
    return tuple(unpack(body, kind, report) for body in bodies)


def locations_of(connection: Connection, number: int) -> list[Location]:
    """Return where a report was found, in order."""
    table = schema.location
    found = connection.execute(select(table.c.path, table.c.line).where(table.c.report == number))
    return [Location(path, line or None) for path, line in sorted((row.path, row.line) for row in found)]


def given_of(body: str) -> Given:
    """Return what was given about a report, from its column."""
    return unpack(body, Given)
