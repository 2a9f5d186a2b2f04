"""`onrecord show`: one report's text with its statements marked, its events, and those with a date in time order."""

from itertools import pairwise
from typing import Annotated

import typer
from rich.text import Text

from onrecord.cli.changes import show_changes
from onrecord.cli.chronicle import show_timeline
from onrecord.cli.console import say, show_table, stdout
from onrecord.cli.options import DeskOption, find_desk
from onrecord.export.dossier import why_not_extracted
from onrecord.export.ledger.ledger import make_ledger
from onrecord.export.ledger.selection import Selection
from onrecord.export.ledger.tellings import when
from onrecord.export.ledger.wording import counted, dated, in_words
from onrecord.records.event import Event
from onrecord.records.layout import Furniture
from onrecord.records.reading import Reading
from onrecord.records.report import Noted
from onrecord.records.statement import REPORT, Statement, StatementKind
from onrecord.records.struck import numbered
from onrecord.store.view import View
from onrecord.text.inert import one_line, visible

STYLES = {
    StatementKind.SPEECH: "bold cyan",
    StatementKind.ATTITUDE: "magenta",
    StatementKind.TOPIC: "blue",
    StatementKind.NARRATION: "yellow",
}


def show(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="An id, the start of one, or a file's name.")],
    desk: DeskOption = None,
) -> None:
    """Show a report: its text with every statement marked and numbered, and each statement's holder.

    Example: onrecord show covenant-expulsions/meridian-original.txt --desk /tmp/onrecord.desk
    """
    with View(find_desk(desk)) as view:
        held = view.decided(report)
        locations = tuple(view.locations(held.reading.report.id))
    reading = held.reading
    _head(reading)
    statements = list(numbered(reading, Statement)) if reading.has(Statement) else []
    stdout().print(_marked(reading, statements))
    say()
    if not reading.has(Statement):
        say(f"Not extracted: {why_not_extracted(reading)}.", "italic")
        return
    text = reading.report.text
    show_table(("", "holder", "stance", "cue", "via", "words"), (_row(n, s, text) for n, s in statements))
    say()
    _events(list(numbered(reading, Event)), text)
    show_timeline(make_ledger([(reading, locations)], Selection(), every=True))
    show_changes(reading, held.orphans)


def _head(reading: Reading) -> None:
    report = reading.report
    say(one_line(report.title.value) if report.title else "(no title)", "bold")
    for name, noted in (("outlet", report.outlet), ("published", report.published), ("language", report.language)):
        say(f"{name}: {_noted(noted)}")
    say(f"report {report.id}\n")


def _noted(noted: Noted | None) -> str:
    return "not known" if noted is None else f"{noted.value} ({noted.basis}{': ' + noted.note if noted.note else ''})"


def _marked(reading: Reading, statements: list[tuple[int, Statement]]) -> Text:
    """Return the text, contents marked and numbered and furniture dimmed; control characters are made visible."""
    text = reading.report.text
    cuts = {0, len(text)}
    spans = [(c, STYLES[s.kind], n) for n, s in statements for c in s.content]
    spans += [(f.span, "dim", 0) for f in reading.of(Furniture)]
    for span, _, _ in spans:
        cuts |= {span.start, span.end}
    out = Text()
    places = sorted(cuts)
    for start, end in pairwise(places):
        style = " ".join(dict.fromkeys(st for span, st, _ in spans if span.start <= start and end <= span.end))
        out.append(visible(text[start:end]), style)
        for span, _, number in spans:
            if number and span.end == end:
                out.append(f"[{number}]", "bold green")
    return out


def _row(number: int, statement: Statement, text: str) -> tuple[object, ...]:
    words = " … ".join(c.words(text) for c in statement.content)
    via = " → ".join(link.name for link in statement.chain)
    kind = "" if statement.kind == StatementKind.SPEECH else f" ({statement.kind})"
    cue = " … ".join(c.words(text) for c in statement.cue)
    return f"[{number}]", _holder(statement.source.name), f"{statement.stance}{kind}", cue, via, words


def _holder(name: str) -> str:
    return "the report itself" if name == REPORT else name


def _events(events: list[tuple[int, Event]], text: str) -> None:
    """Print the events, each with its words below."""
    if events:
        say("Events", "bold")
    numbers = {event.id: number for number, event in events}
    for number, event in events:
        count = counted(event.quantity) if event.quantity is not None else ""
        answer = f"in answer to E{numbers[event.answers]}" if event.answers in numbers else ""
        told = (count, f"{event.reality} ({_holder(event.holder)})", dated(when(event.date)), answer)
        line = Text(f"{f'E{number}':<5}")
        line.append(one_line(in_words(event)), "bold")
        stdout().print(line.append("".join(f" · {one_line(part)}" for part in told if part)))
        say("     " + one_line(f"“{' … '.join(span.words(text) for span in event.evidence)}”"), "dim")
