"""Which type of event does a sentence tell, by the trained classifier?

A linear model over the traits of a sentence (TF-IDF, each kind of trait at length one). The weights ship with the
package (`weights/events`, with a card that says how they were made); they hold hashes of the traits and no words.
"""

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.extract.events.traits import Traits, traits_of
from onrecord.records.event import EventType
from onrecord.records.parse import Parse, Token
from onrecord.weights.files import Weights

MODEL = "types.npz"
# Corpora have one label for both.
YIELD = "YIELD"
YIELDING = frozenset({EventType.CONCEDE, EventType.RETREAT})


@dataclass(frozen=True, slots=True)
class Table:
    """The trained weights as numpy arrays.

    Args:
        labels: the types, "YIELD" for two of them.
        hashes: of the traits, ascending.
        rarity: inverse document frequency of each trait.
        weights: (traits, labels).
        bias: of each label.
    """

    labels: Any
    hashes: Any
    rarity: Any
    weights: Any
    bias: Any


class Classifier:
    """Scores the types of a sentence's main event: the higher, the likelier."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.labels = tuple(str(label) for label in table.labels)

    def scores(self, parse: Parse, sentence: Sequence[Token]) -> Mapping[EventType, float]:
        """Return the score of each type that the weights know; CONCEDE and RETREAT have the same."""
        by_label = dict(zip(self.labels, self.score(traits_of(parse, sentence)), strict=True))
        return {type_: by_label[label_of(type_)] for type_ in EventType if label_of(type_) in by_label}

    def score(self, traits: Traits) -> list[float]:
        """Return the score of each label."""
        import numpy as np

        total = self._table.bias.astype(np.float64)
        for kind, held in zip(Traits._fields, traits, strict=True):
            counts = Counter(hashes_of(kind, held))
            places = np.searchsorted(self._table.hashes, list(counts))
            known = [
                (place, n)
                for place, (hashed, n) in zip(places.tolist(), counts.items(), strict=True)
                if place < len(self._table.hashes) and self._table.hashes[place] == hashed
            ]
            if known:
                at, n = np.array(known).T
                values = (1 + np.log(n)) * self._table.rarity[at]
                total += values / np.linalg.norm(values) @ self._table.weights[at]
        return [float(score) for score in total]


def label_of(type_: EventType) -> str:
    """Return the label under which the classifier knows a type."""
    return YIELD if type_ in YIELDING else str(type_)


def hashes_of(kind: str, traits: Iterable[str]) -> Iterator[int]:
    """Yield the hash of each trait of a kind."""
    for trait in traits:
        yield zlib.crc32(f"{kind} {trait}".encode("utf-8", "surrogatepass"))


def load_classifier(weights: Weights) -> Classifier:
    """Return the classifier with checked weights; nothing in the file is code."""
    import numpy as np

    with np.load(weights.folder / MODEL, allow_pickle=False) as held:
        return Classifier(
            Table(
                held["labels"],
                held["hashes"],
                held["rarity"].astype(np.float32),
                held["weights"].astype(np.float32),
                held["bias"].astype(np.float32),
            )
        )
