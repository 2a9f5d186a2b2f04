"""What does a report say once the decisions of people are laid over what we had read?

Reach for it wherever a reading is shown. Nothing that was read is overwritten: it is made from the records as read and
the rows in force each time, so that a row that is taken back leaves no trace. A row whose words or value no longer fit
is an orphan, never dropped.
"""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from onrecord.decide import events, statements
from onrecord.decide.attach import attach, place_of
from onrecord.decide.identity import why_loose
from onrecord.records.change import Change
from onrecord.records.decision import JournalRow, Ruling
from onrecord.records.event import Event
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement
from onrecord.records.struck import Struck

R = TypeVar("R", Statement, Event)


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision in force that is about nothing that is read now, and why."""

    row: JournalRow
    why: str


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A report as people have decided.

    Args:
        reading: what is shown.
        read: what we had read.
        missed: the rows that added the statements which follow those that were read, in the order of their numbers.
    """

    reading: Reading
    read: Reading
    orphans: tuple[Orphan, ...] = ()
    missed: tuple[JournalRow, ...] = ()


def lay_over(reading: Reading, rows: Sequence[JournalRow]) -> Overlaid:
    """Return a reading with the rows that are in force laid over it, in order.

    Args:
        rows: those about this report; others do no harm.
    """
    about = [row for row in rows if any(a.report == reading.report.id for a in row.judgement.anchors)]
    if not about:
        return Overlaid(reading, reading)
    orphans: list[Orphan] = []
    rows = _attachable(reading, sorted(about, key=lambda row: row.number), orphans)
    said = _Layer(reading, list(reading.of(Statement) if reading.has(Statement) else ()), orphans)
    missed = _add_missed(said, [row for row in rows if row.judgement.ruling is Ruling.MISSED])
    said.correct([row for row in rows if _kind(row) == "statement"], statements.corrected)
    done = _Layer(reading, list(reading.of(Event) if reading.has(Event) else ()), orphans)
    _follow(reading, said, done)
    done.correct([row for row in rows if _kind(row) == "event"], events.corrected)
    return Overlaid(_made(reading, said, done), reading, tuple(orphans), missed)


def _kind(row: JournalRow) -> str:
    """Return the kind of record that a row corrects; empty for one on a pair, and for a missed statement."""
    anchors = row.judgement.anchors
    return anchors[0].kind if len(anchors) == 1 and row.judgement.ruling is not Ruling.MISSED else ""


def _attachable(reading: Reading, rows: Sequence[JournalRow], orphans: list[Orphan]) -> list[JournalRow]:
    """Return the rows on one passage; one on a pair changes no record here, but is an orphan where a side is gone."""
    single = []
    for row in rows:
        if len(row.judgement.anchors) == 1 and row.judgement.anchors[0].kind in {"statement", "event"}:
            single.append(row)
            continue
        why = why_loose(row, reading)
        if why:
            orphans.append(Orphan(row, why))
    return single


class _Layer(Generic[R]):
    """The records of a layer while rows are laid over them; what was struck keeps its index."""

    def __init__(self, reading: Reading, records: list[R], orphans: list[Orphan]) -> None:
        self.reading, self.orphans = reading, orphans
        self.read: tuple[R, ...] = tuple(records)
        self.records: list[R] = records
        self.struck: dict[int, Change] = {}

    def correct(self, rows: Sequence[JournalRow], corrected: Callable[[Reading, R, JournalRow], R]) -> None:
        """Lay rows over the records that their anchors mean; a row that fits none is an orphan."""
        places = tuple(self.records)
        for row in rows:
            found = attach(row.judgement.anchors[0], self.reading, places)
            if found.index is None:
                self.orphans.append(Orphan(row, found.why))
            elif found.index in self.struck:
                struck = self.struck[found.index]
                self.orphans.append(Orphan(row, f"what it is about was struck out by row {struck.row}"))
            elif row.judgement.ruling is Ruling.NONE:
                self.strike(found.index, row)
            else:
                try:
                    self.records[found.index] = corrected(self.reading, self.records[found.index], row)
                except ValueError as error:
                    self.orphans.append(Orphan(row, str(error)))

    def strike(self, index: int, row: JournalRow) -> None:
        """Strike a record out."""
        part, was = _told(self.records[index], self.reading.report.text)
        self.struck[index] = statements.change_of(row, part, was, None)

    @property
    def left(self) -> tuple[R, ...]:
        """The records that were not struck out."""
        return tuple(record for i, record in enumerate(self.records) if i not in self.struck)


