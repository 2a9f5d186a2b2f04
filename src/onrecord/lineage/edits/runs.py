"""Which sentences of a report have no counterpart in the other? Several one after the other are one event."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lineage.alignment.align import Alignment
from onrecord.lineage.alignment.passages import Passage
from onrecord.lineage.edits.sides import Sides
from onrecord.records.kinship import Edit, EditKind
from onrecord.records.span import Span


def only_runs(alignment: Alignment, sides: Sides) -> Iterator[Edit]:
    """Yield what was cut and what was put in, whole sentences at a time."""
    for run in runs_of(alignment.left_only):
        yield Edit(EditKind.CUT, hull(alignment.left, run, sides.left), None, counted(run, "left out"))
    for run in runs_of(alignment.right_only):
        yield Edit(EditKind.INSERTED, None, hull(alignment.right, run, sides.right), counted(run, "put in"))


def runs_of(places: Iterable[int]) -> list[list[int]]:
    """Return ascending places as runs that follow one another."""
    found: list[list[int]] = []
    for place in places:
        if found and place == found[-1][-1] + 1:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def hull(passages: Sequence[Passage], places: Sequence[int], report: str) -> Span:
    """Return the span from the first to the last word of some sentences."""
    return Span(report, passages[places[0]].words[0].start, passages[places[-1]].words[-1].end)


def counted(run: Sequence[int], what: str) -> str:
    """Return how many sentences something became of."""
    return f"{len(run)} sentences {what}" if len(run) > 1 else f"a sentence {what}"
