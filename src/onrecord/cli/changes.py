"""How are the decisions of people told on a terminal: what they changed, and which of them are orphaned?"""

from collections.abc import Iterator, Sequence

from onrecord.cli.console import say, show_table
from onrecord.decide.happenings import is_of_reports
from onrecord.decide.overlay import Orphan
from onrecord.errors import SettingsError
from onrecord.records.change import Change
from onrecord.records.decision import JournalRow, Ruling
from onrecord.records.event import Event
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement
from onrecord.records.struck import Struck, numbered
from onrecord.settings import author_in_environment

CHANGED = ("changed", "part", "we had read", "now", "by", "when", "why", "row")
ORPHANED = ("orphaned row", "report", "says", "by", "words", "why it is about nothing now")
STORIES = {Ruling.SAME: "these are of one story", Ruling.DIFFERENT: "these are of two stories"}
PAIRED = {Ruling.SAME: "these are one", Ruling.DIFFERENT: "these are two", Ruling.UNDECIDED: "one or two: left open"}
_LETTERS = {Statement: "S", Event: "E"}


def who_decides(explicit: str | None) -> str:
    """Return the author of a decision; raise SettingsError where nobody is known."""
    found = author_in_environment() if explicit is None else explicit.strip()
    if not found:
        raise SettingsError("a decision has an author; give --author NAME, or set ONRECORD_AUTHOR")
    return found


def reason_given(why: str) -> str:
    """Return the reason of a decision; raise SettingsError where none is given."""
    if not why.strip():
        raise SettingsError("say why, so that others can judge it: --why TEXT")
    return why.strip()


def changes_of(reading: Reading) -> Iterator[tuple[str, Change]]:
    """Yield what people changed, each with the number of its record: "S3", "E2"."""
    for kind in (Statement, Event):
        records: Iterator[tuple[int, Statement | Event]] = numbered(reading, kind) if reading.has(kind) else iter(())
        for number, record in records:
            for change in record.changes:
                yield f"{_LETTERS[kind]}{number}", change
    for struck in reading.of(Struck) if reading.has(Struck) else ():
        yield f"{_LETTERS[type(struck.record)]}{struck.number}", struck.change


def show_changes(reading: Reading, orphans: Sequence[Orphan] = (), rows: frozenset[int] | None = None) -> None:
    """Print what people changed in a report, and the decisions that are about nothing in it now.

    Args:
        rows: the rows of the journal to tell of; None for all.
    """
    told = [(name, c) for name, c in changes_of(reading) if rows is None or c.row in rows]
    if told:
        say()
        show_table(CHANGED, (_row(name, change) for name, change in told))
    if orphans:
        say()
        show_orphans(orphans)


def show_orphans(orphans: Sequence[Orphan]) -> None:
    """Print the decisions that are about nothing that is read now."""
    show_table(ORPHANED, (_orphan(orphan) for orphan in orphans))


def ruled(row: JournalRow) -> str:
    """Return what a row of the journal says, in words."""
    judgement = row.judgement
    if is_of_reports(judgement):
        return STORIES[judgement.ruling]
    if judgement.ruling in PAIRED:
        return PAIRED[judgement.ruling]
    if judgement.ruling is Ruling.UNDO:
        return f"takes back row {judgement.undoes}"
    if judgement.ruling is Ruling.NONE:
        return f"there is no {judgement.anchors[0].kind}"
    if judgement.ruling is Ruling.MISSED:
        return f"missed: {judgement.value}"
    return f"{judgement.ruling}: {judgement.value}" if judgement.value is not None else str(judgement.ruling)


def words_of(row: JournalRow) -> str:
    """Return the words that a row is about."""
    return " / ".join(f"“{anchor.exact}”" for anchor in row.judgement.anchors)


def reports_of(row: JournalRow) -> str:
    """Return the beginnings of the ids of the reports that a row is about."""
    return ", ".join(dict.fromkeys(anchor.report[:12] for anchor in row.judgement.anchors))


def _row(name: str, change: Change) -> tuple[object, ...]:
    was = "nothing" if change.was is None else change.was
    now = "struck out" if change.now is None else change.now
    return name, change.part, was, now, change.author, change.at, change.reason, change.row


def _orphan(orphan: Orphan) -> tuple[object, ...]:
    row = orphan.row
    return row.number, reports_of(row), ruled(row), row.author, words_of(row), orphan.why
