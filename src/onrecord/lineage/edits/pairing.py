"""Which item of one sentence stands where which item of the other does?

The word-by-word blocks of the alignment go by equal words alone. Here "seven" stands against "eleven", "Brel" against
"Brell" and "accepted" against "rejected", so that each difference can be told for what it is.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from onrecord.lexicon.opposites import OppositeTable
from onrecord.lineage.edits.days import agree
from onrecord.lineage.edits.item import Item, Sort

# What a pair is worth: the same words, two of a sort, two that have nothing in common. Only their order matters.
SAME, SAME_SMALL = 1.0, 0.35
INFLECTED, CONTRARY, LIKE, NAMES, ANY = 0.6, 0.5, 0.5, 0.25, 0.08
RUN = 0.15  # for a pair behind a pair, so that a run of words beats as many scattered ones
SPELT_ALIKE = 0.7  # letters in common from which two names are one, spelt otherwise
NEVER = -1.0


class Pair(NamedTuple):
    """Two items in one place, or one that has none against it.

    Args:
        same: whether it is the same on both sides.
    """

    left: Item | None
    right: Item | None
    same: bool

    def of(self, side: int) -> Item | None:
        """Return the item of the left (0) or the right (1) sentence."""
        return self.right if side else self.left


def pair(left: Sequence[Item], right: Sequence[Item], opposites: OppositeTable) -> list[Pair]:
    """Return the items of two sentences against each other, in order, so that as much as can be is the same."""
    worth = [[_worth(one, other, opposites) for other in right] for one in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    ran = [[False] * (len(right) + 1) for _ in range(len(left) + 1)]
    moves = [[""] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(1, len(left) + 1):
        for j in range(1, len(right) + 1):
            value = worth[i - 1][j - 1]
            together = (
                best[i - 1][j - 1] + (value or NEVER) + (RUN if ran[i - 1][j - 1] and value >= SAME_SMALL else 0.0)
            )
            both, left_only, right_only = (together, "both"), (best[i - 1][j], "left"), (best[i][j - 1], "right")
            # Where it makes no difference, what is the same stands together, and what has nothing against it last.
            options = (both, left_only, right_only) if value >= SAME_SMALL else (left_only, right_only, both)
            best[i][j], moves[i][j] = max(options, key=lambda option: option[0])
            ran[i][j] = moves[i][j] == "both" and value >= SAME_SMALL
    return _path(left, right, moves)


def _path(left: Sequence[Item], right: Sequence[Item], moves: Sequence[Sequence[str]]) -> list[Pair]:
    found, i, j = [], len(left), len(right)
    while i or j:
        move = moves[i][j] if i and j else "left" if i else "right"
        one = left[i - 1] if move != "right" else None
        other = right[j - 1] if move != "left" else None
        found.append(Pair(one, other, one is not None and other is not None and is_same(one, other)))
        i, j = i - (one is not None), j - (other is not None)
    return found[::-1]


def is_same(left: Item, right: Item) -> bool:
    """Return whether two items say the same: "7" and "seven", "June 8" and "8 June"."""
    if left.sort is Sort.DATE and right.sort is Sort.DATE:
        return agree(left.parts, right.parts)
    if left.sort is Sort.NUMBER and right.sort is Sort.NUMBER:
        return _exact(left) == _exact(right)
    if _is_one(left, right) or _is_one(right, left):
        return True
    return left.plain == right.plain


def likeness(left: str, right: str) -> float:
    """Return the share of letters that two words have in common and in order."""
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def _exact(number: Item) -> list[tuple[str, object]]:
    return [part for part in number.parts if part[0] != "before"]


def _is_one(number: Item, article: Item) -> bool:
    return number.part("value") == 1 and number.part("bound") is None and article.text in {"a", "an"}


def _worth(left: Item, right: Item, opposites: OppositeTable) -> float:
    if is_same(left, right):
        return SAME_SMALL if left.is_small and right.is_small else SAME
    if left.sort is not right.sort:
        return ANY if not (left.is_small or right.is_small) and Sort.WORD in (left.sort, right.sort) else 0.0
    if left.sort is not Sort.WORD:
        return LIKE
    if left.is_name and right.is_name:
        alike = likeness(left.text, right.text)
        return NAMES + (LIKE * alike if alike >= SPELT_ALIKE else 0.0)
    if left.is_small or right.is_small:
        return ANY / 2 if left.is_small and right.is_small else 0.0
    if left.lemma and left.lemma == right.lemma:
        return INFLECTED
    if opposites.contradict(opposites.words_of(left.text, left.lemma), opposites.words_of(right.text, right.lemma)):
        return CONTRARY
    return ANY
