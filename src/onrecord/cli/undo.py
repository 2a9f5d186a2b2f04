"""`onrecord undo`: take back a decision, by one more row of the journal."""

from collections.abc import Mapping
from typing import Annotated

import typer

from onrecord.cli.changes import ruled, who_decides, words_of
from onrecord.cli.console import say
from onrecord.cli.judge import names_of, tell_outcome
from onrecord.cli.judge_stories import tell_stories
from onrecord.cli.options import AuthorOption, DeskOption, find_desk
from onrecord.decide.happenings import is_of_reports
from onrecord.decide.identity import is_of_names
from onrecord.records.decision import JournalRow, Judgement, Ruling
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
    about = _about(held, row)
    before = names_of(place) if about is not None and is_of_names(about.judgement) else None
    with Writer(place) as writer:
        made = writer.decide(Judgement(Ruling.UNDO, (), undoes=row), author, why.strip())
    taken = held[row]
    said = f"{ruled(taken)}{f' – {words_of(taken)}' if len(taken.judgement.anchors) > 1 else ''}"
    say(f"journal row {made.number}, by {author}, takes back row {row}: {said}, by {taken.author}")
    if before is not None and about is not None:
        tell_outcome(place, before, about.number)
    if about is not None and is_of_reports(about.judgement):
        tell_stories(place, about.judgement)


def _about(held: Mapping[int, JournalRow], number: int) -> JournalRow | None:
    """Return the decision that a row makes or unmakes, through all undos of undos; None where there is none."""
    row = held.get(number)
    while row is not None and row.judgement.undoes is not None:
        row = held.get(row.judgement.undoes)
    return row
