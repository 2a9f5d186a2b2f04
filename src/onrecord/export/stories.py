"""Which report is of which story? As CSV, a row for each place where a report was found, and as lines for people.

A title is a report's own, as it stands; nothing is composed. Cells come from strangers' texts, so formulas are escaped.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from onrecord.records.document import Location
from onrecord.records.report import Report
from onrecord.records.story import Story
from onrecord.text.edtf import bounds
from onrecord.text.inert import cell

COLUMNS = ("file", "report", "story")
SHOWN = 3  # outlets that are named of a story


def write_stories(stories: Iterable[Story], locations: Mapping[str, tuple[Location, ...]], out: TextIO) -> None:
    """Write the stories, those of one report too; a report that was found at several places has a row for each."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for story in stories:
        for report in story.reports:
            for file in map(str, locations.get(report) or ("",)):
                writer.writerow((cell(file), report, story.id))


def days_of(reports: Iterable[Report]) -> str:
    """Return between which days the reports of a story were published; empty where none says so in full."""
    found = [pair for pair in map(_published, reports) if pair is not None]
    if not found:
        return ""
    first, last = min(low for low, _ in found), max(high for _, high in found)
    return first if first == last else f"{first} to {last}"


def outlets_of(reports: Iterable[Report]) -> str:
    """Return the outlets of a story, the first by name and the others by number."""
    found = list(dict.fromkeys(report.outlet.value for report in reports if report.outlet is not None))
    more = len(found) - SHOWN
    return ", ".join(found[:SHOWN]) + (f" and {more} more" if more > 0 else "")


def table(stories: Iterable[Story], reports: Mapping[str, Report]) -> Iterator[tuple[object, ...]]:
    """Yield a row for each story: id, title, number of reports, days and outlets."""
    for story in stories:
        held = [reports[report] for report in story.reports]
        title = story.title or "(no title)"
        yield story.id[:12], title, len(held), days_of(held), outlets_of(held)


def _published(report: Report) -> tuple[str, str] | None:
    low, high = bounds(report.published.value) if report.published is not None else (None, None)
    return None if low is None or high is None else (low.isoformat(), high.isoformat())
