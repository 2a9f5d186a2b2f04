"""Every record of every layer as one line of JSON, with the words that it stands on.

A row that states a claim or event carries holder, reality and passage under those names, whatever else it carries.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from cattrs import Converter

from onrecord.export.who import NOBODY, Who
from onrecord.records.document import Location
from onrecord.records.event import Event
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Report
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.records.struck import Struck
from onrecord.records.tag import Tag

# The name of each record type in the rows; a parse is the model's, not ours to publish, and is left out.
NAMES: dict[type, str] = {
    Report: "report",
    Furniture: "furniture",
    Paragraph: "paragraph",
    Sentence: "sentence",
    Quotation: "quotation",
    Mention: "mention",
    MentionChain: "chain",
    Tag: "tag",
    Statement: "statement",
    Event: "event",
    Struck: "struck",
}
_converter = Converter()
_converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])


def write_records(readings: Iterable[tuple[Reading, tuple[Location, ...]]], out: TextIO, who: Who = NOBODY) -> None:
    """Write one line for each record, a report before what was read in it; then who is who over all reports."""
    for reading, locations in readings:
        for row in rows(reading, locations):
            _write(row, out)
    for entity in who.entities:
        _write({"record": "entity", **_converter.unstructure(entity)}, out)
        for tenure in who.tenures(entity):
            said = dict.fromkeys(one.title for one in tenure.said)
            told = {"holder": list(tenure.reports), "reality": tenure.reality, "passage": list(said)}
            _write({"record": "office", **_converter.unstructure(tenure), **told}, out)


def _write(row: dict[str, Any], out: TextIO) -> None:
    json.dump(row, out, ensure_ascii=True, separators=(",", ":"))
    out.write("\n")


def rows(reading: Reading, locations: tuple[Location, ...]) -> Iterator[dict[str, Any]]:
    """Yield the rows of one report."""
    report = reading.report
    found = {"locations": [str(location) for location in locations], "layers": _made(reading)}
    yield {"record": "report", **_converter.unstructure(report), **found}
    for kind, name in NAMES.items():
        if kind is Report or not reading.has(kind):
            continue
        record: Any
        for record in reading.of(kind):
            yield {"record": name, "report": report.id, **_identity(record), **_fields(record, report.text)}


def _made(reading: Reading) -> list[str]:
    """Return the layers that were made: what is not among them was not run, which is not the same as empty."""
    return [name for kind, name in NAMES.items() if kind is not Report and reading.has(kind)]


def _identity(record: Any) -> dict[str, Any]:
    return {"id": record.id} if hasattr(record, "id") else {}


def _fields(record: Any, text: str) -> dict[str, Any]:
    fields: dict[str, Any] = _converter.unstructure(record)
    if isinstance(record, Struck):
        what = {"number": record.number, "of": NAMES[type(record.record)], "change": fields["change"]}
        return {**what, "was": {**_identity(record.record), **_fields(record.record, text)}}
    if isinstance(record, Statement):
        passage: Any = [c.words(text) for c in record.content]
        return {**fields, "holder": record.source.name, "reality": record.stance, "passage": passage}
    if isinstance(record, Event):
        return {**fields, "passage": [s.words(text) for s in record.evidence]}
    if hasattr(record, "span"):
        return {**fields, "passage": record.span.words(text)}
    return fields
