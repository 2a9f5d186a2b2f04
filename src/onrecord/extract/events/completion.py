"""Who did it, where one passage does not say so and another of the same report does?

"Velmark has expelled eight envoys" names who did what "eight envoys were sent home" leaves open. A role is taken over
from an event of the same move, or of the same type where there is no move, done to the same; where two such events
name different ones it stays open. A noun that only comes back to what was told before is no event of its own.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from onrecord.records.event import Dating, Event, EventType, Grain, Reality, Role
from onrecord.text.edtf import may_meet

ANSWERED = frozenset({EventType.SANCTION, EventType.ACCUSE, EventType.ASSAULT, EventType.COERCE, EventType.REJECT})
HAPPENED = frozenset({Reality.ACTUAL, Reality.ALLEGED})
TOGETHER = frozenset({EventType.CONSULT, EventType.AGREE, EventType.RETREAT, EventType.SUPPORT})
# Measures against a mission that nobody but its host takes; its closing may be its own side's.
OF_HOSTS = frozenset({"expulsion", "withdrawal of accreditation", "cap on a mission"})
ANSWERS = frozenset({EventType.THREATEN})


def complete(events: Sequence[Event], backward: Set[str] = frozenset()) -> Iterator[Event]:
    """Yield the events with the roles that other passages name, each with the reason.

    Args:
        backward: ids of the events that a noun with its article tells ("the expulsion"), which may come back to one
            that is told already.
    """
    for event in events:
        told = (other for other in events if other.id not in backward)
        if event.id in backward and any(_comes_back(event, o) and _says_the_same(event, o) for o in told):
            continue
        if event.date.value is None and event.id in backward:
            event = replace(event, date=_dated(event, events))  # noqa: PLW2901
        if event.recipients and all(r.grain == Grain.GROUP and _is_theirs(r) for r in event.recipients):
            event = replace(event, recipients=(*event.recipients, *_of_before(event, events)))  # noqa: PLW2901
        if not event.actors:
            yield _with_doers(event, events, again=event.id in backward)
        elif not event.recipients and (event.type in ANSWERS or event.reality == Reality.THREATENED):
            yield replace(event, recipients=_answered(event, events))
        else:
            yield event


def _with_doers(event: Event, events: Sequence[Event], *, again: bool) -> Event:
    """Return the event with those who did it by other passages: on the same, or on like measures."""
    same = [e.actors for e in events if e.actors and _same(event, e) and _may_be_one(event, e)]
    if same:
        return replace(event, actors=_taken_over(same))
    if not event.recipients:
        return _told_again(event, events) if again else event
    # "The mission will be halved": by whoever withdrew the accreditation of its members, where it is one.
    return replace(event, actors=_taken_over([e.actors for e in events if e.actors and _is_like(event, e)]))


def _is_like(event: Event, other: Event) -> bool:
    """Return whether both are what only a host does to a mission, and to the same one."""
    hosts = other is not event and {event.move, other.move} <= OF_HOSTS
    return hosts and bool(_side(event.recipients) & _side(other.recipients))


def _told_again(event: Event, events: Sequence[Event]) -> Event:
    """Return "such talks", of which no word says whose, with the parties of those that were told before.

    Only where every passage before on such a move names the same ones.
    """
    before = [e for e in events if e.trigger.start < event.trigger.start and e.actors and _is_one_move(event, e)]
    actors = _taken_over([e.actors for e in before])
    if not actors or event.type not in TOGETHER:
        return event
    recipients = _taken_over([e.recipients for e in before if e.recipients])
    return replace(event, actors=actors, recipients=recipients)


def _is_one_move(event: Event, other: Event) -> bool:
    """Return whether one may be told again as the other: secret talks as talks."""
    return event.move is not None and event.type == other.type and (event.move in (other.move or ""))


def _dated(event: Event, events: Sequence[Event]) -> Dating:
    """Return the date that other passages give of the same, where they agree; else the event's own."""
    same = [e for e in events if _comes_back(event, e) and _named(e.recipients) & _named(event.recipients)]
    dates = {e.date.value: e.date for e in same if e is not event and e.date.value is not None}
    if len(dates) != 1 or event.reality != Reality.ACTUAL:
        return event.date
    (found,) = dates.values()
    return replace(found, reason=f"dated in another passage on the same: {found.reason}")


def _is_theirs(role: Role) -> bool:
    return role.name.split()[0].casefold() in {"its", "their", "his", "her"}


def _of_before(event: Event, events: Sequence[Event]) -> Iterator[Role]:
    """Yield the country of "its province": to whom the same actors did something just before."""
    actors = {r.name for r in event.actors}
    before = [e for e in events if e.trigger.start < event.trigger.start and e.type in ANSWERED]
    last = before[-1] if before else None
    if last is not None and actors and actors == {r.name for r in last.actors}:
        for role in last.recipients:
            if role.grain == Grain.COUNTRY:
                yield replace(role, reason=f"to whom the same did the act before: {role.reason}")


def _comes_back(event: Event, other: Event) -> bool:
    """Return whether an event is another one told again: of one move, with nobody named who is not in both."""
    pairs = ((event.actors, other.actors), (event.recipients, other.recipients))
    alike = all(not _named(a) or not _named(b) or _named(a) & _named(b) for a, b in pairs)
    return event.move is not None and event.move == other.move and event.quantity is None and alike


def _says_the_same(event: Event, other: Event) -> bool:
    """Return whether coming back to an event tells nothing new of it: "denied the expulsion" does."""
    described = {r.name for r in event.recipients if r.name.islower()}  # "a translator" may be somebody else
    nameless = described - {r.name for r in other.recipients}
    alike = event.reality == other.reality or {event.reality, other.reality} <= HAPPENED
    return alike and event.date.value in {None, other.date.value} and not nameless


def _may_be_one(event: Event, other: Event) -> bool:
    one, two = event.date.proved, other.date.proved
    return one is None or two is None or may_meet(one, two)


def _same(one: Event, other: Event) -> bool:
    """Return whether two events are of one move, or type, and done to the same."""
    alike = one.move == other.move if one.move or other.move else one.type == other.type
    return one is not other and alike and bool(_core(one.recipients) & _core(other.recipients))


def _core(roles: Sequence[Role]) -> set[str]:
    """Return the names by which two roles are one: countries where there are any, else persons and organisations."""
    countries = {r.name for r in roles if r.grain == Grain.COUNTRY}
    persons = {r.name for r in roles if r.grain == Grain.PERSON}
    return persons or countries or {r.name for r in roles if r.grain == Grain.ORGANISATION}


def _side(roles: Sequence[Role]) -> set[str]:
    """Return the names of those whose mission it is: nobody's by name, but of "seven members of Velmark's mission"."""
    return _core([r for r in roles if r.grain != Grain.PERSON or not _is_described(r.name)])


def _is_described(name: str) -> bool:
    """Return whether people are only described: "seven members of Velmark's mission" are whoever else is of Velmark."""
    words = name.split()
    return words[0][:1].islower() or words[-1][:1].islower()


def _named(roles: Sequence[Role]) -> set[str]:
    return {role.name for role in roles if role.grain != Grain.GROUP}


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
