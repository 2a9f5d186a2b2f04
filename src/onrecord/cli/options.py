"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.settings import desk_in_environment
from onrecord.store.desk import Desk

DESK_HELP = "The desk to use, a folder; else ONRECORD_DESK, else the nearest onrecord.desk above."
DeskOption = Annotated[Path | None, typer.Option("--desk", metavar="DIR", help=DESK_HELP, show_default=False)]
AuthorOption = Annotated[
    str | None, typer.Option("--author", metavar="NAME", help="Who decides; else ONRECORD_AUTHOR, else the user.")
]
ReasonOption = Annotated[
    str, typer.Option("--why", metavar="TEXT", help="The reason; everybody who sees the change sees it.")
]
StoriesOption = Annotated[bool, typer.Option("--stories", help="A and B are reports: ids, starts of ids or files.")]
NEW_DESK = Path("onrecord.desk")


def find_desk(explicit: Path | None) -> Desk:
    """Return the desk that a command means; raise DeskMissing, which says how to make one."""
    return Desk.find(explicit, desk_in_environment(), Path.cwd())
