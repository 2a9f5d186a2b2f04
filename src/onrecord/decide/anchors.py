"""Which words is a decision about, and where do they stand after the text was read anew?

An anchor keeps the words, 32 characters on each side and the place. It is found again at the same place, else where the
same words stand in the same surroundings, else by the one passage that is much like it. The mistake refused here is to
guess between two: words that could be in several places are in none, and the decision is shown as orphaned.
"""

import re
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from onrecord.records.decision import Anchor
from onrecord.records.span import Span

SIDE = 32
# How much of the surroundings has to be the same where the words themselves are; that much is a clause on one side.
ALIKE = 0.5
# Words so many and found once only are the same ones wherever they stand.
TELLING = 5
# How much of the words and their surroundings has to be there in runs of three characters or more, for a passage that
# is only much like them, and by how much it has to be more than any other passage.
MUCH, CLEARLY = 0.75, 0.1
LONGEST = 4_000  # characters that are compared for likeness; it takes time that grows with their square
_RUN = 3
_WORD = re.compile(r"\w+")
_RARE = 8  # words that stand more often are no lead to a passage
_LEADS = 6

Range = tuple[int, int]


def make_anchor(text: str, span: Span, kind: str, role: str) -> Anchor:
    """Return the anchor of a span: its words, what stands beside them, and where."""
    before, after = text[max(0, span.start - SIDE) : span.start], text[span.end : span.end + SIDE]
    return Anchor(span.report, kind, role, span.words(text), before, after, span.start)


def find(anchor: Anchor, text: str) -> Range | None:
    """Return where the words of an anchor stand in a text; None where they are gone or could be in several places."""
    # From another desk it may be anything; no more beside the words than we ourselves would keep.
    anchor = replace(anchor, before=anchor.before[-SIDE:], after=anchor.after[:SIDE], offset=max(0, anchor.offset))
    start, end = anchor.offset, anchor.offset + len(anchor.exact)
    if not anchor.exact.strip():
        return None
    if text[start:end] == anchor.exact and _surroundings(anchor, text, start) == 1:
        return start, end
    return _exact(anchor, text) or _alike(anchor, text)


def _exact(anchor: Anchor, text: str) -> Range | None:
    """Return the one place where the words stand in surroundings that match best."""
    starts = [match.start() for match in re.finditer(f"(?={re.escape(anchor.exact)})", text)]
    scored = sorted(((_surroundings(anchor, text, s), s == anchor.offset, s) for s in starts), reverse=True)
    if not scored:
        return None
    score, same, start = scored[0]
    lone = len(scored) == 1 and len(_WORD.findall(anchor.exact)) >= TELLING
    clear = len(scored) == 1 or same or scored[1][0] < score
    return (start, start + len(anchor.exact)) if lone or (score >= ALIKE and clear) else None


def _surroundings(anchor: Anchor, text: str, start: int) -> float:
    """Return which share of an anchor's surroundings stands beside the words that begin here."""
    whole = len(anchor.before) + len(anchor.after)
    if not whole:
        return 1
    end = start + len(anchor.exact)
    left, right = text[max(0, start - len(anchor.before)) : start], text[end : end + len(anchor.after)]
    return (_shared(anchor.before[::-1], left[::-1]) + _shared(anchor.after, right)) / whole


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts have in common in runs, as long as the first begins alike or nearly so."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= _RUN or block.size == len(one))


def _alike(anchor: Anchor, text: str) -> Range | None:
    """Return the one passage that is much like the words in their surroundings."""
    quote = anchor.before + anchor.exact + anchor.after
    if len(quote) > LONGEST:
        return None
    found: dict[Range, float] = {}
    for start in _leads(quote, text):
        low = max(0, start - SIDE)
        place, score = _aligned(anchor, quote, text[low : start + len(quote) + SIDE])
        if place is not None and score >= MUCH:
            there = (low + place[0], low + place[1])
            found[there] = max(score, found.get(there, 0))
    ranked = sorted(found.items(), key=lambda item: -item[1])
    clear = all(one[1] - other[1] >= CLEARLY for one, other in pairwise(ranked[:2]))
    return ranked[0][0] if ranked and clear else None


def _leads(quote: str, text: str) -> list[int]:
    """Return where in the text the quote could begin, judged by its rarest words."""
    there: dict[str, list[int]] = {}
    for match in _WORD.finditer(text):
        there.setdefault(match[0], []).append(match.start())
    words = [(m.start(), there[m[0]]) for m in _WORD.finditer(quote) if len(there.get(m[0], ())) in range(1, _RARE)]
    words.sort(key=lambda word: len(word[1]))
    return sorted({max(0, s - at) // _RUN * _RUN for at, starts in words[:_LEADS] for s in starts})


def _aligned(anchor: Anchor, quote: str, window: str) -> tuple[Range | None, float]:
    """Return where the words lie in a window of the text, and how much of the quote the window has."""
    matcher = SequenceMatcher(None, window, quote, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= _RUN]
    first, last = len(anchor.before), len(anchor.before) + len(anchor.exact)
    inside = sum(max(0, min(b.b + b.size, last) - max(b.b, first)) for b in blocks)
    if inside < MUCH * len(anchor.exact):
        return None, 0
    held = [b for b in blocks if b.b < last and b.b + b.size > first]
    start = held[0].a + max(0, first - held[0].b)
    end = held[-1].a + min(held[-1].size, last - held[-1].b)
    return (start, end), sum(block.size for block in blocks) / len(quote)
