"""Do words that came or went attribute what stayed: "according to the police", "the minister said on Tuesday"?"""

from collections.abc import Sequence

from onrecord.lexicon import Lexicon
from onrecord.lineage.edits.item import Item
from onrecord.records.statement import StatementKind

LONGEST = 9  # items of an attribution; more have matter of their own
FRAMES = frozenset({"that", "quote"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "who"})


def attributes(items: Sequence[Item], lexicon: Lexicon) -> bool:
    """Return whether some items are a cue with its source and little else."""
    if not 1 < len(items) <= LONGEST:
        return False
    return any(_phrase(items, place, lexicon) or _verb(items, place, lexicon) for place in range(len(items)))


def _phrase(items: Sequence[Item], place: int, lexicon: Lexicon) -> bool:
    """Return whether a phrase that names its source starts here: "according to the police", "as the police put it"."""
    texts = [item.text for item in items]
    for cue in lexicon.cues.phrases_before(texts[place]):
        if tuple(texts[place : place + len(cue.lemmas)]) == cue.lemmas and place + len(cue.lemmas) < len(texts):
            return True
    behind = lexicon.cues.phrases_around(texts[place])
    return any((item.lemma or item.text) in behind for item in items[place + 2 :])


def _verb(items: Sequence[Item], place: int, lexicon: Lexicon) -> bool:
    """Return whether a verb of saying stands here with somebody who says it: "the minister said", "said a waiter"."""
    item = items[place]
    cues = lexicon.cues.of(item.lemma or item.text, "verb")
    if not any(set(cue.frames) >= FRAMES and cue.kind == StatementKind.SPEECH for cue in cues):
        return False
    before, after = items[place - 1] if place else None, [other for other in items[place + 1 : place + 3]]
    is_said = before is not None and (not before.is_small or before.text in PRONOUNS)
    return is_said or (before is None and bool(after) and not after[-1].is_small)
