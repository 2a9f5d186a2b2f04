"""How many of our own sentences are coded right? Each has one pitfall: a negation, a passive, a "by" of the wrong sort.

`events_gold.jsonl` was written before the coder was run on it, `events_gold_second.jsonl` when the coder stood, from
what a desk of this field reads, by somebody who had not seen its rules. A sentence is right where every event of the
gold is found with its type, actor, recipient, reality and number, and nothing is found where nothing happens.
Countries are invented; the desk's own tables say what they are, as a newsroom's would.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks import program
from benchmarks.quality.figures import Figure, values
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import wilson
from benchmarks.quality.measured import Measured
from benchmarks.quality.names import plain
from onrecord.store.desk import Desk

GOLD = Path(__file__).with_name("events_gold.jsonl")
SECOND = Path(__file__).with_name("events_gold_second.jsonl")
COVERED = 0.5  # share of the gold's evidence that must be shown
# Country, people, capital and code; the people of "-ish" are "-ers".
COUNTRIES = (
    ("Velmark", "Velmarkish", "Osterhal", "XVL"),
    ("Tarsovia", "Tarsovian", "Brenik", "XTR"),
    ("Calvesse", "Calvessian", "Sarn", "XCL"),
    ("Merovia", "Merovian", "Aldstad", "XMR"),
    ("Kestria", "Kestrian", "Ravno", "XKS"),
    ("Tolvenia", "Tolvenian", "Ushak", "XTL"),
    ("Zembria", "Zembrian", "Koll", "XZM"),
    ("Gavonia", "Gavonian", "Dresk", "XGV"),
    ("Norvane", "Norvanian", "Halgrad", "XNR"),
    ("Pelagia", "Pelagian", "Marren", "XPL"),
    ("Sundria", "Sundrian", "Vosk", "XSN"),
    ("Ardania", "Ardanian", "Telm", "XAR"),
)
_JOINED = re.compile(r"; |, | and ")
_AWAY = re.compile(r" (?:in|at|near|of|from|to|on|for) ")
PARTS = ("type", "roles", "reality", "quantity", "holder")


@dataclass(slots=True)
class Verdict:
    """What is right in one sentence: for each event of the gold its parts, and what was found besides."""

    found: list[Mapping[str, bool]] = field(default_factory=list)
    asked: int = 0
    besides: int = 0

    @property
    def is_right(self) -> bool:
        """Whether everything is, and nothing was found where nothing happens."""
        whole = sum(all(parts.values()) for parts in self.found) == self.asked
        return whole and (self.asked > 0 or self.besides == 0)


def measure_events(work: Path) -> Measured:
    """Read the sentences on a desk that knows the invented countries, and compare."""
    return _measured("events", GOLD, work)


def measure_second(work: Path) -> Measured:
    """Read the second set of sentences in the same way, and compare."""
    return _measured("events_second", SECOND, work)


def _measured(corpus: str, gold: Path, work: Path) -> Measured:
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").split("\n") if line]
    desk = Desk.create(work / f"{corpus}.desk")
    write_tables(desk.lexicon)
    given = work / f"{corpus}.jsonl"
    given.write_text("".join(json.dumps({"text": row["text"]}) + "\n" for row in rows), encoding="utf-8")
    program.read(given, desk.root)
    read = {line["line"]: line["events"] for line in map(json.loads, program.export(desk.root, "reading"))}
    verdicts = [judge(row, read.get(number, [])) for number, row in enumerate(rows, 1)]
    misses = [told for row, verdict, number in zip(rows, verdicts, range(1, len(rows) + 1), strict=True)
              if not verdict.is_right for told in [_told(row, read.get(number, []))]]  # fmt: skip
    nothing = values(event_figures([judge(row, []) for row in rows]))
    name = f"{len(rows)} sentences; trivial: no event anywhere"
    return Measured(corpus, corpus_hash([gold], gold.parent), event_figures(verdicts), nothing, name, misses)


def write_tables(folder: Path) -> None:
    """Write what the invented countries are into a desk's own tables."""
    folder.mkdir(parents=True, exist_ok=True)
    places = [
        {"name": name, "kind": kind, "country": code}
        for country, _, capital, code in COUNTRIES
        for name, kind in ((country, "country"), (capital, "capital"))
    ]
    peoples = [
        {"demonym": people, "plural": people.removesuffix("ish") + ("ers" if people.endswith("ish") else "s")}
        | {"country": code, "name": country}
        for country, people, _, code in COUNTRIES
    ]
    for name, rows in (("places", places), ("demonyms", peoples)):
        written = "".join("[[rows]]\n" + "".join(f"{k} = {json.dumps(v)}\n" for k, v in row.items()) for row in rows)
        (folder / f"{name}.toml").write_text(written, encoding="utf-8")


