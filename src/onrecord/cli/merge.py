"""`onrecord merge`: two names are one, whatever the reports call them; or two reports are of one story."""

from typing import Annotated

import typer

from onrecord.cli.judge import judge
from onrecord.cli.judge_stories import judge_stories
from onrecord.cli.options import AuthorOption, DeskOption, ReasonOption, StoriesOption
from onrecord.judging import merging
from onrecord.records.decision import Ruling


def merge(
    left: Annotated[str, typer.Argument(metavar="A", help="A name; NAME@REPORT for the one of one report.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another name of the same.")],
    stories: StoriesOption = False,
    why: ReasonOption = "",
    author: AuthorOption = None,
    desk: DeskOption = None,
) -> None:
    """Say that two names mean one; the reports that name either are shown together from then on.

    A decision is a row of the journal and outranks what the names themselves tell; it stays through every later
    reading, and `onrecord undo` takes it back. With --stories A and B are reports, and their stories become one.

    Example: onrecord merge Pact "Northern Covenant Organisation" --why "a machine wrote it" --desk /tmp/onrecord.desk
    """
    if stories:
        judge_stories(desk, author, why, Ruling.SAME, (left, right))
        return
    judge(desk, author, why, Ruling.SAME, (left, right), merging)
