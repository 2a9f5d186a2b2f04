"""Which record of a reading is a decision about?

A reading that was made anew has other records, and perhaps another text. A decision goes with the words: to the record
that stands on them, else to the one that stands on most of them. Where there is none, or several, it goes nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from onrecord.decide.anchors import Range, find, make_anchor
from onrecord.records.decision import Anchor
from onrecord.records.event import Event
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import Statement

Record: TypeAlias = Statement | Event | Mention
KINDS: dict[str, type[Record]] = {"statement": Statement, "event": Event, "mention": Mention}
# The part of a record that its anchor quotes.
ROLES = {"statement": "content", "event": "trigger", "mention": "name"}
# How much of the words a record must share with those decided about, where none stands on just these.
SAME_WORDS = 0.7


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of an anchor in a reading.

    Args:
        place: where its words stand, or None where they are gone.
        index: which record of the layer is meant, or None where none is.
        why: why there is none; empty where there is one.
    """

    place: Range | None
    index: int | None = None
    why: str = ""


def place_of(record: Record) -> Span:
    """Return the words by which a record is known: a statement's content, an event's trigger, a mention's name."""
    if isinstance(record, Statement):
        return Span(record.report, record.content[0].start, record.content[-1].end)
    return record.trigger if isinstance(record, Event) else record.span


def anchor_of(reading: Reading, record: Record) -> Anchor:
    """Return the anchor of a record as it was read; the type is named where two events stand on one word."""
    kind = next(name for name, made in KINDS.items() if isinstance(record, made))
    role, place = ROLES[kind], place_of(record)
    if isinstance(record, Event) and sum(e.trigger == place for e in reading.of(Event)) > 1:
        role = f"{role} of {record.type}"
    return make_anchor(reading.report.text, place, kind, role)


def attach(anchor: Anchor, reading: Reading, records: Sequence[Record] | None = None) -> Attached:
    """Return which record of a reading an anchor means.

    Args:
        records: those to choose from; the layer of the reading where they are None.
    """
    kind = KINDS.get(anchor.kind)
    if kind is None:
        return Attached(None, None, f"this version knows no {anchor.kind[:20]!r}")
    place = find(anchor, reading.report.text)
    if place is None:
        return Attached(None, None, "its words are not in the text, or could be in several places")
    if not reading.has(kind):
        return Attached(place, None, "its report was not extracted")
    records = reading.of(kind) if records is None else records
    ranges = [(span.start, span.end) for span in map(place_of, records)]
    there = _typed([i for i, r in enumerate(ranges) if r == place], records, anchor.role)
    found = there or _most([_common(place, r) for r in ranges])
    if len(found) == 1:
        return Attached(place, found[0])
    return Attached(place, None, f"{'several' if found else 'no'} {anchor.kind}s are read on its words now")


def _typed(found: list[int], records: Sequence[Record], role: str) -> list[int]:
    """Return those of the type that the role names; all of them where it names none, or none has it."""
    wanted = role.partition(" of ")[2]
    of_type = [i for i in found if isinstance(r := records[i], Event) and r.type == wanted]
    return of_type or found


def _most(shares: list[float]) -> list[int]:
    """Return which records share most of the words; several where they share as much."""
    best = max(shares, default=0)
    return [i for i, share in enumerate(shares) if share == best] if best >= SAME_WORDS else []


def _common(one: Range, other: Range) -> float:
    """Return how much of what the two ranges cover together both of them cover."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]) or 1)
