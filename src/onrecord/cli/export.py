"""`onrecord export`: the records in a format for other programs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.cli.output import data_stdout, opened
from onrecord.cli.who import known_on
from onrecord.export.formats import OF_ENTITIES, STORIES, find_format, names
from onrecord.export.stories import write_stories
from onrecord.export.who import NOBODY
from onrecord.records.document import Location
from onrecord.records.reading import Reading
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.stories import stories_of


def export(
    format: Annotated[str, typer.Option("--format", help=f"One of {', '.join(names())}.")] = "jsonl",
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="A file; else standard output.")] = None,
    desk: DeskOption = None,
) -> None:
    """Write what the desk holds; every row that states a claim or event carries holder, reality and passage.

    Example: onrecord export --format statements-csv --output /tmp/statements.csv --desk /tmp/onrecord.desk
    """
    if format == STORIES:
        _export_stories(find_desk(desk), output)
        return
    write = find_format(format)
    with View(find_desk(desk)) as view:
        who = known_on(view)[1] if format in OF_ENTITIES else NOBODY
        if output is None:
            write(_readings(view), data_stdout(), who)
            return
        with opened(output) as out:
            write(_readings(view), out, who)
    say(f"wrote {output}")


def _export_stories(place: Desk, output: Path | None) -> None:
    """Write which report is of which story."""
    with View(place) as view:
        held, locations = stories_of(view).stories, {line.id: line.locations for line in view.reports()}
    if output is None:
        write_stories(held, locations, data_stdout())
        return
    with opened(output) as out:
        write_stories(held, locations, out)
    say(f"wrote {output}")


def _readings(view: View) -> Iterator[tuple[Reading, tuple[Location, ...]]]:
    for reading in view.all_decided():
        yield reading, tuple(view.locations(reading.report.id))
