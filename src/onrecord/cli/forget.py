"""`onrecord forget`: take a report off the desk for good."""

from typing import Annotated

import typer

from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.store.view import View
from onrecord.store.writer import Writer


def forget(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="An id, the start of one, or a file's name.")],
    desk: DeskOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Remove a report's bytes, records and index rows; a hash stays, so that it is not read in again unnoticed.

    Example: onrecord forget expulsion/wire.txt --yes --desk /tmp/onrecord.desk
    """
    place = find_desk(desk)
    with View(place) as view:
        held = view.reading(report).report
    if not yes:
        typer.confirm(f"Forget {held.title.value if held.title else held.id}? This cannot be undone", abort=True)
    with Writer(place) as writer:
        writer.forget(held.id)
    say(f"forgot report {held.id}")
