"""Which weights and thresholds suit some reports best? With numpy alone, and nothing left to chance but the seed.

Beside the corpus as it is stand thinned ones, in which most happenings have a report or two: a desk is not made of
eleven reports of everything, and how many there are must not decide what is one happening.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from onrecord.lineage.linear import Linear
from onrecord.lineage.stories.likeness import MEASURES, NEARBY, weighed
from onrecord.lineage.stories.linkage import average_linkage, parted, whole
from onrecord.lineage.stories.stories import FEW
from training.stories.corpus import Measured
from training.stories.score import b_cubed

# Holds the weights of measures that go together (words, opening, names) near each other: with none, B³ is as high, but
# words speak against one happening, and samples of the press that it has not seen come out wrong.
RIDGE = 100.0
# How likely a happening is in a thinned corpus, and how likely each further report of it; twice each.
THINNED = ((1.0, 0.55), (0.5, 0.7)) * 2
LEASTS = (0.16, 0.22, 0.28, 0.34, 0.4, 0.46, 0.52)
SHARES = (0.6, 0.65, 0.7, 0.75, 0.8, 0.85)
COSINES = tuple(n / 100 for n in range(8, 41, 2))
_ROUNDS = 25

Groups = list[list[int]]  # of places in what was grouped


def draws(corpus: Measured, reports: Sequence[int], seed: int) -> list[list[int]]:
    """Return the reports as they are, and thinned."""
    draw = random.Random(seed)
    return [list(reports), *(_thinned(corpus, reports, draw, *odds) for odds in THINNED)]


def _thinned(corpus: Measured, reports: Sequence[int], draw: random.Random, kept: float, more: float) -> list[int]:
    stories: dict[str, list[int]] = defaultdict(list)
    for report in reports:
        stories[corpus.stories[report]].append(report)
    found: list[int] = []
    for _, held in sorted(stories.items()):
        if draw.random() < kept:
            number = 1
            while number < len(held) and draw.random() < more:
                number += 1
            found += draw.sample(held, number)
    return sorted(found)


def fit(corpus: Measured, drawn: Sequence[Sequence[int]]) -> Linear:
    """Return the weights of a logistic regression over the pairs that share words; each draw counts as much."""
    rows, truth, weights = [], [], []
    for reports in drawn:
        measured = corpus.among(reports)
        one, other = np.nonzero(np.triu(measured[NEARBY], 1))
        same = np.array(corpus.stories_of(reports))
        rows.append(np.stack([measured[name][one, other] for name in MEASURES] + [np.ones(len(one))], 1))
        truth.append(same[one] == same[other])
        weights.append(np.full(len(one), 5000 / max(len(one), 1)))
    found = _logistic(np.concatenate(rows), np.concatenate(truth).astype(float), np.concatenate(weights))
    return Linear(dict(zip(MEASURES, found[:-1].tolist(), strict=True)), float(found[-1]))


def _logistic(rows: Any, truth: Any, weights: Any) -> Any:
    """Return the weights by Newton's method; the last column, of ones, is not held small."""
    ridge = np.diag([RIDGE] * (rows.shape[1] - 1) + [0.0])
    found = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        told = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        slope = rows.T @ (weights * (told - truth)) + ridge @ found
        curve = (rows * (weights * told * (1 - told))[:, None]).T @ rows + ridge
        found = found - np.linalg.solve(curve, slope)
    return found


def thresholds(corpus: Measured, drawn: Sequence[Sequence[int]], model: Linear) -> tuple[float, float]:
    """Return the likeness from which on groups are one, and the share at which they fall apart, that suit best.

    The first draw, the corpus as it is, counts as much as all thinned ones together.
    """
    total: Counter[tuple[float, float]] = Counter()
    for number, reports in enumerate(drawn):
        counts = 1 if number else max(len(drawn) - 1, 1)
        for pair, groups in grouped(weighed(corpus.among(reports), model), LEASTS, SHARES).items():
            total[pair] += counts * b_cubed(groups, corpus.stories_of(reports))  # type: ignore[assignment]
    return max(total, key=total.__getitem__)


def grouped(alike: Any, leasts: Sequence[float], shares: Sequence[float]) -> dict[tuple[float, float], Groups]:
    """Return the stories that the program makes of likenesses, at each of some thresholds."""
    found: dict[tuple[float, float], Groups] = {}
    every = average_linkage(alike, min(leasts))
    for least in leasts:
        joints = [part for joint in every for part in parted(joint, least)]
        for share in shares:
            parts = [part for joint in joints for part in whole(joint, alike, share, FEW)]
            found[least, share] = [list(part.members) for part in parts]
    return found


def least_cosine(cosines: Any, corpus: Measured, reports: Sequence[int]) -> float:
    """Return from which cosine on average linkage alone does best."""
    alike = cosines[np.ix_(reports, reports)]
    scored: Mapping[float, float] = {
        least: b_cubed(linked(alike, least), corpus.stories_of(reports)) for least in COSINES
    }
    return max(scored, key=scored.__getitem__)


def linked(alike: Any, least: float) -> Groups:
    """Return the groups of average linkage alone."""
    return [list(joint.members) for joint in average_linkage(alike, least)]
