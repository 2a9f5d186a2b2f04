"""Which statements are acts themselves? To accuse, demand, threaten, praise, criticise or reject makes one event.

The table is PLOVER's reading of speech: ../docs/design.md names the source. What is threatened, promised or alleged
inside the content is a second event, which `events` finds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.events.actors import Actors
from onrecord.extract.grammar.conditions import find_condition
from onrecord.records.event import Event, EventType, Grain, Reality, Role
from onrecord.records.parse import Parse
from onrecord.records.span import Span
from onrecord.records.statement import Stance, Statement, StatementKind

ACTS = {
    Stance.ACCUSES: (EventType.ACCUSE, "allege"),
    Stance.CRITICISES: (EventType.ACCUSE, "disapprove"),
    Stance.DEMANDS: (EventType.REQUEST, None),
    Stance.THREATENS: (EventType.THREATEN, None),
    Stance.PRAISES: (EventType.SUPPORT, None),
    Stance.REJECTS: (EventType.REJECT, None),
}
# "Invited them to come over" asks as a demand does; "offered help" asks nothing of anybody.
INVITES = (EventType.REQUEST, None)
# The object of these only hears it: "told the agency that Brenik would answer".
TOLD = frozenset({"tell", "inform", "assure", "remind", "notify", "quote", "cite"})
HARSH = frozenset({EventType.SANCTION, EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE})
TO_COME = frozenset({Reality.PREDICTED, Reality.PROPOSED, Reality.CONDITIONAL})
ANNOUNCED = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.WARNS, Stance.PREDICTS, Stance.PROMISES})
OF_OWNERS = frozenset({"closing of a mission", "recall"})  # moves that those may make whose mission it is
LONGEST = 400


def find_speech_acts(parse: Parse, statements: Sequence[Statement], actors: Actors) -> Iterator[Event]:
    """Yield the event that each such statement is, held by whoever makes it: to accuse is to stand behind that."""
    for statement in statements:
        act = ACTS.get(statement.stance) or (INVITES if _invites(parse, statement) else None)
        if act is None or statement.kind != StatementKind.SPEECH or not statement.source.spans:
            continue
        kind, mode = act
        place = statement.cue[0] if statement.cue else statement.content[0]
        trigger = parse.at(place.start)
        done_by = actors.of_source(statement)
        if trigger is None or not done_by or actors.is_figure(statement.source.spans):
            continue
        yield Event(
            parse.report,
            kind,
            place,
            (_evidence(statement),),
            done_by,
            _to(parse, statement, actors, {role.name for role in done_by}),
            Reality.ACTUAL,  # the threat was made, whatever comes of it
            holder=statement.source.name,
            statement=statement.id,
            mode=mode,
            reason=f"the statement {statement.stance}: an act of speech",
        )


def _invites(parse: Parse, statement: Statement) -> bool:
    """Return whether an offer asks somebody to do something: its cue has an object that is to do it."""
    words = [t for span in statement.cue for t in parse.between(span.start, span.end) if t.pos == "VERB"]
    to_do = (parse.child(t, "xcomp", "ccomp", "advcl") for t in words if parse.child(t, "dobj", "nsubjpass"))
    below = (parse.child(t, "ccomp", "xcomp") for t in words)
    verb = next((v for v in (*to_do, *below) if v is not None and v.tag == "VB"), None)
    named = verb is not None and (parse.child(verb, "nsubj") or parse.child(parse.head(verb), "dobj", "nsubjpass"))
    return statement.stance == Stance.OFFERS and bool(named)


def with_threats(
    parse: Parse, events: Sequence[Event], statements: Sequence[Statement], actors: Actors
) -> Iterator[Event]:
    """Yield the events; what somebody announces that his own side will do to another is threatened, and is an act.

    "The spokeswoman said that Brenik would close its mission": she threatens, and the closing is threatened.
    """
    by_id = {s.id: s for s in statements if s.stance in ANNOUNCED and s.kind == StatementKind.SPEECH}
    made: set[str] = set()
    for event in events:
        statement = by_id.get(event.statement or "")
        to_come = event.type in HARSH and event.reality in TO_COME
        own = actors.of_source(statement) if statement is not None and to_come else ()
        if statement is None or not {role.name for role in own} & {role.name for role in event.actors}:
            yield event
            continue
        reason = f"{event.reason}; announced by whoever is to do it"
        yield replace(event, reality=Reality.THREATENED, reason=reason)
        if statement.id not in made:
            made.add(statement.id)
            yield _threat(statement, event, own)


def with_own_side(events: Sequence[Event], statements: Sequence[Statement], actors: Actors) -> Iterator[Event]:
    """Yield the events; what is threatened of the mission of whoever threatens is done by his own side.

    "The spokeswoman of Velmark threatened that Velmark's mission might be shut": by Velmark, to whom it answers.
    """
    threats = {s.id: s for s in statements if s.stance == Stance.THREATENS}
    for event in events:
        statement = threats.get(event.statement or "")
        open_still = statement is not None and not event.actors and event.move in OF_OWNERS
        own = {r.name for r in actors.of_source(statement)} if statement is not None and open_still else set()
        theirs = tuple(r for r in event.recipients if r.grain == Grain.COUNTRY and r.name in own)
        if not theirs:
            yield event
            continue
        done_by = tuple(replace(role, reason=f"whose side threatens it: {role.reason}") for role in theirs)
        yield replace(event, actors=done_by, recipients=())


def _threat(statement: Statement, event: Event, own: tuple[Role, ...]) -> Event:
    place = statement.cue[0] if statement.cue else statement.content[0]
    to = _others(event.recipients, {role.name for role in own})
    return Event(
        statement.report,
        EventType.THREATEN,
        place,
        (_evidence(statement),),
        own,
        to,
        Reality.ACTUAL,
        holder=statement.source.name,
        statement=statement.id,
        reason=f"says what his own side will do (“{event.move or event.type.lower()}”): an act of speech",
    )


def _to(parse: Parse, statement: Statement, actors: Actors, own: set[str]) -> tuple[Role, ...]:
    """Return who is addressed or meant: the object of the cue, else who does or is what the content tells.

    The subject of the content comes before others that it names; whoever speaks is never it.
    """
    for span in statement.cue:
        for token in parse.between(span.start, span.end):
            if token.lemma.casefold() in TOLD:
                continue
            noun = parse.child(token, "dobj", "dative")
            if noun is not None and (roles := _others(actors.roles(noun), own)):
                return roles
    words = [t for span in statement.content for t in parse.between(span.start, span.end)]
    aside = {t.i for word in words if find_condition(parse, word) for t in parse.subtree(word)}
    words = [t for t in words if t.i not in aside]
    # Who threatens tells what his own side will do: the one who does it is not whom he threatens.
    own_side = {"nsubj"} if statement.stance == Stance.THREATENS else set()
    subjects = [t for t in words if t.dep in {"nsubj", "nsubjpass"} and actors.is_mention(t)]
    doers = {i for t in subjects if t.dep in own_side for i in (t.i, *(c.i for c in parse.subtree(t)))}
    named = (*subjects, *(t for t in words if t.pos in {"PROPN", "ADJ"} and actors.is_mention(t)))
    for token in (t for t in named if t.i not in doers):
        if roles := _others(actors.roles(token), own):
            return roles
    return ()


def _others(roles: tuple[Role, ...], own: set[str]) -> tuple[Role, ...]:
    return () if any(role.name in own for role in roles) else roles


def _evidence(statement: Statement) -> Span:
    """Return the run from source to content where they stand together, else the content alone."""
    spans = (*statement.source.spans, *statement.cue, *statement.content)
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    if end - start <= LONGEST:
        return Span(statement.report, start, end)
    first = statement.content[0]
    return Span(statement.report, first.start, min(first.end, first.start + LONGEST))
