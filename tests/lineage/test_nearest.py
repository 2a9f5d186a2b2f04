"""When a report leaves, what its neighbours' lists and pairs become is what they would be if it had never come."""

import random
from collections.abc import Collection, Iterable, Mapping, Sequence, Set

import pytest

from onrecord.lineage.fingerprints.nearest import Nearest
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.reading import Reading

MOST = 2


class Small:
    """A desk of fingerprints, with the lists and pairs that `Nearest` makes of them."""

    def __init__(self, prints: Iterable[Fingerprint]) -> None:
        self._prints: dict[str, Fingerprint] = {}
        self.lists: dict[str, dict[str, int]] = {}
        self.pairs: set[tuple[str, str]] = set()
        for one in prints:
            self._prints[one.report] = one
            self._enter(one.report, frozenset())

    def forget(self, gone: str) -> None:
        """Let a report leave, and make the full lists anew that it was in."""
        wanting = [r for r, near in self.lists.items() if r != gone and gone in near and len(near) == MOST]
        del self._prints[gone], self.lists[gone]
        for near in self.lists.values():
            near.pop(gone, None)
        self.pairs = {pair for pair in self.pairs if gone not in pair}
        for place, report in enumerate(wanting):
            self._enter(report, frozenset(wanting[place + 1 :]))

    def _enter(self, report: str, pending: Set[str]) -> None:
        nearest = Nearest(self, MOST)
        found = nearest.enter(self._prints[report], pending)
        kept = {pair for pair in self.pairs if report not in pair} - nearest.dropped
        self.pairs = kept | {(min(report, other), max(report, other)) for other in found}
        self.lists |= {changed: dict(nearest.of(changed)) for changed in nearest.changed}

    def sharing(self, keys: Collection[int]) -> Mapping[str, int]:
        """Return the reports that share a key, and how many."""
        return {r: n for r, held in self._prints.items() if (n := len(set(keys) & set(held.keys)))}

    def fingerprints(self, report_ids: Iterable[str]) -> Sequence[Fingerprint]:
        """Return the fingerprints of reports."""
        return [self._prints[report] for report in report_ids]

    def nearest(self, report_ids: Iterable[str]) -> Mapping[str, Mapping[str, int]]:
        """Return the lists of reports."""
        return {report: self.lists[report] for report in report_ids if report in self.lists}

    def reading(self, reference: str, only: Collection[type] | None = None) -> Reading:
        """Nobody asks for a reading here."""
        raise NotImplementedError


@pytest.mark.parametrize("seed", range(40))
def test_what_a_report_leaves_behind_is_what_was_there_without_it(seed: int) -> None:
    draw = random.Random(seed)
    # Most are much alike, so that one far from them has one of them last in its list, and is far down in theirs.
    keys = [(*range(12), n) if n % 4 else (draw.randrange(12), n) for n in range(30)]
    made = [Fingerprint(f"r{n:02}", (), (2, 4), (), 9, own) for n, own in enumerate(keys)]
    gone = draw.choice(made)
    left = Small(made)
    left.forget(gone.report)
    without = Small(one for one in made if one is not gone)
    assert (left.lists, left.pairs) == (without.lists, without.pairs)
