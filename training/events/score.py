"""How well is a sentence's type told, and how much better are events coded with the second opinion than without?

Both for sentences that the weights have not seen. The coder is scored as the project's benchmark scores it: of each
sentence the types that are coded are compared with the gold's, and any other is a mistake.
"""

from collections.abc import Sequence
from typing import Any

from benchmarks.quality.intervals import wilson
from benchmarks.quality.plover import merged, type_figures
from onrecord.export.plover import coded
from onrecord.extract.events.classifier import Classifier
from onrecord.extract.events.events import find_events
from onrecord.lexicon import Lexicon
from training.events.corpus import Example

Types = set[str]


def told(classifier: Classifier, example: Example) -> str:
    """Return the label that scores highest."""
    scores = classifier.score(example.traits)
    return classifier.labels[scores.index(max(scores))]


def coded_types(example: Example, lexicon: Lexicon, classifier: Classifier | None) -> Types:
    """Return the types that an export codes of a sentence."""
    events = find_events(example.reading, example.statements, lexicon, classifier)
    return {merged(coded(event)) for event in events if event.within is None}


def share(right: Sequence[bool]) -> dict[str, Any]:
    """Return the share of sentences whose one type is told right (micro-F1), with its interval, in points."""
    low, high = wilson(sum(right), len(right))
    return {"micro_f1": _points(sum(right) / len(right)), "interval": [_points(low), _points(high)]}


def detector(examples: Sequence[Example], read: Sequence[Types]) -> dict[str, Any]:
    """Return precision, recall and F1 of the types that are coded, in points, with the interval of the last."""
    figures = {f.name: f for f in type_figures([{e.label} for e in examples], list(read))}
    found = {name: _points(figure.value or 0.0) for name, figure in figures.items()}
    return {**found, "interval": [_points(end) for end in figures["root_f1"].interval or ()]}


def changes(examples: Sequence[Example], before: Sequence[Types], after: Sequence[Types]) -> dict[str, int]:
    """Return in how many sentences the second opinion changed what is coded, and what came of it."""
    changed = [(e.label in b, e.label in a) for e, b, a in zip(examples, before, after, strict=True) if a != b]
    mended, spoiled = changed.count((False, True)), changed.count((True, False))
    return {"changed": len(changed), "mended": mended, "spoiled": spoiled, "neither": len(changed) - mended - spoiled}


def _points(value: float) -> float:
    return round(100 * value, 1)
