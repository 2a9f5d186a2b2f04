"""Which records did a person strike out, and which numbers do the others have?

A struck record is in no layer, so that nothing counts it; but it is shown, and its number stays free: whoever corrects
one record after the other may go by the numbers that they saw first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from onrecord.records.change import Change
from onrecord.records.event import Event
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Struck:
    """A statement or event that we had read and that a person says is not there.

    Args:
        number: which it was in its layer, from 1.
    """

    number: int
    record: Statement | Event
    change: Change


def numbered(reading: Reading, kind: type[R]) -> Iterator[tuple[int, R]]:
    """Yield the records of a layer with their numbers, from 1; those of struck records are left out."""
    struck = reading.of(Struck) if reading.has(Struck) else ()
    free = {s.number for s in struck if isinstance(s.record, kind)}
    records, number = iter(reading.of(kind)), 0
    for record in records:
        number += 1
        while number in free:
            number += 1
        yield number, record
