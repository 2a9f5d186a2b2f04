"""Two reports laid against each other: which words were kept, and which stand in the place of others?"""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from onrecord.lineage.alignment.align import Alignment, Block, align
from onrecord.lineage.alignment.passages import Word
from onrecord.lineage.kinship.side import Side

LONG = 4000  # words, beyond which whole reports are compared by their sentences alone: the rest grows with the square


@dataclass(frozen=True)
class Against:
    """Two reports laid against each other, the right one looked at. Not slotted: much is asked of it twice."""

    left: Side
    right: Side
    alignment: Alignment

    @classmethod
    def of(cls, left: Side, right: Side) -> "Against":
        """Lay two reports against each other."""
        return cls(left, right, align(left.passages, right.passages))

    @cached_property
    def turned(self) -> "Against":
        """The same, with the left one looked at."""
        return Against(self.right, self.left, self.alignment.turned())

    @cached_property
    def kept(self) -> tuple[Word, ...]:
        """The right words that are the same in the left report, in matched sentences."""
        return tuple(word for block in self.blocks if block.same for word in block.right)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all groups."""
        return tuple(block for group in self.alignment.groups for block in group.blocks)

    @cached_property
    def replaced(self) -> tuple[Block, ...]:
        """Words that stand in the place of others."""
        return tuple(block for block in self.blocks if not block.same and block.left and block.right)

    @cached_property
    def in_order(self) -> int:
        """How many words stand in both in the same order, sentences or not: the longest runs first."""
        if max(self.left.size, self.right.size) > LONG:
            return 0
        texts, others = ([w for p in side.passages for w in p.texts] for side in (self.left, self.right))
        return sum(b.size for b in SequenceMatcher(None, texts, others, autojunk=False).get_matching_blocks())


# Asks how the right report looks if it was made from the left one.
Measure = Callable[[Against], float]
