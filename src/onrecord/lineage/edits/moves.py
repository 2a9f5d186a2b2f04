"""What stands elsewhere in the other report: sentences out of their order, words that were taken to another place?"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from onrecord.lineage.alignment.align import Alignment, Group
from onrecord.lineage.alignment.passages import words_of
from onrecord.lineage.edits.pairing import Pair, is_same
from onrecord.lineage.edits.runs import counted, hull, runs_of
from onrecord.lineage.edits.sides import Sides
from onrecord.lineage.edits.stretch import BARRIER
from onrecord.records.kinship import Edit, EditKind
from onrecord.records.reading import Reading
from onrecord.records.span import Span

FEWEST = 2  # words that were moved; one alone is left out here and put in there


def moved_groups(alignment: Alignment, sides: Sides) -> Iterator[Edit]:
    """Yield the sentences that stand before or behind others which they stood behind or before."""
    groups = alignment.groups
    stayed = set(_rising([group.right[0] for group in groups]))
    for run in runs_of(place for place in range(len(groups)) if place not in stayed):
        for part in _together([groups[place] for place in run]):
            left = sorted(place for group in part for place in group.left)
            right = sorted(place for group in part for place in group.right)
            spans = hull(alignment.left, left, sides.left), hull(alignment.right, right, sides.right)
            yield Edit(EditKind.MOVED, *spans, counted(left, "moved"))


def moved_items(pairs: Sequence[Pair], sides: Sides) -> tuple[list[Edit], list[Pair]]:
    """Return the runs of items that stand elsewhere in the other sentence, and the pairs without them."""
    left = list(pairs)
    edits = []
    while (run := _longest(left)) is not None:
        ours, theirs = run
        passed = _across(left, ours, theirs)
        one = [item for at in passed or ours if (item := left[at].left) is not None]
        other = [item for at in passed or theirs if (item := left[at].right) is not None]
        edits.append(sides.edit(EditKind.MOVED, one, other, "stands elsewhere"))
        for at in ours:
            left[at] = left[at]._replace(left=None)
        for at in theirs:
            left[at] = left[at]._replace(right=None)
        left = [BARRIER if pair.left is None and pair.right is None else pair for pair in left]
    return edits, left


def _longest(pairs: Sequence[Pair]) -> tuple[list[int], list[int]] | None:
    """Return the places of the longest run of items that differs on both sides and is the same elsewhere, or None."""
    best: tuple[float, list[int], list[int]] = (0.0, [], [])
    sides = _runs(pairs, 0), _runs(pairs, 1)
    for ours in sides[0]:
        for theirs in sides[1]:
            for i in range(len(ours)):
                for j in range(len(theirs)):
                    length, worth = _shared(pairs, ours[i:], theirs[j:])
                    if worth > best[0]:
                        best = (worth, ours[i : i + length], theirs[j : j + length])
    return (best[1], best[2]) if best[0] else None


def _runs(pairs: Sequence[Pair], side: int) -> list[list[int]]:
    """Return the places of the items of one side that differ, those together that have none between them."""
    found: list[list[int]] = [[]]
    for at, one in enumerate(pairs):
        if one.of(side) is not None and not one.same:
            found[-1].append(at)
        elif one.of(side) is not None and found[-1]:
            found.append([])
    return found


def _shared(pairs: Sequence[Pair], ours: Sequence[int], theirs: Sequence[int]) -> tuple[int, int]:
    """Return how many items are the same from the start of two runs on, and what they are worth: grammar alone, 0."""
    length = matter = 0
    for i, j in zip(ours, theirs, strict=False):
        left, right = pairs[i].left, pairs[j].right
        if left is None or right is None or not is_same(left, right):
            break
        length += 1
        matter += not left.is_small
    return length, length + matter if matter else 0


def _across(pairs: Sequence[Pair], ours: Sequence[int], theirs: Sequence[int]) -> list[int]:
    """Return the places of what the run passed, where it is rather that which moved: an adverbial, or fewer words."""
    low, high = sorted((ours[0], theirs[0]))
    passed = [at for at in range(low, high) if at not in ours and at not in theirs]
    first, moved = (pairs[passed[0]].left if passed else None), pairs[ours[0]].left
    is_whole = all(pairs[at].same and pairs[at].left is not None for at in passed)
    if not is_whole or first is None or moved is None:
        return []
    leads = (first.is_small and not first.is_empty, moved.is_small and not moved.is_empty)
    is_shorter = len(passed) < len(ours)
    return passed if leads == (True, False) or (is_shorter and leads != (False, False)) else []


def moved_words(edits: Iterable[Edit], left: Reading, right: Reading) -> Iterator[Edit]:
    """Yield the edits, each cut whose words were put in elsewhere as one that moved them."""
    edits = list(edits)
    new = {words: edit for edit in edits if edit.left is None and edit.right is not None
           if len(words := _words(right, edit.right)) >= FEWEST}  # fmt: skip
    moved = {}
    for edit in edits:
        if edit.right is None and edit.left is not None:
            other = new.pop(_words(left, edit.left), None)
            if other is not None and edit.kind is EditKind.CUT and other.kind is EditKind.INSERTED:
                moved[edit] = other
    gone = set(moved.values())
    for edit in edits:
        if edit in moved:
            yield Edit(EditKind.MOVED, edit.left, moved[edit].right, "stands elsewhere")
        elif edit not in gone:
            yield edit


def _rising(places: Sequence[int]) -> list[int]:
    """Return the indexes of a longest rising run of places: what kept its order."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, place in enumerate(places):
        rank = bisect_left(ends, place)
        before.append(last[rank - 1] if rank else None)
        ends[rank : rank + 1], last[rank : rank + 1] = [place], [index]
    found, at = [], last[-1] if last else None
    while at is not None:
        found.append(at)
        at = before[at]
    return found[::-1]


def _together(groups: Sequence[Group]) -> Iterator[list[Group]]:
    """Yield groups that follow one another on the left as those that do so on the right too."""
    run: list[Group] = []
    for group in groups:
        if run and (group.right[0] != run[-1].right[-1] + 1 or group.left[0] != run[-1].left[-1] + 1):
            yield run
            run = []
        run.append(group)
    if run:
        yield run


def _words(reading: Reading, span: Span) -> tuple[str, ...]:
    return tuple(word.text for word in words_of(reading.report.text, span.start, span.end))
