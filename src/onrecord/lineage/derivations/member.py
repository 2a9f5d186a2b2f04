"""What is weighed of a report when it is asked where it comes from?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.lineage.credits.outlets import same_outlet
from onrecord.records.credit import Credit, CreditKind
from onrecord.records.layout import Paragraph, Sentence
from onrecord.records.mention import Kind, Mention
from onrecord.records.reading import Reading
from onrecord.records.report import Basis
from onrecord.records.span import Span
from onrecord.records.statement import UNNAMED, Stance, Statement, StatementKind
from onrecord.text.calendar import MONTHS

# A credit of the report as a whole, and not of some of its sentences.
WHOLE = frozenset({CreditKind.DATELINE, CreditKind.BYLINE, CreditKind.SOURCE_LINK})
_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"\b(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}},) \d{{4}}\b")


@dataclass(frozen=True, slots=True)
class Member:
    """One report of a neighbourhood.

    Args:
        names: under which others may credit it: its outlet; where that is not known, the agency whose text it says it
            is and the holder of its rights.
        signed: whether its outlet is known.
        published: an EDTF date, or None.
        given: whether the user gave the date.
        voices: whoever speaks in it under a name that no phrase shows to be an outlet's, as credits; they are some
            where a report of that outlet is in the neighbourhood ("the Lantern said").
        story: id of its story, or None where stories were not asked for.
    """

    report: str
    text: str
    names: tuple[str, ...] = ()
    signed: bool = False
    published: str | None = None
    given: bool = False
    credits: tuple[Credit, ...] = ()
    sentences: tuple[Span, ...] = ()
    voices: tuple[Credit, ...] = ()
    story: str | None = None

    @property
    def outlet(self) -> str | None:
        """The name under which the report is shown."""
        return self.names[0] if self.names else None

    @property
    def is_wire(self) -> bool:
        """Return whether its dateline names an agency, and nothing another outlet that prints it."""
        return any(c.kind == CreditKind.DATELINE and self.is_by(c.outlet) for c in self.credits)

    def is_by(self, outlet: str) -> bool:
        """Return whether an outlet's name means this report's."""
        return any(same_outlet(name, outlet) for name in self.names)

    def sources(self) -> Iterable[Credit]:
        """Return the credits of somebody else than the report's own outlet."""
        return (
            c
            for c in self.credits
            if c.kind != CreditKind.COPYRIGHT and c.outlet != UNNAMED and not self.is_by(c.outlet)
        )

    def sentence(self, span: Span) -> Span:
        """Return the sentence that a span starts in, or the span itself."""
        return next((s for s in self.sentences if s.start <= span.start < s.end), span)


def member_of(reading: Reading, credits_: tuple[Credit, ...], story: str | None = None) -> Member:
    """Return what is weighed of a report."""
    report = reading.report
    published, outlet = report.published, report.outlet.value if report.outlet else _masthead(reading)
    return Member(
        report.id,
        report.text,
        _names(outlet, credits_),
        outlet is not None,
        published.value if published else None,
        published is not None and published.basis == Basis.GIVEN,
        credits_,
        tuple(s.span for s in reading.of(Sentence)),
        tuple(_voices(reading)),
        story,
    )


def acquainted(members: Iterable[Member]) -> tuple[Member, ...]:
    """Return the members with those of their voices as credits that are outlets of others among them."""
    every = tuple(members)
    signed = [m for m in every if m.signed]
    found = []
    for member in every:
        spans = [c.span for c in member.credits]
        known = (
            voice
            for voice in member.voices
            if not any(voice.span.touches(span) for span in spans)
            and any(other.is_by(voice.outlet) for other in signed if other.report != member.report)
        )
        found.append(replace(member, credits=(*member.credits, *known)))
    return tuple(found)


def _voices(reading: Reading) -> Iterator[Credit]:
    for statement in reading.of(Statement) if reading.has(Statement) else ():
        speaks = statement.kind == StatementKind.SPEECH and statement.stance in {Stance.ASSERTS, Stance.CONFIRMS}
        spans = [*statement.source.spans, *statement.cue]
        if speaks and statement.source.spans and statement.source.name.split()[-1][:1].isupper():
            span = reading.report.span(min(s.start for s in spans), max(s.end for s in spans))
            yield Credit(statement.source.name, CreditKind.CITED, span, "speaks, and is an outlet", statement.id)


def _masthead(reading: Reading) -> str | None:
    """Return the outlet that a line above the first sentence names beside a day: "The Herald, 18 April 2031"."""
    text = reading.report.text
    for paragraph in reading.of(Paragraph):
        words = paragraph.span.words(text)
        if words.rstrip("*_ ")[-1:] in set('.!?”"'):
            return None
        if _DAY.search(words):
            names = [m for m in reading.of(Mention) if paragraph.span.holds(m.span)] if reading.has(Mention) else []
            return next((m.name for m in names if m.kind == Kind.OUTLET), None)
    return None


def _names(outlet: str | None, credits_: tuple[Credit, ...]) -> tuple[str, ...]:
    """Return the names under which others may credit a report."""
    held = [c.outlet for c in credits_ if c.kind == CreditKind.COPYRIGHT]
    if outlet:
        return tuple(dict.fromkeys([outlet, *(name for name in held if same_outlet(name, outlet))]))
    agency = [c.outlet for c in credits_ if c.kind == CreditKind.DATELINE]
    return tuple(dict.fromkeys([*agency, *held]))
