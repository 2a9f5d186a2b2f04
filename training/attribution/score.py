"""How well does a model read articles that it was not trained on? Figures to choose by, in points.

The program's own benchmark reports; this looks at the tags alone, joined by their anchors.
"""

from collections import Counter
from collections.abc import Sequence

import torch

from onrecord.annotate.pieces import Cutter, Window
from onrecord.annotate.tags import find_tags
from onrecord.extract.attributions import Attribution, group_tags
from onrecord.records.span import Span
from onrecord.records.tag import Tag
from training.attribution.corpus import Article, Places
from training.attribution.model import Tagger

ALIKE = 0.5  # Dice of the characters of two contents that are one
TOGETHER = 8  # windows


def score(model: Tagger, articles: Sequence[Article], cutter: Cutter) -> dict[str, float]:
    """Return F1 of contents, of contents with the right source, and of the contents' characters."""
    counts: Counter[str] = Counter()
    for article in articles:
        _count(read(model, article, cutter), article, counts)
    return {
        "content": _f1(counts["content"], counts["read"], counts["gold"]),
        "tuple": _f1(counts["tuple"], counts["read"], counts["gold"]),
        "characters": _f1(counts["both"], counts["read characters"], counts["gold characters"]),
    }


def read(model: Tagger, article: Article, cutter: Cutter) -> list[Attribution]:
    """Return an article's attributions by a float model."""
    windows = list(cutter.windows(cutter.blocks(article.report, article.paragraphs, article.quotations)))
    tags: list[Tag] = []
    for first in range(0, len(windows), TOGETHER):
        tags += _tags(model, article.report.id, windows[first : first + TOGETHER])
    return group_tags(tags)


def _tags(model: Tagger, report: str, windows: Sequence[Window]) -> list[Tag]:
    longest = max(len(w.pieces) for w in windows)
    numbers, forms = torch.zeros((2, len(windows), longest), dtype=torch.long)
    for row, window in enumerate(windows):
        numbers[row, : len(window.pieces)] = torch.tensor([p.number for p in window.pieces])
        forms[row, : len(window.pieces)] = torch.tensor([p.form for p in window.pieces])
    model.eval()
    with torch.no_grad():
        roles, anchors = model(numbers, forms)
    found: list[Tag] = []
    for row, window in enumerate(windows):
        size = len(window.pieces)
        scores = roles[row, :size].log_softmax(-1).numpy(), anchors[row, :size, :size].softmax(-1).numpy()
        found += find_tags(report, window, *scores)
    return found


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
