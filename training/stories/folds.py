"""How well are stories found in topics that neither weights nor thresholds have seen?

Each seed draws folds of whole topics; the reports of a fold are put together on one desk.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from onrecord.lineage.cosines import Terms, cosines
from onrecord.lineage.likeness import measures, weighed
from training.stories.corpus import Example, chosen
from training.stories.fit import Groups, draws, fit, grouped, least_cosine, linked, thresholds
from training.stories.score import counts

FOLDS = 3  # of some twelve topics each


def folds(examples: Sequence[Example], seed: int) -> Iterator[tuple[list[Example], list[Example]]]:
    """Yield what is learned from and what is scored."""
    topics = sorted({example.topic for example in examples})
    random.Random(seed).shuffle(topics)
    for number in range(FOLDS):
        held_out = frozenset(topics[number::FOLDS])
        yield chosen(examples, frozenset(topics) - held_out), chosen(examples, held_out)


def ours(examples: Sequence[Example], seed: int) -> dict[str, Counter[str]]:
    """Return the counts of each topic, told by weights and thresholds from other topics."""
    found: dict[str, Counter[str]] = {}
    for seen, unseen in folds(examples, seed):
        corpora = draws(seen, seed)
        model = fit(corpora)
        least, share = thresholds(corpora, model)
        alike = weighed(measures([example.aspects for example in unseen]), model)
        found |= _counted(grouped(alike, least, share), unseen)
    return found


def words_alone(examples: Sequence[Example], terms: Callable[[Example], Terms], seed: int) -> dict[str, Counter[str]]:
    """Return the counts of average linkage over the cosine of words, at the threshold that other topics give."""

    def cosine(reports: Sequence[Example]) -> Any:
        return cosines([terms(example) for example in reports])

    found: dict[str, Counter[str]] = {}
    for seen, unseen in folds(examples, seed):
        found |= _counted(linked(cosine(unseen), least_cosine([seen], cosine)), unseen)
    return found


def _counted(groups: Groups, examples: Sequence[Example]) -> dict[str, Counter[str]]:
    return counts(groups, [example.story for example in examples], [example.topic for example in examples])
