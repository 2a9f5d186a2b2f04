from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import delete, update

from onrecord.errors import JournalError, NotHeld
from onrecord.records.decision import Anchor, JournalRow, Judgement, Ruling
from onrecord.records.document import Arrival
from onrecord.records.report import Report
from onrecord.store import schema
from onrecord.store.desk import Desk
from onrecord.store.engine import writing
from onrecord.store.journal import GENESIS, chained, taken_back, verify_journal
from onrecord.store.view import View
from onrecord.store.writer import Writer

Arrive = Callable[..., Arrival]
Put = Callable[..., Report]


@pytest.fixture
def report(desk: Desk, arrival: Arrive, put: Put) -> str:
    with Writer(desk) as writer:
        return put(writer, arrival()).id


def anchor(report: str, words: str = "Ilva Toren", offset: int = 21, role: str = "name") -> Anchor:
    return Anchor(report, "mention", role, words, "Brenik\n\n", " said", offset)


def pair(ruling: Ruling, report: str, *, turned: bool = False) -> Judgement:
    anchors = (anchor(report), anchor(report, "Velmark", 37))
    return Judgement(ruling, anchors[::-1] if turned else anchors)


def rows(desk: Desk) -> list[JournalRow]:
    with View(desk) as view:
        return view.journal()


def test_a_decision_is_a_row_with_author_time_and_chain(desk: Desk, report: str) -> None:
    with Writer(desk) as writer:
        first = writer.decide(pair(Ruling.SAME, report), "Mira", "one\ud800 man", "2021-06-08T14:00:00+02:00")
        second = writer.decide(Judgement(Ruling.SOURCE, (anchor(report),), "Ilva Toren"), "Jon", "")
    assert (first.number, first.previous, first.at) == (1, GENESIS, "2021-06-08T12:00:00+00:00")
    assert (second.number, second.previous) == (2, first.hash)
    assert rows(desk) == [first, second]
    assert verify_journal([first, second], (2, second.hash)) == []
    with View(desk) as view:
        assert view.integrity() == []


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (Ruling.SAME, Ruling.DIFFERENT, True),
        (Ruling.DIFFERENT, Ruling.SAME, True),
        (Ruling.SAME, Ruling.SAME, False),
        (Ruling.UNDECIDED, Ruling.SAME, False),
        (Ruling.SAME, Ruling.DISPUTES, False),
    ],
)
@pytest.mark.parametrize("author", ["Mira", "Jon"])
def test_a_row_that_contradicts_another_is_refused_and_the_row_named(
    desk: Desk, report: str, one: Ruling, other: Ruling, clash: bool, author: str
) -> None:
    with Writer(desk) as writer:
        writer.decide(pair(one, report), "Mira", "")
        if not clash:
            writer.decide(pair(other, report, turned=True), author, "")
            return
        with pytest.raises(JournalError, match="contradicts row 1 of the journal; take that back first"):
            writer.decide(pair(other, report, turned=True), author, "")
        writer.decide(Judgement(Ruling.UNDO, (), undoes=1), author, "I looked again")
        writer.decide(pair(other, report, turned=True), author, "")
    assert [row.judgement.ruling for row in rows(desk)] == [one, Ruling.UNDO, other]


def test_two_values_for_one_anchor_contradict_each_other_and_other_anchors_do_not(desk: Desk, report: str) -> None:
    with Writer(desk) as writer:
        writer.decide(Judgement(Ruling.SOURCE, (anchor(report),), "Ilva Toren"), "Mira", "")
        writer.decide(Judgement(Ruling.SOURCE, (anchor(report),), "Ilva Toren"), "Jon", "I agree")
        writer.decide(Judgement(Ruling.STANCE, (anchor(report),), "denies"), "Jon", "")
        writer.decide(Judgement(Ruling.SOURCE, (anchor(report, offset=99),), "Velmark"), "Jon", "")
        with pytest.raises(JournalError, match="row 1, 2 of"):
            writer.decide(Judgement(Ruling.SOURCE, (anchor(report),), "Velmark"), "Jon", "")
        with pytest.raises(JournalError, match="row 1, 2, 3 of"):
            writer.decide(Judgement(Ruling.NONE, (anchor(report),)), "Jon", "")


