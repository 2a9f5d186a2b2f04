"""What is each difference of two sentences that are one: another number, name or day, a doubt, a turn, other words?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.lineage.edits.cues import attributes
from onrecord.lineage.edits.item import Item, Sort
from onrecord.lineage.edits.names import name_edit
from onrecord.lineage.edits.pairing import Pair
from onrecord.lineage.edits.sides import Sides
from onrecord.lineage.edits.stretch import BARRIER, Stretch, is_name, is_sort, parted, stretch_of, stretches
from onrecord.lineage.edits.turns import turns
from onrecord.records.kinship import Edit, EditKind

LONE = 3  # words beside a hedge, on the one side that has any, from which all of it is something new


def differences(pairs: Sequence[Pair], sides: Sides) -> Iterator[Edit]:
    """Yield the edits of two sentences whose items stand against each other."""
    left = list(pairs)
    for turn in turns(pairs, sides.lexicon.opposites):
        kind = EditKind.POLARITY if turn.reason else EditKind.REWORDED
        yield sides.edit(kind, turn.left, turn.right, turn.reason or "a negation in the place of an opposite")
        for place in turn.places:
            left[place] = left[place] if left[place].same else BARRIER
    for run in stretches(left):
        for piece in parted(run):
            yield from _told(piece, sides)
    yield from _tenses(left, sides)


def _told(piece: Sequence[Pair], sides: Sides) -> Iterator[Edit]:
    stretch = stretch_of(piece)
    if _is_addressee(piece, stretch):
        return
    if is_sort(piece[0], Sort.NUMBER):
        yield _number(stretch.left[0], stretch.right[0], sides)
    elif is_sort(piece[0], Sort.DATE):
        yield sides.edit(EditKind.DATE, stretch.left, stretch.right, _against(stretch))
    elif is_name(piece[0]):
        yield name_edit(stretch, sides)
    else:
        yield from _plain(stretch, sides)


def _is_addressee(piece: Sequence[Pair], stretch: Stretch) -> bool:
    """Return whether what is left of an attribution that came or went is whom the words were told to, and no more."""
    is_attribution = any(one.left is None and one.right is None for one in piece)
    only = stretch.left or stretch.right
    return is_attribution and not (stretch.left and stretch.right) and sum(not i.is_small for i in only) <= LONE - 1


def _number(left: Item, right: Item, sides: Sides) -> Edit:
    """Return what two numbers that differ tell: another number, or the same one less or more exactly."""
    if left.part("vague") and right.part("vague"):
        return sides.edit(EditKind.REWORDED, (left,), (right,), "another word for a number that nobody can count")
    bounds = left.part("bound"), right.part("bound")
    if left.part("value") == right.part("value") and left.part("order") == right.part("order") and None in bounds:
        if bounds[0] is None:
            return sides.edit(EditKind.HEDGE_ADDED, (), _bound(right), f"“{bounds[1]}” the number")
        return sides.edit(EditKind.HEDGE_LOST, _bound(left), (), f"no longer “{bounds[0]}” the number")
    return sides.edit(EditKind.NUMBER, (left,), (right,), f"{_amount(left)} against {_amount(right)}")


def _bound(number: Item) -> tuple[Item, ...]:
    """Return the words of a number that say how exact it is: those before, or behind, the number."""
    words = number.words[: int(str(number.part("before") or 0))] or number.words[-2:]
    return (Item(words),)


def _amount(item: Item) -> str:
    value = item.part("value") if item.part("value") is not None else item.part("order")
    shown = f"{value:g}" if isinstance(value, float) and abs(value) < 1e6 else str(item.part("vague") or value)
    return f"{item.part('bound')} {shown}" if item.part("bound") else shown


def _plain(stretch: Stretch, sides: Sides) -> Iterator[Edit]:
    """Yield what words that are no number, date or name in both reports tell, once for each thing that they tell."""
    left, right = stretch.left, stretch.right
    if not _is_all_new(left, right):
        hedges = tuple(tuple(i for i in side if i.sort is Sort.HEDGE) for side in (left, right))
        if hedges[0] and not hedges[1]:
            yield sides.edit(EditKind.HEDGE_LOST, hedges[0], _firm(right), f"“{hedges[0][0].text}” is gone")
            left, right = _without(left, hedges[0]), _without(right, _firm(right))
        elif hedges[1] and not hedges[0]:
            yield sides.edit(EditKind.HEDGE_ADDED, _firm(left), hedges[1], f"“{hedges[1][0].text}” is new")
            left, right = _without(left, _firm(left)), _without(right, hedges[1])
    yield from _rest(left, right, sides)


def _is_all_new(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Return whether one side is empty and the other more than a hedge: what is doubted there is new as well."""
    only = left or right
    return not (left and right) and sum(item.sort is not Sort.HEDGE for item in only) >= LONE


def _firm(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the auxiliary in the place of a hedge: the "will" that "may" was made of."""
    return tuple(item for item in items if item.is_auxiliary and item.text != "to")[:1]


def _rest(left: tuple[Item, ...], right: tuple[Item, ...], sides: Sides) -> Iterator[Edit]:
    """Yield that words were cut, put in, or replaced; words of grammar that only came or went are no difference."""
    has_left, has_right = (any(not item.is_empty for item in side) for side in (left, right))
    carries = any(not item.is_small or item.sort is not Sort.WORD for item in (*left, *right))
    if has_left and has_right:
        if "".join(item.plain for item in left) != "".join(item.plain for item in right):
            yield sides.edit(EditKind.REWORDED, left, right, "in other words")
    elif carries and has_left:
        is_cue = attributes(left, sides.lexicon)
        yield sides.edit(EditKind.ATTRIBUTION_LOST if is_cue else EditKind.CUT, left, (), "left out")
    elif carries and has_right:
        is_cue = attributes(right, sides.lexicon)
        yield sides.edit(EditKind.ATTRIBUTION_ADDED if is_cue else EditKind.INSERTED, (), right, "put in")


def _tenses(pairs: Sequence[Pair], sides: Sides) -> Iterator[Edit]:
    """Yield where an auxiliary alone came or went before a verb that stayed: "had received" against "received"."""
    for before, (one, two) in zip([None, *pairs], pairwise(pairs), strict=False):
        if one.same or not two.same or two.left is None or two.right is None or two.left.is_small:
            continue
        only = one.left or one.right
        alone = (one.left is None) != (one.right is None) and (before is None or before.same)
        if alone and only is not None and only.is_auxiliary and only.text != "to":
            left, right = ((p,) if p is not None else () for p in one[:2])
            yield sides.edit(EditKind.REWORDED, (*left, two.left), (*right, two.right), "in another tense")


def _against(stretch: Stretch) -> str:
    left, right = (" ".join(w.written for i in side for w in i.words) for side in (stretch.left, stretch.right))
    return f"{left} against {right}"


def _without(items: tuple[Item, ...], taken: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(item for item in items if item not in taken)
