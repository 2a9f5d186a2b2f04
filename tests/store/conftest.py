"""Tiny reports, built by hand, that the tests of the store share."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from onrecord.records.document import Arrival, Document, Given, Giver, Location, Medium
from onrecord.records.event import Event, EventType, Grain, Quantity, QuantityKind, Reality, Role
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.mention import Form, Kind, Mention, MentionChain, Office
from onrecord.records.parse import Parse, Token
from onrecord.records.progress import Done
from onrecord.records.report import Basis, Noted, Report, report_id
from onrecord.records.span import Span
from onrecord.records.statement import Source, Stance, Statement, StatementKind
from onrecord.store.desk import Desk
from onrecord.store.writer import Writer

TEXT = "Envoys leave Brenik\n\nIlva Toren said Velmark would expel eight envoys.\nShare this"


def _arrival(text: str = TEXT, path: str = "week 23/wire.txt", **told: Any) -> Arrival:
    data = text.encode()
    line, medium = told.pop("line", None), told.pop("medium", Medium.PLAIN)
    given = Given(**told, by=dict.fromkeys(told, Giver.OPTION))
    return Arrival(Document(sha256(data).hexdigest(), len(data), medium), data, Location(path, line), given)


def _report(arrival: Arrival) -> Report:
    identity = report_id(arrival.document.sha256, arrival.given)
    text = arrival.data.decode()
    end = (text.find("\n") + len(text)) % len(text) if "\n" in text else len(text)
    title = arrival.given.title
    return Report(
        identity,
        arrival.document.sha256,
        arrival.given,
        text,
        Noted("utf-8", Basis.GUESS),
        title=Noted(title, Basis.GIVEN)
        if title
        else Noted(text[:end], Basis.TEXT, Span(identity, 0, end), "first line"),
        outlet=Noted("Osterhal Post", Basis.GIVEN),
        published=Noted("XXXX-06-08", Basis.TEXT, Span(identity, 0, 1), "dateline"),
        language=Noted("en", Basis.GUESS, note="0.99"),
    )


def _layers(report: Report) -> dict[type, tuple[object, ...]]:
    """Return one record or more of each type, on words of TEXT where it is the text."""

    def at(words: str) -> Span:
        start = max(report.text.find(words), 0)
        return report.span(start, min(start + len(words), len(report.text)))

    toren, envoys = at("Ilva Toren"), at("eight envoys")
    mention = Mention(toren, Kind.PERSON, Form.NAME, "Ilva Toren", "table")
    office = Office("envoy", envoys)
    aliases = ("Ilva Toren", "Toren’s", "she")
    chain = MentionChain(report.id, "Ilva Toren", Kind.PERSON, (mention.id,), aliases, (office,), "VLK", "one name")
    content = at("Velmark would expel eight envoys")
    source = Source("Ilva Toren", (toren,), chain.id, "subject of the cue")
    statement = Statement(report.id, StatementKind.SPEECH, source, (at("said"),), (content,), Stance.ASSERTS)
    event = Event(
        report.id,
        EventType.COERCE,
        at("expel"),
        (content,),
        (Role("Velmark", Grain.COUNTRY, at("Velmark"), "subject"),),
        (),
        Reality.PREDICTED,
        "Ilva Toren",
        statement.id,
        move="expulsion",
        quantity=Quantity(8, 8.0, "envoys", QuantityKind.CHANGE, envoys),
    )
    token = Token(0, "Envoys", 0, 6, "envoy", "NNS", "NOUN", "nsubj", 0, 0)
    return {
        Furniture: (Furniture(at("Share this"), "share", "line"),),
        Paragraph: (Paragraph(at("Envoys leave Brenik"), True), Paragraph(content)),
        Sentence: (Sentence(content),),
        Quotation: (),
        Parse: (Parse(report.id, (token,), ((0, 6, "ORG"),)),),
        Mention: (mention,),
        MentionChain: (chain,),
        Statement: (statement,),
        Event: (event,),
    }


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "onrecord.desk")


@pytest.fixture
def arrival() -> Callable[..., Arrival]:
    return _arrival


@pytest.fixture
def report() -> Callable[[Arrival], Report]:
    return _report


@pytest.fixture
def layers() -> Callable[[Report], dict[type, tuple[object, ...]]]:
    return _layers


@pytest.fixture
def put() -> Callable[..., Report]:
    """Return a function that keeps an arrival and records its report with all layers."""

    def put(writer: Writer, arrival: Arrival, version: str = "1") -> Report:
        made = _report(arrival)
        writer.keep(arrival, made.id)
        writer.record([(made, _layers(made), [Done(made.id, "read", version, "input")])])
        return made

    return put
