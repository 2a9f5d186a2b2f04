"""What does a decision change about an event, of itself or by what becomes of the statement that holds it?"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.decide.names import grain_of, role_of
from onrecord.decide.statements import change_of
from onrecord.decide.values import dated, one_of, roles_of
from onrecord.records.change import Change
from onrecord.records.decision import JournalRow, Ruling
from onrecord.records.event import Dating, Event, Grain, Reality, Role
from onrecord.records.reading import Reading
from onrecord.records.statement import REPORT, Statement

NOBODY = "nobody named"
NO_DATE = "open"


def corrected(reading: Reading, event: Event, row: JournalRow) -> Event:
    """Return an event as a row of the journal says; raise ValueError where its value cannot be used."""
    ruling, value = row.judgement.ruling, row.judgement.value or ""
    if ruling is Ruling.REALITY:
        reality = one_of(Reality, value)
        return _noted(replace(event, reality=reality), row, "reality", event.reality, reality)
    if ruling is Ruling.DATE:
        return _with_date(event, dated(value), row)
    if ruling is Ruling.ROLES:
        part, given = roles_of(value)
        roles = tuple(role_of(reading, name, grain, by(row)) for name, grain in given)
        return _with_roles(event, part, roles, row)
    raise ValueError(f"an event has no {ruling}")


def followed(reading: Reading, event: Event, was: Statement, now: Statement) -> Event:
    """Return an event that is told in a statement which was changed: held by its new source, and told in it."""
    event = replace(event, statement=now.id)
    name = now.source.name
    row = next((c for c in reversed(now.changes) if c.part == "source"), None)
    if row is None or event.holder != was.source.name:
        return event
    held = replace(row, part="holder", was=event.holder, now=name)
    event = replace(event, holder=name, changes=(*event.changes, held))
    if not is_act(event, was):
        return event
    grain = grain_of(reading, name) or (event.actors[0].grain if event.actors else Grain.PERSON)
    reason = f"the source of the statement, as {row.author} decided (row {row.row} of the journal)"
    actors = (role_of(reading, name, grain, reason),)
    acted = replace(row, part="actors", was=names(event.actors), now=name)
    return replace(event, actors=actors, changes=(*event.changes, acted))


def left_over(event: Event, struck: Change) -> Event:
    """Return an event that was told in a statement which a person struck out: the report itself tells it."""
    held = replace(struck, part="holder", was=event.holder, now=REPORT)
    return replace(event, statement=None, holder=REPORT, changes=(*event.changes, held))


def is_act(event: Event, statement: Statement) -> bool:
    """Return whether a statement is itself the event: to accuse, to demand, to reject."""
    return event.statement is not None and event.trigger == (statement.cue or statement.content)[0]


def names(roles: Sequence[Role]) -> str:
    """Return the names of roles, in words."""
    return "; ".join(dict.fromkeys(role.name for role in roles)) or NOBODY


def by(row: JournalRow) -> str:
    """Return the reason of what a person put there."""
    return f"decided by {row.author} (row {row.number} of the journal)"


def _noted(event: Event, row: JournalRow, part: str, was: str, now: str) -> Event:
    if was == now:
        return event
    return replace(event, changes=(*event.changes, change_of(row, part, was, now)))


def _with_roles(event: Event, part: str, roles: tuple[Role, ...], row: JournalRow) -> Event:
    had = event.actors if part == "actors" else event.recipients
    changed = replace(event, actors=roles) if part == "actors" else replace(event, recipients=roles)
    return _noted(changed, row, part, names(had), names(roles))


def _with_date(event: Event, value: str | None, row: JournalRow) -> Event:
    """Return the event with a date that no passage proves: a person's word for it."""
    if value == event.date.value:
        return event
    why = f"{by(row)}{': ' if row.reason else ''}{row.reason}"
    anchors = () if value is None else (f"row {row.number} of the journal",)
    date = Dating(None, value, event.date.passages, anchors, reason=why)
    return _noted(replace(event, date=date), row, "date", event.date.value or NO_DATE, value or NO_DATE)
