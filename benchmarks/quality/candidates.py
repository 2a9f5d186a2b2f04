"""Are reports that belong together set beside each other, and few others? What the index finds, before any comparison.

An answer that was copied or revised must meet the text of its question; the reports of a story must hang together by
the pairs that meet; reports that have nothing to do with each other should not meet.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from benchmarks.quality.directions import lay_out
from benchmarks.quality.figures import Figure
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import wilson
from benchmarks.quality.measured import Absent, Measured
from benchmarks.quality.official import SPLIT, VARIABLE, shared
from onrecord.lineage.fingerprints.fingerprint import fingerprint
from onrecord.lineage.fingerprints.keys import akin
from onrecord.lineage.fingerprints.rarity import shipped_rarity
from onrecord.records.fingerprint import Fingerprint
from training.lineage.reuse import ORIGINAL, answers

REUSE = "data/reuse/clough_stevenson_tasks_abc.json"
STORIES = "data/stories/ecb_topics_1-35.jsonl"
NEWS = f"data/attribution/{SPLIT}.texts.jsonl"  # the frequencies were counted on the other part


def measure_candidates(work: Path) -> Measured | Absent:
    """Fingerprint three corpora and look which reports meet; nothing is written into the folder."""
    files = [shared() / name for name in (REUSE, STORIES, NEWS)]
    if not all(file.exists() for file in files):
        return Absent("candidates", f"no {REUSE}, {STORIES} or {NEWS} in {shared()} (set {VARIABLE})")
    figures = [*_of_answers(answers(files[0])), *_of_stories(_rows(files[1])), _of_strangers(_rows(files[2]))]
    name = "pairs of fingerprints that share a key and are near enough"
    return Measured("candidates", corpus_hash(files, shared()), figures, {}, name)


def meet(left: Fingerprint, right: Fingerprint) -> bool:
    """Return whether a desk would compare two reports."""
    return not set(left.keys).isdisjoint(right.keys) and akin(left, right)


def parts(reports: Sequence[str], pairs: Iterable[tuple[str, str]]) -> int:
    """Return into how many parts reports fall that hang together by pairs."""
    part = {report: report for report in reports}
    for left, right in pairs:
        one, other = part[left], part[right]
        part = {report: one if its == other else its for report, its in part.items()}
    return len(set(part.values()))


def _of_answers(rows: Sequence[Mapping[str, str]]) -> list[Figure]:
    originals = {row["task"]: printed(row["text"]) for row in rows if row["category"] == ORIGINAL}
    met: dict[str, list[bool]] = {}
    for row in rows:
        if row["category"] != ORIGINAL:
            met.setdefault(row["category"], []).append(meet(originals[row["task"]], printed(row["text"])))
    return [_share(f"met_{kind}", sum(found), len(found)) for kind, found in sorted(met.items()) if kind != "non"]


def _of_stories(rows: Sequence[Mapping[str, str]]) -> list[Figure]:
    held = {row["id"]: printed(row["text"]) for row in rows}
    stories: dict[str, list[str]] = {}
    for row in rows:
        stories.setdefault(row["story"], []).append(row["id"])
    counts: Counter[str] = Counter()
    for reports in stories.values():
        pairs = [(a, b) for a, b in combinations(reports, 2) if meet(held[a], held[b])]
        counts.update(met=len(pairs), pairs=len(reports) * (len(reports) - 1) // 2, whole=parts(reports, pairs) == 1)
    return [
        _share("met_of_story", counts["met"], counts["pairs"]),
        _share("story_whole", counts["whole"], len(stories)),
    ]


def _of_strangers(rows: Sequence[Mapping[str, str]]) -> Figure:
    held = [printed(row["text"]) for row in rows]
    pairs = list(combinations(held, 2))
    return _share("strangers_apart", sum(not meet(left, right) for left, right in pairs), len(pairs))


def printed(text: str) -> Fingerprint:
    """Return the fingerprint of a text."""
    return fingerprint(lay_out(text, ""), shipped_rarity())


def _share(name: str, hits: int, of: int) -> Figure:
    return Figure(name, hits / of, of, wilson(hits, of))


def _rows(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
