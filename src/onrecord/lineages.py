"""Where do reports of a desk and what they say come from? Worked out when it is asked for.

with View(desk) as view:
    found = lineages_of(view, reports)
found.origins  # by statement: how many origins stand behind what several reports say

The neighbourhood is the reports asked about, the others of their stories, and those that either was found akin to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.lineage.derivations.neighbourhood import Neighbourhood, neighbourhood
from onrecord.lineage.origins.claimed import alike, of_statement
from onrecord.lineage.origins.origins import origins_of
from onrecord.records.derivation import Derivation, Origins
from onrecord.records.kinship import Kinship
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.store.view import SHOWN, View
from onrecord.stories import stories_of

AKIN = 0.5  # from this chance of independence down, two reports that share a passage are asked about together
SAME = 0.5  # share of a statement's words, by rarity, that the same statement in another report has


@dataclass(frozen=True)
class Lineages:
    """The lineage of some reports. Not slotted: origins are counted once, when they are first asked for.

    Args:
        asked: the reports whose statements are counted; the others of the neighbourhood are there to be come from.
    """

    near: Neighbourhood
    asked: frozenset[str]

    @property
    def derivations(self) -> dict[str, tuple[Derivation, ...]]:
        """What each report comes from, the surest first."""
        found: dict[str, list[Derivation]] = {}
        for derivation in self.near.derivations:
            found.setdefault(derivation.child, []).append(derivation)
        return {report: tuple(those) for report, those in found.items()}

    @cached_property
    def origins(self) -> dict[str, Origins]:
        """By statement id, the origins of what several reports say alike; what only one report says is left out."""
        found = {}
        for report in sorted(self.asked & set(self.near.readings)):
            reading = self.near.readings[report]
            for statement in reading.of(Statement) if reading.has(Statement) else ():
                others = list(self._alike(statement))
                if others:
                    asked = [of_statement(s, self.near.outlets) for s in (statement, *others)]
                    found[statement.id] = origins_of(asked, self.near)
        return found

    def _alike(self, statement: Statement) -> Iterator[Statement]:
        """Yield the statements of other reports in passages that are shared, where they say the same."""
        text = self.near.members[statement.report].text
        words = " ".join(span.words(text) for span in statement.content)
        for other, spans in self._shared(statement):
            reading = self.near.readings[other]
            same = alike(words, reading, self.near.outlets, SAME) if reading.has(Statement) else None
            if same is not None and any(s.touches(span) for s in same.spans for span in spans):
                yield from (s for s in reading.of(Statement) if s.content == same.spans)

    def _shared(self, statement: Statement) -> Iterator[tuple[str, list[Span]]]:
        """Yield each report that shares words of a statement, and its passages."""
        for kinship in self._kin.get(statement.report, ()):
            turned = kinship.left == statement.report
            sides = [(r.left, r.right) if turned else (r.right, r.left) for r in kinship.reuse]
            spans = [there for here, there in sides if any(here.touches(span) for span in statement.content)]
            if spans and kinship.independent < AKIN:
                yield kinship.right if turned else kinship.left, spans

    @cached_property
    def _kin(self) -> dict[str, list[Kinship]]:
        found: dict[str, list[Kinship]] = {}
        for kinship in self.near.kinships:
            for report in (kinship.left, kinship.right):
                found.setdefault(report, []).append(kinship)
        return found


def lineages_of(view: View, reports: Iterable[str] | None = None) -> Lineages:
    """Return the lineage of some reports of a desk, or of all."""
    asked = frozenset(reports) if reports is not None else frozenset(line.id for line in view.reports())
    stories = {report: story.id for story in stories_of(view).stories for report in story.reports}
    kept = {stories[report] for report in asked if report in stories}
    around = asked | {report for report, story in stories.items() if story in kept}
    kinships = {(k.left, k.right): k for report in sorted(around) for k in view.kinships(report)}
    around |= {report for pair in kinships for report in pair}
    readings = view.all_decided(SHOWN, around)
    return Lineages(neighbourhood(readings, kinships.values(), stories), asked)
