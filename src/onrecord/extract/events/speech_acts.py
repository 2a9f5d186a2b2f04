"""Which statements are acts themselves? To accuse, demand, threaten, praise, criticise or reject makes one event.

The table is PLOVER's reading of speech: ../docs/design.md names the source. What is threatened, promised or alleged
inside the content is a second event, which `events` finds.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.events.actors import Actors
from onrecord.records.event import Event, EventType, Reality, Role
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span
from onrecord.records.statement import REPORT, Stance, Statement, StatementKind

ACTS = {
    Stance.ACCUSES: (EventType.ACCUSE, "allege"),
    Stance.CRITICISES: (EventType.ACCUSE, "disapprove"),
    Stance.DEMANDS: (EventType.REQUEST, None),
    Stance.THREATENS: (EventType.THREATEN, None),
    Stance.PRAISES: (EventType.SUPPORT, None),
    Stance.REJECTS: (EventType.REJECT, None),
}
LONGEST = 400


def find_speech_acts(parse: Parse, statements: Sequence[Statement], actors: Actors) -> Iterator[Event]:
    """Yield the event that each such statement is, held by the report that tells of it."""
    for statement in statements:
        act = ACTS.get(statement.stance)
        if act is None or statement.kind != StatementKind.SPEECH or not statement.source.spans:
            continue
        kind, mode = act
        place = statement.cue[0] if statement.cue else statement.content[0]
        trigger = parse.at(place.start)
        done_by = _by(parse, statement, actors)
        if trigger is None or not done_by:
            continue
        yield Event(
            parse.report,
            kind,
            place,
            (_evidence(statement),),
            done_by,
            _to(parse, statement, actors),
            _reality(kind),
            holder=REPORT,
            statement=statement.id,
            mode=mode,
            reason=f"the statement {statement.stance}: an act of speech",
        )


def _reality(kind: EventType) -> Reality:
    return Reality.THREATENED if kind == EventType.THREATEN else Reality.ACTUAL


def _by(parse: Parse, statement: Statement, actors: Actors) -> tuple[Role, ...]:
    heads = (_head(parse, span) for span in statement.source.spans)
    return tuple(dict.fromkeys(role for head in heads if head is not None for role in actors.roles(head)))


def _to(parse: Parse, statement: Statement, actors: Actors) -> tuple[Role, ...]:
    """Return who is addressed: the object of the cue, else the first actor that the content names."""
    for span in statement.cue:
        for token in parse.between(span.start, span.end):
            noun = parse.child(token, "dobj", "dative")
            if noun is not None and (roles := actors.roles(noun)):
                return roles
    for span in statement.content:
        for token in parse.between(span.start, span.end):
            if token.pos == "PROPN" and (roles := actors.roles(token)):
                return roles
    return ()


def _head(parse: Parse, span: Span) -> Token | None:
    tokens = parse.between(span.start, span.end)
    return next((t for t in tokens if not span.start <= parse.head(t).start < span.end), tokens[-1] if tokens else None)


def _evidence(statement: Statement) -> Span:
    """Return the run from source to content where they stand together, else the content alone."""
    spans = (*statement.source.spans, *statement.cue, *statement.content)
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    if end - start <= LONGEST:
        return Span(statement.report, start, end)
    first = statement.content[0]
    return Span(statement.report, first.start, min(first.end, first.start + LONGEST))
