"""What a report says with people's decisions: what was read stays, and every change says whose it is."""

from dataclasses import replace

import pytest

from onrecord.decide.anchors import make_anchor
from onrecord.decide.attach import anchor_of
from onrecord.decide.overlay import lay_over
from onrecord.decide.values import Missed, missed_value
from onrecord.records.decision import Anchor, JournalRow, Judgement, Ruling
from onrecord.records.event import Event, Grain, Reality
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.statement import Stance, Statement, StatementKind
from onrecord.records.struck import Struck, numbered
from tests.decide.conftest import TEXT, Judged, at, make_reading


def row(anchors: tuple[Anchor, ...], ruling: Ruling, value: str | None = None, number: int = 9) -> JournalRow:
    return JournalRow(number, Judgement(ruling, anchors, value), "Jon", "2031-05-07T08:00:00+00:00", "seen", "", "")


def missed(words: str, source: str = "Ilva Toren", **more: str) -> JournalRow:
    anchor = make_anchor(TEXT, at(words), "statement", "content")
    return row((anchor,), Ruling.MISSED, missed_value(Missed(source, **more)))


def test_without_decisions_a_reading_is_what_was_read(reading: Reading, judged: Judged) -> None:
    assert lay_over(reading, []).reading is reading
    other = judged(reading, reading.of(Statement)[0], Ruling.NONE)
    elsewhere = replace(
        other, judgement=replace(other.judgement, anchors=(replace(other.judgement.anchors[0], report="q"),))
    )
    assert lay_over(reading, [elsewhere]).reading is reading


def test_a_corrected_source_is_named_with_what_we_had_read_and_who_says_so(reading: Reading, judged: Judged) -> None:
    third = reading.of(Statement)[2]
    laid = lay_over(reading, [judged(reading, third, Ruling.SOURCE, "Ilva Toren")])
    found = laid.reading.of(Statement)[2]
    assert (found.source.name, found.id, found.reason) == ("Ilva Toren", third.id, "rule")
    assert found.source.spans == (at("Ilva Toren"),)
    assert found.source.chain is not None
    (change,) = found.changes
    assert (change.part, change.was, change.now, change.row) == ("source", "The ministry", "Ilva Toren", 1)
    assert (change.author, change.reason) == ("Mira", "I asked")
    assert laid.read is reading
    assert third.changes == ()


def test_the_events_of_a_statement_go_with_its_source(reading: Reading, judged: Judged) -> None:
    first = reading.of(Statement)[0]
    laid = lay_over(reading, [judged(reading, first, Ruling.SOURCE, "Velmark")]).reading
    act, told, other = laid.of(Event)
    assert [e.holder for e in (act, told, other)] == ["Velmark", "Velmark", "The ministry"]
    assert [(r.name, r.grain, r.country) for r in act.actors] == [("Velmark", Grain.COUNTRY, "VLM")]
    assert [(c.part, c.was) for c in act.changes] == [("holder", "The ministry"), ("actors", "The ministry")]
    assert told.actors == reading.of(Event)[1].actors


def test_a_corrected_stance_unmakes_the_act_of_speech_that_it_was(reading: Reading, judged: Judged) -> None:
    laid = lay_over(reading, [judged(reading, reading.of(Statement)[0], Ruling.STANCE, "denies")]).reading
    assert laid.of(Statement)[0].stance is Stance.DENIES
    assert [e.trigger for e in laid.of(Event)] == [at("spying"), at("left")]
    assert [e.within for e in laid.of(Event)] == [None, None]
    (struck,) = laid.of(Struck)
    assert (struck.number, struck.change.part, struck.change.now) == (1, "event", None)
    assert "The ministry" in (struck.change.was or "")
    assert [n for n, _ in numbered(laid, Event)] == [2, 3]


def test_corrected_bounds_keep_the_events_with_their_statement(reading: Reading, judged: Judged) -> None:
    third = reading.of(Statement)[2]
    laid = lay_over(reading, [judged(reading, third, Ruling.BOUNDS, "that eight envoys had left")]).reading
    found = laid.of(Statement)[2]
    assert [span.words(TEXT) for span in found.content] == ["that eight\nenvoys had left"]
    assert found.id != third.id
    assert laid.of(Event)[2].statement == found.id
    assert found.changes[0].was == "eight\nenvoys had left Brenik"
    pieces = judged(reading, third, Ruling.BOUNDS, "eight … had left")
    assert len(lay_over(reading, [pieces]).reading.of(Statement)[2].content) == 2


