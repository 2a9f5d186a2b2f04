"""A journal with one byte changed, a row removed or two swapped is found, every time, and the rows are named."""

import random
from collections.abc import Callable
from io import StringIO

import pytest
from sqlalchemy import Engine, delete, select, text, update

from onrecord.records.decision import Anchor, Judgement, Ruling
from onrecord.records.document import Arrival
from onrecord.records.report import Report
from onrecord.store import schema
from onrecord.store.desk import Desk
from onrecord.store.engine import writing
from onrecord.store.journal_file import beyond, check_lines, write_rows
from onrecord.store.view import View
from onrecord.store.writer import Writer

COLUMNS = ("ruling", "subject", "judgement", "author", "at", "reason", "previous", "hash")
ROWS = 6


@pytest.fixture
def kept(desk: Desk, arrival: Callable[..., Arrival], put: Callable[..., Report]) -> Desk:
    """A desk with a journal."""
    with Writer(desk) as writer:
        report = put(writer, arrival()).id
        for number in range(1, ROWS):
            anchor = Anchor(report, "mention", "name", f"Ilva Törén {number}", "Brenik\n\n", " said", number)
            writer.decide(Judgement(Ruling.SOURCE, (anchor,), "Velmark"), "Mira", f"she said “so” {number}")
        writer.decide(Judgement(Ruling.UNDO, (), undoes=2), "Jon", "no")
    return desk


def problems(desk: Desk) -> tuple[str, ...]:
    with View(desk) as view:
        return view.check_journal().problems


def tamper(desk: Desk, change: Callable[[Engine], None]) -> None:
    engine = writing(desk.database)
    change(engine)
    engine.dispose()


def test_a_journal_that_nobody_touched_is_whole(kept: Desk) -> None:
    assert problems(kept) == ()


@pytest.mark.parametrize("column", COLUMNS)
def test_one_byte_changed_in_the_database_is_found_and_its_row_named(kept: Desk, column: str) -> None:
    chosen = random.Random(column)
    made = schema.journal.c[column]
    for _ in range(25):
        number = chosen.randint(1, ROWS)
        engine = writing(kept.database)
        with engine.begin() as connection:
            whole = str(connection.scalar(select(made).where(schema.journal.c.number == number))).encode()
            at = chosen.randrange(len(whole))
            byte = chosen.choice([b for b in range(256) if b != whole[at]])
            broken = whole[:at] + bytes([byte]) + whole[at + 1 :]
            stored = text(f"UPDATE journal SET {column} = CAST(:broken AS TEXT) WHERE number = :number")
            connection.execute(stored, {"broken": broken, "number": number})
        found = problems(kept)
        assert any(f"row {number} " in line or f"row {number + 1} " in line for line in found), (number, at, byte)
        with engine.begin() as connection:
            connection.execute(
                update(schema.journal).where(schema.journal.c.number == number).values({column: whole.decode()})
            )
        engine.dispose()
    assert problems(kept) == ()


@pytest.mark.parametrize("number", range(1, ROWS + 1))
def test_another_undo_or_none_is_found(kept: Desk, number: int) -> None:
    def change(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.execute(update(schema.journal).where(schema.journal.c.number == number).values(undoes=1))

    tamper(kept, change)
    assert problems(kept) == (f"row {number} was changed after it was written",)


@pytest.mark.parametrize("number", range(1, ROWS + 1))
def test_a_row_that_was_removed_is_found_and_named(kept: Desk, number: int) -> None:
    def change(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.execute(delete(schema.journal).where(schema.journal.c.number == number))

    tamper(kept, change)
    assert any(f"row {number} " in line for line in problems(kept))


@pytest.mark.parametrize("renumbered", [True, False])
@pytest.mark.parametrize("pair", [(1, 2), (2, 5), (ROWS - 1, ROWS)])
def test_two_rows_that_were_swapped_are_found(kept: Desk, pair: tuple[int, int], renumbered: bool) -> None:
    def change(engine: Engine) -> None:
        number = schema.journal.c.number
        with engine.begin() as connection:
            one, other = (
                dict(connection.execute(select(schema.journal).where(number == n)).one()._mapping) for n in pair
            )
            connection.execute(delete(schema.journal).where(number.in_(pair)))
            swapped = [one | {"number": pair[1]}, other | {"number": pair[0]}]
            if not renumbered:  # in the order of the file only, which says nothing: nothing has changed
                swapped = [other, one]
            connection.execute(schema.journal.insert(), swapped)

    tamper(kept, change)
    found = problems(kept)
    assert all(any(f"row {n} " in line for line in found) for n in pair) is renumbered


def test_a_tail_cut_off_with_the_note_of_it_is_found_only_against_a_kept_head(kept: Desk) -> None:
    with View(kept) as view:
        heads = [row.hash for row in view.journal()]

    def change(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.execute(delete(schema.journal).where(schema.journal.c.number == ROWS))
            connection.execute(update(schema.head).values(number=ROWS - 1, hash=heads[-2]))

    tamper(kept, change)
    assert problems(kept) == ()
    with View(kept) as view:
        rows = view.check_journal().rows
    assert beyond(rows, heads[-2]) is None
    assert "cut off the end" in (beyond(rows, heads[-1]) or "")


def exported(desk: Desk) -> str:
    out = StringIO()
    with View(desk) as view:
        assert write_rows(view.journal(), out) == ROWS
    return out.getvalue()


def test_a_file_that_nobody_touched_gives_the_rows_back(kept: Desk) -> None:
    with View(kept) as view:
        rows = view.journal()
    checked = check_lines(exported(kept).splitlines(keepends=True))
    assert checked.problems == ()
    assert list(checked.rows) == rows


def test_one_byte_changed_in_a_file_is_found_every_time(kept: Desk) -> None:
    whole = exported(kept).encode()
    chosen = random.Random(7)
    for at in range(0, len(whole) - 1):
        byte = chosen.choice([b for b in range(256) if b != whole[at]])
        broken = (whole[:at] + bytes([byte]) + whole[at + 1 :]).decode(errors="replace")
        assert check_lines(f"{line}\n" for line in broken.removesuffix("\n").split("\n")).problems, (at, byte)


@pytest.mark.parametrize("gone", range(ROWS - 1))
def test_a_line_removed_or_two_swapped_in_a_file_are_found(kept: Desk, gone: int) -> None:
    lines = exported(kept).splitlines(keepends=True)
    assert check_lines(lines[:gone] + lines[gone + 1 :]).problems
    lines[gone], lines[gone + 1] = lines[gone + 1], lines[gone]
    assert check_lines(lines).problems
