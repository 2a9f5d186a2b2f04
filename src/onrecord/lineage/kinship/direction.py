"""Which way did it go: how does the right one of two reports look if it was made from the left one?

Each measure is asked both ways and taken as the difference, so that turning the two round turns the sign.
"""

import math
from collections.abc import Mapping, Sequence
from statistics import fmean

from onrecord.lineage.alignment.passages import Word, weigh, weight_of
from onrecord.lineage.kinship.against import Against, Measure
from onrecord.lineage.kinship.nearness import COMMON, added, covered, matched, names_shared, runs_shared, words_shared
from onrecord.lineage.kinship.side import Side
from onrecord.text.numbers import is_number

OPENING = 2  # sentences at the top of a report


def rarer(pair: Against) -> float:
    """Return how much rarer the words put in are than those that they replaced."""
    found = [mean_weight(b.right) - mean_weight(b.left) for b in pair.replaced]
    return fmean(found) if found else 0.0


def rarer_singles(pair: Against) -> float:
    """Return how much rarer single words put in the place of single words are."""
    single = [b for b in pair.replaced if len(b.left) == len(b.right) == 1]
    found = [mean_weight(b.right) - mean_weight(b.left) for b in single]
    return fmean(found) if found else 0.0


def dropped(pair: Against) -> float:
    """Return the share of words in matched left sentences that were left out without anything in their place."""
    return added(pair.turned)


def wordier(pair: Against) -> float:
    """Return how many words more stand in the place of others, as a share of those."""
    left, right = sum(len(b.left) for b in pair.replaced), sum(len(b.right) for b in pair.replaced)
    return math.log((right + 1) / (left + 1))


def longer(pair: Against) -> float:
    """Return how much longer the left report is, as a logarithm of the ratio of words."""
    return math.log((pair.left.size + 1) / (pair.right.size + 1))


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
    whole = sum(map(weigh, alone))
    return sum(weigh(text) for text in alone if text not in rest) / whole if whole else 0.0


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
    return fmean(map(weigh, own)) - fmean(map(weigh, others)) if own and others else 0.0


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


DIRECTION: Mapping[str, Measure] = {
    measure.__name__: measure
    for measure in (
        *(covered, matched, runs_shared, words_shared, names_shared, rarer, rarer_singles, dropped, wordier, longer),
        *(tail_cut, middle_cut, opening_new, off_topic, unquoted, rounder, stranger, grammar_denser),
        *(longer_sentences, merged, fewer_names),
    )
}


def direction(pair: Against) -> dict[str, float]:
    """Return by how much more each measure speaks for the right report having been made from the left one."""
    return {name: measure(pair) - measure(pair.turned) for name, measure in DIRECTION.items()}


def mean_weight(words: Sequence[Word]) -> float:
    """Return what words count for on average; 0 for none."""
    return weight_of(words) / (len(words) or 1)


def _quoted(side: Side) -> float:
    return sum(map(sum, side.quoted)) / (side.size or 1)


def _grammar(side: Side) -> float:
    return sum(w.weight < COMMON for p in side.passages for w in p.words) / (side.size or 1)


def _sentence(side: Side) -> float:
    return (side.size + 1) / (len(side.passages) + 1)


def _capitals(side: Side) -> float:
    held = sum(w.written[:1].isupper() for p in side.passages for w in p.words[1:])
    return held / (side.size or 1)
