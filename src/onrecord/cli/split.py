"""`onrecord split`: two names that are taken for one are two; or two reports are of two stories."""

from typing import Annotated

import typer

from onrecord.cli.judge import judge
from onrecord.cli.judge_stories import judge_stories
from onrecord.cli.options import AuthorOption, DeskOption, ReasonOption, StoriesOption
from onrecord.errors import SettingsError
from onrecord.judging import splitting
from onrecord.records.decision import Ruling


def split(
    left: Annotated[str, typer.Argument(metavar="A", help="The name to take out; NAME@REPORT for one report's.")],
    right: Annotated[
        str | None, typer.Argument(metavar="[B]", help="A name that it does not belong to; else any other.")
    ] = None,
    stories: StoriesOption = False,
    why: ReasonOption = "",
    author: AuthorOption = None,
    desk: DeskOption = None,
) -> None:
    """Say that two names do not mean one: A is taken out, and what goes with either name goes with it.

    A name that several reports give is told apart by its report: NAME@REPORT, an id, the start of one, or a file's
    name. `onrecord undo` takes the decision back. With --stories A and B are reports of one story, which becomes two.

    Example: onrecord split Malkarin@translated-undated.txt --why "a brother" --desk /tmp/onrecord.desk
    """
    if stories:
        if right is None:
            raise SettingsError(f"say which report of its story {left} has nothing to do with: split A B --stories")
        judge_stories(desk, author, why, Ruling.DIFFERENT, (left, right))
        return
    judge(desk, author, why, Ruling.DIFFERENT, (left,) if right is None else (left, right), splitting)
