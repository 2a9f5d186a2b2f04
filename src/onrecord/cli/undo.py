"""`onrecord undo`: take back a decision, by one more row of the journal."""

from typing import Annotated

import typer

from onrecord.cli.changes import ruled, who_decides
from onrecord.cli.console import say
from onrecord.cli.options import AuthorOption, DeskOption, find_desk
from onrecord.records.decision import Judgement, Ruling
from onrecord.store.view import View
from onrecord.store.writer import Writer


def undo(
    row: Annotated[int, typer.Argument(metavar="ROW", min=1, help="Its number, as `onrecord journal` lists it.")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason.")] = "",
    author: AuthorOption = None,
    desk: DeskOption = None,
) -> None:
    """Take back a decision; an undo can be undone too, and nothing is ever removed from the journal.

    Example: onrecord undo 1 --why "it was right" --desk /tmp/onrecord.desk
    """
    place, author = find_desk(desk), who_decides(author)
    with View(place) as view:
        held = {r.number: r for r in view.journal()}
    with Writer(place) as writer:
        made = writer.decide(Judgement(Ruling.UNDO, (), undoes=row), author, why.strip())
    taken = held[row]
    say(f"journal row {made.number}, by {author}, takes back row {row}: {ruled(taken)}, by {taken.author}")
