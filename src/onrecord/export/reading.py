"""The reading of each report as one line of JSON: statements, events, people and organisations, furniture.

Reach for it to compare a reading with a gold standard, or to hand it to another program. Offsets are code points into
the report's stored text.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import Any, TextIO, TypeVar

from onrecord.export.who import NOBODY, Who
from onrecord.records.document import Location
from onrecord.records.event import Event, Quantity
from onrecord.records.layout import Furniture
from onrecord.records.mention import Kind, MentionChain
from onrecord.records.office import Tenure
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import Statement, StatementKind

R = TypeVar("R")
# Gold standards know no topics; what they have of that sort they count with attitudes.
COMPARED = {StatementKind.TOPIC: StatementKind.ATTITUDE}
LISTED = {Kind.PERSON: "Person", Kind.ORGANIZATION: "Organization", Kind.OUTLET: "Organization", Kind.PLACE: "Place"}


def write_reading(readings: Iterable[tuple[Reading, tuple[Location, ...]]], out: TextIO, who: Who = NOBODY) -> None:
    """Write one line for each report."""
    for reading, locations in readings:
        json.dump(reading_line(reading, locations, who), out, ensure_ascii=True, separators=(",", ":"))
        out.write("\n")


def reading_line(reading: Reading, locations: tuple[Location, ...], who: Who = NOBODY) -> dict[str, Any]:
    """Return the reading of one report; `extracted` tells one without statements from one that was not read for any."""
    report, text = reading.report, reading.report.text
    first = locations[0] if locations else None
    return {
        "file": first.path if first else None,
        "line": first.line if first else None,
        "report": report.id,
        "title": report.title.value if report.title else None,
        "outlet": report.outlet.value if report.outlet else None,
        "published": report.published.value if report.published else None,
        "language": report.language.value if report.language else None,
        "extracted": reading.has(Statement),
        "statements": _layer(reading, Statement, lambda s: _statement(s, text)),
        "events": _layer(reading, Event, lambda e: _event(e, text)),
        "entities": list(_entities(reading, who)),
        "furniture": [_range(f.span) for f in reading.of(Furniture)],
    }


def _entities(reading: Reading, who: Who) -> Iterator[dict[str, Any]]:
    """Yield whom a report mentions: what means one entity over all reports once, under the name that is fullest here.

    Mentions without a name that is anybody's stand alone; their `entity` is null.
    """
    together: dict[str, list[MentionChain]] = {}
    for chain in reading.of(MentionChain) if reading.has(MentionChain) else ():
        entity = who.of_chain(chain.id)
        together.setdefault(entity.id if entity is not None else chain.id, []).append(chain)
    for same in together.values():
        entity, kind = who.of_chain(same[0].id), same[0].kind
        if kind not in LISTED:
            continue
        yield {
            "name": max((chain.name for chain in same), key=len),
            "type": LISTED[kind],
            "aliases": list(dict.fromkeys(alias for chain in same for alias in chain.aliases)),
            "entity": entity.id if entity is not None else None,
            "entity_name": entity.name if entity is not None else None,
            "offices": [_office(tenure) for tenure in who.tenures(entity)] if entity is not None else [],
        }


def _office(tenure: Tenure) -> dict[str, Any]:
    """Return an office as all reports have it; its holder is who says so: the reports."""
    return {
        "office": tenure.office,
        "holder": list(tenure.reports),
        "reality": tenure.reality,
        "passage": list(dict.fromkeys(said.title for said in tenure.said)),
        "since": tenure.since,
        "until": tenure.until,
    }


def _layer(reading: Reading, kind: type[R], write: Callable[[R], dict[str, Any]]) -> list[dict[str, Any]]:
    return [write(record) for record in (reading.of(kind) if reading.has(kind) else ())]


def _range(span: Span) -> list[int]:
    return [span.start, span.end]


def _statement(statement: Statement, text: str) -> dict[str, Any]:
    source = statement.source
    return {
        "id": statement.id,
        "kind": COMPARED.get(statement.kind, statement.kind),
        "topic": statement.kind == StatementKind.TOPIC,
        "source": source.names[0],
        "sources": list(source.names),
        "source_span": [_range(s) for s in source.spans],
        "cue": [_range(s) for s in statement.cue],
        "content": [_range(s) for s in statement.content],
        "stance": statement.stance,
        "chain": [link.name for link in statement.chain],
        "hedges": [h.words(text) for h in statement.hedges],
        "holder": source.name,
        "reality": statement.stance,
        "passage": [c.words(text) for c in statement.content],
        "changes": [asdict(change) for change in statement.changes],
        "reason": statement.reason,
    }


def _event(event: Event, text: str) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "move": event.move,
        "actors": list(dict.fromkeys(role.name for role in event.actors)),
        "recipients": list(dict.fromkeys(role.name for role in event.recipients)),
        "reality": event.reality,
        "quantity": _quantity(event.quantity),
        "date": event.date.value,
        "date_proved": event.date.proved,
        "date_inferred": event.date.inferred,
        "place": event.place.name if event.place else None,
        "holder": event.holder,
        "evidence": [_range(s) for s in event.evidence],
        "passage": [s.words(text) for s in event.evidence],
        "answers": event.answers,
        "changes": [asdict(change) for change in event.changes],
        "reason": event.reason,
    }


def _quantity(quantity: Quantity | None) -> dict[str, Any] | None:
    if quantity is None:
        return None
    said = {n for n in (quantity.low, quantity.high) if n is not None}
    value = said.pop() if len(said) == 1 else None  # "at least four" names one number, "five to ten" none
    return {"value": value, "low": quantity.low, "high": quantity.high, "of": quantity.of, "kind": quantity.kind}
