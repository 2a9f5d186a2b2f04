"""How rare are the words of a text in the news, all at once?

Reach for it to tell a run of somebody's own words from a formula. The table is frozen (`weights/common`), so that a
report has the same fingerprint whatever else the desk holds. `lineage/terms.py` answers for single words.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.lineage.fingerprints.shingles import Numbers, Words
from onrecord.weights.files import COMMON, Weights, find_weights

TABLE = "common.npz"
NO_WEIGHTS = "this installation has no table of common words: how rare a word is is told by its length"
# Of a word that the table does not have, by its length: short ones are grammar in most languages, long ones are names.
_BY_LENGTH = np.array([0, 8, 8, 24, 48, 64, 80, 96], np.uint8)
_SLOTS = 20
_SHIFT = np.uint64(64 - _SLOTS)
UNIT = 16  # whole numbers, so that a run has the same rarity wherever it stands and on every machine


@dataclass(frozen=True, slots=True)
class RarityTable:
    """The natural logarithm of how many texts a word is one in, in sixteenths.

    Args:
        slots: by the highest bits of a word's hash; 0 where no common word has them. One rare word in a hundred passes
            for a common one so, in every report alike.
    """

    slots: NDArray[np.uint8]

    def of(self, words: Words) -> NDArray[np.uint8]:
        """Return the rarity of each word; by its length where it is in no table."""
        told = self.slots.take((words.hashes >> _SHIFT).astype(np.intp))
        return np.where(told, told, _BY_LENGTH.take(words.lengths(), mode="clip"))


def rarity_of(hashes: Numbers, counts: NDArray[np.uint32], documents: int) -> RarityTable:
    """Return how rare words are that are in so many of the documents."""
    slots = np.zeros(1 << _SLOTS, np.uint8)
    values = np.rint(np.log(documents / counts) * UNIT)
    slots[hashes >> _SHIFT] = np.maximum(values, 1)
    return RarityTable(slots)


def load_rarity(weights: Weights | None) -> RarityTable:
    """Return checked rarities, or without weights those that go by length; nothing in the file is code."""
    if weights is None:
        return RarityTable(np.zeros(1 << _SLOTS, np.uint8))
    with np.load(weights.folder / TABLE, allow_pickle=False) as held:
        return rarity_of(held["hashes"], held["counts"], int(held["documents"]))


@lru_cache(maxsize=1)
def shipped_rarity() -> RarityTable:
    """Return the rarities that ship with the package, loaded once."""
    return load_rarity(find_weights(COMMON))
