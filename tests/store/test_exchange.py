"""Decisions go from one desk to another: what is new comes in, what contradicts is named, nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.decide.attach import anchor_of
from onrecord.records.decision import JournalRow, Judgement, Ruling
from onrecord.records.document import Arrival
from onrecord.records.event import Event
from onrecord.records.reading import Reading
from onrecord.records.report import Report
from onrecord.records.statement import Statement
from onrecord.store.desk import Desk
from onrecord.store.exchange import Taken
from onrecord.store.view import View
from onrecord.store.writer import Writer

Arrive = Callable[..., Arrival]
Put = Callable[..., Report]


@pytest.fixture
def there(tmp_path: Path) -> Desk:
    """The other desk."""
    return Desk.create(tmp_path / "there")


@pytest.fixture(autouse=True)
def reading(desk: Desk, there: Desk, arrival: Arrive, put: Put) -> Reading:
    """The report that both desks hold."""
    for place in (desk, there):
        with Writer(place) as writer:
            report = put(writer, arrival())
    with View(desk) as view:
        return view.reading(report.id)


def decide(desk: Desk, reading: Reading, ruling: Ruling, value: str | None = None, author: str = "Mira") -> JournalRow:
    kind: type[Event] | type[Statement] = Event if ruling in {Ruling.REALITY, Ruling.DATE} else Statement
    with Writer(desk) as writer:
        return writer.decide(Judgement(ruling, (anchor_of(reading, reading.of(kind)[0]),), value), author, "seen")


def undo(desk: Desk, number: int, author: str = "Jon") -> JournalRow:
    with Writer(desk) as writer:
        return writer.decide(Judgement(Ruling.UNDO, (), undoes=number), author, "no")


def bring(source: Desk, target: Desk) -> Taken:
    with View(source) as view:
        rows = view.journal()
    with Writer(target) as writer:
        return writer.take_in(rows)


def answers(desk: Desk) -> list[Reading]:
    with View(desk) as view:
        assert view.check_journal().problems == ()
        return list(view.all_decided())


def test_decisions_come_in_with_author_time_and_reason_and_only_once(desk: Desk, there: Desk, reading: Reading) -> None:
    decide(desk, reading, Ruling.STANCE, "denies", "Own")
    made = [decide(there, reading, Ruling.SOURCE, "Velmark"), decide(there, reading, Ruling.REALITY, "alleged", "Jon")]
    taken = bring(there, desk)
    assert (len(taken.added), taken.known, taken.left, taken.conflicts) == (2, 0, 0, [])
    assert [(r.judgement, r.author, r.at, r.reason) for r in taken.added] == [
        (r.judgement, r.author, r.at, r.reason) for r in made
    ]
    assert [r.number for r in taken.added] == [2, 3]
    again = bring(there, desk)
    assert (again.added, again.known, again.conflicts) == ([], 2, [])
    back = bring(desk, there)
    assert (len(back.added), back.known) == (1, 2)
    found = [answers(place)[0] for place in (desk, there)]
    assert [r.of(Statement)[0].source.name for r in found] == ["Velmark"] * 2
    assert [r.of(Statement)[0].stance for r in found] == ["denies"] * 2


def test_what_contradicts_is_named_and_comes_in_once_there_is_room(desk: Desk, there: Desk, reading: Reading) -> None:
    decide(desk, reading, Ruling.SOURCE, "Velmark")
    decide(there, reading, Ruling.SOURCE, "Brenik", "Jon")
    decide(there, reading, Ruling.STANCE, "warns", "Jon")
    taken = bring(there, desk)
    assert len(taken.added) == 1
    (clash,) = taken.conflicts
    assert clash.startswith("their row 1 by Jon: this contradicts row 1 of the journal")
    undo(desk, 1)
    assert bring(there, desk).conflicts == []
    assert answers(desk)[0].of(Statement)[0].source.name == "Brenik"


def test_what_was_taken_back_there_is_left_out_or_taken_back_here(desk: Desk, there: Desk, reading: Reading) -> None:
    decide(there, reading, Ruling.SOURCE, "Velmark")
    bring(there, desk)
    undo(there, 1)
    decide(there, reading, Ruling.SOURCE, "Brenik")
    undo(there, 3)
    taken = bring(there, desk)
    assert ([r.judgement.ruling for r in taken.added], taken.known, taken.left) == ([Ruling.UNDO], 1, 1)
    assert taken.added[0].judgement.undoes == 1
    assert answers(desk) == [reading]
    assert bring(there, desk).added == []


def test_what_the_two_desks_decided_otherwise_since_is_a_conflict_and_stays(
    desk: Desk, there: Desk, reading: Reading
) -> None:
    decide(there, reading, Ruling.SOURCE, "Velmark")
    bring(there, desk)
    undo(desk, 1)
    taken = bring(there, desk)
    assert taken.conflicts == ["their row 1 stands there; row 2 by Jon took it back here"]
    assert answers(desk) == [reading]
    undo(there, 1, "Mira")
    assert bring(there, desk).conflicts == []
    undo(desk, 2)
    assert [r.judgement.undoes for r in bring(there, desk).added] == [1]
    undo(desk, 4)
    assert "put in force again" in bring(there, desk).conflicts[0]


def test_a_decision_about_a_report_that_is_not_held_is_kept_as_an_orphan_until_it_is(
    desk: Desk, there: Desk, arrival: Arrive, put: Put
) -> None:
    other = arrival("Brenik denies it all.", path="other.txt")
    with Writer(there) as writer:
        report = put(writer, other)
    with View(there) as view:
        decide(there, view.reading(report.id), Ruling.STANCE, "denies")
    assert len(bring(there, desk).added) == 1
    with View(desk) as view:
        assert [o.why for o in view.orphans()] == ["the desk does not hold its report"]
    with Writer(desk) as writer:
        put(writer, other)
    with View(desk) as view:
        assert view.orphans() == []
        assert view.decided(report.id).reading.of(Statement)[0].stance == "denies"
