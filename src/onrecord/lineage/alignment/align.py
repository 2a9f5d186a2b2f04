"""Where are two reports the same, word by word, and what stands between?

alignment = align(passages_of(left), passages_of(right))
for group in alignment.groups:
    for block in group.blocks: ...
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.lineage.alignment.passages import Passage, Word
from onrecord.lineage.alignment.sentences import Match, match_sentences


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words that is the same on both sides, or what stands in its place on each; one side may be empty."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of the left report that were made into sentences of the right one: one each, most of the time.

    Args:
        left, right: their places in their reports, ascending.
        score: how alike the surest two of them are.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two reports laid against each other.

    Args:
        groups: in the order of the left report.
    """

    left: tuple[Passage, ...]
    right: tuple[Passage, ...]
    groups: tuple[Group, ...]

    @property
    def left_only(self) -> tuple[int, ...]:
        """The places of the left sentences that have no counterpart."""
        return _without(len(self.left), (place for group in self.groups for place in group.left))

    @property
    def right_only(self) -> tuple[int, ...]:
        """The places of the right sentences that have no counterpart."""
        return _without(len(self.right), (place for group in self.groups for place in group.right))

    def turned(self) -> "Alignment":
        """Return the same with left and right exchanged."""
        groups = [
            Group(g.right, g.left, g.score, tuple(Block(b.right, b.left, b.same) for b in g.blocks))
            for g in self.groups
        ]
        return Alignment(self.right, self.left, tuple(sorted(groups, key=lambda group: group.left)))


def align(left: Sequence[Passage], right: Sequence[Passage]) -> Alignment:
    """Lay two reports against each other, sentence by sentence and then word by word."""
    matches = match_sentences(left, right)
    groups = [
        Group(ours, theirs, score, tuple(_blocks(_words(left, ours), _words(right, theirs))))
        for ours, theirs, score in _joined(matches)
    ]
    return Alignment(tuple(left), tuple(right), tuple(groups))


def _joined(matches: Iterable[Match]) -> list[tuple[tuple[int, ...], tuple[int, ...], float]]:
    """Return the matches with those that share a sentence together; one side of each group is a single sentence."""
    found: list[tuple[set[int], set[int], float]] = []
    for match in matches:
        known = next((g for g in found if match.left in g[0] or match.right in g[1]), None)
        if known is None:
            found.append(({match.left}, {match.right}, match.score))
        else:
            known[0].add(match.left)
            known[1].add(match.right)
    return [(tuple(sorted(ours)), tuple(sorted(theirs)), score) for ours, theirs, score in found]


def _words(passages: Sequence[Passage], places: Iterable[int]) -> tuple[Word, ...]:
    return tuple(word for place in places for word in passages[place].words)


def _blocks(left: Sequence[Word], right: Sequence[Word]) -> Iterable[Block]:
    texts, others = [word.text for word in left], [word.text for word in right]
    for kind, a, b, c, d in SequenceMatcher(None, texts, others, autojunk=False).get_opcodes():
        yield Block(tuple(left[a:b]), tuple(right[c:d]), kind == "equal")


def _without(number: int, places: Iterable[int]) -> tuple[int, ...]:
    held = set(places)
    return tuple(place for place in range(number) if place not in held)
