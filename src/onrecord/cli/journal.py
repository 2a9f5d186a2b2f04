"""`onrecord journal`: the decisions of people; whether any was tampered with; from one desk to another."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.changes import reports_of, ruled, show_orphans, words_of
from onrecord.cli.console import complain, say, show_table
from onrecord.cli.options import DeskOption, find_desk
from onrecord.cli.output import opened
from onrecord.errors import SettingsError
from onrecord.records.decision import JournalRow
from onrecord.store.decided import in_force
from onrecord.store.desk import Desk
from onrecord.store.exchange import Taken
from onrecord.store.journal import undone_by
from onrecord.store.journal_file import beyond, check_lines, write_rows
from onrecord.store.view import View
from onrecord.store.writer import Writer

COLUMNS = ("row", "when", "by", "says", "words", "report", "why", "in force")
HASH = 64
KEPT = (
    "A tail that was cut off together with the desk's note of it, or a journal that was written anew from its first "
    "row, is found only against a head kept elsewhere: keep what `onrecord journal head` prints, and give it as --head."
)


class Action(StrEnum):
    """What is to be done with the journal."""

    LIST = "list"
    VERIFY = "verify"
    HEAD = "head"
    EXPORT = "export"
    IMPORT = "import"


def journal(
    action: Annotated[Action, typer.Argument(help="What to do with it.", show_default=True)] = Action.LIST,
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="For export and import.")] = None,
    head: Annotated[str | None, typer.Option(metavar="HASH", help="For verify: a head that you kept.")] = None,
    desk: DeskOption = None,
) -> None:
    """List the decisions of people, the newest last; verify them; take them to another desk.

    verify names every row that was changed, moved or is missing, and ends with 1 if there is any. head prints the
    number and hash of the last row. export writes the rows to FILE, one line of JSON each; import takes in those of
    another desk, names those that contradict ours, and ends with 1 if there are any.

    Example: onrecord journal verify --desk /tmp/onrecord.desk
    """
    place = find_desk(desk)
    if (file is not None) != (action in {Action.EXPORT, Action.IMPORT}):
        raise typer.BadParameter("export and import need a FILE, and nothing else takes one")
    if head is not None and action is not Action.VERIFY:
        raise typer.BadParameter("--head goes with verify")
    if action is Action.LIST:
        _list(place)
    elif action is Action.VERIFY:
        _verify(place, head)
    elif action is Action.HEAD:
        _head(place)
    elif file is not None:
        (_export if action is Action.EXPORT else _import)(place, file)


def _list(place: Desk) -> None:
    with View(place) as view:
        rows, orphans = view.journal(), view.orphans()
    if not rows:
        say("nobody has decided anything on this desk; `onrecord correct`, `merge`, `split` and `review` do")
        return
    standing, undone = {row.number for row in in_force(rows)}, undone_by(rows)
    lost = {orphan.row.number for orphan in orphans}
    show_table(COLUMNS, (_line(row, standing, undone, lost) for row in rows))
    if orphans:
        say()
        show_orphans(orphans)


def _line(row: JournalRow, standing: set[int], undone: dict[int, JournalRow], lost: set[int]) -> tuple[object, ...]:
    if row.number in undone:
        state = f"no: row {undone[row.number].number}"
    else:
        state = "orphaned" if row.number in lost else "yes"
    return row.number, row.at, row.author, ruled(row), words_of(row), reports_of(row), row.reason, state


def _verify(place: Desk, kept: str | None) -> None:
    if kept is not None:
        kept = kept.split()[-1].lower() if kept.split() else ""
        if len(kept) != HASH or not set(kept) <= set("0123456789abcdef"):
            raise SettingsError(f"--head is the hash that `onrecord journal head` prints, {HASH} hex digits")
    with View(place) as view:
        checked = view.check_journal()
    problems = [*checked.problems]
    if kept is not None and (missing := beyond(checked.rows, kept)):
        problems.append(missing)
    if problems:
        complain(f"the journal is not what was written: {len(problems)} found; unpack your latest backup", *problems)
        raise typer.Exit(1)
    say(f"{len(checked.rows)} rows, each as it was written and in its place")
    say("the head that was kept is among them" if kept is not None else KEPT)


def _head(place: Desk) -> None:
    with View(place) as view:
        rows = view.journal()
    if not rows:
        say("the journal has no row yet")
    else:
        say(f"{rows[-1].number} {rows[-1].hash}")


def _export(place: Desk, file: Path) -> None:
    with View(place) as view:
        rows = view.journal()
    with opened(file) as out:
        number = write_rows(rows, out)
    say(f"wrote {number} rows to {file}")


def _import(place: Desk, file: Path) -> None:
    try:
        with file.open(encoding="utf-8", errors="replace", newline="\n") as lines:
            checked = check_lines(lines)
    except OSError as error:
        raise SettingsError(f"cannot read {file} ({error.strerror}); name a file that `journal export` wrote") from None
    if checked.problems:
        complain(f"{file} is not what was written, nothing was taken in; ask for it again", *checked.problems)
        raise typer.Exit(1)
    with Writer(place) as writer:
        taken = writer.take_in(checked.rows)
    _tell(taken)
    with View(place) as view:
        added = {row.number for row in taken.added}
        orphans = [orphan for orphan in view.orphans() if orphan.row.number in added]
    if orphans:
        show_orphans(orphans)
    if taken.conflicts:
        sys.stdout.flush()
        complain(f"{len(taken.conflicts)} rows were not taken in; both journals keep what they have", *taken.conflicts)
        raise typer.Exit(1)


def _tell(taken: Taken) -> None:
    numbers = f" as rows {taken.added[0].number} to {taken.added[-1].number}" if taken.added else ""
    say(f"{len(taken.added)} rows were taken in{numbers}; {taken.known} were here before", "")
    if taken.left:
        say(f"{taken.left} were left out, since they had been taken back there")
