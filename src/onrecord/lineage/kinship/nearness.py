"""How near are two reports: how much of the one stands in the other, word for word and sentence for sentence?

Each measure is asked both ways and taken as the larger and the smaller of the two, so that it does not matter which
report is the left one.
"""

import math
from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from statistics import fmean

from onrecord.lineage.alignment.align import Block
from onrecord.lineage.alignment.passages import Word, weigh, weight_of
from onrecord.lineage.kinship.against import Against, Measure

NEARLY = 0.7  # share of letters that two spellings of a name have in common
COMMON = 0.35  # weight below which a word is one of grammar rather than of a subject


def covered(pair: Against) -> float:
    """Return the share of the right report, by weight, that stands word for word in the left one."""
    return weight_of(pair.kept) / pair.right.weight


def matched(pair: Against) -> float:
    """Return the share of the right report, by weight, that lies in sentences that have a counterpart."""
    places = {place for group in pair.alignment.groups for place in group.right}
    return sum(pair.right.weights[place] for place in places) / pair.right.weight


def runs_shared(pair: Against) -> float:
    """Return the share of the right report's runs of three words that the left one has too."""
    return len(pair.left.runs & pair.right.runs) / (len(pair.right.runs) or 1)


def words_shared(pair: Against) -> float:
    """Return the share of the right report's different words, by weight, that the left one has too."""
    whole = sum(map(weigh, pair.right.vocabulary)) or 1.0
    return sum(map(weigh, pair.left.vocabulary & pair.right.vocabulary)) / whole


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
    return weight_of(w for w in pair.kept if w.start in quoted) / (weight_of(pair.kept) or 1.0)


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
    return _kept(pair, lambda word: word.weight < COMMON)


def subject_kept(pair: Against) -> float:
    """Return the share of the other words in matched sentences that were kept; a translator keeps names alone."""
    return _kept(pair, lambda word: word.weight >= COMMON)


def faithful(pair: Against) -> float:
    """Return the share of the words of matched sentences that were kept, of the side that has fewer."""
    kept = sum(len(block.right) for block in pair.blocks if block.same)
    whole = min(sum(len(block.left) for block in pair.blocks), sum(len(block.right) for block in pair.blocks))
    return kept / whole if whole else 0.0


def respelt(pair: Against) -> float:
    """Return the share of replaced words that are names of nearly the same letters: another transliteration, a slip."""
    return fmean(_is_respelt(block) for block in pair.replaced) if pair.replaced else 0.0


def swapped(pair: Against) -> float:
    """Return the share of replacements that are one word for one word: synonyms rather than another sentence."""
    return fmean(len(b.left) == len(b.right) == 1 for b in pair.replaced) if pair.replaced else 0.0


def added(pair: Against) -> float:
    """Return the share of words in matched right sentences that were put in where nothing stood."""
    put_in = sum(len(block.right) for block in pair.blocks if not block.left)
    return put_in / (sum(len(block.right) for block in pair.blocks) or 1)


NEARNESS: Mapping[str, Measure] = {
    m.__name__: m
    for m in (covered, matched, runs_shared, words_shared, names_shared, quoted_share, longest, likeness, in_order)
} | {m.__name__: m for m in (grammar_kept, subject_kept, faithful, respelt, swapped, added)}


def nearness(pair: Against) -> dict[str, float]:
    """Return each measure of nearness, both ways: the larger and the smaller of the two."""
    found = {}
    for name, measure in NEARNESS.items():
        one, other = measure(pair), measure(pair.turned)
        found[f"more {name}"], found[f"less {name}"] = max(one, other), min(one, other)
    return found


def _kept(pair: Against, chosen: Callable[[Word], bool]) -> float:
    words = [word for block in pair.blocks for word in block.right if chosen(word)]
    kept = [word for word in pair.kept if chosen(word)]
    return len(kept) / (len(words) or 1)


def _is_respelt(block: Block) -> bool:
    if len(block.left) != 1 or len(block.right) != 1:
        return False
    left, right = block.left[0], block.right[0]
    capital = left.written[:1].isupper() and right.written[:1].isupper()
    return capital and SequenceMatcher(None, left.text, right.text, autojunk=False).ratio() >= NEARLY
