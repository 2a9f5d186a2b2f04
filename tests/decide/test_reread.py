"""A re-read with every span shifted and a tenth of the statements changed loses no decision."""

import random
from dataclasses import replace

import pytest

from onrecord.decide.anchors import make_anchor
from onrecord.decide.attach import anchor_of, attach
from onrecord.decide.overlay import lay_over
from onrecord.decide.values import Missed, missed_value
from onrecord.records.decision import JournalRow, Judgement, Ruling
from onrecord.records.document import Given
from onrecord.records.event import Event, EventType, Reality
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import Source, Stance, Statement, StatementKind

NAMES = ("Ilva Toren", "The ministry", "Brenik", "An official", "She", "The spokesman")
DEEDS = ("expelled", "recalled", "warned", "paid")
COUNT = 120


def sentences(seed: int) -> list[tuple[str, str, str]]:
    """Return sentences that resemble each other as those of a report do: who, the attributed words, the deed."""
    chosen = random.Random(seed)
    found = []
    for _ in range(COUNT):
        deed = chosen.choice(DEEDS)
        words = f"Velmark {deed} {chosen.randint(2, 99)} envoys on day {chosen.randint(1, 400)}"
        found.append((chosen.choice(NAMES), words, deed))
    return found


def read(told: list[tuple[str, str, str]], before: str = "") -> Reading:
    """Return the report that these sentences make, each a statement with an event in it."""
    text, statements, events = before, [], []
    for name, words, deed in told:
        start = len(text)
        text += f"{name} said that {words}. "
        source, cue = Span("r", start, start + len(name)), start + len(name) + 1
        low = cue + len("said that ")
        content = Span("r", low, low + len(words))
        made = Statement(
            "r", StatementKind.SPEECH, Source(name, (source,)), (Span("r", cue, cue + 4),), (content,), Stance.ASSERTS
        )
        trigger = Span("r", low + words.index(deed), low + words.index(deed) + len(deed))
        statements.append(made)
        events.append(Event("r", EventType.COERCE, trigger, (content,), (), (), Reality.ACTUAL, name, made.id))
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS))
    return Reading(report, {Statement: tuple(statements), Event: tuple(events)})


def changed(statement: Statement, chosen: random.Random) -> Statement | None:
    """Return the statement as a changed extractor reads it: with other bounds, or not at all."""
    (content,) = statement.content
    low, high = chosen.choice(((-5, 0), (0, -4), (8, 0), (25, 0), (0, -25)))
    other = replace(statement, content=(Span("r", content.start + low, content.end + high),))
    return chosen.choice((None, other, replace(statement, cue=())))


@pytest.mark.parametrize("seed", range(8))
def test_every_decision_is_attached_to_its_words_or_orphaned(seed: int) -> None:
    chosen, told = random.Random(seed), sentences(seed)
    first = read(told)
    rows = [
        JournalRow(number, Judgement(ruling, (anchor_of(first, record),), value), "Mira", "", "", "", "")
        for number, (record, ruling, value) in enumerate(
            [(s, Ruling.SOURCE, f"Source {i}") for i, s in enumerate(first.of(Statement))]
            + [(e, Ruling.REALITY, "alleged") for e in first.of(Event)],
            1,
        )
    ]
    assert lay_over(first, rows).orphans == ()
    again = read(told, before="An opening that the reader once left out.\n\n")
    altered = frozenset(chosen.sample(range(COUNT), COUNT // 10))
    kept = [(i, changed(s, chosen) if i in altered else s) for i, s in enumerate(again.of(Statement))]
    second = again.plus({Statement: tuple(s for _, s in kept if s is not None)})
    laid = lay_over(second, rows)
    shown: list[Statement | Event] = [*laid.reading.of(Statement), *laid.reading.of(Event)]
    applied = {c.row for record in shown for c in record.changes}
    orphaned = {orphan.row.number for orphan in laid.orphans}
    assert applied | orphaned == {row.number for row in rows}
    assert applied & orphaned == set()
    assert orphaned <= {i + 1 for i in altered}
    by_content = {s.content[0].end: s.source.name for s in laid.reading.of(Statement)}
    for i, statement in enumerate(again.of(Statement)):
        if i not in altered:
            assert by_content[statement.content[0].end] == f"Source {i}"
    assert all(e.reality is Reality.ALLEGED for e in laid.reading.of(Event))


@pytest.mark.parametrize("seed", range(3))
def test_a_text_that_was_read_with_other_blanks_keeps_its_decisions(seed: int) -> None:
    told = sentences(seed)
    first = read(told)
    other = read([(name, words.replace(" envoys on", "  envoys\non"), deed) for name, words, deed in told])
    for i, statement in enumerate(first.of(Statement)):
        found = attach(anchor_of(first, statement), other)
        assert found.index in {i, None}
        assert found.index == i or found.why


def test_what_was_missed_makes_a_statement_of_its_own_after_a_re_read() -> None:
    told = sentences(1)
    first = read(told)
    span = Span("r", *(first.report.text.index("said"),) * 2)
    span = replace(span, end=span.start + 30)
    anchor = make_anchor(first.report.text, span, "statement", "content")
    row = JournalRow(1, Judgement(Ruling.MISSED, (anchor,), missed_value(Missed("Jon"))), "Mira", "", "", "", "")
    again = read(told, before="Menu Home Sport\n\n")
    laid = lay_over(again, [row])
    assert laid.reading.of(Statement)[-1].content[0].words(again.report.text) == span.words(first.report.text)
