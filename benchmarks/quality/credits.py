"""Is it found whom a report credits? Invented lines and short passages, a quarter of which only speak of an outlet.

`credits_gold.jsonl` was written by somebody who had not seen the rules. A credit is right where it names the gold's
outlet (or nobody, as the gold does) and its words touch the gold's; several places that credit one outlet within the
gold's words count once.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import program
from benchmarks.quality.figures import Figure, values
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import bootstrap, wilson
from benchmarks.quality.measured import Measured
from onrecord.lexicon import Lexicon
from onrecord.lineage.credits.credits import find_credits
from onrecord.lineage.credits.outlets import same_outlet
from onrecord.records.credit import Credit, CreditKind
from onrecord.records.mention import Kind, Mention
from onrecord.records.reading import Reading
from onrecord.store.desk import Desk
from onrecord.store.view import View

GOLD = Path(__file__).with_name("credits_gold.jsonl")
UNNAMED = "unnamed"


def measure_credits(work: Path) -> Measured:
    """Read the passages, find their credits, and compare."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").split("\n") if line]
    read = read_passages([row["text"] for row in rows], work / "credits.desk")
    lexicon = Lexicon.load()
    found = [find_credits(reading, lexicon) for reading in read]
    verdicts = [judge(row, credits_) for row, credits_ in zip(rows, found, strict=True)]
    trivial = [judge(row, _every_outlet(reading)) for row, reading in zip(rows, read, strict=True)]
    misses = [
        f"want {[(c['outlet'], c['words']) for c in row['credits']]}, got "
        f"{[(c.outlet, c.span.words(row['text'])) for c in credits_]} | {row['text']}"
        for row, credits_, v in zip(rows, found, verdicts, strict=True)
        if (v["hit"], v["right"]) != (v["asked"], v["found"])
    ]
    name = f"{len(rows)} passages; trivial: every name of an outlet is a credit"
    nothing = values(credit_figures(trivial))
    return Measured("credits", corpus_hash([GOLD], GOLD.parent), credit_figures(verdicts), nothing, name, misses)


def read_passages(texts: Sequence[str], root: Path) -> list[Reading]:
    """Return the reading of each passage, each a report of its own on a new desk."""
    desk = Desk.create(root)
    file = root.with_suffix(".jsonl")
    # The same words twice would be one report with two locations.
    rows = [{"text": text, "url": f"https://passages.example/{n}"} for n, text in enumerate(texts)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    program.read(file, desk.root)
    with View(desk) as view:
        read = {reading.report.given.url: reading for reading in view.readings()}
    return [read[row["url"]] for row in rows]


def judge(row: Mapping[str, Any], found: Sequence[Credit]) -> Counter[str]:
    """Return how many credits a passage has, how many are hit, how many were found, and how many of these are right."""
    wanted, searched = [], 0
    for gold in row["credits"]:
        start = row["text"].find(gold["words"], searched)
        start = start if start >= 0 else row["text"].index(gold["words"])
        searched = start if start > searched else searched
        wanted.append((gold["outlet"] or UNNAMED, start, start + len(gold["words"])))
    hit = sum(any(_fits(one, credit) for credit in found) for one in wanted)
    right = sum(any(_fits(one, credit) for one in wanted) for credit in found)
    return Counter(asked=len(wanted), hit=hit, found=len(found), right=right)


def credit_figures(verdicts: Sequence[Counter[str]]) -> list[Figure]:
    """Return precision, recall and F1 of credits, and the share of passages without one in which none is found."""
    total = Counter[str]()
    for verdict in verdicts:
        total.update(verdict)
    quiet = [v for v in verdicts if not v["asked"]]
    return [
        _share("credit_p", total["right"], total["found"]),
        _share("credit_r", total["hit"], total["asked"]),
        Figure("credit_f1", _f1(total), len(verdicts), bootstrap(verdicts, _f1)),
        _share("none_in_none", sum(not v["found"] for v in quiet), len(quiet)),
    ]


def _share(name: str, hits: int, of: int) -> Figure:
    return Figure(name, hits / of if of else None, of, wilson(hits, of) if of else None)


def _f1(total: Counter[str]) -> float:
    """Return F1 of precision over what was found and recall over what the gold has."""
    if not total["right"] or not total["hit"]:
        return 0.0
    precision, recall = total["right"] / total["found"], total["hit"] / total["asked"]
    return 2 * precision * recall / (precision + recall)


def _fits(wanted: tuple[str, int, int], credit: Credit) -> bool:
    outlet, start, end = wanted
    same = UNNAMED in (outlet, credit.outlet) and outlet == credit.outlet
    return (same or same_outlet(outlet, credit.outlet)) and credit.span.start < end and start < credit.span.end


def _every_outlet(reading: Reading) -> list[Credit]:
    if not reading.has(Mention):
        return []
    outlets = (m for m in reading.of(Mention) if m.kind == Kind.OUTLET)
    return [Credit(m.name, CreditKind.CITED, m.span, "an outlet's name") for m in outlets]
