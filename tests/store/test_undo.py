"""Undo of any sequence of decisions brings back the same answers and entities; the journal keeps every one of them."""

import random
import re
from collections.abc import Callable

import pytest

from onrecord.decide.anchors import make_anchor
from onrecord.decide.attach import anchor_of
from onrecord.decide.values import Missed, missed_value
from onrecord.errors import JournalError
from onrecord.identities import who_is_who
from onrecord.lexicon import Lexicon
from onrecord.records.decision import JournalRow, Judgement, Ruling
from onrecord.records.document import Arrival
from onrecord.records.entity import Entity
from onrecord.records.event import Event, Reality
from onrecord.records.mention import Form, Kind, Mention, MentionChain
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
MET = (
    "Sergey Toroshin met Ana Brel. A. Brel said that Toroshin would stay.",
    "Brel smiled at Sergei Toroshin. The minister, Ana Brel, knew Anton Toroshin.",
)
PEOPLE = re.compile("(Sergey |Sergei |Anton )?Toroshin|(Ana |A. )?Brel")
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


def judgement_of_names(readings: list[Reading], chosen: random.Random) -> Judgement:
    """Return a decision about two names of any reports."""
    ruling = chosen.choice((Ruling.SAME, Ruling.SAME, Ruling.DIFFERENT, Ruling.UNDECIDED))
    names = chosen.sample([(reading, mention) for reading in readings for mention in reading.of(Mention)], 2)
    return Judgement(ruling, tuple(anchor_of(reading, mention) for reading, mention in names))


def meet(writer: Writer, arrival: Arrival, report: Report) -> None:
    """Put a report in which each person is a chain by itself."""
    found = [(report.span(*match.span()), match[0]) for match in PEOPLE.finditer(report.text)]
    mentions = tuple(Mention(span, Kind.PERSON, Form.NAME, name, "table") for span, name in found)
    chains = tuple(MentionChain(report.id, m.name, Kind.PERSON, (m.id,), (m.name,)) for m in mentions)
    writer.keep(arrival, report.id)
    writer.record([(report, {Mention: mentions, MentionChain: chains}, [])])


def answers(desk: Desk, lexicon: Lexicon) -> tuple[list[Reading], tuple[Entity, ...]]:
    with View(desk) as view:
        return list(view.all_decided()), who_is_who(view, lexicon).entities


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.fixture
def readings(
    desk: Desk, arrival: Callable[..., Arrival], report: Callable[[Arrival], Report], put: Put
) -> list[Reading]:
    """What the desk holds: a report with statements and events, and two with many names."""
    with Writer(desk) as writer:
        first = put(writer, arrival()).id
        for number, text in enumerate(MET):
            found = arrival(text, path=f"met {number}.txt")
            meet(writer, found, report(found))
    with View(desk) as view:
        return sorted(view.readings(), key=lambda reading: reading.report.id != first)


@pytest.mark.parametrize("seed", range(3))
def test_undo_of_two_hundred_random_decisions_brings_back_the_same_answers(
    desk: Desk, readings: list[Reading], lexicon: Lexicon, seed: int
) -> None:
    chosen = random.Random(seed)
    before, rows = {0: answers(desk, lexicon)}, list[JournalRow]()
    with Writer(desk) as writer:
        while len(rows) < DECISIONS:
            standing = [r.number for r in in_force(rows)]
            try:
                if standing and chosen.random() < 0.4:
                    rows.append(writer.decide(Judgement(Ruling.UNDO, (), undoes=chosen.choice(standing)), "Jon", ""))
                else:
                    of_names = chosen.random() < 0.4
                    made = judgement_of_names(readings, chosen) if of_names else judgement(readings[0], chosen)
                    rows.append(writer.decide(made, "Mira", ""))
            except JournalError:
                continue
            if len(rows) % LOOKS == 0:
                before[len(rows)] = answers(desk, lexicon)
        assert all(len({str(found[which]) for found in before.values()}) > 10 for which in (0, 1))
        for number in range(DECISIONS, 0, -1):
            writer.decide(Judgement(Ruling.UNDO, (), undoes=number), "Jon", "all the way back")
            if number - 1 in before:
                assert answers(desk, lexicon) == before[number - 1]
    with View(desk) as view:
        assert len(view.journal()) == 2 * DECISIONS
        assert sorted(view.all_decided(), key=lambda r: r.report.id) == sorted(readings, key=lambda r: r.report.id)
        assert view.check_journal().problems == ()
