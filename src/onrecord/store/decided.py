"""Which decisions are in force, what do reports say with them, and is the journal what was written?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Row, select

from onrecord.decide.happenings import StoryTie, is_of_reports, story_tie
from onrecord.decide.identity import Tie, is_of_names, tie_of
from onrecord.decide.overlay import Orphan, Overlaid, lay_over
from onrecord.errors import DeskDamaged
from onrecord.records.decision import JournalRow, Judgement, Ruling
from onrecord.store import schema
from onrecord.store.chains import Chains
from onrecord.store.codec import canonical, plain
from onrecord.store.decisions import journal_head, journal_row
from onrecord.store.journal import subject, taken_back
from onrecord.store.journal_file import Checked, checked
from onrecord.store.readings import reading_of

NOT_HELD = "the desk does not hold its report"
_JOURNAL = select(schema.journal).order_by(schema.journal.c.number)


def journal_rows(connection: Connection) -> list[JournalRow]:
    """Return the decisions of people, in order."""
    return [journal_row(row) for row in connection.execute(_JOURNAL)]


def in_force(rows: Sequence[JournalRow]) -> list[JournalRow]:
    """Return the rows that were not taken back and are no undo themselves."""
    undone = taken_back((row.number, u) for row in rows if (u := row.judgement.undoes) is not None)
    return [row for row in rows if row.number not in undone and row.judgement.ruling is not Ruling.UNDO]


def by_report(rows: Sequence[JournalRow]) -> dict[str, list[JournalRow]]:
    """Return rows by the ids of the reports that they are about."""
    found: dict[str, list[JournalRow]] = defaultdict(list)
    for row in rows:
        for report in {anchor.report for anchor in row.judgement.anchors}:
            found[report].append(row)
    return found


def overlaid(connection: Connection, number: int) -> Overlaid:
    """Return a report with the rows in force laid over it; the other rows of the journal are not unpacked."""
    reading, table = reading_of(connection, number), schema.journal
    undos = connection.execute(select(table.c.number, table.c.undoes).where(table.c.undoes.is_not(None)))
    undone = taken_back((row.number, row.undoes) for row in undos)
    found = connection.execute(_JOURNAL.where(table.c.judgement.contains(reading.report.id, autoescape=True)))
    return lay_over(reading, [journal_row(row) for row in found if row.number not in undone])


def orphans(connection: Connection) -> list[Orphan]:
    """Return the decisions in force that are about nothing that is read now, in the order of the journal."""
    found: dict[int, Orphan] = {}
    table = schema.report
    for report, rows in by_report(in_force(journal_rows(connection))).items():
        there = (table.c.id == report) & table.c.text.is_not(None)
        number = connection.scalar(select(table.c.number).where(there))
        lost = [Orphan(r, NOT_HELD) for r in rows] if number is None else overlaid(connection, number).orphans
        found |= {orphan.row.number: orphan for orphan in lost}
    return [orphan for _, orphan in sorted(found.items())]


def ties(connection: Connection) -> list[Tie]:
    """Return the rows in force on two names, in the order of the journal; orphans are left out."""
    chains = Chains(connection)
    rows = (row for row in in_force(journal_rows(connection)) if is_of_names(row.judgement))
    return [tie for row in rows if (tie := tie_of(row, chains.of)) is not None]


def story_ties(connection: Connection) -> list[StoryTie]:
    """Return the rows in force on the stories of two reports, in the order of the journal; orphans are left out."""
    rows = [row for row in in_force(journal_rows(connection)) if is_of_reports(row.judgement)]
    held = set(connection.scalars(select(schema.report.c.id))) if rows else set()
    return [tie for tie in map(story_tie, rows) if {tie.left, tie.right} <= held]


def check(connection: Connection) -> Checked:
    """Return the journal as far as it can be read, and what is wrong with it."""
    return checked(_stored(connection), journal_head(connection))


def _stored(connection: Connection) -> Iterator[JournalRow | str]:
    """Yield each row, and a line for each that cannot be read or whose columns do not say what its judgement says."""
    for number in connection.scalars(select(schema.journal.c.number).order_by(schema.journal.c.number)).all():
        try:
            stored = connection.execute(_JOURNAL.where(schema.journal.c.number == number)).one()
            row = journal_row(stored)
        except DeskDamaged:
            yield f"row {number} was changed after it was written: it cannot be read"
            continue
        yield row
        if not _agrees(stored, row.judgement):
            yield f"row {number} was changed after it was written"


def _agrees(stored: Row[tuple[object, ...]], judgement: Judgement) -> bool:
    """Return whether what is stored beside a judgement so that it can be searched is what it says."""
    beside = (stored.judgement, stored.ruling, stored.subject, stored.undoes)
    return beside == (canonical(plain(judgement)), judgement.ruling, subject(judgement), judgement.undoes)
