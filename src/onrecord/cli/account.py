"""How is a dossier shown in a terminal? Report by report, each statement and event with its holder and its passage."""

from collections.abc import Iterator

from rich.text import Text

from onrecord.cli.answers import answer_lines
from onrecord.cli.console import say, stdout
from onrecord.export.context import Dossier, EventLine, ReportPart, StatementLine
from onrecord.text.inert import one_line

INDENT = " " * 5


def show_dossier(dossier: Dossier) -> None:
    """Print the reports of a dossier."""
    for part in dossier.reports:
        say()
        say(one_line(part.title), "bold")
        say(one_line(" · ".join((*(fact.value for fact in part.facts[:2]), *part.files, part.report[:12]))), "dim")
        for parent in part.comes_from:
            say(one_line(f"{INDENT}{parent.words} ({parent.sure})"), "italic")
        if not part.extracted:
            say(f"{INDENT}not extracted: {part.why}", "italic")
        _show(part)
    say()


def _show(part: ReportPart) -> None:
    for line in part.statements:
        _put(f"S{line.number}", line.holder, f"{line.stance}{_kind(line)}", _of_statement(line))
    for event in part.events:
        who = f"{event.actors or 'somebody not named'} → {event.what} → {event.recipients or 'nobody named'}"
        number = event.anchor.rpartition("-e")[2]
        _put(f"E{number}", who, f"{event.reality} ({event.holder})", _of_event(event))
    for struck in part.struck:
        say(one_line(f"{INDENT}struck out: {struck}"), "dim")


def _put(number: str, who: str, how: str, below: Iterator[str]) -> None:
    line = Text(f"{number:<5}")
    line.append(one_line(who), "bold")
    stdout().print(line.append(f" · {one_line(how)}"))
    for words in below:
        say(INDENT + one_line(words), "dim")


def _kind(line: StatementLine) -> str:
    return "" if line.kind == "speech" else f" ({line.kind})"


def _of_statement(line: StatementLine) -> Iterator[str]:
    yield f"“{' … '.join(line.words)}”"
    if line.via:
        yield f"via {' → '.join((*line.via, 'this report'))}"
    if line.origins is not None:
        yield f"{line.origins.count}: {'; '.join(root.words for root in line.origins.roots if root.counts)}"
    yield from line.changes
    yield from answer_lines(line.answers)


def _of_event(line: EventLine) -> Iterator[str]:
    yield f"“{line.words}”"
    told = (line.quantity, line.proved or (f"{line.inferred} (inferred)" if line.inferred else ""), line.place)
    if any(told):
        yield " · ".join(filter(None, told))
    yield from line.changes
    yield from answer_lines(line.answers)
