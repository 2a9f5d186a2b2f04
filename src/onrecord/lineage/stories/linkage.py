"""Which of some things belong together, when each two of them have a likeness? By average linkage, within bounds.

The two groups whose members are most alike on average are joined, again and again, until no two groups are alike
enough. Nothing is joined because of a chain of likenesses: one report between two happenings does not make them one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

APART = -1.0  # two that must never come together, nor what either is joined with


@dataclass(frozen=True, slots=True)
class Joint:
    """A group, and the two halves that it was joined from; a single thing has none.

    Args:
        members: in ascending order.
        alike: how much the members of the one half are like those of the other, on average.
    """

    members: tuple[int, ...]
    halves: "tuple[Joint, Joint] | None" = None
    alike: float = 1.0


def average_linkage(alike: Any, least: float) -> list[Joint]:
    """Return the groups, by their first members.

    Of several pairs of groups that are just as much alike the first is joined.

    Args:
        alike: (n, n), symmetric, from 0 to 1, or APART.
        least: how much alike two groups are on average that are joined.
    """
    import numpy as np

    left = np.array(alike, dtype=np.float64)
    np.fill_diagonal(left, -np.inf)
    groups = {number: Joint((number,)) for number in range(len(left))}
    best = left.max(axis=1) if len(left) else np.zeros(0)
    while len(groups) > 1:
        one = int(best.argmax())
        if best[one] < least:
            break
        other = int(left[one].argmax())
        one, other = min(one, other), max(one, other)
        # An average never rises above both, so that only who was most like one of the two can have lost its best.
        stale = np.flatnonzero((np.maximum(left[one], left[other]) >= best) & (best > -np.inf))
        halves, height = (groups[one], groups.pop(other)), float(left[one, other])
        _join(left, one, other, len(halves[0].members), len(halves[1].members))
        groups[one] = Joint(tuple(sorted(halves[0].members + halves[1].members)), halves, height)
        best[stale] = left[stale].max(axis=1)
        best[one], best[other] = left[one].max(), -np.inf
    return sorted(groups.values(), key=lambda group: group.members)


def _join(left: Any, one: int, other: int, many: int, more: int) -> None:
    """Let one stand for both: as much alike to each other group as its members are on average."""
    import numpy as np

    apart = (left[one] == APART) | (left[other] == APART)
    joined = np.where(apart, APART, (many * left[one] + more * left[other]) / (many + more))
    left[one], left[:, one] = joined, joined
    left[other], left[:, other] = -np.inf, -np.inf
    left[one, one] = -np.inf


def parted(group: Joint, least: float) -> list[Joint]:
    """Return the groups that linkage with a higher bar would have stopped at: an average never rises as groups join."""
    if group.halves is None or group.alike >= least:
        return [group]
    return [part for half in group.halves for part in parted(half, least)]


def whole(group: Joint, alike: Any, share: float, few: int) -> list[Joint]:
    """Return a group, or the parts into which it falls because two happenings much alike were joined in it.

    It falls into its halves where they are less alike than the looser of them is in itself, by more than that share,
    and likewise on: two happenings of one kind at one place are alike, but each is more so in itself.

    Args:
        few: halves of fewer members have no likeness in themselves to go by, and stay.
    """
    found, waiting = [], [group]
    while waiting:
        joint = waiting.pop()
        if joint.halves is not None and _falls(joint.halves, joint.alike, alike, share, few):
            waiting += joint.halves
        else:
            found.append(joint)
    return sorted(found, key=lambda part: part.members)


def _falls(halves: tuple[Joint, Joint], between: float, alike: Any, share: float, few: int) -> bool:
    if min(len(half.members) for half in halves) < few:
        return False
    return between < share * min(_inner(half.members, alike) for half in halves)


def _inner(members: Sequence[int], alike: Any) -> float:
    """Return how much the members of a group are alike on average, of two or more."""
    import numpy as np

    part = alike[np.ix_(members, members)]
    return float((part.sum() - np.trace(part)) / (len(members) * (len(members) - 1)))


def bounded(size: int, ties: Iterable[tuple[int, int, float]], rungs: Sequence[float], most: int) -> list[list[int]]:
    """Return groups of at most so many that hold together by ties, each in ascending order.

    A group that is too large loses its weakest ties, one rung of strength after another, until it falls apart; what
    holds together by the strongest alone is cut in order.

    Args:
        ties: two numbers below the size, and how strong.
        rungs: strengths, ascending.
    """
    found: list[list[int]] = []
    waiting = [(list(range(size)), list(ties), 0)]
    while waiting:
        members, held, rung = waiting.pop()
        if rung == len(rungs):
            found += [members[start : start + most] for start in range(0, len(members), most)]
            continue
        held = [tie for tie in held if tie[2] >= rungs[rung]]
        for group in _connected(members, held):
            if len(group) <= most:
                found.append(group)
            else:
                inside = set(group)
                waiting.append((group, [tie for tie in held if tie[0] in inside], rung + 1))
    return sorted(found)


def _connected(members: Sequence[int], ties: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    leads = {member: member for member in members}

    def first(member: int) -> int:
        while leads[member] != member:
            leads[member] = leads[leads[member]]
            member = leads[member]
        return member

    for one, other, _ in ties:
        low, high = sorted((first(one), first(other)))
        leads[high] = low
    groups: dict[int, list[int]] = {}
    for member in members:
        groups.setdefault(first(member), []).append(member)
    return list(groups.values())
