"""Which formats are there? Each can carry the holder of every claim and event; one that cannot does not belong here."""

from collections.abc import Callable, Iterable
from typing import TextIO

from onrecord.errors import NotHeld
from onrecord.export.plover import write_plover
from onrecord.export.reading import write_reading
from onrecord.export.records import write_records
from onrecord.export.table import write_events, write_statements
from onrecord.records.document import Location
from onrecord.records.reading import Reading

Write = Callable[[Iterable[tuple[Reading, tuple[Location, ...]]], TextIO], None]

FORMATS: dict[str, Write] = {
    "jsonl": write_records,
    "reading": write_reading,
    "statements-csv": write_statements,
    "events-csv": write_events,
    "plover": write_plover,
}


def names() -> tuple[str, ...]:
    """Return the names of the formats."""
    return tuple(FORMATS)


def find_format(name: str) -> Write:
    """Return the function that writes a format; raise NotHeld, which lists the names, where there is none."""
    if name not in FORMATS:
        raise NotHeld(f"there is no format {name!r}; the formats are {', '.join(FORMATS)}")
    return FORMATS[name]
