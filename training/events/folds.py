"""What is told of sentences that the weights have not seen? Each is read by weights trained on the other folds."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.events.classifier import Classifier
from onrecord.lexicon import Lexicon
from training.events.corpus import Example
from training.events.model import train
from training.events.score import Types, coded_types, told

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Unseen:
    """What is told of each sentence.

    Args:
        right: whether the type that scores highest is the gold's.
        read: the types that the coder codes with this second opinion.
    """

    right: Sequence[bool]
    read: Sequence[Types]


def read_unseen(examples: Sequence[Example], lexicon: Lexicon, seed: int) -> Unseen:
    """Return what is told of each sentence by weights that were trained without its fold."""
    right = [False] * len(examples)
    read: list[Types] = [set() for _ in examples]
    fold = folds([example.label for example in examples], seed)
    for held in range(FOLDS):
        learned = [e for e, number in zip(examples, fold, strict=True) if number != held]
        classifier = Classifier(train([e.traits for e in learned], [e.label for e in learned]))
        for place, example in enumerate(examples):
            if fold[place] == held:
                right[place] = told(classifier, example) == example.label
                read[place] = coded_types(example, lexicon, classifier)
    return Unseen(right, read)


def folds(labels: Sequence[str], seed: int) -> list[int]:
    """Return the fold of each sentence, so that each label is spread evenly over all."""
    by_label: dict[str, list[int]] = defaultdict(list)
    for place, label in enumerate(labels):
        by_label[label].append(place)
    drawn = random.Random(seed)
    shuffled = [place for label in sorted(by_label) for place in drawn.sample(by_label[label], len(by_label[label]))]
    fold = [0] * len(labels)
    for turn, place in enumerate(shuffled):
        fold[place] = turn % FOLDS
    return fold