def _told(record: Statement | Event, text: str) -> tuple[str, str]:
    """Return which part is struck out with a record, and the record in words, its holder and reality with it."""
    words = place_of(record).words(text)
    if isinstance(record, Statement):
        return "statement", f"{record.source.name} {record.stance} “{words}”"
    who, whom = events.names(record.actors), events.names(record.recipients)
    return "event", f"{who} → {record.move or record.type} “{words}” → {whom} ({record.reality}, {record.holder})"


def _add_missed(said: _Layer[Statement], rows: Sequence[JournalRow]) -> tuple[JournalRow, ...]:
    """Add the statements that were missed and return their rows; one that is there by now is taken for that one."""
    missed = []
    for row in rows:
        found = attach(row.judgement.anchors[0], said.reading, said.records)
        if found.place is None or not said.reading.has(Statement):
            said.orphans.append(Orphan(row, found.why))
            continue
        try:
            if found.index is not None and _stands_on(said.records[found.index], found.place):
                said.records[found.index] = statements.agreed(said.reading, said.records[found.index], row)
            else:
                said.records.append(statements.added(said.reading, found.place, row))
                missed.append(row)
        except ValueError as error:
            said.orphans.append(Orphan(row, str(error)))
    return tuple(missed)


def _stands_on(statement: Statement, place: tuple[int, int]) -> bool:
    span = place_of(statement)
    return (span.start, span.end) == place


def _follow(reading: Reading, said: _Layer[Statement], done: _Layer[Event]) -> None:
    """Let the events of statements that were changed or struck out go with them."""
    places = {statement.id: i for i, statement in enumerate(said.read)}
    for i, event in enumerate(done.records):
        index = places.get(event.statement or "")
        if index is None:
            continue
        was, now, act = said.read[index], said.records[index], events.is_act(event, said.read[index])
        struck = said.struck.get(index)
        # An act of speech is made by the stance: with another one, or none, nobody is said to have done it.
        stance = next((c for c in reversed(now.changes) if c.part == "stance"), None)
        if act and (struck or stance) is not None:
            cause = struck or stance
            assert cause is not None
            part, told = _told(event, reading.report.text)
            done.struck[i] = replace(cause, part=part, was=told, now=None)
        elif struck is not None:
            done.records[i] = events.left_over(event, struck)
        elif now is not was:
            done.records[i] = events.followed(reading, event, was, now)


def _made(reading: Reading, said: _Layer[Statement], done: _Layer[Event]) -> Reading:
    """Return the reading with the layers that rows were laid over."""
    layers: dict[type, tuple[object, ...]] = {}
    if reading.has(Statement):
        layers[Statement] = said.left
    if reading.has(Event):
        gone = {done.records[i].id for i in done.struck}
        layers[Event] = tuple(_without(e, gone) for e in done.left)
    struck = [Struck(i + 1, said.records[i], change) for i, change in sorted(said.struck.items())]
    struck_events = [Struck(i + 1, done.records[i], change) for i, change in sorted(done.struck.items())]
    if struck or struck_events:
        layers[Struck] = (*struck, *struck_events)
    return reading.plus(layers)


def _without(event: Event, gone: Set[str]) -> Event:
    """Return an event that no longer points at events that were struck out."""
    within = None if event.within in gone else event.within
    answers = None if event.answers in gone else event.answers
    return replace(event, within=within, answers=answers) if gone else event
