"""`onrecord forget`: take a report off the desk for good."""

import sys
from typing import Annotated

import typer

from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.errors import SettingsError
from onrecord.records.report import Report
from onrecord.store.view import View
from onrecord.store.writer import Writer
from onrecord.text.inert import one_line


def forget(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="An id, the start of one, or a file's name.")],
    desk: DeskOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Remove a report's bytes, records and index rows; a hash stays, so that it is not read in again unnoticed.

    Example: onrecord forget covenant-expulsions/meridian-original.txt --yes --desk /tmp/onrecord.desk
    """
    place = find_desk(desk)
    with View(place) as view:
        held = view.reading(report).report
    if not yes:
        _ask(held)
    with Writer(place) as writer:
        writer.forget(held.id)
    say(f"forgot report {held.id}")


def _ask(held: Report) -> None:
    """Ask whether to go on; leave where the answer is no, raise SettingsError where nobody can answer."""
    title = f" “{one_line(held.title.value)}”" if held.title else ""
    try:
        agreed = typer.confirm(f"Forget report {held.id[:12]}{title}? This cannot be undone")
    except typer.Abort:
        sys.stderr.write("\n")
        raise SettingsError("nothing was forgotten, since nobody answered; --yes forgets without asking") from None
    if not agreed:
        say("nothing was forgotten")
        raise typer.Exit(1)
