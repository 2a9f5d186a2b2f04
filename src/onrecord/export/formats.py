"""Which formats are there? Each can carry the holder of every claim and event; one that cannot does not belong here."""

from collections.abc import Callable, Iterable
from typing import TextIO

from onrecord.errors import NotHeld
from onrecord.export.plover import write_plover
from onrecord.export.reading import write_reading
from onrecord.export.records import write_records
from onrecord.export.table import write_events, write_statements
from onrecord.export.who import Who
from onrecord.records.document import Location
from onrecord.records.reading import Reading

Write = Callable[[Iterable[tuple[Reading, tuple[Location, ...]]], TextIO, Who], None]


def _alone(write: Callable[[Iterable[tuple[Reading, tuple[Location, ...]]], TextIO], None]) -> Write:
    """Return a format whose rows need nothing but their report."""
    return lambda readings, out, who: write(readings, out)


FORMATS: dict[str, Write] = {
    "jsonl": write_records,
    "reading": write_reading,
    "statements-csv": _alone(write_statements),
    "events-csv": _alone(write_events),
    "plover": _alone(write_plover),
}
STORIES = "stories"  # of all reports together, so that it takes no stream of them
# In these it stands who is who over all reports, which takes a reader of all of them.
OF_ENTITIES = frozenset({"jsonl", "reading"})


def names() -> tuple[str, ...]:
    """Return the names of the formats."""
    return (*FORMATS, STORIES)


def find_format(name: str) -> Write:
    """Return the function that writes a format; raise NotHeld, which lists the names, where there is none."""
    if name not in FORMATS:
        raise NotHeld(f"there is no format {name!r}; the formats are {', '.join(names())}")
    return FORMATS[name]
