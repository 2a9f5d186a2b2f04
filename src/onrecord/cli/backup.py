"""`onrecord backup`: one file with everything that the desk holds."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.store.backup import backup as write_backup


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that does not exist yet.")],
    desk: DeskOption = None,
) -> None:
    """Write database, documents, journal and lexicon tables into one file, also while a run is going on.

    Example: onrecord backup /tmp/onrecord-backup.tar --desk /tmp/onrecord.desk
    """
    write_backup(find_desk(desk), file)
    say(f"wrote {file}")
