"""Whose words are they in the one report and in the other: somebody else's, nobody's, or at last somebody's?

Statements are compared where their contents are. Where nobody has looked for statements, a cue that was put in or taken
out around words that stayed still tells of an attribution.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.lexicon import Lexicon
from onrecord.lineage.edits.item import Item
from onrecord.lineage.edits.pairing import Pair
from onrecord.lineage.edits.speakers import is_somebody_else
from onrecord.records.kinship import Edit, EditKind
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import REPORT, UNNAMED, Statement

STAYED = 0.5  # share of a content's words that are in the other report for it to be the same content
_CLAUSE = re.compile(r",\s+(?:who|which|and|but|whose|\w+ing)\b")
FEWEST = 2  # words of a content for it to be known again


@dataclass
class Attributions:
    """The statements of two reports against each other.

    Args:
        pairs: the items of all sentences that are one.
    """

    left: Reading
    right: Reading
    pairs: Sequence[Pair]
    lexicon: Lexicon
    claimed: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))

    def edits(self) -> Iterator[Edit]:
        """Yield the changes of speaker, and the attributions that were lost or added; their words are then claimed."""
        for one, other in self._same_contents():
            if is_somebody_else(one.source, other.source, (self.left, self.right), self.lexicon):
                ours, theirs = self._bare(one.source.spans, 0), self._bare(other.source.spans, 1)
                spans = _hull(ours or one.cue), _hull(theirs or other.cue)
                self._claim(spans)
                yield Edit(EditKind.SPEAKER, *spans, f"{one.source.name} against {other.source.name}")
        for statement in self._unattributed(0):
            spans = _hull((*self._bare(statement.source.spans, 0), *statement.cue)), None
            self._claim(spans)
            yield Edit(EditKind.ATTRIBUTION_LOST, *spans, f"no longer on the word of {statement.source.name}")
        for statement in self._unattributed(1):
            spans = None, _hull((*self._bare(statement.source.spans, 1), *statement.cue))
            self._claim(spans)
            yield Edit(EditKind.ATTRIBUTION_ADDED, *spans, f"now on the word of {statement.source.name}")

    def without_claimed(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Yield the pairs of a sentence without the words that an edit of ours has told of."""
        for one in pairs:
            left, right = self._free(one.left, 0), self._free(one.right, 1)
            if one.same or (left is one.left and right is one.right):
                yield one
            else:
                yield Pair(left, right, same=False)

    # ---------------------------------------------------------------------------------------- which are one

    @cached_property
    def _stands(self) -> tuple[dict[int, int], dict[int, int]]:
        """Where each word that stayed stands in the other report, from left to right and back."""
        pairs = [(p.left.start, p.right.start) for p in self.pairs if p.left and p.right and p.same]
        return dict(pairs), {right: left for left, right in pairs}

    @cached_property
    def _items(self) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
        return tuple(p.left for p in self.pairs if p.left), tuple(p.right for p in self.pairs if p.right)

    @cached_property
    def _statements(self) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
        return _attributed(self.left), _attributed(self.right)

    def _within(self, spans: Sequence[Span], side: int) -> set[int]:
        """Return where the words within some spans start."""
        return {i.start for i in self._items[side] if any(s.start <= i.start < s.end for s in spans)}

    def _there(self, statement: Statement, side: int) -> set[int]:
        """Return where in the other report the content of a statement stands; nothing where most of it is gone."""
        words = self._within(statement.content, side)
        found = {self._stands[side][word] for word in words if word in self._stands[side]}
        return found if found and len(found) >= max(min(FEWEST, len(words)), STAYED * len(words)) else set()

    def _counterpart(self, statement: Statement, side: int) -> Statement | None:
        """Return the statement of the other report that has the same content, or None."""
        there = self._there(statement, side)
        named = [s for s in self._statements[1 - side] if s.source.name != UNNAMED]
        shared = [(len(there & self._within(s.content, 1 - side)), s) for s in named]
        most, best = max(shared, key=lambda found: found[0], default=(0, None))
        return best if most >= STAYED * len(there) and most else None

    def _same_contents(self) -> Iterator[tuple[Statement, Statement]]:
        for statement in self._statements[0]:
            other = self._counterpart(statement, 0)
            if other is not None:
                yield statement, other

    def _unattributed(self, side: int) -> Iterator[Statement]:
        """Yield the statements whose content is in the other report, where nobody is said to have said it."""
        reading = (self.left, self.right)[1 - side]
        for statement in self._statements[side] if reading.has(Statement) else ():
            if statement.source.name == UNNAMED:
                continue
            if self._there(statement, side) and self._counterpart(statement, side) is None:
                words = self._within((*statement.source.spans, *statement.cue), side)
                gone = {word for word in words if word not in self._stands[side]}
                if words and len(gone) > STAYED * len(words):
                    yield statement

    def _bare(self, spans: Sequence[Span], side: int) -> tuple[Span, ...]:
        """Return the words of a source without a clause that follows it: "the widow, wiping her glasses"."""
        text = (self.left, self.right)[side].report.text
        found = ((span, _CLAUSE.search(text, span.start, span.end)) for span in spans)
        return tuple(Span(span.report, span.start, at.start()) if at else span for span, at in found)

    # -------------------------------------------------------------------------------------------- claimed

    def _claim(self, spans: Sequence[Span | None]) -> None:
        for side, span in enumerate(spans):
            if span is not None:
                self.claimed[side].update(self._within((span,), side))

    def _free(self, item: Item | None, side: int) -> Item | None:
        return None if item is not None and item.start in self.claimed[side] else item


def _attributed(reading: Reading) -> tuple[Statement, ...]:
    """Return what is said or felt by somebody; what a report asserts in its own voice is not."""
    statements = reading.of(Statement) if reading.has(Statement) else ()
    return tuple(s for s in statements if s.source.name != REPORT and s.content)


def _hull(spans: Sequence[Span]) -> Span | None:
    if not spans:
        return None
    return Span(spans[0].report, min(s.start for s in spans), max(s.end for s in spans))
