"""Was a sentence turned into its contrary: "not" put in or taken out, or a word replaced by its opposite?

"Did not accept" against "rejected" is no turn: a negation and an opposite outweigh each other.
"""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.opposites import OppositeTable
from onrecord.lineage.edits.item import Item, Sort
from onrecord.lineage.edits.pairing import Pair, is_same

BEFORE_NOUNS = frozenset({"no", "nobody", "none", "nothing", "neither", "nor", "without", "hardly", "nowhere"})
FEW = 2  # words that carry matter in a difference, for a negation in it to be of the one that stands there
REACH = 4  # items from a negation to what it negates, at most


class Turn(NamedTuple):
    """What turns a sentence round.

    Args:
        places: of the pairs that it is made of; those that are the same on both sides are only shown with it.
    """

    left: tuple[Item, ...]
    right: tuple[Item, ...]
    places: frozenset[int]
    reason: str


def turns(pairs: Sequence[Pair], opposites: OppositeTable) -> list[Turn]:
    """Return what turns a sentence round, and negations that an opposite outweighs with no reason."""
    found: list[Turn] = []
    spent: set[int] = set()
    for place in range(len(pairs)):
        turn = _negated(pairs, place, opposites) if place not in spent else None
        if turn is not None:
            found.append(turn)
            spent |= turn.places
    for place, (left, right, same) in enumerate(pairs):
        if place not in spent and left and right and not same and _contradict(left, right, opposites):
            found.append(Turn((left,), (right,), frozenset({place}), f"“{left.text}” against “{right.text}”"))
    return found


def _negated(pairs: Sequence[Pair], place: int, opposites: OppositeTable) -> Turn | None:
    """Return the turn that a negation on one side makes, with what it negates on both sides; None for no such place."""
    left, right, same = pairs[place]
    sides = [item is not None and item.sort is Sort.NEGATION for item in (left, right)]
    if same or sides[0] == sides[1]:
        return None
    side = 0 if sides[0] else 1
    negation = pairs[place].of(side)
    verb = _verb(pairs, place, side)
    counterpart = _counterpart(pairs, place, verb, side) if verb is not None else None
    if negation is None or verb is None or counterpart is None:
        return None
    contrary = _counterpart(pairs, place, place, side)
    other = pairs[contrary].of(1 - side) if contrary is not None else None
    if contrary is not None and other is not None and _contradict(negation, other, opposites):  # "nobody", "somebody"
        places = frozenset({place, contrary})
        return _turn(side, (negation,), (other,), places, f"“{negation.text}” against “{other.text}”")
    ours, theirs = pairs[verb].of(side), pairs[counterpart].of(1 - side)
    if ours is None or theirs is None or not _is_about_one(ours, theirs, pairs, place, opposites):
        return None
    is_outweighed = _contradict(ours, theirs, opposites)
    reason = "" if is_outweighed else f"“{negation.text}” is {'gone' if side == 0 else 'new'}"
    first, last = _reach(pairs, place, verb, side)
    places = frozenset({*range(first, last + 1), *((counterpart,) if last == verb else ())})
    own = tuple(item for at in range(first, last + 1) if (item := pairs[at].of(side)) is not None)
    theirs_too = tuple(item for at in sorted(places) if (item := pairs[at].of(1 - side)) is not None)
    return _turn(side, own, theirs_too, places, reason)


def _is_about_one(ours: Item, theirs: Item, pairs: Sequence[Pair], place: int, opposites: OppositeTable) -> bool:
    """Return whether what is negated is what stands against it: one word, its opposite, or all that differs there."""
    if is_same(ours, theirs) or ours.lemma == theirs.lemma or _contradict(ours, theirs, opposites):
        return True
    low, high = _difference(pairs, place, place)
    return all(
        sum(item is not None and not item.is_small for item in (one.of(side) for one in pairs[low : high + 1])) <= FEW
        for side in (0, 1)
    )


def _difference(pairs: Sequence[Pair], low: int, high: int) -> tuple[int, int]:
    """Return the first and last place of the difference around some places."""
    while low and not pairs[low - 1].same:
        low -= 1
    while high + 1 < len(pairs) and not pairs[high + 1].same:
        high += 1
    return low, high


def _turn(side: int, own: tuple[Item, ...], other: tuple[Item, ...], places: frozenset[int], reason: str) -> Turn:
    return Turn(own, other, places, reason) if side == 0 else Turn(other, own, places, reason)


def _reach(pairs: Sequence[Pair], place: int, verb: int, side: int) -> tuple[int, int]:
    """Return the first and last place of what is shown of a negation: "did not survive", "found no", "nobody"."""
    negation = pairs[place].of(side)
    if negation is not None and negation.text in BEFORE_NOUNS:
        before = pairs[place - 1].of(side) if place else None
        return (place - 1 if before is not None and not before.is_small and pairs[place - 1].same else place), place
    first = place
    while first and _is_helper(pairs[first - 1], side):
        first -= 1
    return first, verb


def _verb(pairs: Sequence[Pair], place: int, side: int) -> int | None:
    """Return the place of what a negation stands by: the next word that carries matter."""
    for at in range(place + 1, min(len(pairs), place + 1 + REACH)):
        item = pairs[at].of(side)
        if item is not None and not item.is_small:
            return at
    return None


def _counterpart(pairs: Sequence[Pair], place: int, verb: int, side: int) -> int | None:
    """Return the place of what stands in the other report for what is negated: beside it, or in the same difference."""
    if pairs[verb].of(1 - side) is not None:
        return verb
    low, high = _difference(pairs, place, verb)
    for at in sorted(range(low, high + 1), key=lambda at: abs(at - verb)):
        item = pairs[at].of(1 - side)
        if item is not None and not item.is_small:
            return at
    return None


def _is_helper(one: Pair, side: int) -> bool:
    """Return whether a pair is an auxiliary that came or went with its negation: the "did" of "did not"."""
    item = one.of(side)
    return not one.same and one.of(1 - side) is None and item is not None and item.is_auxiliary


def _contradict(left: Item, right: Item, opposites: OppositeTable) -> bool:
    words = opposites.words_of(left.text, left.lemma)
    return bool(words) and opposites.contradict(words, opposites.words_of(right.text, right.lemma))
