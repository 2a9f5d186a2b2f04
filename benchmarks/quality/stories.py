"""Are reports about one happening put into one story, and those about two, much alike, into two?

Weights and thresholds are learned here from two thirds of the topics at a time and scored on the others, for three
draws of the thirds; beside them average linkage over the cosine of words alone, with the document frequencies of the
corpus itself and its threshold chosen on the same topics.

The gate measures twelve topics, which takes a third of the time and says whether something broke; what they learn from
is a third of what `python -m training.stories` has, which measures all of them.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import mean

from benchmarks.quality.figures import Figure
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import bootstrap
from benchmarks.quality.measured import Absent, Measured
from benchmarks.quality.official import VARIABLE, shared
from onrecord.lineage.stories.cosines import cosines
from onrecord.lineage.terms import Frequencies
from onrecord.text.normalise import words
from training.frequencies.count import count
from training.stories.corpus import measured, read_examples, read_rows
from training.stories.folds import FOLDS, ours, words_alone
from training.stories.score import b3_of, pairs_of

FILE = "data/stories/ecb_topics_1-35.jsonl"
SEEDS = (1, 2, 3)
TOPICS = 12
Told = Sequence[Mapping[str, Counter[str]]]


def measure_stories(work: Path) -> Measured | Absent:
    """Read the reports, learn and tell fold by fold."""
    file = shared() / FILE
    if not file.exists():
        return Absent("stories", f"no {FILE} in {shared()} (set {VARIABLE})")
    examples = read_examples(file, work, TOPICS)
    corpus = measured(examples)
    told = [ours(corpus, seed) for seed in SEEDS]
    texts = [row["text"] for row in read_rows(file, TOPICS)]
    documents, held = count(texts)
    own = Frequencies(documents, dict(held))
    alone = cosines([own.terms(words(text)) for text in texts])
    trivial = {f.name: f.value or 0.0 for f in story_figures([words_alone(alone, corpus, seed) for seed in SEEDS])}
    name = (
        f"{len(examples)} reports of {len(set(corpus.topics))} topics, {FOLDS} folds of topics, seeds "
        f"{', '.join(map(str, SEEDS))}; trivial: average linkage over words alone"
    )
    return Measured("stories", corpus_hash([file], shared()), story_figures(told), trivial, name)


def story_figures(seeds: Told) -> list[Figure]:
    """Return B³ and F1 of pairs: the mean of the seeds with an interval over topics, then each seed."""
    return [*_figures("b3_f", b3_of, seeds), *_figures("pair_f1", pairs_of, seeds)]


def _figures(name: str, of: Callable[[Counter[str]], float], seeds: Told) -> list[Figure]:
    values = [of(sum(seed.values(), Counter[str]())) for seed in seeds]
    n = round(sum(counts["reports"] for counts in seeds[0].values()))
    middle = sorted(zip(values, range(len(values)), strict=True))[len(values) // 2][1]
    interval = bootstrap([counts for _, counts in sorted(seeds[middle].items())], of)
    return [Figure(name, mean(values), n, interval), *(Figure(f"{name}_{i}", v, n) for i, v in enumerate(values, 1))]
