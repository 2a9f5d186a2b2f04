"""Which reports are about one happening?

Average linkage over how likely each two are about one, inside bounded parts of the graph of reports that share words,
never by a chain of likenesses. What people have said of stories stands above it. The same reports give the same stories
in whatever order they came; only a story's id and title go by its first report.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from onrecord.lineage.linear import Linear
from onrecord.lineage.stories.aspects import Aspects
from onrecord.lineage.stories.likeness import NEAR, explained, likenesses
from onrecord.lineage.stories.linkage import APART, average_linkage, bounded, whole
from onrecord.lineage.stories.neighbours import neighbours
from onrecord.records.score import Score
from onrecord.records.story import Story, minted

# How likely the reports of two groups are about one happening, on average, for the groups to be one; when a group falls
# into its halves again, and of how many reports each must be. Chosen on ECB+ (`training/stories`).
LEAST, SHARE, FEW = 0.34, 0.75, 3
# No more reports are laid against each other at once; a part that is larger loses its weakest ties first.
MOST = 2_000
RUNGS = (NEAR, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What people have said of two reports: that they are of one story, or of two; each with who said so and why."""

    same: Mapping[Pair, str] = field(default_factory=dict)
    different: Mapping[Pair, str] = field(default_factory=dict)


def find_stories(
    reports: Sequence[Aspects],
    model: Linear,
    judged: Judged | None = None,
    candidates: Iterable[tuple[str, str]] | None = None,
) -> tuple[Story, ...]:
    """Return the stories of some reports, each report in one, by their first reports.

    Args:
        reports: in order of arrival.
        candidates: the pairs that may share words; all where it is None.
    """
    judged = judged or Judged()
    ordered = sorted(reports, key=lambda report: report.report)
    groups: list[frozenset[str]] = []
    for members in _parts(ordered, candidates):
        part = [ordered[member] for member in members]
        alike = _as_judged(likenesses(part, model), part, judged)
        for joint in average_linkage(alike, LEAST):
            for story in whole(joint, alike, SHARE, FEW):
                groups.append(frozenset(part[member].report for member in story.members))
    arrived = {report.report: place for place, report in enumerate(reports)}
    held = sorted((sorted(g, key=arrived.__getitem__) for g in joined(groups, judged)), key=lambda g: arrived[g[0]])
    by_id = {report.report: report for report in reports}
    return tuple(_story([by_id[report] for report in group], model, judged) for group in held)


def _parts(ordered: Sequence[Aspects], candidates: Iterable[tuple[str, str]] | None) -> list[list[int]]:
    """Return which reports are laid against each other."""
    if len(ordered) <= MOST and candidates is None:
        return [list(range(len(ordered)))] if ordered else []
    places = {report.report: place for place, report in enumerate(ordered)}
    pairs = None if candidates is None else ((places[a], places[b]) for a, b in candidates)
    return bounded(len(ordered), neighbours([report.words for report in ordered], NEAR, pairs), RUNGS, MOST)


def _as_judged(alike: Any, part: Sequence[Aspects], judged: Judged) -> Any:
    places = {report.report: place for place, report in enumerate(part)}
    for pair in judged.different:
        at = [places[report] for report in pair if report in places]
        if len(at) == 2:
            alike[at[0], at[1]] = alike[at[1], at[0]] = APART
    return alike


def joined(groups: Collection[frozenset[str]], judged: Judged) -> list[frozenset[str]]:
    """Return groups as people have joined them; whole groups, unless somebody told two reports of them apart."""
    found = list(groups)
    for one in _said_one(judged):
        touched = sorted((g for g in found if g & one), key=lambda g: (-len(g), sorted(g)))
        if not touched:
            continue
        made = one & frozenset[str]().union(*touched)
        rest = []
        for group in touched:
            if any(frozenset(pair) in judged.different for pair in product(made, group)):
                rest.append(group - one)
            else:
                made |= group
        found = [g for g in found if not g & one] + [made] + [g for g in rest if g]
    return found


def _said_one(judged: Judged) -> list[frozenset[str]]:
    """Return the reports that people made one, those of several decisions that share a report together."""
    found: list[frozenset[str]] = []
    for pair in judged.same:
        meets = [group for group in found if group & pair]
        found = [group for group in found if not group & pair] + [pair.union(*meets)]
    return found


def _story(reports: Sequence[Aspects], model: Linear, judged: Judged) -> Story:
    title = next((report.title for report in reports if report.title), "")
    names = tuple(report.report for report in reports)
    return Story(minted(names[0]), title, names, links_of(reports, model, judged))


def links_of(reports: Sequence[Aspects], model: Linear, judged: Judged) -> tuple[Score, ...]:
    """Return what holds a story together: what people said, and for each report the one that it is most like."""
    import numpy as np

    if len(reports) < 2:
        return ()
    reports = sorted(reports, key=lambda report: report.report)
    held = {report.report for report in reports}
    said = [Score(1.0, told, *sorted(pair)) for pair, told in judged.same.items() if pair <= held]
    alike = likenesses(reports, model)
    np.fill_diagonal(alike, -1.0)
    nearest = dict.fromkeys(tuple(sorted((place, int(row.argmax())))) for place, row in enumerate(alike))
    found = [explained(reports[a], reports[b], model) for a, b in nearest]
    return (*said, *sorted((s for s in found if s.value > 0), key=lambda s: (-s.value, s.left, s.right)))
