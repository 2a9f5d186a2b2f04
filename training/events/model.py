"""How is the classifier trained? TF-IDF of each kind of trait, then a linear support vector machine over all.

Traits are hashed as the program hashes them, so that no word goes into the weights, and what is measured is what runs.
The machine (squared hinge, one label against the rest, scarce labels weighed up) is solved exactly, by Newton's steps
over the sentences that lie inside its margin (Chapelle 2007), so that it needs no library and draws nothing by chance.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from onrecord.extract.events.classifier import Table, hashes_of
from onrecord.extract.events.traits import Traits

PENALTY = 0.5  # the machine's C
STEPS = 100  # a handful is enough; where it is not, something is wrong with the data
EXACT = 1e-12  # the square of what may be left over in a step
Row = dict[int, float]  # a sentence: the value of each trait, by its hash


def train(traits: Sequence[Traits], labels: Sequence[str]) -> Table:
    """Return the weights that tell the labels of sentences by their traits."""
    rows: list[Row] = [{} for _ in traits]
    rarity: Row = {}
    for place, kind in enumerate(Traits._fields):
        counts = [Counter(hashes_of(kind, one[place])) for one in traits]
        held = _rarity(counts)
        rarity.update(held)
        for row, count in zip(rows, counts, strict=True):
            row.update(_values(count, held))
    hashes = sorted(rarity)
    column = {hashed: at for at, hashed in enumerate(hashes)}
    alike, told, names = _alike(rows), np.array(labels), sorted(set(labels))
    pulls = np.stack([_pulls(alike, told == name, len(names)) for name in names], axis=1)
    weights = np.zeros((len(hashes), len(names)))
    for row, pull in zip(rows, pulls, strict=True):
        weights[[column[h] for h in row]] += np.outer(list(row.values()), pull)
    rarities = np.array([rarity[h] for h in hashes])
    return Table(np.array(names), np.array(hashes, dtype=np.uint32), rarities, weights, pulls.sum(axis=0))


def _alike(rows: Sequence[Row]) -> Any:
    """Return the products of all pairs of sentences, a trait that every sentence has (the bias) among theirs."""
    found = Counter(hashed for row in rows for hashed in row)
    shared = {hashed: at for at, hashed in enumerate(h for h, n in found.items() if n > 1)}
    values = np.zeros((len(rows), len(shared)))
    for at, row in enumerate(rows):
        held = [h for h in row if h in shared]
        values[at, [shared[h] for h in held]] = [row[h] for h in held]
    alike = values @ values.T
    np.fill_diagonal(alike, [sum(value * value for value in row.values()) for row in rows])
    return alike + 1


def _pulls(alike: Any, is_it: Any, labels: int) -> Any:
    """Return how much each sentence pulls one label's weights its way: nothing where it lies beyond the margin.

    Args:
        alike: the products of all pairs of sentences.
        is_it: which of the sentences have the label.
        labels: how many labels there are, so that a scarce one weighs as much as a common one.
    """
    side = np.where(is_it, 1.0, -1.0)
    cost = np.where(is_it, PENALTY * len(side) / (labels * is_it.sum()), PENALTY)
    pulls, inside = np.zeros(len(side)), np.ones(len(side), dtype=bool)
    for _ in range(STEPS):
        pulls = _solved(alike, np.where(inside, side, 0.0), 1 / (2 * cost), inside, pulls)
        after = side * (alike @ pulls) < 1
        if (after == inside).all():
            return pulls
        inside = after
    raise ArithmeticError(f"the machine did not settle in {STEPS} steps")


def _solved(alike: Any, side: Any, hold: Any, inside: Any, start: Any) -> Any:
    """Return the pulls of the sentences inside that give each its side, held back by each; by conjugate gradients."""
    found = np.where(inside, start, 0.0)
    left = side - np.where(inside, alike @ found + hold * found, 0.0)
    way, size = left, left @ left
    while size > EXACT:
        seen = np.where(inside, alike @ way + hold * way, 0.0)
        far = size / (way @ seen)
        found, left = found + far * way, left - far * seen
        size, before = left @ left, size
        way = left + size / before * way
    return found


def _rarity(counts: Sequence[Counter[int]]) -> Row:
    """Return the inverse document frequency of each trait; one that stands in a single sentence counts too."""
    found = Counter(hashed for count in counts for hashed in count)
    return {h: float(np.log((1 + len(counts)) / (1 + n)) + 1) for h, n in found.items()}


def _values(count: Counter[int], rarity: Row) -> Row:
    """Return a sentence's values of one kind of trait, at length one."""
    values = {h: (1 + float(np.log(n))) * rarity[h] for h, n in count.items()}
    length = sum(value * value for value in values.values()) ** 0.5
    return {h: value / length for h, value in values.items()}
