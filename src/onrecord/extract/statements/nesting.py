"""Which statements does an outlet only pass on, though it says them: "Brel has accused Tarsovia, the daily said"?

What is told is then who accuses whom; that the daily says so is how the words came. The mistake refused is to make an
outlet the source of what it lays in somebody else's mouth, or to lose the outlet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.sources import Voice
from onrecord.extract.statements.speakers import Speakers
from onrecord.records.parse import Parse
from onrecord.records.statement import StatementKind

EDGE = frozenset({"mark", "punct"})


def unnest(parse: Parse, drafts: Sequence[Draft], found: Sequence[Draft], speakers: Speakers) -> Iterator[Draft]:
    """Yield the drafts, those in which an outlet passes on a statement replaced by it, with the outlet as its link.

    Args:
        found: everything that the cues of the report govern, also inside of contents.
    """
    for draft in drafts:
        inner = next((d for d in found if _is_all_of(parse, d, draft)), None)
        if inner is None or not _passes(draft, speakers):
            yield draft
            continue
        voice = Voice(inner.voice.source, (*inner.voice.relays, *draft.voice.relays, *draft.voice.source[:1]))
        reason = f"{inner.reason}; passed on: {draft.reason}"
        yield replace(inner, at=min(inner.at, draft.at), voice=replace(voice, cue=inner.voice.cue), reason=reason)


def _passes(draft: Draft, speakers: Speakers) -> bool:
    """Return whether an outlet, and nobody else, says a draft by a verb."""
    outlets = bool(draft.voice.source) and all(map(speakers.is_outlet, draft.voice.source))
    told = draft.kind == StatementKind.SPEECH and any(t.pos == "VERB" and t.tag != "VBG" for t in draft.cue)
    return outlets and told and len(draft.content) == 1


def _is_all_of(parse: Parse, inner: Draft, outer: Draft) -> bool:
    """Return whether a draft is what the clause of another's content says: its verb is the content's own."""
    if inner is outer or inner.kind != StatementKind.SPEECH or not outer.covers(inner.at, inner.at + 1):
        return False
    words = [t for piece in outer.content for t in parse.between(*piece)]
    own = {t.i for t in words}
    if not inner.voice.source or not all(t.i in own for t in (*inner.cue, *inner.voice.source)):
        return False
    tops = [t for t in words if (t.head not in own or t.head == t.i) and t.dep not in EDGE]
    return len(tops) == 1 and tops[0] in inner.cue and tops[0].pos in {"VERB", "AUX"}
