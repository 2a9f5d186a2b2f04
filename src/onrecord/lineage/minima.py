"""Of how many runs of words do two reports have the same share, without comparing the runs?

One-permutation MinHash: the hashes fall into bins, each bin keeps its smallest. An empty bin borrows the number of
another that is not empty, chosen by a fixed draw, so that two short reports agree in as many bins as long ones would
(optimal densification, Shrivastava 2017).
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.lineage.shingles import Numbers, mixed

BINS = 128
_BITS = np.uint64(64 - 7)  # the bin is told by the highest seven bits
_NUMBERS = np.arange(BINS, dtype=np.uint64)
_EDGES = _NUMBERS << _BITS
_ATTEMPTS = 64  # draws before an empty bin takes that of the smallest hash; one in two is enough for half the bins


def minima(runs: Numbers) -> NDArray[np.uint32]:
    """Return one number a bin; the runs are sorted and there is at least one."""
    held = runs.take(runs.searchsorted(_EDGES), mode="clip")
    filled = (held >> _BITS) == _NUMBERS
    values = held.astype(np.uint32)  # the lowest bits: the highest tell the bin
    return values if filled.all() else values[_lenders(filled)]


def _lenders(filled: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return for each bin the one whose number it has: its own, or for an empty bin the first drawn that is filled."""
    lenders = np.arange(BINS)
    empty = np.flatnonzero(~filled)
    draws = _draws()[empty]
    chosen = draws[np.arange(len(empty)), filled[draws].argmax(axis=1)]
    lenders[empty] = np.where(filled[chosen], chosen, filled.argmax())
    return lenders


@lru_cache(maxsize=1)
def _draws() -> NDArray[np.intp]:
    """Return for each bin the bins from which it would borrow, in order."""
    numbers = np.arange(BINS * _ATTEMPTS, dtype=np.uint64).reshape(BINS, _ATTEMPTS)
    return (mixed(numbers + np.uint64(1)) >> _BITS).astype(np.intp)
