"""How well are real reports read? Corpora that are not part of the project, scored by the scorers that lie with them.

They are looked for in the folder `shared` beside the project, or where BENCH_SHARED says. Their scorers are run as
programs, so that their figures are theirs and not our reading of them.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.program import ROOT
from benchmarks.quality.baseline import baseline_reading
from benchmarks.quality.figures import Figure, values
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import Interval, wilson
from benchmarks.quality.measured import Absent, Measured, read_folder

VARIABLE = "BENCH_SHARED"
SPLIT = "dev"
_BALANCES = {"content": "partial", "exact": "exact-n", "tuple": "tuple", "chars": "chars"}
_TOLD = re.compile(r"^ +(\S+) +P.*95% CI \[([\d.]+), ([\d.]+)\]$", re.MULTILINE)


def shared() -> Path:
    """Return where the corpora outside the project would lie."""
    return Path(os.environ.get(VARIABLE) or ROOT.parent / "shared")


def measure_samples(work: Path) -> Measured | Absent:
    """Read the sample reports and have them scored."""
    seeds, gold, scorer = (shared() / n for n in ("seeds", "gold", "score/samples.py"))
    if not all(p.exists() for p in (seeds, gold, scorer)):
        return Absent("samples", f"no seeds, gold and score/samples.py in {shared()} (set {VARIABLE})")
    lines, texts = read_folder(seeds, work / "samples.desk")
    rows = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(gold.glob("0*.json"))]
    told = _sample_figures(_run(scorer, lines, work), rows)
    trivial = _sample_figures(_run(scorer, baseline_reading(texts), work), rows)
    files = [*seeds.glob("*.txt"), *gold.glob("0*.json")]
    name = f"score/samples.py, {len(rows)} reports; F1 has no interval: there are too few reports to draw from"
    return Measured("samples", corpus_hash(files, shared()), told, values(trivial), name)


@dataclass(frozen=True, slots=True)
class Articles:
    """News articles in which somebody marked who says what, and the scorer that lies with them.

    Args:
        folder: holds `dev.texts.jsonl` and `dev.gold.jsonl`.
        texts: text by name.
    """

    folder: Path
    scorer: Path
    texts: Mapping[str, str]

    def write(self, folder: Path) -> None:
        """Write each article as a file into a new folder, byte for byte."""
        folder.mkdir()
        for doc, text in self.texts.items():
            (folder / f"{doc}.txt").write_bytes(text.encode("utf-8"))

    def figures(self, rows: Iterable[str], work: Path) -> list[Figure]:
        """Return the scorer's figures for rows of {doc, source, cue, content}."""
        return _attribution_figures(*_run_told(self.scorer, rows, work, str(self.folder), "--split", SPLIT))

    def first(self, number: int, work: Path) -> "Articles":
        """Return the first articles by themselves, written into a folder of their own."""
        folder = work / "first"
        folder.mkdir()
        kept = dict(list(self.texts.items())[:number])
        for name in ("texts", "gold"):
            lines = _lines(self.folder / f"{SPLIT}.{name}.jsonl")
            chosen = "".join(f"{line}\n" for line in lines if json.loads(line)["doc"] in kept)
            (folder / f"{SPLIT}.{name}.jsonl").write_text(chosen, encoding="utf-8")
        return Articles(folder, self.scorer, kept)


def find_articles() -> Articles | Absent:
    """Return the attribution corpus's dev part with its scorer, where it lies beside the project."""
    folder, scorer = shared() / "data/attribution", shared() / "score/attribution.py"
    files = [folder / f"{SPLIT}.{name}.jsonl" for name in ("texts", "gold")]
    if not all(p.exists() for p in (*files, scorer)):
        return Absent("attribution", f"no data/attribution and score/attribution.py in {shared()} (set {VARIABLE})")
    return Articles(folder, scorer, {row["doc"]: row["text"] for row in map(json.loads, _lines(files[0]))})


