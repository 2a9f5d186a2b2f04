"""`onrecord read`: read press reports into the desk."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from onrecord.cli.console import complain, say, show_table, stderr
from onrecord.cli.options import NEW_DESK, DeskOption, find_desk
from onrecord.errors import DeskMissing
from onrecord.pipeline import Pipeline
from onrecord.records.progress import Tally
from onrecord.run import read_reports
from onrecord.settings import desk_in_environment, load_settings
from onrecord.store.desk import Desk

PREFIXES = (".", "onrecord.")  # of files that may lie in a folder before it is a desk
SHOWN = 20  # refusals that are listed one by one; the rest are counted
KINDS = ".txt .md .html .pdf .docx .json and .jsonl files, also in folders within folders"


def read(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files or folders; - is standard input.")],
    desk: DeskOption = None,
    outlet: Annotated[str | None, typer.Option(help="Who published these reports, where no file says so.")] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="When, where no file says so: 2031-05-14, 2031-05 or an interval."),
    ] = None,
) -> None:
    """Read press reports: text, Markdown, HTML, PDF, Word, JSON and JSON lines.

    What was read before is not read again. What is refused is told with its cause; ends with 1 when a step failed or
    nothing could be read.

    Example: onrecord read examples/reports --desk /tmp/onrecord.desk
    """
    from onrecord.ingest.arrivals import arrivals, count
    from onrecord.ingest.given import from_options
    from onrecord.lexicon import Lexicon

    from_options(outlet, published)  # a date that is none is told before a desk is made
    place = _desk(desk)
    settings = load_settings(place.settings)
    pipeline = Pipeline(Lexicon.load(place.lexicon).check(), settings)
    with _progress() as progress:
        bar = progress.add_task("reading", total=count(paths))
        found = arrivals(paths, options=settings.ingest, outlet=outlet, published=published)
        tally = read_reports(found, place, pipeline, progress=lambda done: progress.advance(bar, done))
    _report(tally, place)
    for lack in pipeline.lacks:
        say(f"Note: {lack}.")
    if tally.failed or (tally.refused and not tally.read and not tally.unchanged):
        raise typer.Exit(1)


def _desk(explicit: Path | None) -> Desk:
    """Return the desk to read into, made where there is none."""
    named = explicit or (Path(d) if (d := desk_in_environment()) else None)
    try:
        return find_desk(explicit)
    except DeskMissing:
        if named is not None and (named / NEW_DESK).exists():
            raise
        if named is not None and named.exists() and not _free(named):
            raise DeskMissing(f"{named} is no desk and holds other things; name a new or an empty folder") from None
    say(f"Made the desk {named}." if named else f"Made the desk {NEW_DESK} in this folder.")
    return Desk.create(named or NEW_DESK)


def _free(root: Path) -> bool:
    """Return whether a desk can be made in a folder: nothing is in it but what a desk has."""
    ours = {Desk(root).documents, Desk(root).lexicon}
    return root.is_dir() and all(p in ours or (p.is_file() and p.name.startswith(PREFIXES)) for p in root.iterdir())


class _Pace(ProgressColumn):
    """Reports per second."""

    def render(self, task: Task) -> Text:
        """Return the pace, or nothing before it is known."""
        return Text(f"{task.speed:.1f} reports/s" if task.speed else "")


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Pace(), TimeRemainingColumn())
    return Progress(*columns, console=stderr(), transient=True, disable=not stderr().is_terminal)


def _report(tally: Tally, desk: Desk) -> None:
    """Print what was done, and every refusal and failure with its reason."""
    from onrecord.store.view import View

    with View(desk) as view:
        held = view.counts()
    show_table(("", "this run", "on the desk"), _rows(tally, held))
    if not tally.found:
        complain(f"there is nothing to read here; Onrecord reads {KINDS}")
    for refusal in tally.refused[:SHOWN]:
        complain(f"refused {refusal.location}: {refusal.reason} – {refusal.detail}")
    if len(tally.refused) > SHOWN:
        complain(f"{len(tally.refused) - SHOWN} more refused; `onrecord status` lists all of them")
    for failure in tally.failed:
        complain(f"{failure.step} failed on report {failure.report[:12]}: {failure.reason}")


def _rows(tally: Tally, held: dict[str, int]) -> Iterator[tuple[str, object, object]]:
    yield "read", tally.read, held.get("reports", 0)
    yield "unchanged", tally.unchanged, ""
    yield "not English, kept and not extracted", tally.other_language, ""
    yield "refused", len(tally.refused), held.get("refusals", 0)
    yield "failed", len(tally.failed), ""
    yield "statements", "", held.get("statement", 0)
    yield "events", "", held.get("event", 0)
