"""Who did it, where one passage does not say so and another of the same report does?

"Velmark has expelled eight envoys" names who did what "eight envoys were sent home" leaves open. A role is taken over
from an event of the same move, or of the same type where there is no move, done to the same; where two such events
name different ones it stays open. A noun that only comes back to what was told before is no event of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.records.event import Event, EventType, Grain, Role

ANSWERED = frozenset({EventType.SANCTION, EventType.ACCUSE, EventType.ASSAULT, EventType.COERCE, EventType.REJECT})
ANSWERS = frozenset({EventType.THREATEN})


def complete(events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events with the roles that other passages name, each with the reason."""
    for event in events:
        if not event.actors:
            yield replace(event, actors=_taken_over([e.actors for e in events if _same(event, e) and e.actors]))
        elif not event.recipients and event.type in ANSWERS:
            yield replace(event, recipients=_answered(event, events))
        else:
            yield event


def _same(one: Event, other: Event) -> bool:
    """Return whether two events are of one move, or type, and done to the same."""
    alike = one.move == other.move if one.move or other.move else one.type == other.type
    return one is not other and alike and bool(_core(one.recipients) & _core(other.recipients))


def _core(roles: Sequence[Role]) -> set[str]:
    """Return the names by which two roles are one: countries where there are any, else persons and organisations."""
    countries = {r.name for r in roles if r.grain == Grain.COUNTRY}
    persons = {r.name for r in roles if r.grain == Grain.PERSON}
    return persons or countries or {r.name for r in roles if r.grain == Grain.ORGANISATION}


def _taken_over(found: Sequence[tuple[Role, ...]]) -> tuple[Role, ...]:
    """Return the roles that all passages agree on: those of the first, where each other shares a name with it."""
    if not found:
        return ()
    first = found[0]
    names = {role.name for role in first}
    if not all(names & {role.name for role in roles} for roles in found):
        return ()
    return tuple(replace(role, reason=f"named in another passage on the same: {role.reason}") for role in first)


def _answered(event: Event, events: Sequence[Event]) -> tuple[Role, ...]:
    """Return who did to the actors what they answer: the nearest before, else the first that is told."""
    own = {role.name for role in event.actors}
    done = [
        e
        for e in events
        if e.type in ANSWERED
        and own & {r.name for r in e.recipients}
        and e.actors
        and not own & {r.name for r in e.actors}
    ]
    before = [e for e in done if e.trigger.start < event.trigger.start]
    chosen = before[-1] if before else next(iter(done), None)
    if chosen is None:
        return ()
    return tuple(replace(role, reason=f"did what is answered: {role.reason}") for role in chosen.actors)
