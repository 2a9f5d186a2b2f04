"""Which commands are there, and what becomes of an error?"""

import sys

import typer

from onrecord.cli import backup, doctor, dossier, export, forget, read, search, show, status
from onrecord.cli.console import complain
from onrecord.errors import Ambiguous, OnrecordError

app = typer.Typer(
    name="onrecord",
    help="Reads press reports and puts them on the record: who said or did what, on whose word, and where it stands.",
    epilog="The desk is --desk DIR, else ONRECORD_DESK, else the nearest folder above that holds onrecord.desk.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
)
for verb in (
    *(read.read, status.status, show.show, dossier.dossier, search.search),
    *(forget.forget, backup.backup, export.export, doctor.doctor),
):
    app.command()(verb)


def run() -> None:
    """Run the command line; an error is one line that says what to do, never a traceback."""
    try:
        app()
    except Ambiguous as error:
        complain(str(error), *error.candidates)
        sys.exit(2)
    except OnrecordError as error:
        complain(str(error))
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone: `onrecord show … | head`
        sys.stderr.close()
        sys.exit(1)
    except KeyboardInterrupt:
        complain("stopped; what was read is kept, and the same command goes on from there")
        sys.exit(130)
