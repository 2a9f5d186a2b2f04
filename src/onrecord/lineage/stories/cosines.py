"""How alike is each of some reports to each other, by the terms that they share, and how much of one is in another?

All pairs at once and with numpy alone: rare terms through the reports that hold them, common ones as matrices.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

Terms = tuple[tuple[int, float], ...]
# A term of more reports than this is cheaper in a matrix than by its pairs.
COMMON = 48
_TOGETHER = 1024  # terms in one matrix


def cosines(reports: Sequence[Terms]) -> Any:
    """Return the cosine of each two reports, in the order that they are given in; 0 with one that has no terms.

    Args:
        reports: the terms of each, their weights at length one.
    """
    return _alone(_summed(reports, lambda weights: weights, lambda weights: weights))


def shares_held(reports: Sequence[Terms]) -> Any:
    """Return how much of what each report (row) tells the other one (column) tells too, however much else it tells.

    A brief of two sentences and the long report that tells them are little alike, but all of the brief is in it.
    """
    return _alone(_summed(reports, lambda weights: weights**2, lambda weights: (weights > 0).astype(float)))


def rarity_shared(reports: Sequence[Terms]) -> Any:
    """Return the rarities of the terms that each two reports share, added up.

    Args:
        reports: the terms of each, with their rarities.
    """
    return _summed(reports, lambda rarities: rarities, lambda rarities: (rarities > 0).astype(float))


def _alone(found: Any) -> Any:
    """Return shares between 0 and 1, of each report with itself 1."""
    import numpy as np

    np.fill_diagonal(found, 1.0)
    return np.clip(found, 0.0, 1.0)


def _summed(reports: Sequence[Terms], one: Callable[[Any], Any], other: Callable[[Any], Any]) -> Any:
    """Return for each two reports the sum, over terms that both hold, of what the weights in the two give."""
    import numpy as np

    found = np.zeros((len(reports), len(reports)))
    common = []
    for holders in _holders(reports):
        if len(holders) > COMMON:
            common.append(holders)
        elif len(holders) > 1:
            at = np.array([report for report, _ in holders])
            weights = np.array([weight for _, weight in holders])
            found[np.ix_(at, at)] += np.outer(one(weights), other(weights))
    for start in range(0, len(common), _TOGETHER):
        part = np.zeros((len(reports), min(_TOGETHER, len(common) - start)))
        for column, holders in enumerate(common[start : start + _TOGETHER]):
            for report, weight in holders:
                part[report, column] = weight
        found += one(part) @ other(part).T
    return found


def _holders(reports: Sequence[Terms]) -> list[list[tuple[int, float]]]:
    """Return for each term, by its hash, the reports that hold it and its weight there."""
    held: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for number, terms in enumerate(reports):
        for hashed, weight in terms:
            held[hashed].append((number, weight))
    return [holders for _, holders in sorted(held.items())]