def test_an_undo_can_be_undone_unless_what_comes_back_contradicts(desk: Desk, report: str) -> None:
    def undo(number: int) -> JournalRow:
        return writer.decide(Judgement(Ruling.UNDO, (), undoes=number), "Mira", "")

    with Writer(desk) as writer:
        writer.decide(pair(Ruling.SAME, report), "Mira", "")
        undo(1)
        with pytest.raises(JournalError, match="row 1 was taken back before"):
            undo(1)
        undo(2)
        with pytest.raises(JournalError, match="contradicts row 1 "):
            writer.decide(pair(Ruling.DIFFERENT, report), "Mira", "")
        undo(1)
        writer.decide(pair(Ruling.DIFFERENT, report), "Mira", "")
        with pytest.raises(JournalError, match="contradicts row 5 "):
            undo(4)
        with pytest.raises(NotHeld, match="no row 77"):
            undo(77)
    assert [row.number for row in rows(desk)] == [1, 2, 3, 4, 5]


def test_undone_undos_take_nothing_back() -> None:
    assert taken_back([]) == set()
    assert taken_back([(2, 1)]) == {1}
    assert taken_back([(2, 1), (3, 2)]) == {2}
    assert taken_back([(2, 1), (3, 2), (4, 3)]) == {1, 3}


@pytest.mark.parametrize(
    ("judgement", "author", "advice"),
    [
        (Judgement(Ruling.SAME, (anchor("r"),)), "Mira", "name the passages"),
        (Judgement(Ruling.SAME, (anchor("r"), anchor("r"))), "Mira", "name the other"),
        (Judgement(Ruling.SOURCE, (anchor("r"),)), "Mira", "give a value"),
        (Judgement(Ruling.NONE, (anchor("r"),)), " ", "say who decides"),
        (Judgement(Ruling.UNDO, ()), "Mira", "names the row"),
    ],
)
def test_a_judgement_that_lacks_something_is_refused(
    desk: Desk, judgement: Judgement, author: str, advice: str
) -> None:
    with Writer(desk) as writer, pytest.raises(JournalError, match=advice):
        writer.decide(judgement, author, "")


def test_a_decision_is_about_a_report_that_is_held_at_a_time_that_is_one(desk: Desk, report: str) -> None:
    with Writer(desk) as writer:
        with pytest.raises(NotHeld, match="holds no report 0000"):
            writer.decide(Judgement(Ruling.NONE, (anchor("0" * 32),)), "Mira", "")
        for at in ("yesterday", "2021-06-08T12:00:00"):
            with pytest.raises(JournalError, match="not a time with its zone"):
                writer.decide(Judgement(Ruling.NONE, (anchor(report),)), "Mira", "", at)


def made(count: int) -> list[JournalRow]:
    """Return a sound journal."""
    found: list[JournalRow] = []
    for number in range(1, count + 1):
        previous = found[-1].hash if found else GENESIS
        judgement = Judgement(Ruling.NONE, (anchor("r", offset=number),))
        row = JournalRow(number, judgement, "Mira", "2021-06-08T12:00:00+00:00", "", previous, "")
        found.append(replace(row, hash=chained(row)))
    return found


def test_every_kind_of_tampering_is_found_and_its_rows_named() -> None:
    whole = made(4)
    head = (4, whole[3].hash)
    changed = replace(whole[1], author="Jon")
    rehashed = replace(changed, hash=chained(changed))
    assert verify_journal(whole, head) == []
    assert verify_journal([]) == []
    assert verify_journal([whole[0], changed, *whole[2:]], head) == ["row 2 was changed after it was written"]
    assert verify_journal([whole[0], rehashed, *whole[2:]], head) == [
        "row 3 does not follow from row 2: its chain is broken"
    ]
    assert verify_journal([whole[0], *whole[2:]], head) == ["row 2 is missing before row 3"]
    assert verify_journal([whole[0], whole[3]], head) == ["rows 2-3 are missing before row 4"]
    assert "row 2 stands after row 3: reordered or doubled" in verify_journal([whole[0], whole[2], whole[1], whole[3]])
    assert verify_journal(whole[:3], head) == ["the journal ends with row 3, but row 4 was the last that was written"]
    assert verify_journal([], head) == ["the journal ends with row 0, but row 4 was the last that was written"]


@pytest.mark.parametrize("how", ["changed", "cut"])
def test_tampering_with_the_stored_journal_is_found_by_integrity(desk: Desk, report: str, how: str) -> None:
    with Writer(desk) as writer:
        writer.decide(pair(Ruling.SAME, report), "Mira", "")
        writer.decide(Judgement(Ruling.NONE, (anchor(report),)), "Mira", "")
    engine = writing(desk.database)
    with engine.begin() as connection:
        two = schema.journal.c.number == 2
        statement = update(schema.journal).where(two).values(author="Jon") if how == "changed" else None
        connection.execute(delete(schema.journal).where(two) if statement is None else statement)
    engine.dispose()
    with View(desk) as view:
        assert ["row 2" in line for line in view.integrity()] == [True]
