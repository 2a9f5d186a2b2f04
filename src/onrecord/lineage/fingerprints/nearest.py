"""With which of the reports that are near enough is a report compared, where there are very many?

Each report has a list of the nearest ones, at most `MOST`; two are compared where either has the other in its list. Of
three thousand copies of one text each is so compared with some thirty, and not with all. A list depends on the reports
that there are and not on their order: one that comes later takes its place in the lists of others, and the last of a
full list gives way.
"""

from collections.abc import Iterable, Mapping, Set
from zlib import crc32

from onrecord.lineage.fingerprints.keys import akin
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.reading import Neighbourhood

# The stories of a corpus of news have up to 22 reports; more than this are compared in part, each with its nearest.
MOST = 32
_TOGETHER = 4  # lists' worth of fingerprints that are loaded at once


class Nearest:
    """The lists of a desk, as they are once the reports that enter have taken their places.

    `changed` names the reports whose lists are others than the desk has; `dropped` the pairs that no list has any more.
    """

    def __init__(self, desk: Neighbourhood, most: int = MOST) -> None:
        self._desk, self._most = desk, most
        self._lists: dict[str, dict[str, int]] = {}
        self.changed: set[str] = set()
        self.dropped: set[tuple[str, str]] = set()

    def of(self, report: str) -> Mapping[str, int]:
        """Return the list of a report: the nearest, each with its rank."""
        self._load([report])
        return self._lists[report]

    def is_full(self, report: str) -> bool:
        """Return whether others may have given way in the list of a report."""
        return len(self.of(report)) >= self._most

    def enter(self, own: Fingerprint, pending: Set[str]) -> list[str]:
        """Let a report take its places; return those that it is to be compared with, by id.

        Args:
            pending: reports that have yet to enter; they take theirs then.
        """
        sharing = self._desk.sharing(own.keys)
        ranks = {other: rank(own.report, other, n) for other, n in sharing.items() if other not in pending}
        ranks.pop(own.report, None)
        order = sorted(ranks, key=lambda other: -ranks[other])
        self._load(order)
        mine: dict[str, int] = {}
        met: list[str] = []
        together = _TOGETHER * self._most
        for start in range(0, len(order), together):
            some = order[start : start + together]
            if len(mine) >= self._most:
                some = [other for other in some if self._has_place(other, own.report, ranks[other])]
            for other in self._desk.fingerprints(some) if some else ():
                if akin(own, other):
                    met.append(other.report)
            self._fill(mine, met, ranks)
        # From here on nothing can fail, so that a report that fails leaves the lists as they were.
        self.changed.add(own.report)
        self._lists[own.report] = mine
        hosts = [other for other in met if self._take(other, own.report, ranks[other])]
        return sorted({*mine, *hosts})

    def _fill(self, mine: dict[str, int], met: Iterable[str], ranks: Mapping[str, int]) -> None:
        nearest = sorted(met, key=lambda other: -ranks[other])[: self._most]
        mine.update({other: ranks[other] for other in nearest})

    def _has_place(self, host: str, report: str, place: int) -> bool:
        """Return whether a report is in the list of another, or would come into it."""
        held = self._lists[host]
        return report in held or len(held) < self._most or place > min(held.values())

    def _take(self, host: str, report: str, place: int) -> bool:
        """Let a report take its place in the list of another; return whether it has one."""
        held = self._lists[host]
        if report in held or not self._has_place(host, report, place):
            return report in held
        held[report] = place
        self.changed.add(host)
        if len(held) > self._most:
            last = min(held, key=lambda other: held[other])
            del held[last]
            if host not in self.of(last):
                self.dropped.add((min(host, last), max(host, last)))
        return True

    def _load(self, reports: Iterable[str]) -> None:
        wanted = [report for report in reports if report not in self._lists]
        if wanted:
            found = self._desk.nearest(wanted)
            self._lists.update({report: dict(found.get(report, {})) for report in wanted})


def rank(report: str, other: str, shared: int) -> int:
    """Return how near two reports are: by how many keys they share, then by a fixed draw."""
    draw = crc32("\x1f".join(sorted((report, other))).encode())
    return shared << 32 | draw
