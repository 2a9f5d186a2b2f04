"""Are two names one? Pairs of names with what stands beside them, decided before any comparator was run on them.

`names_gold.jsonl` gives name, kind, office, country and company of both, and the decision; `names_gold_second.jsonl` is
another author's, written when the comparators stood. Beside ours stands the
token-set ratio of rapidfuzz on the names alone, at whichever threshold suits it best on these very pairs.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.utils import default_process

from benchmarks.quality.events import write_tables
from benchmarks.quality.figures import Figure, values
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import bootstrap, wilson
from benchmarks.quality.measured import Measured
from onrecord.lexicon import Lexicon
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.compare import Comparison
from onrecord.resolve.verdict import SAME

GOLD = Path(__file__).with_name("names_gold.jsonl")
SECOND = Path(__file__).with_name("names_gold_second.jsonl")
KINDS = {"person": Kind.PERSON, "organization": Kind.ORGANIZATION, "outlet": Kind.OUTLET, "place": Kind.PLACE}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are one."""

    left: Bearer
    right: Bearer
    same: bool


def measure_names(work: Path) -> Measured:
    """Compare the pairs on a desk that knows the invented countries."""
    tables = work / "names"
    write_tables(tables)
    first, second = load_pairs(GOLD), load_pairs(SECOND)
    pairs = [*first, *second]
    comparison = Comparison(Lexicon.load(tables))
    scores = [comparison.of(pair.left, pair.right) for pair in pairs]
    said = [score.value >= SAME for score in scores]
    misses = [
        f"{'joined' if joined else 'not joined'}: {score.left} | {score.right} ({score.value:.2f}, {score.reason})"
        for pair, score, joined in zip(pairs, scores, said, strict=True)
        if joined != pair.same
    ]
    truth = [pair.same for pair in pairs]
    plain = [token_set_ratio(p.left.name, p.right.name, processor=default_process) for p in pairs]
    best = max((name_figures(truth, [v >= limit for v in plain]) for limit in range(50, 101)), key=_f1)
    name = f"{len(first)} + {len(second)} pairs of names, two authors; trivial: token-set ratio at its best threshold"
    figures = [*name_figures(truth, said), *_second(name_figures(truth[len(first) :], said[len(first) :]))]
    return Measured("names", corpus_hash([GOLD, SECOND], GOLD.parent), figures, values(best), name, misses)


def load_pairs(file: Path) -> list[Pair]:
    """Return the pairs of a gold."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
    return [Pair(_bearer(row["left"]), _bearer(row["right"]), row["same"]) for row in rows]


def name_figures(truth: Sequence[bool], said: Sequence[bool]) -> list[Figure]:
    """Return precision, recall and F1 of the pairs that are said to be one."""
    pairs = [Counter(right=t and s, joined=s, same=t) for t, s in zip(truth, said, strict=True)]
    whole: Counter[str] = sum(pairs, Counter())
    right, joined, same = whole["right"], whole["joined"], whole["same"]
    return [
        Figure("pair_p", right / joined if joined else None, joined, wilson(right, joined) if joined else None),
        Figure("pair_r", right / same if same else None, same, wilson(right, same) if same else None),
        Figure("pair_f1", _balance(whole), len(pairs), bootstrap(pairs, _balance)),
    ]


def _balance(counts: Counter[str]) -> float:
    told = counts["joined"] + counts["same"]
    return 2 * counts["right"] / told if told else 0.0


def _second(figures: Sequence[Figure]) -> list[Figure]:
    return [replace(figure, name=figure.name.replace("pair", "second")) for figure in figures]


def _f1(figures: Sequence[Figure]) -> float:
    return next(f.value or 0.0 for f in figures if f.name == "pair_f1")


def _bearer(given: Mapping[str, Any]) -> Bearer:
    offices = (given["office"],) if given["office"] else ()
    return Bearer(given["name"], KINDS[given["kind"]], offices, given["country"], frozenset(given["context"]))
