"""The compare step: what a report has to do with those that are near it.

A report is compared with those that share a key of its fingerprint and are near enough by `keys.akin`, where there are
very many with the nearest; what comes of it depends on the two readings alone. So it does not matter which came first,
and nothing is done twice.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence, Set
from functools import lru_cache

from onrecord.lineage.fingerprints.nearest import MOST, Nearest
from onrecord.lineage.kinship.kinship import compare
from onrecord.records.credit import Credit
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.kinship import Kinship
from onrecord.records.layout import Furniture, Quotation, Sentence
from onrecord.records.reading import Nearby, Neighbourhood, Reading, Reworked
from onrecord.weights.files import FREQUENCIES, LINEAGE, find_weights

Kin = Callable[[Reading, Reading], Kinship]

READS = frozenset({Furniture, Sentence, Quotation, Credit})
NO_WEIGHTS = "this installation has no weights for lineage: who copied from whom is not told from the texts"
CODE = "3"  # raise it when the same fingerprints would lead to other pairs, or the same readings to other kinships
_HELD = 64  # readings that are kept at hand: those of one happening come together
_TOLD = 3  # pairs that failed and are named


class Compare:
    """Compares reports that are near each other.

    `lacks` says in sentences what is missing here and what that means; it is empty where all is there.

    Args:
        kin: says what two readings have to do with each other, the one with the smaller id first.
        most: with how many others a report is compared for its own sake.
    """

    name = "compare"
    needs = (Fingerprint, *sorted(READS, key=lambda kind: kind.__name__))

    def __init__(self, kin: Kin = compare, most: int = MOST) -> None:
        weights, counted = find_weights(LINEAGE), find_weights(FREQUENCIES)
        self.lacks = () if weights is not None else (NO_WEIGHTS,)
        opened = [found.digest if found is not None else "none" for found in (weights, counted)]
        self.version = hashlib.sha256("|".join([CODE, *opened]).encode()).hexdigest()[:16]
        self._kin, self._most = kin, most

    def run(self, reports: Sequence[str], pending: Set[str], desk: Neighbourhood) -> Iterator[Reworked]:
        """Yield the kinships of each report with those that it is near to and that are not pending themselves."""
        waiting = set(pending)
        nearest = Nearest(desk, self._most)
        read = lru_cache(_HELD)(lambda report: desk.reading(report, READS))
        for report in reports:
            waiting.discard(report)
            nearest.changed, nearest.dropped = set(), set()
            try:
                own = desk.fingerprints([report])
                near = nearest.enter(own[0], waiting) if own else []
                made, failed = self._made(report, near, read)
                yield Reworked(report, made, failed, _lists(nearest), frozenset(nearest.dropped))
            except Exception as error:  # what is stored of a report can be damaged; the run must go on and say so
                yield Reworked(report, (), f"{type(error).__name__}: {error}")

    def _made(
        self, report: str, near: Sequence[str], read: Callable[[str], Reading]
    ) -> tuple[tuple[Kinship, ...], str | None]:
        made, failed = [], []
        for other in near:
            left, right = sorted((report, other))
            try:
                made.append(self._kin(read(left), read(right)))
            except Exception as error:  # two strangers' texts can break any rule; the others are compared all the same
                failed.append(f"with report {other[:12]}: {type(error).__name__}: {error}")
        more = [f"and {len(failed) - _TOLD} more"] if len(failed) > _TOLD else []
        return tuple(made), "; ".join(failed[:_TOLD] + more) or None


def _lists(nearest: Nearest) -> dict[str, Nearby]:
    return {report: Nearby(dict(nearest.of(report)), nearest.is_full(report)) for report in nearest.changed}
