"""Statements and events as CSV, one row each, for a spreadsheet.

Cells come from strangers' texts: formulas are escaped and control characters made visible, so a sheet never runs them.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

from onrecord.records.document import Location
from onrecord.records.event import Event, Role
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.text.inert import cell

Row = dict[str, object]
WHERE = ("file", "report", "outlet", "published", "holder", "reality", "passage", "start", "end")
STATEMENT = (*WHERE, "kind", "stance", "cue", "chain", "hedges", "source_words", "changes", "reason", "id")
EVENT = (*WHERE, "type", "mode", "move", "contexts", "actors", "recipients", "quantity", "quantity_of", "quantity_kind",
         "date_proved", "date_inferred", "date_reason", "place", "statement", "answers", "changes", "reason",
         "id")  # fmt: skip


def write_statements(readings: Iterable[tuple[Reading, tuple[Location, ...]]], out: TextIO) -> None:
    """Write a row for each statement."""
    _write(STATEMENT, readings, out, _statements)


def write_events(readings: Iterable[tuple[Reading, tuple[Location, ...]]], out: TextIO) -> None:
    """Write a row for each event."""
    _write(EVENT, readings, out, _events)


def _write(
    columns: tuple[str, ...],
    readings: Iterable[tuple[Reading, tuple[Location, ...]]],
    out: TextIO,
    rows: Callable[[Reading], Iterator[Row]],
) -> None:
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    for reading, locations in readings:
        report = reading.report
        common: Row = {
            "file": locations[0] if locations else "",
            "report": report.id,
            "outlet": report.outlet.value if report.outlet else "",
            "published": report.published.value if report.published else "",
        }
        for row in rows(reading):
            writer.writerow({name: cell("" if v is None else str(v)) for name, v in {**common, **row}.items()})


def _statements(reading: Reading) -> Iterator[Row]:
    text = reading.report.text
    for s in reading.of(Statement) if reading.has(Statement) else ():
        yield {
            **_passage(s.content, text),
            "holder": s.source.name,
            "reality": s.stance,
            "kind": s.kind,
            "stance": s.stance,
            "cue": _words(s.cue, text),
            "chain": " → ".join(link.name for link in s.chain),
            "hedges": _words(s.hedges, text),
            "source_words": _words(s.source.spans, text),
            "changes": " | ".join(change.told for change in s.changes),
            "reason": s.reason,
            "id": s.id,
        }


def _events(reading: Reading) -> Iterator[Row]:
    text = reading.report.text
    for e in reading.of(Event) if reading.has(Event) else ():
        q = e.quantity
        yield {
            **_passage(e.evidence, text),
            "holder": e.holder,
            "reality": e.reality,
            "type": e.type,
            "mode": e.mode,
            "move": e.move,
            "contexts": " ".join(e.contexts),
            "actors": _names(e.actors),
            "recipients": _names(e.recipients),
            "quantity": q.spoken if q else "",
            "quantity_of": q.of if q else "",
            "quantity_kind": q.kind if q else "",
            "date_proved": e.date.proved,
            "date_inferred": e.date.inferred,
            "date_reason": e.date.reason,
            "place": e.place.name if e.place else "",
            "statement": e.statement,
            "answers": e.answers,
            "changes": " | ".join(change.told for change in e.changes),
            "reason": e.reason,
            "id": e.id,
        }


def _passage(spans: tuple[Span, ...], text: str) -> Row:
    return {"passage": _words(spans, text), "start": spans[0].start, "end": spans[-1].end}


def _words(spans: tuple[Span, ...], text: str) -> str:
    return " … ".join(span.words(text) for span in spans)


def _names(roles: tuple[Role, ...]) -> str:
    return "; ".join(dict.fromkeys(role.name for role in roles))
