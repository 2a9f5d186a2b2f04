"""What speaks for one report having been made from another, in numbers?

Each measure looks at two reports laid against each other and asks how the *right* one looks if it was made from the
left one. What says how near the two are is asked both ways and taken as more and less; what says which way it went is
asked both ways and taken as the difference.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import fmean

from onrecord.lineage.alignment.align import Alignment, Block
from onrecord.lineage.alignment.passages import Word
from onrecord.lineage.side import Side
from onrecord.text.numbers import is_number

COMMON = 2.5  # rarity below which a word is one of grammar rather than of a subject
OPENING = 2  # sentences at the top of a report


@dataclass(frozen=True)
class Against:
    """Two reports laid against each other, the right one looked at. Not slotted: much is asked of it twice."""

    left: Side
    right: Side
    alignment: Alignment

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

    def rarity(self, words: Iterable[Word]) -> float:
        """Return the rarity of words, added up."""
        return sum(self.right.rarity(word.text) for word in words)


Measure = Callable[[Against], float]


def covered(pair: Against) -> float:
    """Return the share of the right report, by rarity, that stands word for word in the left one."""
    return pair.rarity(pair.kept) / pair.right.weight


def matched(pair: Against) -> float:
    """Return the share of the right report, by rarity, that lies in sentences that have a counterpart."""
    places = {place for group in pair.alignment.groups for place in group.right}
    return sum(pair.right.weights[place] for place in places) / pair.right.weight


def runs_shared(pair: Against) -> float:
    """Return the share of the right report's runs of three words that the left one has too."""
    return len(pair.left.runs & pair.right.runs) / (len(pair.right.runs) or 1)


def words_shared(pair: Against) -> float:
    """Return the share of the right report's different words, by rarity, that the left one has too."""
    whole = sum(map(pair.right.rarity, pair.right.vocabulary)) or 1.0
    return sum(map(pair.right.rarity, pair.left.vocabulary & pair.right.vocabulary)) / whole


def names_shared(pair: Against) -> float:
    """Return the share of the right report's capitalised words within sentences that the left one has too."""
    held = [w for p in pair.right.passages for w in p.words[1:] if w.written[:1].isupper()]
    return sum(w.text in pair.left.vocabulary for w in held) / (len(held) or 1)


def quoted_share(pair: Against) -> float:
    """Return how much of what was kept stands in quotations: what two papers at one press conference share."""
    quoted = {
        w.start
        for p, flags in zip(pair.right.passages, pair.right.quoted, strict=True)
        for w, is_quoted in zip(p.words, flags, strict=True)
        if is_quoted
    }
    return pair.rarity(w for w in pair.kept if w.start in quoted) / (pair.rarity(pair.kept) or 1.0)


def longest(pair: Against) -> float:
    """Return the length of the longest run of kept words, as a logarithm."""
    return math.log1p(max((len(block.right) for block in pair.blocks if block.same), default=0))


def likeness(pair: Against) -> float:
    """Return how alike matched sentences are."""
    return fmean(group.score for group in pair.alignment.groups) if pair.alignment.groups else 0.0


def in_order(pair: Against) -> float:
    """Return the share of matched sentences whose next one goes with a later sentence of the right report."""
    places = [group.right[0] for group in pair.alignment.groups]
    return fmean(a <= b for a, b in pairwise(places)) if len(places) > 1 else 0.5


def grammar_kept(pair: Against) -> float:
    """Return the share of the words of grammar in matched sentences that were kept; a spinner leaves them alone."""
    return _kept(pair, lambda word: pair.right.rarity(word.text) < COMMON)


def subject_kept(pair: Against) -> float:
    """Return the share of the other words in matched sentences that were kept; a translator keeps names alone."""
    return _kept(pair, lambda word: pair.right.rarity(word.text) >= COMMON)


def swapped(pair: Against) -> float:
    """Return the share of replacements that are one word for one word: synonyms rather than another sentence."""
    return fmean(len(b.left) == len(b.right) == 1 for b in pair.replaced) if pair.replaced else 0.0


def rarer(pair: Against) -> float:
    """Return how much rarer the words put in are than those that they replaced."""
    found = [_mean_rarity(pair, b.right) - _mean_rarity(pair, b.left) for b in pair.replaced]
    return fmean(found) if found else 0.0


def rarer_singles(pair: Against) -> float:
    """Return how much rarer single words put in the place of single words are."""
    single = [b for b in pair.replaced if len(b.left) == len(b.right) == 1]
    found = [_mean_rarity(pair, b.right) - _mean_rarity(pair, b.left) for b in single]
    return fmean(found) if found else 0.0


def added(pair: Against) -> float:
    """Return the share of words in matched right sentences that were put in where nothing stood."""
    return _share(pair, lambda b: not b.left, lambda b: b.right)


def dropped(pair: Against) -> float:
    """Return the share of words in matched left sentences that were left out without anything in their place."""
    return _share(pair, lambda b: not b.right, lambda b: b.left)


def wordier(pair: Against) -> float:
    """Return how many words more stand in the place of others, as a share of those."""
    left, right = sum(len(b.left) for b in pair.replaced), sum(len(b.right) for b in pair.replaced)
    return math.log((right + 1) / (left + 1))


def longer(pair: Against) -> float:
    """Return how much longer the left report is, as a logarithm of the ratio of words."""
    return math.log((sum(len(p.words) for p in pair.left.passages) + 1) / (_size(pair.right) + 1))


