"""Average linkage joins what is alike on average, never along a chain; two happenings of one kind fall apart again."""

import numpy as np
import pytest

from onrecord.lineage.stories.linkage import APART, Joint, average_linkage, bounded, whole


def likeness(size: int, **pairs: float) -> np.ndarray:
    """Return a matrix from pairs named "ab"."""
    alike = np.zeros((size, size))
    for pair, value in pairs.items():
        one, other = (ord(letter) - ord("a") for letter in pair)
        alike[one, other] = alike[other, one] = value
    np.fill_diagonal(alike, 1.0)
    return alike


def groups(found: list[Joint]) -> list[tuple[int, ...]]:
    return [joint.members for joint in found]


def naive(alike: np.ndarray, least: float) -> list[tuple[int, ...]]:
    """Average linkage as it is defined: from the members, each time anew."""
    found: list[tuple[int, ...]] = [(n,) for n in range(len(alike))]
    while len(found) > 1:
        pairs = [(a, b) for i, a in enumerate(found) for b in found[i + 1 :]]
        means = [alike[np.ix_(a, b)].mean() for a, b in pairs]
        if max(means) < least:
            break
        a, b = pairs[int(np.argmax(means))]
        found = [g for g in found if g not in (a, b)] + [tuple(sorted(a + b))]
    return sorted(found)


def test_a_chain_of_likenesses_makes_no_group() -> None:
    alike = likeness(4, ab=0.9, bc=0.5, cd=0.9)
    assert groups(average_linkage(alike, 0.3)) == [(0, 1), (2, 3)]


@pytest.mark.parametrize("seed", range(12))
def test_it_joins_as_average_linkage_is_defined(seed: int) -> None:
    draw = np.random.default_rng(seed)
    alike = draw.random((18, 18))
    alike = (alike + alike.T) / 2
    np.fill_diagonal(alike, 1.0)
    least = 0.4 + 0.02 * seed
    assert groups(average_linkage(alike, least)) == naive(alike, least)


def test_those_told_apart_never_come_together_also_not_with_others() -> None:
    alike = likeness(3, ab=0.9, bc=0.8, ac=0.9)
    alike[0, 2] = alike[2, 0] = APART
    assert groups(average_linkage(alike, 0.1)) == [(0, 1), (2,)]


def test_nothing_is_joined_of_nothing_and_of_one() -> None:
    assert average_linkage(np.zeros((0, 0)), 0.1) == []
    assert groups(average_linkage(np.ones((1, 1)), 0.1)) == [(0,)]


def test_two_happenings_that_are_alike_fall_apart_where_each_is_more_so_in_itself() -> None:
    alike = likeness(6, ab=0.9, ac=0.9, bc=0.9, de=0.9, df=0.9, ef=0.9)
    alike[:3, 3:] = alike[3:, :3] = 0.5
    (joined,) = average_linkage(alike, 0.3)
    assert groups(whole(joined, alike, 0.8, 3)) == [(0, 1, 2), (3, 4, 5)]
    assert groups(whole(joined, alike, 0.5, 3)) == [(0, 1, 2, 3, 4, 5)]
    assert groups(whole(joined, alike, 0.8, 4)) == [(0, 1, 2, 3, 4, 5)]


def test_too_large_a_group_falls_apart_at_its_weakest_ties_and_the_order_of_ties_does_not_matter() -> None:
    ties = [(0, 1, 0.9), (1, 2, 0.2), (2, 3, 0.9), (3, 4, 0.5)]
    assert bounded(5, ties, (0.1, 0.3), 5) == [[0, 1, 2, 3, 4]]
    assert bounded(5, ties, (0.1, 0.3), 3) == bounded(5, ties[::-1], (0.1, 0.3), 3) == [[0, 1], [2, 3, 4]]
    assert bounded(5, ties, (0.1, 0.3, 0.6), 2) == [[0, 1], [2, 3], [4]]


def test_what_holds_together_by_the_strongest_ties_is_cut_in_order() -> None:
    ties = [(n, n + 1, 1.0) for n in range(4)]
    assert bounded(5, ties, (0.1, 0.9), 2) == [[0, 1], [2, 3], [4]]
