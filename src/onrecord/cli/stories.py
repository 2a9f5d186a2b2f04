"""`onrecord stories`: which reports are about one happening?"""

from collections.abc import Mapping
from typing import Annotated

import typer

from onrecord.cli.console import say, show_table
from onrecord.cli.options import DeskOption, find_desk
from onrecord.export.ledger.wording import plural
from onrecord.export.stories import table
from onrecord.records.report import Report
from onrecord.records.story import Story
from onrecord.store.view import View
from onrecord.stories import Stories, stories_of
from onrecord.text.inert import one_line

COLUMNS = ("story", "title", "reports", "published", "outlets")


def stories(
    report: Annotated[
        str | None, typer.Argument(metavar="[REPORT]", help="Only the story of this report: an id or a file.")
    ] = None,
    why: Annotated[bool, typer.Option("--why", help="Say what holds each story together.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Also reports that are in a story alone.")] = False,
    desk: DeskOption = None,
) -> None:
    """List the stories: the reports about one happening, as their words, names, numbers and dates tell.

    A title is that of the first report. What is joined wrongly `onrecord split A B --stories` parts, and `merge A B
    --stories` joins what was left apart.

    Example: onrecord stories --why --desk /tmp/onrecord.desk
    """
    with View(find_desk(desk)) as view:
        held = stories_of(view)
        wanted = [held.of(view.reading(report, ()).report.id)] if report is not None else list(held.stories)
        reports = {reading.report.id: reading.report for reading in view.readings(())}
        files = {line.id: ", ".join(map(str, line.locations)) for line in view.reports()}
    several = [story for story in wanted if len(story.reports) > 1]
    shown = wanted if every or report is not None else several
    if not why and report is None:
        show_table(COLUMNS, table(shown, reports))
    else:
        for story in shown:
            _one(story, reports, files)
    if len(shown) < len(wanted):
        say(f"{plural(len(wanted) - len(shown), 'report')} in a story alone; --all lists them too")


def _one(story: Story, reports: Mapping[str, Report], files: Mapping[str, str]) -> None:
    """Print one story, its reports and what holds them together."""
    ((identity, title, number, days, outlets),) = table([story], reports)
    about = "; ".join(filter(None, (plural(int(str(number)), "report"), str(days), str(outlets))))
    say(one_line(f"{title}  {identity}  {about}"), "bold")
    for report in story.reports:
        noted = reports[report].title
        named = noted.value if noted is not None else "(no title)"
        say(f"  {report[:12]}  {one_line(f'{files[report]}  {named}')}")
    if story.links:
        rows = ((f"{link.value:.2f}", files[link.left], files[link.right], link.reason) for link in story.links)
        show_table(("sure", "report", "report", "why"), rows)
    say()


def tell_story(held: Stories, report: str) -> None:
    """Print in one line which story a report is of now."""
    story = held.of(report)
    title = story.title or "(no title)"
    say(f"  {one_line(title)} ({plural(len(story.reports), 'report')}; {', '.join(one[:12] for one in story.reports)})")
