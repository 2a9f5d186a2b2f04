"""`onrecord merge`: two names are one, whatever the reports call them."""

from typing import Annotated

import typer

from onrecord.cli.judge import judge
from onrecord.cli.options import AuthorOption, DeskOption, ReasonOption
from onrecord.judging import merging
from onrecord.records.decision import Ruling


def merge(
    left: Annotated[str, typer.Argument(metavar="A", help="A name; NAME@REPORT for the one of one report.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another name of the same.")],
    why: ReasonOption = "",
    author: AuthorOption = None,
    desk: DeskOption = None,
) -> None:
    """Say that two names mean one; the reports that name either are shown together from then on.

    A decision is a row of the journal and outranks what the names themselves tell; it stays through every later
    reading, and `onrecord undo` takes it back.

    Example: onrecord merge Vessin@courier-recall.txt "Karl Vesin" --why "both police" --desk /tmp/onrecord.desk
    """
    judge(desk, author, why, Ruling.SAME, (left, right), merging)
