"""How well are articles read that no model was trained on? Figures to choose by, in points.

The project's benchmark reports; this looks at the tags alone, joined by their anchors.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from onrecord.extract.statements.attributions import Attribution
from onrecord.records.span import Span
from training.attribution.corpus import Article, Places

ALIKE = 0.5  # Dice of the characters of two contents that are one


def score(read: Callable[[Article], Sequence[Attribution]], articles: Sequence[Article]) -> dict[str, float]:
    """Return F1 of contents, of contents with the right source, and of the contents' characters."""
    counts: Counter[str] = Counter()
    for article in articles:
        _count(read(article), article, counts)
    return {
        "content": _f1(counts["content"], counts["read"], counts["gold"]),
        "tuple": _f1(counts["tuple"], counts["read"], counts["gold"]),
        "characters": _f1(counts["both"], counts["read characters"], counts["gold characters"]),
    }


def _count(found: Sequence[Attribution], article: Article, counts: Counter[str]) -> None:
    gold = [(_places(a.content), _places(a.source)) for a in article.attributions if a.content]
    ours = [(_characters(a.content), _characters(a.source)) for a in found]
    pairs = sorted(
        ((_dice(o[0], g[0]), i, j) for i, o in enumerate(ours) for j, g in enumerate(gold)), key=lambda p: -p[0]
    )
    used: set[int] = set()
    taken: set[int] = set()
    for alike, i, j in pairs:
        if alike < ALIKE or i in used or j in taken:
            continue
        used.add(i)
        taken.add(j)
        counts["content"] += 1
        counts["tuple"] += bool(ours[i][1] & gold[j][1]) or not (ours[i][1] or gold[j][1])
    counts["read"] += len(ours)
    counts["gold"] += len(gold)
    mine, theirs = (set().union(*(pair[0] for pair in side)) for side in (ours, gold))
    counts["both"] += len(mine & theirs)
    counts["read characters"] += len(mine)
    counts["gold characters"] += len(theirs)


def _characters(spans: Sequence[Span]) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


def _places(places: Places) -> set[int]:
    return {i for start, end in places for i in range(start, end)}


def _dice(one: set[int], other: set[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _f1(hits: int, read: int, gold: int) -> float:
    return round(200 * hits / (read + gold), 1) if read + gold else 0.0
