"""How do arrivals and records become rows?

Each function works inside its caller's transaction. Records are replaced layer by layer: what a step did not make this
time stays, unless the text it stands on has changed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, cast

from sqlalchemy import Connection, Row, Table, bindparam, delete, insert, select, update

from onrecord.errors import NotHeld
from onrecord.records.document import Arrival, Location, Medium, Refusal
from onrecord.records.progress import Done
from onrecord.records.report import Report
from onrecord.store import kinships, postings, schema
from onrecord.store.codec import canonical, pack, plain
from onrecord.store.layers import LAYERS
from onrecord.store.schema import TABLES, keepable
from onrecord.text.normalise import words

Layers = Mapping[type, tuple[object, ...]]
Outcome = tuple[Report | None, Layers, Sequence[Done]]

# Reports whose rows are sent together: enough for few statements, few enough to hold in memory.
_TOGETHER = 64


# Built once: a large run keeps a hundred thousand reports, and to build a statement takes longer than to run it.
_REPORT = select(schema.report.c.number, schema.report.c.medium, schema.report.c.text_sha256).where(
    schema.report.c.id == bindparam("named")
)
_DOCUMENT = select(schema.document.c.size).where(schema.document.c.sha256 == bindparam("named"))
_LOCATION = select(schema.location.c.report).where(
    schema.location.c.report == bindparam("of"),
    schema.location.c.path == bindparam("at"),
    schema.location.c.line == bindparam("on"),
)
_ACCEPT = delete(schema.refusal).where(
    schema.refusal.c.path == bindparam("at"), schema.refusal.c.line == bindparam("on")
)
_NEW_DOCUMENT, _NEW_REPORT, _NEW_LOCATION = map(insert, (schema.document, schema.report, schema.location))
_READ = update(schema.report).where(schema.report.c.number == bindparam("of"))


def keep(connection: Connection, arrival: Arrival, report_id: str) -> bool:
    """Write the rows of an arrival; return whether the stored medium is not (or not surely) the one it came in."""
    document = arrival.document
    known = connection.execute(_REPORT, {"named": report_id}).first()
    if known is None:
        if connection.scalar(_DOCUMENT, {"named": document.sha256}) is None:
            connection.execute(_NEW_DOCUMENT, {"sha256": document.sha256, "size": document.size})
        values = {"id": report_id, "document": document.sha256, **_told(arrival)}
        number = cast(Row[tuple[int]], connection.execute(_NEW_REPORT, values).inserted_primary_key)[0]
    else:
        number = known.number
        if known.text_sha256 is None:  # a run was killed before it was read; now it is read as it came this time
            connection.execute(_READ.values(_told(arrival)), {"of": number})
    place = {"at": arrival.location.path, "on": arrival.location.line or 0}
    if known is None or connection.scalar(_LOCATION, {"of": number, **place}) is None:
        connection.execute(_NEW_LOCATION, {"report": number, "path": place["at"], "line": place["on"]})
    connection.execute(_ACCEPT, place)
    return known is None or known.text_sha256 is None or known.medium != document.medium


def _told(arrival: Arrival) -> dict[str, Any]:
    given = arrival.given
    return {"medium": arrival.document.medium, "url": given.url, "given": canonical(plain(given))}


def accept(connection: Connection, location: Location) -> None:
    """Take back the refusals of a location, if there are any."""
    connection.execute(_ACCEPT, {"at": location.path, "on": location.line or 0})


def refuse(connection: Connection, refusal: Refusal) -> None:
    """Write a refusal beside those that its location has."""
    values = {"path": refusal.location.path, "line": refusal.location.line or 0}
    connection.execute(insert(schema.refusal), {**values, "reason": refusal.reason, "detail": refusal.detail})


@dataclass(frozen=True, slots=True)
class _Known:
    number: int
    medium: str
    text_sha256: str | None


def record(connection: Connection, outcomes: Iterable[Outcome], media: Mapping[str, Medium]) -> None:
    """Write what steps made, report by report.

    Args:
        media: the media that reports were read in, where they are not those that are stored.

    Raises:
        NotHeld: a report was not kept before.
    """
    for chunk in _chunks(outcomes):
        known = _known(connection, chunk)
        _write_reports(connection, chunk, known, media)
        _write_layers(connection, {(known[i].number, i): layers for i, (_, layers, _) in chunk.items()})
        _write_marks(connection, [(known[i].number, mark) for i, (_, _, marks) in chunk.items() for mark in marks])


def _chunks(outcomes: Iterable[Outcome]) -> Iterator[dict[str, Outcome]]:
    """Yield the outcomes some at a time, by report; a report that comes twice opens a new chunk."""
    chunk: dict[str, Outcome] = {}
    for outcome in outcomes:
        identity = _identity(outcome)
        if identity in chunk or len(chunk) == _TOGETHER:
            yield chunk
            chunk = {}
        chunk[identity] = outcome
    if chunk:
        yield chunk


def _identity(outcome: Outcome) -> str:
    report, _, marks = outcome
    ids = {mark.report for mark in marks} | ({report.id} if report else set())
    if len(ids) != 1:
        raise ValueError(f"an outcome is of one report, not of {len(ids)}")
    return ids.pop()


def _known(connection: Connection, ids: Iterable[str]) -> dict[str, _Known]:
    table, ids = schema.report, list(ids)
    statement = select(table.c.id, table.c.number, table.c.medium, table.c.text_sha256).where(table.c.id.in_(ids))
    found = {row.id: _Known(*row[1:]) for row in connection.execute(statement)}
    for identity in ids:
        if identity not in found:
            raise NotHeld(f"the desk holds no report {identity[:12]}; keep its document first")
    return found


def _write_reports(
    connection: Connection, chunk: Mapping[str, Outcome], known: Mapping[str, _Known], media: Mapping[str, Medium]
) -> None:
    changed, updates = [], []
    for report, _, _ in chunk.values():
        if report is None:
            continue
        before, values = known[report.id], _report_values(report)
        updates.append({"of": before.number, "medium": media.get(report.id, before.medium), **values})
        if before.text_sha256 not in {None, values["text_sha256"]}:
            changed.append(before.number)
    if updates:
        connection.execute(_READ, updates)
    if changed:  # no record may point into a text that is not there any more
        postings.remove(connection, changed)
        kinships.remove(connection, changed)
        for table in (*TABLES.values(), schema.name, schema.layer):
            connection.execute(delete(table).where(table.c.report.in_(changed)))


def _report_values(report: Report) -> dict[str, Any]:
    body = plain(report, report.id)
    given = body.pop("given")
    for column in ("id", "document", "text"):
        del body[column]
    searched = {c: noted.value if (noted := getattr(report, c)) else None for c in ("title", "outlet", "published")}
    text = keepable(report.text)
    return {
        **searched,
        "language": report.language.value if report.language else None,
        "url": report.given.url,
        "given": canonical(given),
        "body": canonical(body),
        "text_sha256": sha256(text.encode()).hexdigest(),
        "text": text,
    }


def _write_layers(connection: Connection, made: Mapping[tuple[int, str], Layers]) -> None:
    by_kind: dict[type, dict[tuple[int, str], tuple[object, ...]]] = {}
    for key, layers in made.items():
        for kind, records in layers.items():
            by_kind.setdefault(kind, {})[key] = records
    for kind, reports in by_kind.items():
        name, numbers = LAYERS[kind].table, [number for number, _ in reports]
        for table in (schema.layer.c.name, schema.name.c.layer):
            connection.execute(delete(table.table).where(table.table.c.report.in_(numbers), table == name))
        if (keys := LAYERS[kind].keys) is not None:
            postings.remove(connection, numbers)
            own = {n: [key for item in records for key in keys(item)] for (n, _), records in reports.items()}
            postings.add(connection, own)
        connection.execute(delete(TABLES[kind]).where(TABLES[kind].c.report.in_(numbers)))
        counts = [{"report": number, "name": name, "count": len(records)} for (number, _), records in reports.items()]
        connection.execute(insert(schema.layer), counts)
        _insert(
            connection, TABLES[kind], [row for key, records in reports.items() for row in _rows(kind, key, records)]
        )
        _insert(
            connection, schema.name, [row for key, records in reports.items() for row in _names(kind, key, records)]
        )


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _rows(kind: type, key: tuple[int, str], records: Iterable[Any]) -> Iterator[dict[str, Any]]:
    made, (number, report) = LAYERS[kind], key
    for ordinal, item in enumerate(records):
        spans = list(made.spans(item))
        row: dict[str, Any] = {"report": number, "ordinal": ordinal, "body": pack(item, report)}
        row["start"] = min((span.start for span in spans), default=None)
        row["end"] = max((span.end for span in spans), default=None)
        if made.identified:
            row["id"] = item.id
        yield row | {column: get(item) for column, get in made.columns.items()}


def _names(kind: type, key: tuple[int, str], records: Iterable[Any]) -> Iterator[dict[str, Any]]:
    made = LAYERS[kind]
    if made.names is None:
        return
    for ordinal, item in enumerate(records):
        for folded in {" ".join(words(name)) for name in made.names(item)} - {""}:
            yield {"report": key[0], "layer": made.table, "ordinal": ordinal, "folded": f" {folded} "}


def _write_marks(connection: Connection, marks: Sequence[tuple[int, Done]]) -> None:
    if not marks:
        return
    table = schema.done
    old = delete(table).where(table.c.report == bindparam("of"), table.c.step == bindparam("named"))
    connection.execute(old, [{"of": number, "named": mark.step} for number, mark in marks])
    connection.execute(insert(table), [{**asdict(mark), "report": number} for number, mark in marks])
