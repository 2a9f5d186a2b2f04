"""What did the program read? One line of `onrecord export --format reading`, typed.

A key that is missing is what the format says it means (no chain, the report's own voice); a line that is no reading at
all raises, so that a broken export is never scored as an empty one.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Spans = tuple[tuple[int, int], ...]
SPEECH = "speech"
UNNAMED = "unnamed"
REPORT = "report"
# The reading format calls an outlet the organisation that it is.
_TYPES = {"Outlet": "Organization"}


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """Who is said to have said what."""

    kind: str
    sources: tuple[str, ...]
    content: Spans
    stance: str | None
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """Who is said to have done what to whom."""

    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    reality: str | None
    quantity: float | None
    date: str | None
    holder: str
    evidence: Spans


@dataclass(frozen=True, slots=True)
class ReadEntity:
    """A person, organisation, place or outlet under all its names."""

    type: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadReport:
    """All that was read in one report."""

    file: str
    statements: tuple[ReadStatement, ...] = ()
    events: tuple[ReadEvent, ...] = ()
    entities: tuple[ReadEntity, ...] = ()
    furniture: Spans = ()


def parse_reading(lines: Iterable[str]) -> dict[str, ReadReport]:
    """Return the reports of an export by file; empty lines are passed over."""
    reports = (_report(json.loads(line)) for line in lines if line.strip())
    return {report.file: report for report in reports}


def place(row: Mapping[str, Any]) -> str:
    """Return a report's place: its file, and the line where a file holds many ("wire.jsonl:3")."""
    file, line = row["file"], row.get("line")
    return str(file) if line is None else f"{file}:{line}"


def entity_type(name: str) -> str:
    """Return the type under which an entity is compared."""
    return _TYPES.get(name, name)


def listed(value: Any) -> tuple[str, ...]:
    """Return names that stand as a list, alone, or not at all."""
    if value is None or value == "":
        return ()
    return tuple(str(v) for v in value) if isinstance(value, list) else (str(value),)


def _spans(value: Any) -> Spans:
    return tuple((int(start), int(end)) for start, end in value or ())


def _report(row: dict[str, Any]) -> ReadReport:
    return ReadReport(
        file=place(row),
        statements=tuple(map(_statement, row.get("statements", ()))),
        events=tuple(map(_event, row.get("events", ()))),
        entities=tuple(map(_entity, row.get("entities", ()))),
        furniture=_spans(row.get("furniture")),
    )


def _statement(row: dict[str, Any]) -> ReadStatement:
    return ReadStatement(
        kind="topic" if row.get("topic") else row.get("kind", SPEECH),
        sources=listed(row.get("sources") or row.get("source")) or (UNNAMED,),
        content=_spans(row["content"]),
        stance=row.get("stance"),
        chain=listed(row.get("chain")),
    )


def _event(row: dict[str, Any]) -> ReadEvent:
    return ReadEvent(
        type=row["type"],
        actors=listed(row.get("actors")),
        recipients=listed(row.get("recipients")),
        reality=row.get("reality"),
        quantity=(row.get("quantity") or {}).get("value"),
        date=row.get("date"),
        holder=row.get("holder") or REPORT,
        evidence=_spans(row.get("evidence")),
    )


def _entity(row: dict[str, Any]) -> ReadEntity:
    return ReadEntity(entity_type(row["type"]), (row["name"], *listed(row.get("aliases"))))
