"""Undo of any sequence of decisions brings back the same answers; the journal keeps every one of them."""

import random
from collections.abc import Callable

import pytest

from onrecord.decide.anchors import make_anchor
from onrecord.decide.attach import anchor_of
from onrecord.decide.values import Missed, missed_value
from onrecord.errors import JournalError
from onrecord.records.decision import JournalRow, Judgement, Ruling
from onrecord.records.document import Arrival
from onrecord.records.event import Event, Reality
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.report import Report
from onrecord.records.statement import Stance, Statement
from onrecord.store.decided import in_force
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

Put = Callable[..., Report]
DECISIONS = 200
LOOKS = 8  # after so many decisions the answers are looked at
NAMES = ("Ilva Toren", "Velmark", "unnamed", "report", "The ministry")
WORDS = ("Envoys leave Brenik", "eight envoys", "would expel", "Velmark would expel eight")


def judgement(reading: Reading, chosen: random.Random) -> Judgement:
    """Return a decision about any record of a reading, or about words of it."""
    text = reading.report.text
    statement, event = chosen.choice(reading.of(Statement)), chosen.choice(reading.of(Event))
    if chosen.random() < 0.2:
        words = chosen.choice(WORDS)
        start = text.index(words)
        anchor = make_anchor(text, reading.report.span(start, start + len(words)), "statement", "content")
        value = missed_value(Missed(chosen.choice(NAMES), chosen.choice(list(Stance)), chosen.choice(("", "said"))))
        return Judgement(Ruling.MISSED, (anchor,), value)
    if chosen.random() < 0.1:
        mention = anchor_of(reading, chosen.choice(reading.of(Mention)))
        return Judgement(chosen.choice((Ruling.SAME, Ruling.DIFFERENT)), (mention, anchor_of(reading, event)))
    about: list[tuple[Statement | Event, Ruling, str | None]] = [
        (statement, Ruling.SOURCE, chosen.choice(NAMES)),
        (statement, Ruling.STANCE, chosen.choice(list(Stance))),
        (statement, Ruling.BOUNDS, chosen.choice(WORDS)),
        (statement, Ruling.NONE, None),
        (event, Ruling.NONE, None),
        (event, Ruling.REALITY, chosen.choice(list(Reality))),
        (event, Ruling.DATE, chosen.choice(("2031-05", "open", "2031-05-01/2031-05-04"))),
        (event, Ruling.ROLES, f"{chosen.choice(('actors', 'recipients'))}: {chosen.choice(NAMES)}=person"),
    ]
    record, ruling, put_there = chosen.choice(about)
    return Judgement(ruling, (anchor_of(reading, record),), put_there)


def answers(desk: Desk) -> list[Reading]:
    with View(desk) as view:
        return list(view.all_decided())


@pytest.mark.parametrize("seed", range(3))
def test_undo_of_two_hundred_random_decisions_brings_back_the_same_answers(
    desk: Desk, arrival: Callable[..., Arrival], put: Put, seed: int
) -> None:
    chosen = random.Random(seed)
    with Writer(desk) as writer:
        identity = put(writer, arrival()).id
        with View(desk) as view:
            read = view.reading(identity)
        before, rows = {0: answers(desk)}, list[JournalRow]()
        while len(rows) < DECISIONS:
            standing = [r.number for r in in_force(rows)]
            try:
                if standing and chosen.random() < 0.4:
                    rows.append(writer.decide(Judgement(Ruling.UNDO, (), undoes=chosen.choice(standing)), "Jon", ""))
                else:
                    rows.append(writer.decide(judgement(read, chosen), "Mira", ""))
            except JournalError:
                continue
            if len(rows) % LOOKS == 0:
                before[len(rows)] = answers(desk)
        assert len({str(found) for found in before.values()}) > 10
        for number in range(DECISIONS, 0, -1):
            writer.decide(Judgement(Ruling.UNDO, (), undoes=number), "Jon", "all the way back")
            if number - 1 in before:
                assert answers(desk) == before[number - 1]
    with View(desk) as view:
        assert len(view.journal()) == 2 * DECISIONS
        assert list(view.all_decided()) == [read]
        assert view.check_journal().problems == ()
