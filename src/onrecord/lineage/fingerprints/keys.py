"""Under which numbers is a fingerprint looked up, and which two are near enough to be compared?

`keys` makes the numbers; two reports that share none are never compared. `akin` decides about two that share one. Both
depend on nothing but the fingerprints, so that any order of arrival gives the same pairs.
"""

from collections.abc import Sequence

import numpy as np

from onrecord.lineage.fingerprints.shingles import Numbers, ascending, mixed
from onrecord.records.fingerprint import Fingerprint

Terms = Sequence[tuple[int, float]]
# Bands find near copies whose every word is common, which have no passages: of two reports that share three runs in
# four, 94 in 100 have one of eight bands of four minima in common; of two that share one in four, 3 in 100.
BANDS, BAND = 8, 4
# Pairs of so many of the heaviest terms find reports on one happening that share no words in a row.
HEAVIEST = 12
SHARED_PASSAGES = 2
SHARED_MINIMA = 16
COSINE = 0.15
_UNUSED_BITS = np.uint64(
    64 - 47
)  # of a key: a database keeps them in six bytes, and `akin` refuses what falls together by chance


def keys(minima: Sequence[int], passages: Sequence[int], terms: Terms) -> tuple[int, ...]:
    """Return the numbers under which a fingerprint of these parts is looked up, ascending and each once."""
    made = np.concatenate((_of_bands(minima), _of_passages(passages), _of_terms(terms)))
    found: list[int] = ascending(made >> _UNUSED_BITS).tolist()
    return tuple(found)


def akin(left: Fingerprint, right: Fingerprint) -> bool:
    """Return whether two reports that share a key are worth comparing word by word."""
    return (
        shared_passages(left, right) >= SHARED_PASSAGES
        or sum(a == b for a, b in zip(left.minima, right.minima, strict=False)) >= SHARED_MINIMA
        or cosine(left, right) >= COSINE
    )


def shared_passages(left: Fingerprint, right: Fingerprint) -> int:
    """Return how many sampled passages two reports share; quoted ones only where one is hardly anything else."""
    if _mostly_quoted(left) or _mostly_quoted(right):
        return len({p >> 1 for p in left.passages} & {p >> 1 for p in right.passages})
    return sum(not p & 1 for p in set(left.passages).intersection(right.passages))


def cosine(left: Fingerprint, right: Fingerprint) -> float:
    """Return how much of the weight of their terms two reports share, from 0 to 1."""
    weights = dict(left.terms)
    return sum(weight * weights.get(term, 0.0) for term, weight in right.terms)


def _mostly_quoted(of: Fingerprint) -> bool:
    """Return whether three in four of a report's runs are quoted; of those outside twice as many are sampled."""
    quoted = sum(p & 1 for p in of.passages)
    return 2 * quoted >= 3 * (len(of.passages) - quoted)


def _of_bands(minima: Sequence[int]) -> Numbers:
    if not minima:
        return np.zeros(0, np.uint64)
    bands = np.array(minima[: BANDS * BAND], np.uint64).reshape(BANDS, BAND)
    total = np.arange(1, BANDS + 1, dtype=np.uint64)
    for place in range(BAND):
        total = mixed(total) + bands[:, place]
    return mixed(total)


def _of_passages(passages: Sequence[int]) -> Numbers:
    return mixed(np.array(passages, np.uint64) >> np.uint64(1))


def _of_terms(terms: Terms) -> Numbers:
    heaviest = sorted(terms, key=lambda term: (-term[1], term[0]))[:HEAVIEST]
    hashes = np.sort(np.array([term for term, _ in heaviest], np.uint64))
    first, second = np.triu_indices(len(hashes), 1)
    return mixed(mixed(hashes[first]) + hashes[second])