def judge(row: Mapping[str, Any], read: Sequence[Mapping[str, Any]]) -> Verdict:
    """Compare one sentence's events with the gold's."""
    left = list(read)
    verdict = Verdict(asked=len(row["events"]))
    for gold in row["events"]:
        fitting = [event for event in left if _covers(gold, event, row["text"])]
        best = max(fitting, key=lambda event: sum(_parts(gold, event).values()), default=None)
        if best is not None:
            left.remove(best)
            verdict.found.append(_parts(gold, best))
    verdict.besides = len(left)
    return verdict


def event_figures(verdicts: Sequence[Verdict]) -> list[Figure]:
    """Return the share of sentences that are right, and of each part over the events that were found."""
    right, n = sum(verdict.is_right for verdict in verdicts), len(verdicts)
    asked = sum(verdict.asked for verdict in verdicts)
    found = [parts for verdict in verdicts for parts in verdict.found]
    quiet = [verdict for verdict in verdicts if not verdict.asked]
    told = [Figure("sentence_right", right / n, n, wilson(right, n)), _share("event_found", len(found), asked)]
    told += [_share(f"{part}_right", sum(parts[part] for parts in found), len(found)) for part in PARTS]
    return [*told, _share("nothing_found_in_none", sum(v.is_right for v in quiet), len(quiet))]


def _share(name: str, hits: int, of: int) -> Figure:
    return Figure(name, hits / of if of else None, of, wilson(hits, of) if of else None)


def _covers(gold: Mapping[str, Any], event: Mapping[str, Any], text: str) -> bool:
    start = text.index(gold["evidence"])
    wanted = set(range(start, start + len(gold["evidence"])))
    shown = {i for a, b in event["evidence"] for i in range(a, b)}
    return len(wanted & shown) >= COVERED * len(wanted)


def _parts(gold: Mapping[str, Any], event: Mapping[str, Any]) -> Mapping[str, bool]:
    wanted, read = gold["quantity"], event["quantity"]
    return {
        "type": event["type"] in {gold["type"], *gold.get("type_also", ())},
        "roles": _named(event["actors"], gold["actor"]) and _named(event["recipients"], gold["recipient"]),
        "reality": event["reality"] in {gold["reality"], *gold.get("reality_also", ())},
        "quantity": not wanted or (read is not None and read["value"] == wanted["value"]),
        "holder": _held(event["holder"], [gold["holder"], *gold.get("holder_also", ())]),
    }


def _held(read: str, gold: Sequence[str]) -> bool:
    return bool(_alike(_JOINED.split(read)) & _alike(name for one in gold for name in _JOINED.split(one)))


def _named(read: Sequence[str], gold: Sequence[str]) -> bool:
    return not gold or bool(_alike(read) & _alike(gold))


def _alike(names: Iterable[str]) -> set[str]:
    """Return names as they are compared: without what says where somebody is ("the banker in Brenik")."""
    return {kept for name in map(plain, names) for kept in {name, _AWAY.split(name)[0]}}


def _told(row: Mapping[str, Any], read: Sequence[Mapping[str, Any]]) -> str:
    keys = ("type", "actors", "recipients", "reality", "holder")
    ours = [tuple(event[key] for key in keys) for event in read]
    gold = [(e["type"], e["actor"], e["recipient"], e["reality"], e["holder"]) for e in row["events"]]
    return f"{row['pitfall']}: want {gold}, got {ours} | {row['text']}"
