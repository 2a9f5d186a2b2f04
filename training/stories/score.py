"""How well do groups of reports agree with the happenings that the reports are about?"""

from collections import Counter
from collections.abc import Mapping, Sequence


def counts(groups: Sequence[Sequence[int]], stories: Sequence[str], topics: Sequence[str]) -> dict[str, Counter[str]]:
    """Return by topic what B³ and the F1 of pairs are made of.

    Args:
        groups: of numbers into `stories`, each number once.
    """
    found = {topic: Counter[str]() for topic in topics}
    sizes = Counter(stories)
    for group in groups:
        held = Counter(stories[member] for member in group)
        for member in group:
            right = held[stories[member]]
            # Each pair is counted from both ends; that leaves its F1 as it is.
            shares: Mapping[str, float] = {
                "reports": 1,
                "precision": right / len(group),
                "recall": right / sizes[stories[member]],
                "right": right - 1,
                "joined": len(group) - 1,
                "same": sizes[stories[member]] - 1,
            }
            for name, value in shares.items():
                found[topics[member]][name] += value  # type: ignore[assignment]
    return found


def b3_of(counted: Counter[str]) -> float:
    """Return B³ F: the balance of how pure and how whole each report's group is."""
    both = counted["precision"] + counted["recall"]
    return 2 * counted["precision"] * counted["recall"] / both / counted["reports"] if both else 0.0


def pairs_of(counted: Counter[str]) -> float:
    """Return F1 of the pairs of reports that are said to be of one happening."""
    told = counted["joined"] + counted["same"]
    return 2 * counted["right"] / told if told else 1.0


def b_cubed(groups: Sequence[Sequence[int]], stories: Sequence[str]) -> float:
    """Return B³ F of all reports."""
    return b3_of(counts(groups, stories, ["all"] * len(stories))["all"])
