"""In which manner was a report made into the other: by synonyms, by way of another language?

Told of all edits together: one word replaced by a rarer one means nothing, a third of them does.
"""

from collections.abc import Iterable, Iterator, Sequence
from statistics import fmean

from onrecord.lexicon import Lexicon
from onrecord.lexicon.little_words import Little
from onrecord.lineage.alignment.align import Alignment, Block
from onrecord.lineage.alignment.passages import Word
from onrecord.records.kinship import Edit, EditKind, Relation
from onrecord.records.score import Score

ENOUGH = 40  # words of matched sentences below which nothing is said
# Chosen on families made of training articles: the share of words that a spinner replaces one for one, and the share of
# words of grammar that a translator changes, in all and against the share of all words that are others. On families of
# other articles 41 of 46 spun pairs were told, and 9 of 173 others; 23 of 41 translated ones, and 2 of 178 others.
SPUN = 0.09
GRAMMAR, ABOVE = 0.1, 1.5
KEPT = 0.85  # share of words of grammar that a spinner leaves as they stand, at least
RARER = 0.05  # how much rarer, on the mean, the words are that a spinner puts in
SHOWN = 3
TENTHS = ("a tenth", "a tenth", "a fifth", "a third", "two fifths", "half", "three fifths", "two thirds")


def manner_of(alignment: Alignment, edits: Sequence[Edit], relation: Relation, lexicon: Lexicon) -> tuple[Score, ...]:
    """Return what the edits of two reports have in common, in words; nothing where they are of many kinds or few.

    Args:
        relation: how the one comes from the other by all that is measured; words of grammar alone say too little.
    """
    blocks = [block for group in alignment.groups for block in group.blocks]
    if sum(len(block.left) for block in blocks) < ENOUGH or sum(len(block.right) for block in blocks) < ENOUGH:
        return ()
    return tuple((*_spun(blocks, lexicon), *_translated(blocks, edits, relation, lexicon)))


def _spun(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Score]:
    swaps = [(b.left[0], b.right[0]) for b in blocks if not b.same and len(b.left) == len(b.right) == 1]
    matter = [word for block in blocks for word in block.left if not _is_small(word, lexicon)]
    share = len(swaps) / len(matter) if matter else 0.0
    rarer = fmean(right.weight - left.weight for left, right in swaps) if swaps else 0.0
    if share >= SPUN and rarer >= RARER and _kept(blocks, lexicon) >= KEPT:
        told = f"spun: {_share(share)} of the words were replaced one for one, mostly by rarer ones"
        yield Score(min(1.0, share / (2 * SPUN)), told, *_examples(swaps))


def _translated(
    blocks: Sequence[Block], edits: Sequence[Edit], relation: Relation, lexicon: Lexicon
) -> Iterator[Score]:
    every = [word for block in blocks for word in block.left if _is_small(word, lexicon)]
    others = [w for b in blocks if not b.same for w in (*b.left, *b.right) if _is_small(w, lexicon)]
    changed = sum(len(b.left) + len(b.right) for b in blocks if not b.same)
    whole = sum(len(b.left) + len(b.right) for b in blocks)
    share = len(others) / len(every) if every else 0.0
    if share >= GRAMMAR and share >= ABOVE * changed / whole:
        respelt = sum(edit.kind is EditKind.NAME and "spelt otherwise" in edit.reason for edit in edits)
        if not respelt and relation is not Relation.TRANSLATED:
            return
        more = f"; names spelt otherwise: {respelt}" if respelt else ""
        told = f"sounds translated: words of grammar were changed more than others ({share:.0%} of them){more}"
        yield Score(min(1.0, share / (4 * GRAMMAR) + 0.1 * respelt), told, "", "")


def _kept(blocks: Iterable[Block], lexicon: Lexicon) -> float:
    """Return the share of the words of grammar in matched sentences that were kept."""
    words = [(block.same, word) for block in blocks for word in block.left if _is_small(word, lexicon)]
    return fmean(same for same, _ in words) if words else 1.0


def _is_small(word: Word, lexicon: Lexicon) -> bool:
    return lexicon.little_words.holds(Little.GRAMMAR, word.text)


def _examples(swaps: Sequence[tuple[Word, Word]]) -> tuple[str, str]:
    """Return the words that were replaced by the rarest, and those."""
    shown = sorted(swaps, key=lambda swap: swap[0].weight - swap[1].weight)[:SHOWN]
    return ", ".join(left.written for left, _ in shown), ", ".join(right.written for _, right in shown)


def _share(value: float) -> str:
    """Return a share in words, as a reader would say it."""
    return f"about {TENTHS[tenth]}" if (tenth := round(value * 10)) < len(TENTHS) else "most"
