"""How fast are the two? Articles and words a second, and their ratio, over rounds that were run in turn.

A ratio is made of the two halves of one round, so that a machine that is busy for a while slows both.
"""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.tell import Told


@dataclass(frozen=True, slots=True)
class Paces:
    """The seconds of each round, for reading a number of articles and words.

    Args:
        words: runs of characters between white space, counted alike for both.
    """

    articles: int
    words: int
    ours: Sequence[float]
    theirs: Sequence[float]

    def lines(self, peer: str) -> list[Told]:
        """Return the figures as lines to be told: medians over rounds, with the range."""
        ratios = [theirs / ours for ours, theirs in zip(self.ours, self.theirs, strict=True)]
        return [
            _pace("Onrecord, articles/s", self.articles, self.ours),
            _pace(f"{peer}, articles/s", self.articles, self.theirs),
            _pace("Onrecord, words/s", self.words, self.ours),
            _pace(f"{peer}, words/s", self.words, self.theirs),
            _median(f"Onrecord ÷ {peer}", ratios, ".2f"),
        ]


def _pace(what: str, items: int, seconds: Sequence[float]) -> Told:
    paces = [items / s for s in seconds]
    return _median(what, paces, ",.1f" if statistics.median(paces) < 100 else ",.0f")


def _median(what: str, values: Sequence[float], shape: str) -> Told:
    spread = f"{min(values):{shape}} to {max(values):{shape}}"
    return Told(what, f"{statistics.median(values):{shape}}", len(values), spread)
