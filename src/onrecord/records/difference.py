"""What do two reports share, word by word, and what became of the rest?"""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.records.kinship import Edit, Kinship, Reuse
from onrecord.records.reading import Reading
from onrecord.records.score import Score
from onrecord.records.span import Span


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences of the left report and those of the right one that they were made into; one side may be empty."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two reports side by side, in the order in which they were asked for.

    Args:
        kinship: what they have to do with each other; there the report with the smaller id is the left one.
        rows: their sentences, in the order of the left report.
        edits: what makes the right report of the left one.
        manner: what the edits have in common ("spun"), where they have.
    """

    left: Reading
    right: Reading
    kinship: Kinship
    rows: tuple[Row, ...]
    edits: tuple[Edit, ...]
    manner: tuple[Score, ...] = ()

    @property
    def is_turned(self) -> bool:
        """Whether the left report here is the right one of the kinship."""
        return self.left.report.id != self.kinship.left

    @property
    def probabilities(self) -> Mapping[str, float]:
        """The four probabilities, of left and right as they are here."""
        k = self.kinship
        ways = (k.right_from_left, k.left_from_right) if self.is_turned else (k.left_from_right, k.right_from_left)
        return {
            "left_from_right": ways[0],
            "right_from_left": ways[1],
            "siblings": k.siblings,
            "independent": k.independent,
        }

    @property
    def passages(self) -> tuple[Reuse, ...]:
        """The passages that they share, of left and right as they are here."""
        if not self.is_turned:
            return self.kinship.reuse
        return tuple(Reuse(one.right, one.left, one.similarity) for one in self.kinship.reuse)
