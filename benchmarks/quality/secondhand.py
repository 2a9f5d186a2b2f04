"""How well are statements read in reports of second hand that no rule was written for? Two, with what they say.

Both were written, and what they say was decided, before any reader had read them; the world and its tables are those of
the examples. Only statements are asked: who says what, on whose word, with which stance.
"""

import json
from pathlib import Path

from benchmarks.program import ROOT
from benchmarks.quality.baseline import baseline_reading
from benchmarks.quality.examples import LEXICON
from benchmarks.quality.figures import Figure, figures, values
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.gold import parse_gold
from benchmarks.quality.measured import Measured, read_folder
from benchmarks.quality.reading import parse_reading
from benchmarks.quality.score import Sheet, score_reports

FOLDER = ROOT / "benchmarks/quality/secondhand"
TRUTH = FOLDER / "truth.json"
ASKED = frozenset("statement_p statement_r statement_f1 source stance chain attitude_f1 narration_f1".split())


def measure_secondhand(work: Path) -> Measured:
    """Read the two reports in a working folder and score their statements."""
    lines, texts = read_folder(FOLDER / "reports", work / "secondhand.desk", LEXICON)
    gold = parse_gold(json.loads(TRUTH.read_text(encoding="utf-8"))["reports"], texts)
    sheets = score_reports(gold, parse_reading(lines))
    trivial = score_reports(gold, parse_reading(baseline_reading(texts)))
    files = [TRUTH, *(p for part in (FOLDER / "reports", LEXICON) for p in part.rglob("*") if p.is_file())]
    return Measured(
        name="secondhand",
        corpus=corpus_hash(files, ROOT),
        figures=_asked(sheets),
        trivial=values(_asked(trivial)),
        scorer=f"our scorer, {len(gold)} reports",
        misses=tuple(miss for sheet in sheets for miss in sheet.misses),
    )


def _asked(sheets: list[Sheet]) -> list[Figure]:
    return [figure for figure in figures([sheet.counts for sheet in sheets]) if figure.name in ASKED]
