"""Which two sentences, left over alone between others that are one, were made of each other word by word?

Where every word that carries matter was replaced, nothing is left for an alignment to go by but the place and the words
of grammar between.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from onrecord.lineage.alignment.align import Alignment, Group

IN_ORDER = 0.4  # share of the shorter sentence's words that stand in the other in the same order
AS_LONG = 0.7  # words of the shorter sentence, for one of the longer


def with_alone(alignment: Alignment) -> Alignment:
    """Return an alignment with the sentences that are left over alone in one place and have one frame."""
    groups = sorted([*alignment.groups, *_alone(alignment)], key=lambda group: group.left)
    return Alignment(alignment.left, alignment.right, tuple(groups))


def _alone(alignment: Alignment) -> Iterator[Group]:
    ours, theirs = set(alignment.left_only), set(alignment.right_only)
    beside = {(group.left[-1] + 1, group.right[-1] + 1) for group in alignment.groups} | {(0, 0)}
    for left, right in sorted(beside):
        if left in ours and right in theirs and left + 1 not in ours and right + 1 not in theirs:
            one, other = alignment.left[left].texts, alignment.right[right].texts
            if _have_one_frame(one, other):
                yield Group((left,), (right,), 0.0, ())


def _have_one_frame(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    short, long = sorted((len(left), len(right)))
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return short >= AS_LONG * long and sum(block.size for block in blocks) >= IN_ORDER * short
