"""How well are the example reports read? Their truth was planted when they were written, and lies beside them."""

import json
from collections.abc import Mapping
from pathlib import Path

from benchmarks.program import ROOT
from benchmarks.quality.baseline import baseline_reading
from benchmarks.quality.figures import figures, values
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.gold import GoldReport, parse_gold
from benchmarks.quality.measured import Measured, read_folder
from benchmarks.quality.reading import parse_reading
from benchmarks.quality.score import score_reports

FOLDER = ROOT / "examples"
REPORTS = FOLDER / "reports"
LEXICON = FOLDER / "lexicon"
TRUTH = FOLDER / "truth.json"


def examples_hash() -> str:
    """Return the hash of the example reports, their tables and their truth."""
    return corpus_hash([TRUTH, *(p for part in (REPORTS, LEXICON) for p in part.rglob("*") if p.is_file())], FOLDER)


def load_truth(texts: Mapping[str, str]) -> list[GoldReport]:
    """Return the truth of the examples, found in their stored texts."""
    return parse_gold(json.loads(TRUTH.read_text(encoding="utf-8"))["reports"], texts)


def measure_examples(work: Path) -> Measured:
    """Read the examples in a working folder and score them."""
    lines, texts = read_folder(REPORTS, work / "examples.desk", LEXICON)
    gold = load_truth(texts)
    sheets = score_reports(gold, parse_reading(lines))
    trivial = score_reports(gold, parse_reading(baseline_reading(texts)))
    return Measured(
        name="examples",
        corpus=examples_hash(),
        figures=figures([sheet.counts for sheet in sheets]),
        trivial=values(figures([sheet.counts for sheet in trivial])),
        scorer=f"our scorer, {len(gold)} reports",
        misses=tuple(miss for sheet in sheets for miss in sheet.misses),
    )
