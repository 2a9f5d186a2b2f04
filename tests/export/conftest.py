"""One invented report with everything in it that a format has to carry, made by hand."""

from dataclasses import replace

import pytest

from onrecord.records.document import Given, Location
from onrecord.records.event import Dating, Event, EventType, Grain, Quantity, QuantityKind, Reality, Role
from onrecord.records.layout import Ending, Furniture, Paragraph, Quotation, Sentence
from onrecord.records.mention import Form, Kind, Mention, MentionChain, Office
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import Link, Source, Stance, Statement, StatementKind

TEXT = (
    "Velmark expels eight\n\nThe ministry accused Tarsovia of spying. “We did no such thing, Ilva Toren told Tarna. "
    "Eight envoys must leave.\n\nShare this article"
)
Held = tuple[Reading, tuple[Location, ...]]


def at(words: str) -> Span:
    """Return where words stand in the text."""
    start = TEXT.index(words)
    return Span("r", start, start + len(words))


def make_reading(text: str = TEXT) -> Reading:
    """Return the report read by hand."""
    report = replace(
        Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS)),
        title=Noted("Velmark expels eight", Basis.TEXT, at("Velmark expels eight"), "headline"),
        published=Noted("XXXX-06-08", Basis.TEXT, None, "dateline"),
        language=Noted("en", Basis.GUESS),
    )
    toren = Mention(at("Ilva Toren"), Kind.PERSON, Form.NAME, "Ilva Toren", "model")
    chain = MentionChain("r", "Ilva Toren", Kind.PERSON, (toren.id,), ("Ilva Toren",), (Office("envoy", at("Ilva")),))
    accuses = Statement(
        "r",
        StatementKind.SPEECH,
        Source("ministry", (at("The ministry"),)),
        (at("accused"),),
        (at("of spying"),),
        Stance.ACCUSES,
    )
    denies = Statement(
        "r",
        StatementKind.SPEECH,
        Source("Ilva Toren", (at("Ilva Toren"),), chain.id),
        (at("told"),),
        (at("“We did no such thing"),),
        Stance.DENIES,
        chain=(Link("Tarna", at("Tarna"), "told"),),
    )
    actor = Role("ministry", Grain.ORGANISATION, at("The ministry"), "subject")
    event = Event(
        "r",
        EventType.ACCUSE,
        at("accused"),
        (at("The ministry accused Tarsovia of spying"),),
        (actor,),
        (Role("Ilva Toren", Grain.PERSON, None, "by hand"), Role("Tarsovia", Grain.COUNTRY, at("Tarsovia"), "object")),
        Reality.ACTUAL,
        holder="report",
        statement=accuses.id,
        quantity=Quantity(8, 8, "envoys", QuantityKind.CHANGE, at("Eight")),
        date=Dating(reason="the clause names no date"),
    )
    layers: dict[type, tuple[object, ...]] = {
        Furniture: (Furniture(at("Share this article"), "share", "a line of the table"),),
        Paragraph: (Paragraph(at("Velmark expels eight"), heading=True),),
        Sentence: (Sentence(at("Velmark expels eight")),),
        Quotation: (Quotation(at("“We did no such thing"), 0, Ending.SENTENCE),),
        Mention: (toren,),
        MentionChain: (chain,),
        Statement: (accuses, denies),
        Event: (event,),
    }
    return Reading(report, layers)


@pytest.fixture
def reading() -> Reading:
    """The report read by hand."""
    return make_reading()


@pytest.fixture
def held(reading: Reading) -> list[Held]:
    """The report and where it lies."""
    return [(reading, (Location("week/velmark.txt"),))]
