"""A report with statements and events, made by hand, that decisions are laid over."""

from collections.abc import Callable, Sequence

import pytest

from onrecord.decide.attach import anchor_of
from onrecord.records.decision import JournalRow, Judgement, Ruling
from onrecord.records.document import Given
from onrecord.records.event import Dating, Event, EventType, Grain, Reality, Role
from onrecord.records.layout import Paragraph
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import Source, Stance, Statement, StatementKind

TEXT = (
    "Velmark expels eight\n\n"
    "The ministry accused Tarsovia of spying. “We did no such thing”, Ilva Toren told Tarna. She said that eight\n"
    "envoys had left Brenik.\n\n"
    "He said that the talks went on."
)
Judged = Callable[..., JournalRow]


def at(words: str, text: str = TEXT) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return Span("r", start, start + len(words))


def said(source: str, cue: str, content: str, stance: Stance = Stance.ASSERTS, text: str = TEXT) -> Statement:
    """Return a statement; the source's words are its name where the text has it."""
    spans = (at(source, text),) if source in text else ()
    return Statement(
        "r", StatementKind.SPEECH, Source(source, spans), (at(cue, text),), (at(content, text),), stance, reason="rule"
    )


def make_reading(text: str = TEXT) -> Reading:
    """Return the report as it was read."""
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS))
    toren = Mention(at("Ilva Toren", text), Kind.PERSON, Form.NAME, "Ilva Toren", "model")
    velmark = Mention(at("Velmark", text), Kind.PLACE, Form.NAME, "Velmark", "table")
    chains = (
        MentionChain("r", "Ilva Toren", Kind.PERSON, (toren.id,), ("Ilva Toren", "She")),
        MentionChain("r", "Velmark", Kind.PLACE, (velmark.id,), ("Velmark",), country="VLM"),
    )
    statements = (
        said("The ministry", "accused", "of spying", Stance.ACCUSES, text),
        said("Ilva Toren", "told", "“We did no such thing”", Stance.DENIES, text),
        said("The ministry", "said", "eight\nenvoys had left Brenik", text=text),
        said("unnamed", "He said", "the talks went on", text=text),
    )
    tarsovia = Role("Tarsovia", Grain.COUNTRY, at("Tarsovia", text), "object")
    accuses = Event(
        "r", EventType.ACCUSE, at("accused", text), (at("The ministry accused Tarsovia of spying", text),),
        (Role("The ministry", Grain.ORGANISATION, at("The ministry", text), "subject"),), (tarsovia,),
        Reality.ACTUAL, "The ministry", statements[0].id,
    )  # fmt: skip
    spying = Event(
        "r", EventType.COERCE, at("spying", text), (at("of spying", text),), (tarsovia,), (), Reality.ALLEGED,
        "The ministry", statements[0].id, within=accuses.id,
    )  # fmt: skip
    leaving = Event(
        "r", EventType.RETREAT, at("left", text), (at("eight\nenvoys had left Brenik", text),), (), (), Reality.ACTUAL,
        "The ministry", statements[2].id, date=Dating("2031-05-04", reason="the dateline"),
    )  # fmt: skip
    mentions = (toren, velmark)
    paragraphs = tuple(Paragraph(at(part, text)) for part in text.split("\n\n"))
    layers: dict[type, tuple[object, ...]] = {Paragraph: paragraphs, Mention: mentions, MentionChain: chains}
    return Reading(report, {**layers, Statement: statements, Event: (accuses, spying, leaving)})


@pytest.fixture
def reading() -> Reading:
    """The report as it was read."""
    return make_reading()


@pytest.fixture
def judged() -> Judged:
    """Return a function that makes rows of a journal, numbered as they are made."""
    made: list[JournalRow] = []

    def judge(reading: Reading, record: object, ruling: Ruling, value: str | None = None) -> JournalRow:
        anchor = anchor_of(reading, record)  # type: ignore[arg-type]
        return judge_on([anchor], ruling, value)

    def judge_on(anchors: Sequence[object], ruling: Ruling, value: str | None) -> JournalRow:
        judgement = Judgement(ruling, tuple(anchors), value)  # type: ignore[arg-type]
        made.append(JournalRow(len(made) + 1, judgement, "Mira", "2031-05-06T08:00:00+00:00", "I asked", "", ""))
        return made[-1]

    return judge
