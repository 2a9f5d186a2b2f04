"""From which of several likely parents does a report really come?

A copy of a copy looks like a copy of both. It comes from the one with which it shares what the other lacks: the errors,
the words put in. Where neither has anything of its own, from the one that the other was made from. A digest that
stitches two reports shares with each what the other lacks, and keeps both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.records.kinship import Kinship

# A further parent must account for this share of what was taken over, and for a sentence's worth of characters.
SHARE, LEAST = 0.12, 60
# Two parents that account for a report equally well, but for so much of it.
EQUAL = 0.01

Passages = tuple[tuple[int, int, float], ...]


@dataclass(frozen=True, slots=True)
class Likely:
    """A likely parent.

    Args:
        passages: (start, end, similarity) of what the child took over, in the child's text.
        credited: whether the child credits it.
    """

    parent: str
    probability: float
    passages: Passages
    credited: bool = False


def passages_of(kinship: Kinship, child: str) -> Passages:
    """Return what a child shares with the other report, in the child's text."""
    sides = ((r.left if child == kinship.left else r.right, r.similarity) for r in kinship.reuse)
    return tuple(sorted((span.start, span.end, similarity) for span, similarity in sides))


def choose(likely: Sequence[Likely], ancestors: Mapping[str, frozenset[str]]) -> tuple[Likely, ...]:
    """Return the parents that account for the child, the first one the best.

    Args:
        ancestors: of each likely parent, all that it likely comes from itself.
    """
    if not likely:
        return ()
    among = {one.parent for one in likely}
    best = max(account(one.passages) for one in likely)
    equal = [one for one in likely if account(one.passages) >= (1 - EQUAL) * best]
    first = max(equal, key=lambda one: _rank(one, among & {e.parent for e in equal}, ancestors))
    chosen = [first]
    for one in sorted(likely, key=lambda o: -account(o.passages)):
        more = sum(_beyond(p, chosen) for p in one.passages)
        if one not in chosen and more >= max(LEAST, SHARE * best):
            chosen.append(one)
    return tuple(chosen)


def account(passages: Passages) -> float:
    """Return for how many characters of the child a parent accounts, by how alike they are."""
    return sum((end - start) * similarity for start, end, similarity in passages)


def _rank(one: Likely, among: set[str], ancestors: Mapping[str, frozenset[str]]) -> tuple[bool, int, float, str]:
    """Return how a parent stands among those that account for the child equally well: credited, then the origin."""
    above = len(ancestors.get(one.parent, frozenset()) & among)
    return one.credited, -above, round(one.probability, 3), one.parent


def _beyond(passage: tuple[int, int, float], chosen: Sequence[Likely]) -> float:
    """Return how much better a passage is accounted for than by the parents that are chosen."""
    start, end, similarity = passage
    held = 0.0
    for one in chosen:
        over = sum(max(0, min(end, high) - max(start, low)) * s for low, high, s in one.passages)
        held = max(held, over)
    return max(0.0, (end - start) * similarity - held)
