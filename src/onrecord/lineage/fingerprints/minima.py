"""Of how many runs of words do two reports have the same share, without comparing the runs?

One-permutation MinHash: the hashes fall into bins, each bin keeps its smallest. An empty bin borrows that of the next
one that is not empty, together with how far it is (densification by rotation, Shrivastava and Li 2014), so that two
short reports agree in as many bins as long ones would.
"""

import numpy as np
from numpy.typing import NDArray

from onrecord.lineage.fingerprints.shingles import Numbers

BINS = 128
_BITS = np.uint64(64 - 7)  # the bin is told by the highest seven bits
_NUMBERS = np.arange(BINS, dtype=np.uint64)
_EDGES = _NUMBERS << _BITS
_STEP = np.uint64(0x9E3779B97F4A7C15)


def minima(runs: Numbers) -> NDArray[np.uint32]:
    """Return one number a bin; the runs are sorted and there is at least one."""
    held = runs.take(runs.searchsorted(_EDGES), mode="wrap")
    away = held >> _BITS
    away -= _NUMBERS
    away *= _STEP
    held += away
    return held.astype(np.uint32)  # the lowest bits: the highest tell the bin
