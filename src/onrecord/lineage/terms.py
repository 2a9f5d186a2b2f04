"""How much does a word say of what a report is about: is it one of every report, or of this one?

Reach for this before the words of reports are compared. How many reports hold a word is looked up in a frozen table
(`weights/frequencies`), never counted on the desk, so that no report that arrives later changes what was compared.
"""

import math
import zlib
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from onrecord.text.normalise import owner
from onrecord.weights.files import FREQUENCIES, Weights, find_weights

TABLE = "frequencies.npz"
NO_WEIGHTS = "this installation has no table of how many reports hold a word: a long word is taken for a rare one"
# Of reports that hold a word which none of the table's holds: a name nobody had heard of. Chosen on ECB+.
UNSEEN = 0.2
# A word that is in more than this share of reports says nothing of what one is about.
COMMON = 0.5
# Without a table: a word of so many letters counts as never seen.
LONG = 9
_KEPT = 1 << 16  # words whose rarity is kept at hand
_PLACES = 6  # so that no two machines differ in the last digit


class Frequencies:
    """How rare words are, by how many reports hold them.

    Args:
        documents: how many reports were counted; 0 where there is no table, and length is all that is known of a word.
        counts: how many of them hold a word, by its hash.
    """

    def __init__(self, documents: int = 0, counts: dict[int, int] | None = None) -> None:
        self.documents = documents
        self._counts = counts or {}
        self._rarest = self._log(0)
        self._least = self._log(COMMON * documents) / self._rarest if documents else 0.0
        self._known = lru_cache(_KEPT)(self._look_up)

    def rarity(self, word: str) -> float:
        """Return from 0 (in every report) to 1 (in none that was counted) how rare a folded word is."""
        return self._known(word)[1]

    def rarities(self, words: Iterable[str]) -> list[float]:
        """Return the rarity of each word."""
        known = self._known
        return [known(word)[1] for word in words]

    def terms(self, words: Iterable[str]) -> tuple[tuple[int, float], ...]:
        """Return the hash and weight of each word that says something, by hash; the weights are of length one.

        The weight grows with the logarithm of how often a word is there, and with its rarity.
        """
        weighed: dict[int, float] = {}
        for (hashed, rarity), number in Counter(map(self._known, words)).items():
            if rarity > self._least:
                weighed[hashed] = (1 + math.log(number)) * rarity
        length = math.sqrt(math.fsum(weight * weight for weight in weighed.values()))
        return tuple((hashed, round(weight / length, _PLACES)) for hashed, weight in sorted(weighed.items()))

    def telling(self, words: Iterable[str]) -> tuple[tuple[int, float], ...]:
        """Return the hash and rarity of each word that says something, by hash, however often it is there."""
        return tuple(sorted({(hashed, rarity) for hashed, rarity in map(self._known, words) if rarity > self._least}))

    def _look_up(self, word: str) -> tuple[int, float]:
        bare = owner(word)
        hashed = hash_of(bare)
        if not self.documents:
            return hashed, min(len(bare), LONG) / LONG
        return hashed, max(self._log(self._counts.get(hashed, 0)) / self._rarest, 0.0)

    def _log(self, holding: float) -> float:
        return math.log((self.documents + 1) / (holding + UNSEEN))


def hash_of(word: str) -> int:
    """Return the 32-bit number that stands for a folded word."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def load_frequencies(weights: Weights | None) -> Frequencies:
    """Return checked frequencies, or without weights those that go by length; nothing in the file is code."""
    if weights is None:
        return Frequencies()
    import numpy as np

    with np.load(weights.folder / TABLE, allow_pickle=False) as held:
        table: Any = dict(zip(held["hashes"].tolist(), held["counts"].tolist(), strict=True))
        return Frequencies(int(held["documents"]), table)


@lru_cache(maxsize=1)
def shipped_frequencies() -> Frequencies:
    """Return the frequencies that ship with the package, loaded once."""
    return load_frequencies(find_weights(FREQUENCIES))


def terms_of(words: Iterable[str]) -> tuple[tuple[int, float], ...]:
    """Return the weighed terms of folded words (`text.normalise.words`) under the frequencies that ship."""
    return shipped_frequencies().terms(words)


def rarity(word: str) -> float:
    """Return from 0 (in every report) to 1 (never seen) how rare a folded word is under the frequencies that ship."""
    return shipped_frequencies().rarity(word)
