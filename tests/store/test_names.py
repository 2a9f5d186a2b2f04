"""Decisions about who is who: what contradicts, also through other names, is refused with all its rows named."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.decide.attach import anchor_of
from onrecord.errors import JournalError
from onrecord.records.decision import JournalRow, Judgement, Ruling
from onrecord.records.document import Arrival
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.report import Report
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

Arrive = Callable[..., Arrival]
Make = Callable[[Arrival], Report]
TEXT = "Ilva Toren met Karl Brelin. Toren said that Anton Brelin had gone, and that Tarna knew."
NAMES = ("Ilva Toren", "Karl Brelin", "Toren", "Anton Brelin", "Tarna")
CHAINS = (("Ilva Toren", "Toren"), ("Karl Brelin",), ("Anton Brelin",), ("Tarna",))


def put(desk: Desk, arrival: Arrive, report: Make, path: str = "one.txt") -> str:
    """Put a report in which "Toren" is Ilva Toren, and return its id."""
    found = arrival(f"{TEXT} {path}", path=path)
    made = report(found)
    places = {
        m[0]: made.span(*m.span()) for m in re.finditer("(Ilva )?Toren|Karl Brelin|Anton Brelin|Tarna", made.text)
    }
    mentions = {name: Mention(span, Kind.PERSON, Form.NAME, name, "table") for name, span in places.items()}
    chains = tuple(
        MentionChain(made.id, names[0], Kind.PERSON, tuple(mentions[name].id for name in names), names)
        for names in CHAINS
    )
    with Writer(desk) as writer:
        writer.keep(found, made.id)
        writer.record([(made, {Mention: tuple(mentions.values()), MentionChain: chains}, [])])
    return made.id


def about(desk: Desk, ruling: Ruling, left: str, right: str) -> Judgement:
    """Return a judgement of two names, each as "NAME" or "NAME@FILE"."""
    anchors = []
    with View(desk) as view:
        for written in (left, right):
            name, _, file = written.partition("@")
            reading = view.reading(file or "one.txt")
            anchors.append(anchor_of(reading, next(m for m in reading.of(Mention) if m.name == name)))
    return Judgement(ruling, tuple(anchors))


def say(desk: Desk, ruling: Ruling, left: str, right: str, author: str = "Mira") -> JournalRow:
    made = about(desk, ruling, left, right)
    with Writer(desk) as writer:
        return writer.decide(made, author, "I asked")


def undo(desk: Desk, number: int) -> None:
    with Writer(desk) as writer:
        writer.decide(Judgement(Ruling.UNDO, (), undoes=number), "Jon", "")


@pytest.fixture(autouse=True)
def held(desk: Desk, arrival: Arrive, report: Make) -> None:
    for path in ("one.txt", "two.txt"):
        put(desk, arrival, report, path)


def test_another_mention_of_the_same_name_contradicts_as_the_first_does(desk: Desk) -> None:
    say(desk, Ruling.SAME, "Ilva Toren", "Tarna")
    with pytest.raises(
        JournalError, match=r"contradicts row 1 of the journal; take that back first \(`onrecord undo 1`\)"
    ):
        say(desk, Ruling.DIFFERENT, "Tarna", "Toren")
    undo(desk, 1)
    say(desk, Ruling.DIFFERENT, "Tarna", "Toren")
    with pytest.raises(JournalError, match="“Tarna” and “Toren” are two"):
        say(desk, Ruling.SAME, "Ilva Toren", "Tarna", "Jon")


def test_what_people_joined_step_by_step_is_not_told_apart_and_all_rows_are_named(desk: Desk) -> None:
    say(desk, Ruling.SAME, "Karl Brelin", "Tarna@two.txt")
    say(desk, Ruling.UNDECIDED, "Karl Brelin", "Anton Brelin")
    say(desk, Ruling.SAME, "Tarna@two.txt", "Anton Brelin@two.txt")
    with pytest.raises(JournalError, match="rows 1, 3 of the journal together; take one of them back") as refused:
        say(desk, Ruling.DIFFERENT, "Anton Brelin@two.txt", "Karl Brelin")
    assert "`onrecord undo 1` or `onrecord undo 3`" in str(refused.value)
    undo(desk, 3)
    say(desk, Ruling.DIFFERENT, "Anton Brelin@two.txt", "Karl Brelin")
    with pytest.raises(JournalError, match="rows 1, 5 of the journal together"):
        say(desk, Ruling.SAME, "Tarna@two.txt", "Anton Brelin@two.txt")
    with pytest.raises(JournalError, match="rows 1, 5 of the journal together"):
        undo(desk, 4)


def test_nothing_stands_against_leaving_it_open(desk: Desk) -> None:
    say(desk, Ruling.SAME, "Karl Brelin", "Tarna")
    say(desk, Ruling.UNDECIDED, "Karl Brelin", "Tarna")
    say(desk, Ruling.DIFFERENT, "Karl Brelin", "Anton Brelin")


def test_ties_are_the_rows_in_force_with_the_chains_of_today(desk: Desk) -> None:
    say(desk, Ruling.SAME, "Toren", "Toren@two.txt")
    say(desk, Ruling.DIFFERENT, "Karl Brelin", "Anton Brelin")
    undo(desk, 2)
    with View(desk) as view:
        names = {c.id: (c.report, c.name) for reading in view.readings() for c in reading.of(MentionChain)}
        (tie,) = view.ties()
        assert [names[tie.left][1], names[tie.right][1]] == ["Ilva Toren"] * 2
        assert names[tie.left][0] != names[tie.right][0]
        light = next(view.readings({MentionChain}))
    assert light.has(MentionChain) and not light.has(Mention)


def test_decisions_about_names_go_to_another_desk_and_what_contradicts_is_named(
    desk: Desk, tmp_path: Path, arrival: Arrive, report: Make
) -> None:
    there = Desk.create(tmp_path / "there")
    put(there, arrival, report, "one.txt")
    put(there, arrival, report, "three.txt")
    say(there, Ruling.SAME, "Karl Brelin", "Tarna", "Jon")
    say(there, Ruling.SAME, "Tarna", "Anton Brelin", "Jon")
    say(there, Ruling.SAME, "Toren", "Toren@three.txt", "Jon")
    say(desk, Ruling.DIFFERENT, "Karl Brelin", "Anton Brelin")
    with View(there) as view:
        theirs = view.journal()
    with Writer(desk) as writer:
        taken = writer.take_in(theirs)
    assert [row.judgement for row in taken.added] == [theirs[0].judgement, theirs[2].judgement]
    (clash,) = taken.conflicts
    assert clash.startswith("their row 2 by Jon: this contradicts rows 1, 2 of the journal together")
    with View(desk) as view:
        assert [(o.row.number, o.why) for o in view.orphans()] == [(3, "the desk does not hold its report")]
        assert [tie.row.number for tie in view.ties()] == [1, 2]
    put(desk, arrival, report, "three.txt")
    with View(desk) as view:
        assert view.orphans() == []
        assert [tie.row.number for tie in view.ties()] == [1, 2, 3]


def test_names_of_a_report_that_is_not_held_contradict_all_the_same(
    desk: Desk, tmp_path: Path, arrival: Arrive, report: Make
) -> None:
    there = Desk.create(tmp_path / "there")
    put(there, arrival, report, "four.txt")
    say(there, Ruling.SAME, "Karl Brelin@four.txt", "Tarna@four.txt", "Jon")
    say(there, Ruling.SAME, "Tarna@four.txt", "Anton Brelin@four.txt", "Jon")
    other = Desk.create(tmp_path / "other")
    put(other, arrival, report, "four.txt")
    say(other, Ruling.DIFFERENT, "Karl Brelin@four.txt", "Anton Brelin@four.txt", "Ada")
    conflicts = []
    for place in (there, other):
        with View(place) as view:
            rows = view.journal()
        with Writer(desk) as writer:
            conflicts += writer.take_in(rows).conflicts
    assert [clash.partition(";")[0] for clash in conflicts] == [
        "their row 1 by Ada: this contradicts rows 1, 2 of the journal together"
    ]
