"""How well are events coded that somebody coded by hand? Sentences of news with their PLOVER type, one report each.

The coder is given the sentence and nothing else, so that it must find the event itself. Of each sentence the types are
compared as sets: every type that is read and not in the gold is a mistake, how right the event may be.
"""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks import program
from benchmarks.quality.figures import Figure, f1, values
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import bootstrap, wilson
from benchmarks.quality.measured import Absent, Measured
from benchmarks.quality.official import VARIABLE, shared

FILE = "data/events/plv_train.jsonl"
YIELDING = frozenset({"CONCEDE", "RETREAT"})  # the gold joins the two as YIELD


def measure_plover(work: Path) -> Measured | Absent:
    """Read the sentences and compare the types that are coded with the gold's."""
    file = shared() / FILE
    if not file.exists():
        return Absent("plover", f"no {FILE} in {shared()} (set {VARIABLE})")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
    given = work / "plover.jsonl"
    given.write_text("".join(json.dumps({"text": row["text"]}) + "\n" for row in rows), encoding="utf-8")
    desk = work / "plover.desk"
    program.read(given, desk)
    gold = [{merged(event["code"]) for event in row["events"]} for row in rows]
    read = coded_types(program.export(desk, "plover"))
    told = type_figures(gold, [read.get(number, set()) for number in range(1, len(rows) + 1)])
    common = Counter(type_ for types in gold for type_ in types).most_common(1)[0][0]
    trivial = type_figures(gold, [{common}] * len(gold))
    name = f"root types as sets, {len(rows)} sentences; trivial: {common} every time"
    return Measured("plover", corpus_hash([file], shared()), told, values(trivial), name)


def coded_types(lines: Iterable[str]) -> Mapping[int, set[str]]:
    """Return the types of the events in an export, by the line of the sentence."""
    found: dict[int, set[str]] = defaultdict(set)
    for row in csv.DictReader(lines):
        found[int(row["line"])].add(merged(row["type"]))
    return found


def merged(type_: str) -> str:
    """Return the type as the gold names it."""
    return "YIELD" if type_ in YIELDING else type_


def type_figures(gold: Sequence[set[str]], read: Sequence[set[str]]) -> list[Figure]:
    """Return precision, recall and F1 of the types, with intervals over sentences."""
    counts = [Counter(right=len(g & r), read=len(r), gold=len(g)) for g, r in zip(gold, read, strict=True)]
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    right, were, should = total["right"], total["read"], total["gold"]
    return [
        Figure("root_p", right / were if were else 0.0, were, wilson(right, were)),
        Figure("root_r", right / should if should else 0.0, should, wilson(right, should)),
        Figure("root_f1", f1(right, were, should), should, bootstrap(counts, _balance)),
    ]


def _balance(count: Counter[str]) -> float:
    return f1(count["right"], count["read"], count["gold"])
