"""Which reports have people said are about one happening, or about two?

A judgement of stories targets a report each, by its id: it stays through every later reading, as long as the report is
held. The words of its anchor are the title, for people to read.
"""

from dataclasses import dataclass

from onrecord.decide.anchors import make_anchor
from onrecord.records.decision import Anchor, JournalRow, Judgement, Ruling
from onrecord.records.reading import Reading

REPORT = "report"
RULINGS = frozenset({Ruling.SAME, Ruling.DIFFERENT})
_OPENING = 80  # characters of a report without a title


@dataclass(frozen=True, slots=True)
class StoryTie:
    """A row of the journal on two reports, and their ids.

    Args:
        left: of a row that tells two apart, the one that was taken out.
    """

    row: JournalRow
    left: str
    right: str


def is_of_reports(judgement: Judgement) -> bool:
    """Return whether a judgement is on the stories of two reports."""
    return judgement.ruling in RULINGS and all(anchor.kind == REPORT for anchor in judgement.anchors)


def report_anchor(reading: Reading) -> Anchor:
    """Return the anchor of a report: its title, else how it begins."""
    report = reading.report
    title = report.title
    if title is not None and title.span is not None:
        return make_anchor(report.text, title.span, REPORT, "title")
    words = title.value if title is not None else " ".join(report.text[:_OPENING].split())
    return Anchor(report.id, REPORT, "title", words, "", "", 0)


def story_tie(row: JournalRow) -> StoryTie:
    """Return what a row on two reports ties."""
    left, right = row.judgement.anchors
    return StoryTie(row, left.report, right.report)
