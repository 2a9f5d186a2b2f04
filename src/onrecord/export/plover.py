"""Events as PLOVER codes them, one CSV row each: for those who count with other coders' data.

PLOVER has no reality: what is promised it codes as AGREE, what is threatened as THREATEN, what is refused as REJECT and
what is only alleged as ACCUSE. The rows are coded so; the reality that we read stands beside the code. What is told
within another event (the attack within its condemnation) is no row, since PLOVER's coders code the outer one.
"""

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from onrecord.records.document import Location
from onrecord.records.event import Event, EventType, Reality, Role
from onrecord.records.reading import Reading
from onrecord.text.inert import cell

COLUMNS = (
    *("file", "line", "report", "event", "type", "mode", "contexts", "move", "actor", "actor_country", "recipient"),
    *("recipient_country", "reality", "date", "place", "quantity", "holder", "start", "end", "text", "changes"),
)
KIND = frozenset(
    {
        *(EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE),
        *(EventType.COOPERATE, EventType.AID, EventType.RETREAT),
    }
)
HARSH = frozenset(
    {
        *(EventType.THREATEN, EventType.PROTEST, EventType.SANCTION),
        *(EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT),
    }
)
TO_COME = frozenset({Reality.PROPOSED, Reality.PREDICTED, Reality.THREATENED})


def write_plover(readings: Iterable[tuple[Reading, tuple[Location, ...]]], out: TextIO) -> None:
    """Write a row for each event."""
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for reading, locations in readings:
        first = locations[0] if locations else None
        where = {"file": first.path if first else "", "line": first.line if first else "", "report": reading.report.id}
        for row in _rows(reading):
            writer.writerow({name: cell("" if v is None else str(v)) for name, v in {**where, **row}.items()})


def coded(event: Event) -> EventType:
    """Return PLOVER's type for an event of this type and reality."""
    if event.reality == Reality.DENIED:
        return EventType.REJECT
    if event.reality in TO_COME and event.type in KIND:
        return EventType.AGREE
    if event.reality in TO_COME and event.type in HARSH:
        return EventType.THREATEN
    if event.reality == Reality.ALLEGED and event.type in HARSH:
        return EventType.ACCUSE
    return event.type


def _rows(reading: Reading) -> Iterator[dict[str, object]]:
    text = reading.report.text
    for event in reading.of(Event) if reading.has(Event) else ():
        if event.within is not None:
            continue
        type_ = coded(event)
        yield {
            "event": event.id,
            "type": type_,
            "mode": event.mode if type_ == event.type else "",
            "contexts": " ".join(event.contexts),
            "move": event.move,
            "actor": _names(event.actors),
            "actor_country": _countries(event.actors),
            "recipient": _names(event.recipients),
            "recipient_country": _countries(event.recipients),
            "reality": event.reality,
            "date": event.date.proved,
            "place": event.place.name if event.place else "",
            "quantity": event.quantity.spoken if event.quantity else "",
            "holder": event.holder,
            "start": event.evidence[0].start,
            "end": event.evidence[-1].end,
            "text": " … ".join(span.words(text) for span in event.evidence),
            "changes": " | ".join(change.told for change in event.changes),
        }


def _names(roles: tuple[Role, ...]) -> str:
    return "; ".join(dict.fromkeys(role.name for role in roles))


def _countries(roles: tuple[Role, ...]) -> str:
    return "; ".join(dict.fromkeys(role.country for role in roles if role.country))