def measure_attribution(work: Path) -> Measured | Absent:
    """Read the news articles of the attribution corpus and have our attributions scored."""
    articles = find_articles()
    if isinstance(articles, Absent):
        return articles
    articles.write(work / "attribution")
    lines, texts = read_folder(work / "attribution", work / "attribution.desk")
    check_offsets(articles.texts, texts)
    told = articles.figures(attributions(lines), work)
    trivial = articles.figures(attributions(baseline_reading(texts)), work)
    name = f"score/attribution.py --split {SPLIT}, {len(articles.texts)} articles"
    files = [articles.folder / f"{SPLIT}.{n}.jsonl" for n in ("texts", "gold")]
    return Measured("attribution", corpus_hash(files, shared()), told, values(trivial), name)


def attributions(lines: Iterable[str]) -> list[str]:
    """Return a reading's statements as the attribution corpus has them; the report's own voice is none."""
    found = []
    for report in map(json.loads, lines):
        for row in report["statements"]:
            if row["kind"] in ("speech", "attitude"):
                spans = {"source": row["source_span"] or [], "cue": row["cue"], "content": row["content"]}
                found.append(json.dumps({"doc": Path(report["file"]).stem, **spans}))
    return found


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def check_offsets(given: Mapping[str, str], held: Mapping[str, str]) -> None:
    """Raise where a stored text is not the one that the gold's offsets count in."""
    for doc, text in given.items():
        if (stored := held.get(f"{doc}.txt")) is not None and stored != text:
            raise ValueError(f"{doc}: the stored text is not the text of the corpus; offsets cannot be compared")


def _run(scorer: Path, lines: Iterable[str], work: Path, *arguments: str) -> dict[str, Any]:
    return _run_told(scorer, lines, work, *arguments)[0]


def _run_told(scorer: Path, lines: Iterable[str], work: Path, *arguments: str) -> tuple[dict[str, Any], str]:
    """Run a scorer over some lines; return its figures, and what it printed."""
    given, answer = work / "given.jsonl", work / "answer.json"
    given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, str(scorer), str(given), *arguments, "--json", str(answer)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    figures: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return figures, told


def _sample_figures(answer: Mapping[str, float], gold: Sequence[Mapping[str, Any]]) -> list[Figure]:
    """Return the scorer's figures, with n and interval where n follows from them and the gold."""
    out_of = _out_of(answer, gold)
    return [Figure(name, value, n := out_of.get(name, 0), _wilson(value, n)) for name, value in answer.items()]


def _out_of(answer: Mapping[str, float], gold: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Return what each share is out of: the gold's rows, those of them that were found, or what was read."""
    statements, events, entities = (sum(len(g[n]) for g in gold) for n in ("statements", "events", "entities"))
    said, done = round(answer["statement_r"] * statements), round(answer["event_r"] * events)
    return {
        **{"statement_r": statements, "event_r": events, "entities": entities},
        **dict.fromkeys(("source", "stance"), said),
        **dict.fromkeys(("roles", "reality", "holder"), done),
        **{name: round(n / answer[name]) for name, n in (("statement_p", said), ("event_p", done)) if answer[name]},
    }


def _wilson(value: float, n: int) -> Interval | None:
    return wilson(round(value * n), n) if n else None


def _attribution_figures(answer: Mapping[str, Any], told: str) -> list[Figure]:
    counts = answer["counts"]
    intervals = {name: (float(low) / 100, float(high) / 100) for name, low, high in _TOLD.findall(told)}
    found = [
        Figure(f"{name}_f1", answer["prf"][theirs][2], counts["ng"], intervals.get(theirs))
        for name, theirs in _BALANCES.items()
    ]
    for kind in ("direct", "mixed", "indirect"):
        asked, hit = counts.get(f"gold_{kind}", 0), counts.get(f"hit_{kind}", 0)
        if asked:
            found.append(Figure(f"{kind}_r", hit / asked, asked, wilson(hit, asked)))
    asked = counts.get("src_n", 0)
    if asked:
        right = counts.get("src_head", 0)
        found.append(Figure("source_of_found", right / asked, asked, wilson(right, asked)))
    return found
