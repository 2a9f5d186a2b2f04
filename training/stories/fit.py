"""Which weights and thresholds suit some reports best? With numpy alone, and nothing left to chance but the seed.

Beside the corpus as it is stand thinned ones, in which most happenings have a report or two: a desk is not made of
eleven reports of everything, and how many there are must not decide what is one happening.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import product
from statistics import mean
from typing import Any

import numpy as np

from onrecord.lineage.likeness import MEASURES, NEAR, measures, weighed
from onrecord.lineage.linkage import average_linkage, whole
from onrecord.lineage.model import Linear
from training.stories.corpus import Example
from training.stories.score import b_cubed

RIDGE = 1.0
# How likely a happening is in a thinned corpus, and how likely each further report of it.
THINNED = ((1.0, 0.55), (0.5, 0.7))
LEASTS = (0.16, 0.22, 0.28, 0.34, 0.4, 0.46, 0.52)
SHARES = (0.7, 0.75, 0.8, 0.85)
FEW = 3
_ROUNDS = 25

Groups = list[list[int]]


def draws(examples: Sequence[Example], seed: int) -> list[list[Example]]:
    """Return the reports as they are, and thinned."""
    draw = random.Random(seed)
    return [list(examples), *(_thinned(examples, draw, *odds) for odds in THINNED * 2)]


def _thinned(examples: Sequence[Example], draw: random.Random, kept: float, more: float) -> list[Example]:
    stories: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        stories[example.story].append(example)
    found: list[Example] = []
    for story in stories.values():
        if draw.random() < kept:
            number = 1
            while number < len(story) and draw.random() < more:
                number += 1
            found += draw.sample(story, number)
    return found


def fit(corpora: Sequence[Sequence[Example]]) -> Linear:
    """Return the weights of a logistic regression over the pairs that share words; each corpus counts as much."""
    rows, truth, weights = [], [], []
    for examples in corpora:
        measured = measures([example.aspects for example in examples])
        one, other = np.nonzero(np.triu(measured["words"] ** 2 >= NEAR, 1))
        same = np.array([example.story for example in examples])
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


def thresholds(corpora: Sequence[Sequence[Example]], model: Linear) -> tuple[float, float]:
    """Return the likeness from which on groups are one, and the share at which they fall apart, that suit best."""
    alike = [weighed(measures([e.aspects for e in examples]), model) for examples in corpora]
    return max(
        product(LEASTS, SHARES),
        key=lambda pair: mean(_b3(grouped(a, *pair), e) for a, e in zip(alike, corpora, strict=True)),
    )


def least_cosine(corpora: Sequence[Sequence[Example]], cosine: Callable[[Sequence[Example]], Any]) -> float:
    """Return from which cosine on average linkage alone does best."""
    alike = [cosine(examples) for examples in corpora]
    grid = [n / 100 for n in range(8, 41, 2)]
    return max(grid, key=lambda least: mean(_b3(linked(a, least), e) for a, e in zip(alike, corpora, strict=True)))


def grouped(alike: Any, least: float, share: float) -> Groups:
    """Return the stories that the program makes of likenesses."""
    return [list(part.members) for joint in average_linkage(alike, least) for part in whole(joint, alike, share, FEW)]


def linked(alike: Any, least: float) -> Groups:
    """Return the groups of average linkage alone."""
    return [list(joint.members) for joint in average_linkage(alike, least)]


def _b3(groups: Groups, examples: Sequence[Example]) -> float:
    return b_cubed(groups, [example.story for example in examples])
