"""`onrecord review`: one or two? The names of which an answer would change most, one after the other."""

from typing import Annotated

import typer

from onrecord.cli.changes import show_orphans, who_decides
from onrecord.cli.console import say, show_table
from onrecord.cli.keys import Keys
from onrecord.cli.options import AuthorOption, DeskOption, find_desk
from onrecord.cli.questions import moved, stands
from onrecord.cli.sitting import Sitting
from onrecord.decide.identity import is_of_names
from onrecord.identities import handle
from onrecord.lexicon import Lexicon
from onrecord.review import Question, questions
from onrecord.store.view import View

COLUMNS = ("", "now", "name", "name", "sure", "why", "an answer could move")


def review(
    list_only: Annotated[bool, typer.Option("--list", help="Print the queue, ask nothing.")] = False,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="At most so many.")] = None,
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason; else by review, and the score's.")] = "",
    author: AuthorOption = None,
    desk: DeskOption = None,
) -> None:
    """Ask whether two names mean one: pairs that are open or were joined on little, first what would change most.

    Keys: s same, d different, u unsure, z undo the last answer, w why (all comparisons), Enter skips, q quits. Each
    answer is a row of the journal at once, so that nothing is lost where you break off; what was answered, be it
    unsure, is not asked again.

    Example: onrecord review --list --limit 5 --desk /tmp/onrecord.desk
    """
    place = find_desk(desk)
    with View(place) as view:
        queue = questions(view, Lexicon.load(place.lexicon))
        orphans = [orphan for orphan in view.orphans() if is_of_names(orphan.row.judgement)]
        titles = {line.id: line.title or "(no title)" for line in view.reports()}
    asked = queue.questions[:limit]
    if orphans:
        show_orphans(orphans)
        say()
    if not asked:
        say("nothing is left to ask: no two names are nearly one, and none were joined on little")
    elif list_only:
        show_table(COLUMNS, (_row(number, question) for number, question in enumerate(asked, 1)))
        if len(queue.questions) > len(asked):
            say(f"and {len(queue.questions) - len(asked)} more")
    else:
        Sitting(place, queue.known, titles, who_decides(author), why.strip()).run(asked, Keys())


def _row(number: int, question: Question) -> tuple[object, ...]:
    names, score = (handle(member) for member in (question.pair.left, question.pair.right)), question.score
    return number, stands(question), *names, f"{score.value:.2f}", score.reason, moved(question)