def test_what_was_struck_out_is_in_no_layer_and_keeps_its_number(reading: Reading, judged: Judged) -> None:
    laid = lay_over(reading, [judged(reading, reading.of(Statement)[0], Ruling.NONE)]).reading
    assert [n for n, _ in numbered(laid, Statement)] == [2, 3, 4]
    assert [(type(s.record), s.number) for s in laid.of(Struck)] == [(Statement, 1), (Event, 1)]
    spying, leaving = laid.of(Event)
    assert (spying.holder, spying.statement) == ("report", None)
    assert [(c.part, c.was, c.now) for c in spying.changes] == [("holder", "The ministry", "report")]
    assert leaving.changes == ()


def test_a_missed_statement_is_added_behind_those_that_were_read(reading: Reading) -> None:
    laid = lay_over(
        reading, [missed("Velmark expels eight", "report"), missed("the talks", "Tarna", cue="said", stance="warns")]
    )
    narrated, told = laid.reading.of(Statement)[4:]
    assert (narrated.kind, narrated.source.name, narrated.cue) == (StatementKind.NARRATION, "report", ())
    assert (told.stance, told.source.name) == (Stance.WARNS, "Tarna")
    assert [(c.part, c.was, c.now) for c in narrated.changes] == [("statement", None, "Velmark expels eight")]
    assert [s.words(TEXT) for s in told.cue] == ["said"]
    assert [r.judgement.anchors[0].exact for r in laid.missed] == ["Velmark expels eight", "the talks"]


def test_what_was_missed_and_is_read_by_now_is_one_statement_with_the_person_s_word(reading: Reading) -> None:
    found = lay_over(reading, [missed("the talks went on", stance="confirms")])
    assert len(found.reading.of(Statement)) == 4
    assert found.missed == ()
    last = found.reading.of(Statement)[3]
    assert (last.source.name, last.stance) == ("Ilva Toren", Stance.CONFIRMS)
    assert [(c.part, c.was) for c in last.changes] == [("source", "unnamed"), ("stance", "asserts")]


def test_a_missed_statement_can_be_corrected_and_two_people_can_miss_it(reading: Reading) -> None:
    one = missed("Velmark expels eight", "report")
    again = replace(one, number=10, author="Mira")
    source = row(one.judgement.anchors, Ruling.SOURCE, "Ilva Toren", 11)
    laid = lay_over(reading, [one, again, source])
    assert len(laid.reading.of(Statement)) == 5
    assert laid.reading.of(Statement)[4].source.name == "Ilva Toren"
    assert laid.orphans == ()
    assert [o.row for o in lay_over(reading, [source]).orphans] == [source]


def test_an_event_s_roles_reality_and_date_are_corrected(reading: Reading, judged: Judged) -> None:
    event = reading.of(Event)[2]
    rows = [
        judged(reading, event, Ruling.ROLES, "actors: Ilva Toren=person; Velmark=country"),
        judged(reading, event, Ruling.ROLES, "recipients:"),
        judged(reading, event, Ruling.REALITY, "denied"),
        judged(reading, event, Ruling.DATE, "2031-05"),
    ]
    found = lay_over(reading, rows).reading.of(Event)[2]
    assert [(r.name, r.country) for r in found.actors] == [("Ilva Toren", None), ("Velmark", "VLM")]
    assert found.reality is Reality.DENIED
    assert (found.date.proved, found.date.inferred, found.date.value) == (None, "2031-05", "2031-05")
    assert "Mira" in found.date.reason and "I asked" in found.date.reason
    assert [c.part for c in found.changes] == ["actors", "reality", "date"]
    opened = lay_over(reading, [judged(reading, event, Ruling.DATE, "open")]).reading.of(Event)[2]
    assert opened.date.value is None
    assert opened.changes[0].was == "2031-05-04"


def test_an_event_that_is_none_is_struck_out(reading: Reading, judged: Judged) -> None:
    laid = lay_over(reading, [judged(reading, reading.of(Event)[0], Ruling.NONE)]).reading
    assert len(laid.of(Statement)) == 4
    assert [e.within for e in laid.of(Event)] == [None, None]


def test_agreement_with_what_was_read_changes_nothing(reading: Reading, judged: Judged) -> None:
    third, event = reading.of(Statement)[2], reading.of(Event)[2]
    rows = [
        judged(reading, third, Ruling.SOURCE, "The ministry"),
        judged(reading, third, Ruling.STANCE, "asserts"),
        judged(reading, third, Ruling.BOUNDS, "eight envoys had left Brenik"),
        judged(reading, event, Ruling.REALITY, "actual"),
        judged(reading, event, Ruling.DATE, "2031-05-04"),
    ]
    laid = lay_over(reading, rows)
    assert laid.reading == reading
    assert laid.orphans == ()


