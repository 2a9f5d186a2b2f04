"""Which two reports are compared, and how is an edit of some of their items written down?"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lexicon import Lexicon
from onrecord.lineage.edits.item import Item
from onrecord.records.kinship import Edit, EditKind
from onrecord.records.span import Span


@dataclass(frozen=True, slots=True)
class Sides:
    """The ids of the two reports, and what their words mean."""

    left: str
    right: str
    lexicon: Lexicon

    def edit(self, kind: EditKind, left: Sequence[Item], right: Sequence[Item], reason: str) -> Edit:
        """Return an edit of some items; a side without any has no span."""
        return Edit(kind, _span(self.left, left), _span(self.right, right), reason)


def _span(report: str, items: Sequence[Item]) -> Span | None:
    return Span(report, items[0].start, items[-1].end) if items else None
