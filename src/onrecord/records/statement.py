"""Who says what, with which attitude to it, and how did the words reach us?"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.records.change import Change
from onrecord.records.identity import content_id
from onrecord.records.span import Span

UNNAMED = "unnamed"
REPORT = "report"


class StatementKind(StrEnum):
    """Speech, a reported state of mind, a subject spoken of without what was said, or the report's own voice."""

    SPEECH = "speech"
    ATTITUDE = "attitude"
    TOPIC = "topic"
    NARRATION = "narration"


class Stance(StrEnum):
    """What a source does with the content."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    CONCEDES = "concedes"
    ACCUSES = "accuses"
    CRITICISES = "criticises"
    PRAISES = "praises"
    PREDICTS = "predicts"
    WARNS = "warns"
    PROMISES = "promises"
    OFFERS = "offers"
    THREATENS = "threatens"
    DEMANDS = "demands"
    REJECTS = "rejects"
    DECLINES = "declines"


@dataclass(frozen=True, slots=True)
class Source:
    """Who a statement is attributed to.

    Args:
        name: the resolved name or description; "unnamed" where there is none, "report" for its own voice; the names
            of several who speak together are joined by "; ".
        spans: the words that name the source here ("he", "the ministry"); empty where none stand beside the cue.
        chain: id of the mention chain that the words were resolved to, or None where it is open.
        reason: how the name was found, or why it is open.
    """

    name: str
    spans: tuple[Span, ...] = ()
    chain: str | None = None
    reason: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name of each who speaks; one, most of the time."""
        return tuple(self.name.split("; "))


@dataclass(frozen=True, slots=True)
class Link:
    """One intermediary between the speaker and this report; "unnamed" where the report does not name it.

    In "Tarna quoted the minister as saying …" the link is `Link("Tarna", Span(...), "quoted")`.
    """

    name: str
    span: Span | None
    reason: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution: source – cue – content, with a stance.

    "The ministry denied that talks had taken place": source "the ministry", cue "denied",
    content "that talks had taken place", stance denies.

    Args:
        cue: the words that attribute; empty where a quotation stands alone.
        content: the attributed words, quotation marks included, one span for each unbroken piece.
        hedges: words by which the report keeps its distance ("reportedly", "allegedly").
        chain: the links from the source to this report, nearest the source first.
        reason: which rule read it so.
        changes: what people changed about it; empty for what is as it was read.
    """

    report: str
    kind: StatementKind
    source: Source
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance
    hedges: tuple[Span, ...] = ()
    chain: tuple[Link, ...] = ()
    reason: str = ""
    changes: tuple[Change, ...] = ()

    @property
    def id(self) -> str:
        """The id: where its content and cue stand. A changed source or stance is the same statement read anew."""
        places = [f"{s.start}-{s.end}" for s in (*self.cue, *self.content)]
        return content_id("statement", self.report, len(self.cue), *places)
