"""How well are stories found in topics that neither weights nor thresholds have seen?

Each seed draws folds of whole topics; the reports of a fold are put together on one desk.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from onrecord.lineage.stories.likeness import weighed
from training.stories.corpus import Measured
from training.stories.fit import Groups, draws, fit, grouped, least_cosine, linked, thresholds
from training.stories.score import counts

FOLDS = 3  # of some twelve topics each


def folds(corpus: Measured, seed: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield what is learned from and what is scored."""
    topics = sorted(set(corpus.topics))
    random.Random(seed).shuffle(topics)
    for number in range(FOLDS):
        held_out = frozenset(topics[number::FOLDS])
        sides: tuple[list[int], list[int]] = ([], [])
        for report, topic in enumerate(corpus.topics):
            sides[topic in held_out].append(report)
        yield sides


def ours(corpus: Measured, seed: int) -> dict[str, Counter[str]]:
    """Return the counts of each topic, told by weights and thresholds from other topics."""
    found: dict[str, Counter[str]] = {}
    for seen, unseen in folds(corpus, seed):
        drawn = draws(corpus, seen, seed)
        model = fit(corpus, drawn)
        least, share = thresholds(corpus, drawn, model)
        groups = grouped(weighed(corpus.among(unseen), model), [least], [share])[least, share]
        found |= _counted(groups, corpus, unseen)
    return found


def words_alone(cosines: Any, corpus: Measured, seed: int) -> dict[str, Counter[str]]:
    """Return the counts of average linkage over the cosine of words, at the threshold that other topics give."""
    found: dict[str, Counter[str]] = {}
    for seen, unseen in folds(corpus, seed):
        least = least_cosine(cosines, corpus, seen)
        found |= _counted(linked(cosines[np.ix_(unseen, unseen)], least), corpus, unseen)
    return found


def _counted(groups: Groups, corpus: Measured, reports: Sequence[int]) -> dict[str, Counter[str]]:
    return counts(groups, corpus.stories_of(reports), [corpus.topics[report] for report in reports])
