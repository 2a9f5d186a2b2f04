"""Which words of one personal name are which of another's, and what is left over?"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.resolve.persons import INITIAL, PATRONYMIC, SAME, SLIP, PersonName, Persons
from onrecord.resolve.spelling import consonants, plain, skeleton, skeletons


@dataclass(frozen=True, slots=True)
class Pairing:
    """How two personal names go together.

    Args:
        whole: words of both that are one, written out.
        initials: initials that fit a word or an initial.
        slips: words that are one but for a slip.
        left, right: words that fit nothing in the other name.
        gendered: whether the surnames are a man's and a woman's of one family.
        surnames: whether the last word of each is matched with a word of the other.
        turned: whether the surname stands first in one of them.
        reasons: why words are one that are not written alike.
    """

    whole: int
    initials: int
    slips: int
    left: tuple[str, ...]
    right: tuple[str, ...]
    gendered: bool
    surnames: bool
    turned: bool
    reasons: tuple[str, ...]


def fused(one: PersonName, other: PersonName) -> PersonName:
    """Return a name with two words as one where the other writes them so: "Shem-Tovi" beside "Shemtovi"."""
    known = frozenset[str]().union(*(skeletons(word) for word in other.words))
    for i in range(len(one.words) - 1):
        whole = one.words[i] + one.words[i + 1].lower()
        if skeletons(whole) & known and skeleton(one.words[i]) not in known:
            return fused(replace(one, words=(*one.words[:i], whole, *one.words[i + 2 :])), other)
    return one


def pair(one: PersonName, other: PersonName, persons: Persons) -> Pairing:
    """Return how the words of two names go together, the surest links first; their order must be the same.

    The surname may stand before all others in one of them; given names may not change places.
    """
    one, other = fused(one, other), fused(other, one)
    links = sorted(
        (
            (-found[0], abs(_place(one.words, i) - _place(other.words, j)), i, j, found[1])
            for i, a in enumerate(one.words)
            for j, b in enumerate(other.words)
            if (found := _link(a, b, persons, one.vowels and other.vowels)) is not None
        ),
    )
    left, right = set(range(len(one.words))), set(range(len(other.words)))
    whole = initials = slips = 0
    reasons: list[str] = []
    matched: set[tuple[int, int]] = set()
    for value, _, i, j, reason in links:
        if i not in left or j not in right:
            continue
        left.remove(i)
        right.remove(j)
        matched.add((i, j))
        initials += -value == INITIAL
        slips += -value == SLIP
        whole += -value != INITIAL
        if reason:
            reasons.append(reason)
    if not _is_in_order(matched):
        return Pairing(0, 0, 0, one.words, other.words, False, False, False, ())
    rest = tuple(one.words[i] for i in sorted(left)), tuple(other.words[j] for j in sorted(right))
    gendered = _are_gendered(one, other, *rest, persons)
    last = (
        {(len(one.words) - 1, j) for j in range(len(other.words))},
        {(i, len(other.words) - 1) for i in range(len(one.words))},
    )
    surnames = gendered or bool(last[0] & matched) or bool(last[1] & matched)
    order = [j for _, j in sorted(matched)]
    return Pairing(whole, initials, slips, *rest, gendered, surnames, order != sorted(order), tuple(reasons))


def _link(one: str, other: str, persons: Persons, vowels: bool) -> tuple[float, str] | None:
    """Return how sure two words are one; those of a script without vowels by their consonants."""
    if vowels:
        return persons.link(one, other)
    same = consonants(one) == consonants(other) and len(consonants(one)) > 1
    return (SAME, f"“{one}”, “{other}”: the same consonants") if same else None


def _is_in_order(matched: Set[tuple[int, int]]) -> bool:
    """Return whether words stand in one order, but for a surname that one name puts first."""
    order = [j for _, j in sorted(matched)]
    turns = sum(a > b for a, b in pairwise(order))
    return turns == 0 or (turns == 1 and order[-1] < order[0])


def _place(words: Sequence[str], i: int) -> float:
    return i / max(1, len(words) - 1)


def _are_gendered(
    one: PersonName, other: PersonName, left: Sequence[str], right: Sequence[str], persons: Persons
) -> bool:
    if not (left and right) or left[-1] != one.words[-1] or right[-1] != other.words[-1]:
        return False
    return persons.gendered(left[-1], right[-1])


def is_patronymic(word: str) -> bool:
    """Return whether a word is made of the father's name."""
    return PATRONYMIC.search(plain(word)) is not None