@pytest.mark.parametrize(
    ("ruling", "value"),
    [
        (Ruling.STANCE, "shouts"),
        (Ruling.SOURCE, " ; "),
        (Ruling.BOUNDS, "words that are not there"),
        (Ruling.DATE, "2031"),
        (Ruling.MISSED, "{}"),
        (Ruling.MISSED, '{"source": "Jon", "cue": "nowhere", "stance": "asserts"}'),
        (Ruling.MISSED, "[1"),
    ],
)
def test_a_value_that_cannot_be_used_makes_an_orphan(reading: Reading, ruling: Ruling, value: str) -> None:
    anchor = make_anchor(TEXT, at("envoys had"), "statement", "content")
    anchor = anchor if ruling is Ruling.MISSED else anchor_of(reading, reading.of(Statement)[3])
    (orphan,) = lay_over(reading, [row((anchor,), ruling, value)]).orphans
    assert orphan.why


@pytest.mark.parametrize(
    ("ruling", "value"),
    [(Ruling.REALITY, "so"), (Ruling.DATE, "June"), (Ruling.ROLES, "all: x"), (Ruling.STANCE, "denies")],
)
def test_a_value_that_no_event_can_have_makes_an_orphan(
    reading: Reading, judged: Judged, ruling: Ruling, value: str
) -> None:
    laid = lay_over(reading, [judged(reading, reading.of(Event)[2], ruling, value)])
    assert len(laid.orphans) == 1
    assert laid.reading == reading


def test_a_decision_about_what_is_gone_is_an_orphan_and_says_why(reading: Reading, judged: Judged) -> None:
    rows = [judged(reading, reading.of(Statement)[1], Ruling.NONE), judged(reading, reading.of(Event)[2], Ruling.NONE)]
    fewer = reading.plus({Statement: reading.of(Statement)[:1], Event: ()})
    assert [(o.row.number, o.why) for o in lay_over(fewer, rows).orphans] == [
        (1, "no statements are read on its words now"),
        (2, "no events are read on its words now"),
    ]
    bare = Reading(reading.report)
    assert {o.why for o in lay_over(bare, [*rows, missed("eight")]).orphans} == {"its report was not extracted"}
    other = Reading(replace(reading.report, text="Nothing of it."), reading.layers)
    assert all("not in the text" in o.why for o in lay_over(other, rows).orphans)


def test_what_is_about_something_struck_out_is_an_orphan(reading: Reading, judged: Judged) -> None:
    strikes = judged(reading, reading.of(Statement)[0], Ruling.NONE)
    act = judged(reading, reading.of(Event)[0], Ruling.REALITY, "denied")
    (orphan,) = lay_over(reading, [strikes, act]).orphans
    assert (orphan.row, orphan.why) == (act, "what it is about was struck out by row 1")


def test_a_decision_on_a_pair_changes_no_record_and_is_an_orphan_where_a_side_is_gone(reading: Reading) -> None:
    sides = tuple(anchor_of(reading, m) for m in reading.of(Mention))
    same = row(sides, Ruling.SAME)
    assert lay_over(reading, [same]).orphans == ()
    assert lay_over(reading, [same]).reading == reading
    assert [o.row for o in lay_over(reading.plus({Mention: ()}), [same]).orphans] == [same]
    other = row((replace(sides[0], kind="poem"),), Ruling.NONE)
    assert "knows no 'poem'" in lay_over(reading, [other]).orphans[0].why


def test_two_events_on_one_word_are_told_apart_by_their_type(reading: Reading) -> None:
    first = reading.of(Event)[0]
    twin = replace(first, type=first.type.__class__.REJECT)
    both = reading.plus({Event: (first, twin)})
    made = row((anchor_of(both, twin),), Ruling.REALITY, "denied")
    assert [e.reality for e in lay_over(both, [made]).reading.of(Event)] == [Reality.ACTUAL, Reality.DENIED]


def test_a_decision_goes_with_its_words_into_a_text_that_was_read_anew(judged: Judged) -> None:
    reading = make_reading()
    rows = [
        judged(reading, reading.of(Statement)[2], Ruling.SOURCE, "Ilva Toren"),
        judged(reading, reading.of(Event)[2], Ruling.REALITY, "alleged"),
        missed("Velmark expels eight", "report"),
    ]
    moved = make_reading("Share this article\n\n" + TEXT)
    laid = lay_over(moved, rows)
    assert laid.orphans == ()
    assert laid.reading.of(Statement)[2].source.name == "Ilva Toren"
    assert laid.reading.of(Event)[2].reality is Reality.ALLEGED
    assert [s.words(moved.report.text) for s in laid.reading.of(Statement)[4].content] == ["Velmark expels eight"]
