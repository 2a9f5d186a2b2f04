"""Where do two sentences differ: which items stand in the place of which?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.lineage.edits.item import Item, Sort
from onrecord.lineage.edits.pairing import Pair

# Stands for words that an edit has told of already, so that what is on both sides of them is not one difference.
BARRIER = Pair(None, None, same=True)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A difference: items of the left sentence and what stands in their place; one side may be empty."""

    left: tuple[Item, ...]
    right: tuple[Item, ...]


def stretches(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Yield the runs of pairs that differ."""
    run: list[Pair] = []
    for one in pairs:
        if not one.same:
            run.append(one)
        elif run:
            yield run
            run = []
    if run:
        yield run


def parted(run: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Yield the pieces of a run: each pair of numbers or dates alone, the parts of a name together, and the rest.

    Words at the end of the rest, behind a comma, that have nothing against them are a piece of their own.
    """
    piece: list[Pair] = []
    for one in run:
        goes_on = is_name(one) and piece and is_name(piece[-1])
        if piece and (is_typed(one) or is_typed(piece[-1])) and not goes_on:
            yield from _with_tail(piece)
            piece = []
        piece.append(one)
    yield from _with_tail(piece)


def _with_tail(piece: list[Pair]) -> Iterator[list[Pair]]:
    """Yield a piece, its end by itself where that has nothing against it and stands behind a mark."""
    side = next((side for side in (0, 1) if piece and piece[-1].of(side) is None), None)
    cut = len(piece)
    while side is not None and cut and piece[cut - 1].of(side) is None:
        cut -= 1
    before, after = (
        piece[at].of(1 - side) if side is not None and 0 <= at < len(piece) else None for at in (cut - 1, cut)
    )
    if before is None or after is None or after.start - before.end <= 1:
        cut = len(piece)
    yield from (part for part in (piece[:cut], piece[cut:]) if part)


def is_typed(one: Pair) -> bool:
    """Return whether a pair that differs is two numbers, two dates or two names."""
    return is_name(one) or is_sort(one, Sort.NUMBER) or is_sort(one, Sort.DATE)


def is_sort(one: Pair, sort: Sort) -> bool:
    """Return whether a pair that differs is two of a sort."""
    left, right = one.left, one.right
    return left is not None and right is not None and not one.same and left.sort is right.sort is sort


def is_name(one: Pair) -> bool:
    """Return whether a pair that differs is two names, or parts of names."""
    return is_sort(one, Sort.WORD) and bool(one.left and one.right and one.left.is_name and one.right.is_name)


def stretch_of(piece: Sequence[Pair]) -> Stretch:
    """Return a piece as what stands on each side."""
    return Stretch(
        tuple(p.left for p in piece if p.left is not None), tuple(p.right for p in piece if p.right is not None)
    )
