"""How well is the type of a sentence's event told, by weights that have not seen the sentence?

The classifier is trained here, on four fifths of the corpus at a time, and tells the last fifth, for three draws of the
fifths. What it tells is the type where the sentence is given as an event's; and, as the second opinion of the coder,
what the coder finds by itself. The weights that ship learned from other sentences: corpus `plover` measures those.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

from benchmarks.quality.figures import Figure, values
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import wilson
from benchmarks.quality.measured import Absent, Measured
from benchmarks.quality.official import VARIABLE, shared
from benchmarks.quality.plover import FILE, type_figures
from onrecord.lexicon import Lexicon
from training.events.corpus import read_examples
from training.events.folds import FOLDS, Unseen, read_unseen

SEEDS = (1, 2, 3)


def measure_types(work: Path) -> Measured | Absent:
    """Train and tell fold by fold; nothing is written into the folder."""
    file = shared() / FILE
    if not file.exists():
        return Absent("types", f"no {FILE} in {shared()} (set {VARIABLE})")
    lexicon = Lexicon.load()
    examples = read_examples(file, lexicon)
    labels = [example.label for example in examples]
    told = fold_figures([read_unseen(examples, lexicon, seed) for seed in SEEDS], labels)
    common, n = Counter(labels).most_common(1)[0]
    trivial = {f.name: n / len(labels) for f in told if f.name.startswith("type_")}
    always = values(type_figures([{label} for label in labels], [{common}] * len(labels)))
    trivial |= {f.name: always["root_f1"] for f in told if f.name.startswith("root_")}
    name = f"{FOLDS} folds, seeds {', '.join(map(str, SEEDS))}, {len(labels)} sentences; trivial: {common} every time"
    return Measured("types", corpus_hash([file], shared()), told, trivial, name)


def fold_figures(seeds: Sequence[Unseen], labels: Sequence[str]) -> list[Figure]:
    """Return micro-F1 of the type given the sentence, and F1 of the coder: the mean of the seeds, then each.

    Each sentence has one type and is told one, so that micro-F1 is the share that is right.
    """
    n, gold = len(labels), [{label} for label in labels]
    shares = [sum(seed.right) / n for seed in seeds]
    found = [type_figures(gold, list(seed.read))[-1] for seed in seeds]
    coder = [figure.value or 0.0 for figure in found]
    middle = sorted(found, key=lambda figure: figure.value or 0.0)[len(found) // 2]
    return [
        Figure("type_f1", mean(shares), n, wilson(round(mean(shares) * n), n)),
        *(Figure(f"type_f1_{i}", share, n, wilson(round(share * n), n)) for i, share in enumerate(shares, 1)),
        Figure("root_f1", mean(coder), n, middle.interval),
        *(Figure(f"root_f1_{i}", figure.value, n, figure.interval) for i, figure in enumerate(found, 1)),
    ]
