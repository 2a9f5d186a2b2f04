import json
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import DeskDamaged
from onrecord.records.decision import Anchor, Judgement, Ruling
from onrecord.records.event import Dating, Event, EventType, Quantity, Reality, Role
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.kinship import Kinship, Relation, Reuse
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain, Office
from onrecord.records.parse import Parse, Token
from onrecord.records.report import Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import Link, Source, Statement
from onrecord.store.codec import canonical, pack, plain, structured, unpack

REPORT = "0f" * 16
TEXTS = st.text(st.characters(exclude_categories=()), max_size=12)  # half surrogate pairs and NUL included
PLACES = st.lists(st.integers(0, 10**9), min_size=2, max_size=2).map(sorted)
SPANS = st.builds(lambda report, place: Span(report, *place), st.sampled_from([REPORT, "", "another"]), PLACES)
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(str, TEXTS)
NUMBERS = st.none() | st.floats(allow_nan=False) | st.integers(-(10**400), 10**400)
st.register_type_strategy(Quantity, st.builds(Quantity, low=NUMBERS, high=NUMBERS))
COUNTS = st.integers(-(2**31), 2**31)
TOKENS = st.builds(
    Token, *(COUNTS if name not in {"text", "lemma", "tag", "pos", "dep"} else TEXTS for name in Token._fields)
)
NAMES = st.lists(st.tuples(COUNTS, COUNTS, TEXTS), max_size=3).map(tuple)
PARSES = st.builds(Parse, report=TEXTS, tokens=st.lists(TOKENS, max_size=4).map(tuple), names=NAMES)
KINDS = (
    *(Furniture, Paragraph, Sentence, Quotation, Mention, MentionChain, Office, Statement, Source, Link),
    *(Event, Role, Dating, Noted, Report, Anchor, Judgement),
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.__name__))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_record_comes_back_exactly_as_it_was(kind: type, data: st.DataObject) -> None:
    hints = get_type_hints(kind)
    record = data.draw(st.builds(kind, **{f.name: st.from_type(hints[f.name]) for f in fields(kind)}))
    body = pack(record, REPORT)
    assert unpack(body, kind, REPORT) == record
    assert isinstance(body, str)
    assert body.isascii()


@settings(max_examples=60, deadline=None)
@given(PARSES)
def test_a_parse_comes_back_exactly_as_it_was(parse: Parse) -> None:
    back = unpack(pack(parse, REPORT), Parse, REPORT)
    assert back == parse
    assert all(type(token) is Token for token in back.tokens)


HASHES = st.integers(0, 2**64 - 1)
PRINTS = st.builds(
    Fingerprint,
    report=st.just(REPORT),
    minima=st.lists(st.integers(0, 2**32 - 1), max_size=4).map(tuple),
    passages=st.lists(HASHES, max_size=4).map(tuple),
    terms=st.lists(st.tuples(st.integers(0, 2**32 - 1), st.floats(0, 1)), max_size=4).map(tuple),
    size=st.integers(0, 10**6),
    keys=st.lists(HASHES, max_size=4).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(PRINTS)
def test_a_fingerprint_comes_back_exactly_as_it_was_and_no_part_of_it_is_one(fingerprint: Fingerprint) -> None:
    body = pack(fingerprint, REPORT)
    assert isinstance(body, bytes)
    assert unpack(body, Fingerprint, REPORT) == fingerprint
    with pytest.raises(DeskDamaged):
        unpack(body[:-1], Fingerprint, REPORT)


def test_a_kinship_holds_spans_of_both_reports_without_naming_them() -> None:
    reuse = (Reuse(Span(REPORT, 1, 2), Span("another", 3, 4), 0.5), Reuse(Span("third", 5, 6), Span(REPORT, 7, 8), 1.0))
    kinship = Kinship(REPORT, "another", 0.1, 0.2, 0.3, 0.4, Relation.ABRIDGED, 0.5, reuse)
    body = pack(kinship, REPORT, "another")
    assert unpack(body, Kinship, REPORT, "another") == kinship
    assert [r["right"] for r in json.loads(body)["reuse"]] == [[3, 4, 1], [7, 8]]
    assert json.loads(body)["reuse"][1]["left"] == [5, 6, "third"]


def test_a_span_of_the_report_is_two_numbers_and_one_of_another_names_it() -> None:
    assert plain(Paragraph(Span(REPORT, 3, 7)), REPORT) == {"span": [3, 7], "heading": False}
    assert plain(Paragraph(Span("other", 3, 7)), REPORT)["span"] == [3, 7, "other"]


def test_an_event_of_a_desk_that_knew_no_answers_is_read_with_none() -> None:
    event = Event(
        REPORT, EventType.SANCTION, Span(REPORT, 0, 7), (Span(REPORT, 0, 9),), (), (), Reality.ACTUAL, "report"
    )
    written = json.loads(pack(event, REPORT))
    del written["answers"], written["within"]
    assert unpack(json.dumps(written), Event, REPORT) == event


def test_a_parse_takes_few_bytes_a_token() -> None:
    words = "the envoys of Velmark left Brenik on Wednesday evening".split()
    tokens = [
        Token(
            i, words[i % 9], 7 * i, 7 * i + len(words[i % 9]), words[i % 9], "NN", "NOUN", "dep", max(i - 1, 0), i // 9
        )
        for i in range(5000)
    ]
    assert len(pack(Parse(REPORT, tuple(tokens)), REPORT)) < 5000 * 4


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "null", '{"span": [1]}', '{"span": [7, 3], "heading": false}', '{"span": 4}']
)
def test_a_body_that_is_not_one_is_damage_with_advice(body: str) -> None:
    with pytest.raises(DeskDamaged, match="Paragraph cannot be read; unpack"):
        unpack(body, Paragraph, REPORT)


@pytest.mark.parametrize("body", [b"", b"xx", pack(Parse("r", ()), "r")[:-3]])
def test_a_parse_that_was_cut_is_damage(body: Any) -> None:
    with pytest.raises(DeskDamaged, match="Parse cannot be read"):
        unpack(body, Parse)


def test_canonical_json_does_not_depend_on_the_order_of_keys() -> None:
    judgement = Judgement(Ruling.SAME, ())
    taken = plain(judgement)
    assert canonical(taken) == canonical(dict(reversed(taken.items())))
    assert structured(json.loads(canonical(taken)), Judgement) == judgement
