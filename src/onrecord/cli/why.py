"""`onrecord why`: on what does it rest that two names are one, or two?"""

from typing import Annotated

import typer

from onrecord.cli.console import say, show_table
from onrecord.cli.judge import placed
from onrecord.cli.options import DeskOption, find_desk
from onrecord.identities import Identities, candidate, who_is_who
from onrecord.lexicon import Lexicon
from onrecord.records.entity import Entity
from onrecord.store.view import View


def why(
    left: Annotated[str, typer.Argument(metavar="A", help="A name; NAME@REPORT for the one of one report.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another name.")],
    desk: DeskOption = None,
) -> None:
    """Say whether two names mean one here, and on what that rests: names, offices, countries, company.

    Example: onrecord why Malkarin "Yevgeni Malkarin" --desk /tmp/onrecord.desk
    """
    found_desk = find_desk(desk)
    with View(found_desk) as view:
        titles = {line.id: line.title or "(no title)" for line in view.reports()}
        left, right = placed(view, left), placed(view, right)
        known = who_is_who(view, Lexicon.load(found_desk.lexicon))
    one, other = known.one(left), known.one(right)
    if one.id == other.id:
        _one(one, titles)
    else:
        _two(one, other, known)


def _one(entity: Entity, titles: dict[str, str]) -> None:
    say(f"one: {candidate(entity)}", "bold")
    if entity.links:
        show_table(
            ("sure", "name", "name", "why"), ((f"{s.value:.2f}", s.left, s.right, s.reason) for s in entity.links)
        )
    else:
        say("the reports give one name only")
    say("\nnamed in", "bold")
    for member in entity.members:
        say(f"  {member.name}  {member.report[:12]}  {titles.get(member.report, '')}")


def _two(one: Entity, other: Entity, known: Identities) -> None:
    score = known.closest(one, other)
    say("two:", "bold")
    say(f"  {candidate(one)}")
    say(f"  {candidate(other)}")
    for told in known.told_apart(one, other):
        say(f"told apart: {told}")
    say(f"closest: {score.left} and {score.right}, {score.value:.2f}: {score.reason}")
