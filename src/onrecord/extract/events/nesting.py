"""Which event is told within another: the attack within its condemnation, the release within the demand for it?

By grammar, where one trigger governs the other; and by the statement, where what is said inside an act of speech is
told within that act. Other coders count only the outer one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.records.event import Event
from onrecord.records.parse import Parse, Token


def nest(parse: Parse, events: Sequence[Event], acts: Sequence[Event]) -> Iterator[Event]:
    """Yield the events, each with the one that it is told within.

    Args:
        acts: those of the events that are acts of speech.
    """
    by_token: dict[int, Event] = {}
    for event in events:
        token = head_of(parse, event)
        if token is not None:
            by_token.setdefault(token.i, event)
    spoken = {act.statement: act for act in acts}
    outer = {act.id for act in acts}
    for event in events:
        token = head_of(parse, event)
        above = _governing(parse, token, by_token, event) if token is not None else None
        if above is None and event.id not in outer and event.statement in spoken:
            above = spoken[event.statement]
        yield replace(event, within=above.id) if above is not None else event


def head_of(parse: Parse, event: Event) -> Token | None:
    """Return the word of a trigger that governs its others: "called" of "has called for"."""
    start, end = event.trigger.start, event.trigger.end
    tokens = parse.between(start, end)
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head not in inside or t.head == t.i), None)


def _governing(parse: Parse, token: Token, by_token: dict[int, Event], event: Event) -> Event | None:
    while token.head != token.i:
        beside = token.dep == "conj"  # the first of two that "and" joins governs nothing of the second
        token = parse.head(token)
        found = by_token.get(token.i)
        if found is not None and found.id != event.id and not beside:
            return found
    return None
