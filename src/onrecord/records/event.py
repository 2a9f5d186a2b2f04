"""Who did what to whom, how many, when and where, how sure, and on whose word?"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.records.change import Change
from onrecord.records.identity import content_id
from onrecord.records.span import Span


class EventType(StrEnum):
    """The sixteen root types of the PLOVER ontology."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Reality(StrEnum):
    """How real the holder says the event is."""

    ACTUAL = "actual"
    ALLEGED = "alleged"
    DENIED = "denied"
    THREATENED = "threatened"
    PREDICTED = "predicted"
    PROPOSED = "proposed"
    CONDITIONAL = "conditional"


class Grain(StrEnum):
    """At which grain an actor is named."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Role:
    """One who did it or to whom it was done, at one grain.

    "Brenik" as the actor of an expulsion gives `Role("Tarsovia", Grain.COUNTRY, span, "capital for its government")`.

    Args:
        country: ISO 3166 alpha-3 of the country that the name is, or None.
    """

    name: str
    grain: Grain
    span: Span | None
    reason: str
    country: str | None = None


class QuantityKind(StrEnum):
    """What a number counts: the change, what remains, the whole, or a share of it."""

    CHANGE = "change"
    REMAINING = "remaining"
    TOTAL = "total"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or interval of something: eight diplomats expelled, ten posts left, a mission halved.

    Args:
        low, high: the least and most that the words allow; equal for a plain number; None where open.
        of: what is counted, in the report's words.
    """

    low: float | None
    high: float | None
    of: str
    kind: QuantityKind
    span: Span

    @property
    def spoken(self) -> str:
        """The number as people write it: "8", "at least 5", "at most 10", "5 to 10"."""
        if self.low is not None and self.high is not None:
            return f"{self.low:g}" if self.low == self.high else f"{self.low:g} to {self.high:g}"
        if self.low is not None:
            return f"at least {self.low:g}"
        return f"at most {self.high:g}" if self.high is not None else "a number not given"


@dataclass(frozen=True, slots=True)
class Dating:
    """When: what the report proves and what can be inferred, never mixed.

    Args:
        proved: EDTF from the report's text and given metadata, or None where it proves nothing.
        inferred: EDTF from outside anchors and assumptions, or None.
        passages: the words that the dates rest on.
        anchors: names of the outside anchors that were used.
        assumptions: what had to be assumed for the inferred date.
        reason: how the date was worked out, or why it is open.
    """

    proved: str | None = None
    inferred: str | None = None
    passages: tuple[Span, ...] = ()
    anchors: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    reason: str = ""

    @property
    def value(self) -> str | None:
        """The inferred value where there is one, else the proved."""
        return self.inferred or self.proved


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, held by somebody.

    Args:
        type, mode, contexts: PLOVER's codes.
        move: our finer name ("expulsion"), or None.
        holder: the source of the statement that contains it, or "report" for the report's own voice.
        statement: id of that statement, or None for the report's own voice.
        trigger: the word that the event was read from.
        evidence: the clause that says so.
        within: id of the event that this one is told within: the demand for it, the word that condemns it; or None.
        reason: which trigger and which rules.
        answers: id of the event of the same report that this one answers ("expelled … in response to"), or None.
        changes: what people changed about it; empty for what is as it was read.
    """

    report: str
    type: EventType
    trigger: Span
    evidence: tuple[Span, ...]
    actors: tuple[Role, ...]
    recipients: tuple[Role, ...]
    reality: Reality
    holder: str
    statement: str | None = None
    mode: str | None = None
    move: str | None = None
    contexts: tuple[str, ...] = ()
    quantity: Quantity | None = None
    place: Role | None = None
    date: Dating = Dating()
    reason: str = ""
    within: str | None = None
    answers: str | None = None
    changes: tuple[Change, ...] = ()

    @property
    def id(self) -> str:
        """The id: its type, and where its trigger stands."""
        return content_id("event", self.report, self.type, self.trigger.start, self.trigger.end)