def tail_cut(pair: Against) -> float:
    """Return the share of the left report behind its last matched sentence: editors cut from the end."""
    last = max((place for group in pair.alignment.groups for place in group.left), default=len(pair.left.passages))
    return sum(pair.left.weights[last + 1 :]) / pair.left.weight


def middle_cut(pair: Against) -> float:
    """Return the share of the left report between its first and last matched sentence that has no counterpart."""
    places = {place for group in pair.alignment.groups for place in group.left}
    inside = [
        w for i, w in enumerate(pair.left.weights) if places and min(places) < i < max(places) and i not in places
    ]
    return sum(inside) / pair.left.weight


def opening_new(pair: Against) -> float:
    """Return the share of the right report's first sentences that have no counterpart: a lead of its own."""
    only = set(pair.alignment.right_only)
    first = range(min(OPENING, len(pair.right.passages)))
    return fmean(place in only for place in first) if first else 0.0


def off_topic(pair: Against) -> float:
    """Return how little the right sentences without a counterpart have to do with those that have one."""
    only = set(pair.alignment.right_only)
    rest = {text for i, p in enumerate(pair.right.passages) if i not in only for text in p.texts}
    alone = [text for i in only for text in pair.right.passages[i].texts]
    whole = sum(map(pair.right.rarity, alone))
    return sum(pair.right.rarity(text) for text in alone if text not in rest) / whole if whole else 0.0


def unquoted(pair: Against) -> float:
    """Return how much less of the right report stands in quotations than of the left one."""
    return _quoted(pair.left) - _quoted(pair.right)


def rounder(pair: Against) -> float:
    """Return how many fewer different numbers the right report has, for one number of the left one."""
    left, right = (sum(map(is_number, side.vocabulary)) for side in (pair.left, pair.right))
    return (left - right) / (left + right + 1)


def stranger(pair: Against) -> float:
    """Return how much rarer the words are that the right report alone has, against those that the left alone has."""
    own, others = (list(a.vocabulary - b.vocabulary) for a, b in ((pair.right, pair.left), (pair.left, pair.right)))
    return fmean(map(pair.right.rarity, own)) - fmean(map(pair.right.rarity, others)) if own and others else 0.0


def grammar_denser(pair: Against) -> float:
    """Return how many words of grammar more, of all its words, the right report has."""
    return _grammar(pair.right) - _grammar(pair.left)


def longer_sentences(pair: Against) -> float:
    """Return how much longer the sentences of the right report are, as a logarithm."""
    return math.log(_sentence(pair.right) / _sentence(pair.left))


def merged(pair: Against) -> float:
    """Return how many more left sentences were joined than parted, for one group of sentences."""
    groups = pair.alignment.groups
    return fmean(len(g.left) - len(g.right) for g in groups) if groups else 0.0


def fewer_names(pair: Against) -> float:
    """Return how many capitalised words fewer, of all its words, the right report has."""
    return _capitals(pair.left) - _capitals(pair.right)


NEARNESS: Mapping[str, Measure] = {
    m.__name__: m
    for m in (covered, matched, runs_shared, words_shared, names_shared, quoted_share, longest, likeness, in_order)
} | {m.__name__: m for m in (grammar_kept, subject_kept, swapped, added)}
DIRECTION: Mapping[str, Measure] = (
    {
        m.__name__: m
        for m in (
            covered,
            matched,
            runs_shared,
            words_shared,
            names_shared,
            rarer,
            rarer_singles,
            added,
            dropped,
            wordier,
        )
    }
    | {
        m.__name__: m
        for m in (longer, tail_cut, middle_cut, opening_new, off_topic, unquoted, rounder, stranger, grammar_denser)
    }
    | {m.__name__: m for m in (longer_sentences, merged, fewer_names)}
)


def nearness(pair: Against) -> dict[str, float]:
    """Return each measure of nearness, both ways: the larger and the smaller of the two."""
    found = {}
    for name, measure in NEARNESS.items():
        one, other = measure(pair), measure(pair.turned)
        found[f"more {name}"], found[f"less {name}"] = max(one, other), min(one, other)
    return found


def direction(pair: Against) -> dict[str, float]:
    """Return by how much more each measure speaks for the right report having been made from the left one."""
    return {name: measure(pair) - measure(pair.turned) for name, measure in DIRECTION.items()}


def _kept(pair: Against, chosen: Callable[[Word], bool]) -> float:
    words = [word for block in pair.blocks for word in block.right if chosen(word)]
    kept = [word for word in pair.kept if chosen(word)]
    return len(kept) / (len(words) or 1)


def _share(pair: Against, chosen: Callable[[Block], bool], side: Callable[[Block], Sequence[Word]]) -> float:
    whole = sum(len(side(block)) for block in pair.blocks)
    return sum(len(side(block)) for block in pair.blocks if not block.same and chosen(block)) / (whole or 1)


def _mean_rarity(pair: Against, words: Sequence[Word]) -> float:
    return pair.rarity(words) / (len(words) or 1)


def _size(side: Side) -> int:
    return sum(len(p.words) for p in side.passages)


def _quoted(side: Side) -> float:
    return sum(map(sum, side.quoted)) / (_size(side) or 1)


def _grammar(side: Side) -> float:
    return sum(side.rarity(t) < COMMON for p in side.passages for t in p.texts) / (_size(side) or 1)


def _sentence(side: Side) -> float:
    return (_size(side) + 1) / (len(side.passages) + 1)


def _capitals(side: Side) -> float:
    held = sum(w.written[:1].isupper() for p in side.passages for w in p.words[1:])
    return held / (_size(side) or 1)
