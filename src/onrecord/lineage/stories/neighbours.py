"""Which reports share so much of their words that they may be about one happening, and how much?

Blocks of reports at a time, so that memory grows with the reports and not with their pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.lineage.stories.cosines import Terms

Tie = tuple[int, int, float]
_TOGETHER = 256  # reports in one block


def neighbours(reports: Sequence[Terms], least: float, pairs: Iterable[tuple[int, int]] | None = None) -> list[Tie]:
    """Return the pairs with at least such a cosine, the smaller number first.

    Args:
        pairs: those to look at; all where it is None.
    """
    return list(_given(reports, least, pairs) if pairs is not None else _all(reports, least))


def _given(reports: Sequence[Terms], least: float, pairs: Iterable[tuple[int, int]]) -> Iterator[Tie]:
    held = [dict(terms) for terms in reports]
    for one, other in sorted({(min(pair), max(pair)) for pair in pairs}):
        small, large = sorted((held[one], held[other]), key=len)
        cosine = sum(weight * large.get(hashed, 0.0) for hashed, weight in small.items())
        if cosine >= least:
            yield one, other, cosine


def _all(reports: Sequence[Terms], least: float) -> Iterator[Tie]:
    import numpy as np

    held: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for number, terms in enumerate(reports):
        for hashed, weight in terms:
            held[hashed].append((number, weight))
    postings = {h: (np.array([n for n, _ in on]), np.array([w for _, w in on])) for h, on in held.items()}
    for start in range(0, len(reports), _TOGETHER):
        block = reports[start : start + _TOGETHER]
        cosines = np.zeros((len(block), len(reports)))
        for row, terms in enumerate(block):
            for hashed, weight in terms:
                at, weights = postings[hashed]
                cosines[row, at] += weight * weights
        for row, other in np.argwhere(cosines >= least).tolist():
            if start + row < other:
                yield start + row, other, float(cosines[row, other])
