"""`onrecord diff`: two reports side by side, every difference named."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from onrecord.cli.console import say, show_table
from onrecord.cli.options import DeskOption, find_desk
from onrecord.cli.output import data_stdout, opened
from onrecord.errors import NotHeld, SettingsError
from onrecord.export.diff import NAMES, Line, Piece, likeliest, lines, reasons
from onrecord.export.diff import WAYS as IN_WORDS
from onrecord.export.diff_json import write_diff
from onrecord.export.ledger.wording import plural
from onrecord.lexicon import Lexicon
from onrecord.lineage.difference import differ
from onrecord.records.difference import Difference
from onrecord.records.kinship import Edit, EditKind
from onrecord.records.reading import Reading
from onrecord.store.view import View
from onrecord.text.edtf import spoken
from onrecord.text.inert import one_line, visible

TERMINAL, JSON = "text", "json"
WIDE = 100  # columns of a terminal from which two reports stand side by side
STYLES = {
    EditKind.REWORDED: "yellow",
    EditKind.CUT: "red",
    EditKind.INSERTED: "green",
    EditKind.MOVED: "cyan",
    EditKind.NUMBER: "bold magenta",
    EditKind.NAME: "bold magenta",
    EditKind.DATE: "bold magenta",
    EditKind.HEDGE_ADDED: "bold blue",
    EditKind.HEDGE_LOST: "bold blue",
    EditKind.SPEAKER: "bold red",
    EditKind.POLARITY: "bold red reverse",
    EditKind.ATTRIBUTION_ADDED: "bold blue",
    EditKind.ATTRIBUTION_LOST: "bold blue",
}


def diff(
    left: Annotated[str, typer.Argument(metavar="A", help="A report: an id, the start of one, or a file's name.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another report, be it near the first or not.")],
    format: Annotated[str, typer.Option("--format", help=f"One of {TERMINAL}, {JSON}.")] = TERMINAL,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="A file; else standard output.")] = None,
    desk: DeskOption = None,
) -> None:
    """Show two reports side by side with every difference named: numbers, names, days, hedges, turns, speakers.

    It says who may have copied whom and how sure that is. Furniture is not compared; "7" for "seven" is no difference.

    Example: onrecord diff meridian-original.txt newsloom-spun.txt --desk /tmp/onrecord.desk
    """
    if format not in {TERMINAL, JSON}:
        raise NotHeld(f"there is no format {format!r} for diff; the formats are {TERMINAL}, {JSON}")
    if output is not None and format != JSON:
        raise typer.BadParameter("a file is written as json; name it with --format")
    with View(find_desk(desk)) as view:
        readings = view.decided(left).reading, view.decided(right).reading
        if readings[0].report.id == readings[1].report.id:
            raise SettingsError(f"{left} and {right} are one report; name another one")
        lexicon = Lexicon.load(view.desk.lexicon)
        difference = differ(view.reading(left), view.reading(right), lexicon)
        places = [tuple(view.locations(reading.report.id)) for reading in readings]
    if format == TERMINAL:
        _show(difference, [", ".join(map(str, found)) for found in places])
    elif output is None:
        write_diff(difference, places[0], places[1], data_stdout())
    else:
        with opened(output) as out:
            write_diff(difference, places[0], places[1], out)
        say(f"wrote {output}")


def _show(difference: Difference, files: Iterable[str]) -> None:
    """Print what is likeliest, the sentences with their edits, and what the verdict rests on."""
    for name, reading, file in zip("AB", (difference.left, difference.right), files, strict=True):
        _head(name, reading, file)
    say(f"\n{likeliest(difference)}", "bold")
    likely = sorted(difference.probabilities.items(), key=lambda item: -item[1])
    say("; ".join(f"{IN_WORDS[name]}: {value:.0%}" for name, value in likely))
    say(f"in common: {difference.kinship.similarity:.0%} of the shorter report")
    for score in difference.manner:
        examples = f" ({score.left} → {score.right})" if score.left else ""
        say(one_line(f"{score.reason}{examples}"), "italic")
    say()
    is_wide = Console().width >= WIDE
    for line in lines(difference):
        _line(line, difference, is_wide=is_wide)
    if told := reasons(difference, "A", "B"):
        say("Why", "bold")
        rows = (
            (score.reason.replace("the A one", "A").replace("the B one", "B"), score.left, score.right)
            for score in told
        )
        show_table(("measure", "A", "B"), rows)
    say(plural(len(difference.edits), "difference"))


def _head(name: str, reading: Reading, file: str) -> None:
    report = reading.report
    outlet, day, title = (noted.value if noted else "" for noted in (report.outlet, report.published, report.title))
    told = [part for part in (file, outlet, spoken(day), title) if part]
    say(f"{name}  {one_line(' · '.join(told))}")


def _line(line: Line, difference: Difference, *, is_wide: bool) -> None:
    """Print a row: both sides beside each other, one under the other where there is no room, its edits below."""
    sides = _text(line.left), _text(line.right)
    below = Group(*(_told(edit, difference) for edit in line.edits))
    console = Console(highlight=False)
    if is_wide:
        table = Table.grid(padding=(0, 2), expand=True)
        table.add_column(ratio=1)
        table.add_column(ratio=1)
        table.add_row(*sides)
        console.print(table)
    else:
        for name, side in zip("AB", sides, strict=True):
            if side.plain:
                console.print(Text(f"{name}: ", "dim").append_text(side))
    if line.edits:
        console.print(below)
    console.print()


def _text(pieces: Iterable[Piece]) -> Text:
    out = Text()
    for words, kind in pieces:
        out.append(visible(words).replace("\n", " "), STYLES[kind] if kind is not None else "")
    return out


def _told(edit: Edit, difference: Difference) -> Text:
    """Return an edit in one line: its name, the words of both sides, why."""
    sides = ((edit.left, difference.left), (edit.right, difference.right))
    words = [one_line(span.words(reading.report.text)) if span is not None else "–" for span, reading in sides]
    short = [word if len(word) <= 60 else f"{word[:40]} … {word[-15:]}" for word in words]
    out = Text("   ").append(NAMES[edit.kind], STYLES[edit.kind])
    return out.append(one_line(f": {' → '.join(short)}")).append(f"  {one_line(edit.reason)}", "dim")
