"""Which sentence of one report was made into which of another?

Sentences are compared by the words that they share, rare ones weighing more, and by how many stand in the same order;
a sentence whose neighbours go with its counterpart's neighbours gets the benefit of the doubt, which is how a sentence
with half its words replaced is still found. One sentence may be made of two, or into two.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from onrecord.lineage.alignment.passages import Passage, weigh

# Chosen on generated families of training articles (python -m training.lineage prints what others give).
WORTH_A_LOOK = 0.12  # weighted share of words below which word order is not looked at
CLOSEST = 8  # sentences of the other report whose word order is looked at, so that a long pair takes no minutes
ALIKE = 0.33  # score from which two sentences are one
NEIGHBOURS = 0.12  # what neighbours that go together add, at most
CONTAINED = 0.8  # how much a sentence that lies wholly in a longer one is worth, against one that is the same
ENOUGH = 5  # words; a shorter sentence lies in any longer one by chance
MORE = 0.5  # share of a free sentence's words that must be the rest of one that has a counterpart already


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences, by their places in their reports, and how alike they are (0 to 1)."""

    left: int
    right: int
    score: float


def match_sentences(left: Sequence[Passage], right: Sequence[Passage]) -> tuple[Match, ...]:
    """Return the sentences that are one, in the order of the left report."""
    if not left or not right:
        return ()
    scores = _scores(left, right)
    return tuple(sorted(_chosen(left, right, scores), key=lambda match: (match.left, match.right)))


def _scores(left: Sequence[Passage], right: Sequence[Passage]) -> Any:
    """Return how alike each left sentence is to each right one, an array (left, right)."""
    import numpy as np

    vocabulary: dict[str, int] = {}
    ours, theirs = _bags(left, vocabulary), _bags(right, vocabulary)
    weights = np.array([weigh(word) for word in vocabulary])
    ours, theirs = _filled(ours, len(vocabulary)), _filled(theirs, len(vocabulary))
    shared = _shared(ours, theirs, weights)
    totals, others = (ours * weights).sum(1)[:, None], (theirs * weights).sum(1)[None, :]
    same = 2 * shared / (totals + others)
    short = np.minimum(np.array([len(p.words) for p in left])[:, None], [len(p.words) for p in right])
    within = np.where(short >= ENOUGH, CONTAINED * shared / np.minimum(totals, others), 0.0)
    overlap = np.maximum(same, within)
    for i, j in zip(*np.nonzero(_worth_a_look(overlap)), strict=True):
        overlap[i, j] = (overlap[i, j] + _in_order(left[i].texts, right[j].texts)) / 2
    return overlap + NEIGHBOURS * _beside(overlap)


def _worth_a_look(overlap: Any) -> Any:
    """Return whether the order of words is looked at: of each sentence against the few that share most with it."""
    import numpy as np

    best = np.zeros_like(overlap, dtype=bool)
    for axis in (0, 1):
        if overlap.shape[axis] > CLOSEST:
            last = np.sort(overlap, axis)[-CLOSEST] if axis == 0 else np.sort(overlap, axis)[:, -CLOSEST][:, None]
            best |= overlap >= last
        else:
            best[:] = True
    return best & (overlap >= WORTH_A_LOOK)


def _bags(passages: Sequence[Passage], vocabulary: dict[str, int]) -> list[dict[int, int]]:
    bags = []
    for passage in passages:
        bag: dict[int, int] = {}
        for word in passage.texts:
            place = vocabulary.setdefault(word, len(vocabulary))
            bag[place] = bag.get(place, 0) + 1
        bags.append(bag)
    return bags


def _filled(bags: Sequence[Mapping[int, int]], width: int) -> Any:
    import numpy as np

    found = np.zeros((len(bags), width))
    for row, bag in enumerate(bags):
        found[row, list(bag)] = list(bag.values())
    return found


def _shared(ours: Any, theirs: Any, weights: Any) -> Any:
    """Return the weight of the words that two sentences share, each as often as both have it."""
    import numpy as np

    found = np.empty((len(ours), len(theirs)))
    for row, bag in enumerate(ours):
        held = np.nonzero(bag)[0]
        found[row] = np.minimum(bag[held], theirs[:, held]) @ weights[held]
    return found


def _in_order(left: Sequence[str], right: Sequence[str]) -> float:
    """Return the share of the shorter sentence's words that stand in the longer one in the same order."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / min(len(left), len(right)) if min(len(left), len(right)) else 0.0


def _beside(overlap: Any) -> Any:
    """Return how well the sentences before and after two go together, 0 to 1."""
    import numpy as np

    before, after = np.zeros_like(overlap), np.zeros_like(overlap)
    before[1:, 1:], after[:-1, :-1] = overlap[:-1, :-1], overlap[1:, 1:]
    return np.minimum(1.0, np.maximum(before, after))


def _chosen(left: Sequence[Passage], right: Sequence[Passage], scores: Any) -> list[Match]:
    """Return the best matches, the surest first; a sentence that has one gets another only for its other words."""
    import numpy as np

    rows, columns = np.nonzero(scores >= ALIKE)
    skew = len(right) / len(left)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    order = sorted(pairs, key=lambda pair: (-scores[pair], abs(pair[1] - pair[0] * skew), pair))
    spent_left: dict[int, set[str]] = {}
    spent_right: dict[int, set[str]] = {}
    found = []
    for i, j in order:
        words = set(left[i].texts) & set(right[j].texts)
        if _may_match(words, left[i], right[j], spent_left.get(i), spent_right.get(j)):
            found.append(Match(i, j, min(1.0, float(scores[i, j]))))
            spent_left.setdefault(i, set()).update(words)
            spent_right.setdefault(j, set()).update(words)
    return found


def _may_match(
    words: set[str], left: Passage, right: Passage, used_left: set[str] | None, used_right: set[str] | None
) -> bool:
    """Return whether two sentences may still be matched: both are free, or one is the rest of the other.

    Args:
        words: that the two share.
        used_left, used_right: what each shares with its counterparts so far, or None for a sentence without any.
    """
    if used_left is None and used_right is None:
        return True
    if used_left is not None and used_right is not None:
        return False
    free, used = (right, used_left) if used_left is not None else (left, used_right)
    return len(words - (used or set())) >= MORE * len(set(free.texts))
