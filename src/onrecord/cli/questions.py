"""How is a question about two names put on a terminal?"""

from collections.abc import Mapping

from rich.text import Text

from onrecord.cli.console import say, show_table, stdout
from onrecord.identities import SHOWN, Identities, candidate
from onrecord.records.entity import Entity, Member
from onrecord.review import Question, naming
from onrecord.store.view import View
from onrecord.text.inert import one_line, visible

MOST_REPORTS = 3  # that give a name, besides the one whose words are shown


def stands(question: Question) -> str:
    """Return what two names are as long as nobody answers."""
    return "one" if question.joined else "two"


def moved(question: Question) -> str:
    """Return what an answer could move, in words."""
    counts = ((name, question.moves[name]) for name in ("reports", "statements", "events", "mentions"))
    return ", ".join(f"{number} {name if number != 1 else name[:-1]}" for name, number in counts if number)


def show_question(view: View, question: Question, titles: Mapping[str, str]) -> None:
    """Print two names with who they are, where, and in which words; and how alike they are."""
    if question.joined:
        say(f"  {candidate(question.left)}")
    for entity, member in ((question.left, question.pair.left), (question.right, question.pair.right)):
        say(member.name, "bold")
        if not question.joined:
            say(f"  {candidate(entity)}")
        _passage(view, member, titles)
        _elsewhere(entity, member, titles)
    say(f"{stands(question)} now; {question.score.value:.2f}: {question.score.reason}")
    say(f"an answer could move {moved(question)}")


def show_comparisons(known: Identities, question: Question) -> None:
    """Print how each name of the one compares with each of the other."""
    scores = question.left.links if question.joined else known.compared(question.left, question.right)
    show_table(("sure", "name", "name", "why"), ((f"{s.value:.2f}", s.left, s.right, s.reason) for s in scores))


def _passage(view: View, member: Member, titles: Mapping[str, str]) -> None:
    found = naming(view, member)
    text, passage, name = found.report.text, found.passage, found.name
    line = Text("  “")
    for start, end, style in (
        (passage.start, name.start, ""),
        (name.start, name.end, "bold"),
        (name.end, passage.end, ""),
    ):
        line.append(visible(text[start:end].replace("\n", " ")), style)
    line.append(f"”  {member.report[:SHOWN]}  {one_line(titles.get(member.report, ''))}", "dim")
    stdout().print(line)


def _elsewhere(entity: Entity, member: Member, titles: Mapping[str, str]) -> None:
    """Print the other reports that name somebody so."""
    named = (m.report for m in entity.members if m.name == member.name and m.report != member.report)
    reports = list(dict.fromkeys(named))
    for report in reports[:MOST_REPORTS]:
        say(f"  also in {report[:SHOWN]}  {titles.get(report, '')}", "dim")
    if len(reports) > MOST_REPORTS:
        say(f"  and {len(reports) - MOST_REPORTS} more", "dim")
