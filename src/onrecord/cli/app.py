"""Which commands are there, and what becomes of an error?"""

import os
import sys
from io import TextIOWrapper

import typer

from onrecord.cli import (
    backup,
    correct,
    diff,
    doctor,
    dossier,
    export,
    forget,
    journal,
    lineage,
    merge,
    moves,
    offices,
    read,
    rebuild,
    review,
    search,
    show,
    split,
    status,
    stories,
    undo,
    why,
)
from onrecord.cli.console import complain
from onrecord.errors import Ambiguous, OnrecordError

INTERRUPTED = 130  # how a shell ends after Ctrl-C, and what typer makes of one

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
    *(
        read.read,
        status.status,
        show.show,
        dossier.dossier,
        moves.moves,
        search.search,
        offices.offices,
        stories.stories,
        lineage.lineage,
        diff.diff,
        why.why,
    ),
    *(review.review, merge.merge, split.split, correct.correct, undo.undo, journal.journal),
    *(rebuild.rebuild, forget.forget, backup.backup, export.export, doctor.doctor),
):
    app.command()(verb)


def run() -> None:
    """Run the command line; an error is one line that says what to do, never a traceback."""
    if isinstance(sys.stdout, TextIOWrapper):  # a letter that the terminal's encoding lacks is no reason to stop
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # here, not as Python ends, where a reader that has gone makes a noise
    except SystemExit as end:
        if end.code == INTERRUPTED:
            complain("stopped; what was done is kept, and the same command goes on from there")
        raise
    except Ambiguous as error:
        complain(str(error), *error.candidates)
        sys.exit(2)
    except OnrecordError as error:
        complain(str(error))
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone: `onrecord show … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        complain(f"{error.filename or 'the output'} cannot be used ({error.strerror}); make room or name another place")
        sys.exit(1)
