"""Which reports are there to learn from, and which happening is each about?

A corpus is a file of JSON lines, a report a line: {id, topic, story, text, url}. Reports are read by the program as a
user's would be, into a desk that is kept, so that what is learned from is what the program will be given.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import program
from onrecord.lineage.aspects import Aspects, aspects_of
from onrecord.records.layout import Furniture
from onrecord.records.mention import MentionChain
from onrecord.store.desk import Desk
from onrecord.store.view import View

NEEDED = frozenset({Furniture, MentionChain})


@dataclass(frozen=True, slots=True)
class Example:
    """One report, with the happening that it is about and the topic that this is one of several of."""

    aspects: Aspects
    story: str
    topic: str


def read_examples(file: Path, work: Path) -> list[Example]:
    """Return the reports of a corpus, in its order.

    Args:
        work: a folder for the desk; one that is there already is read on, not anew.

    Raises:
        SystemExit: there is no such file.
    """
    try:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
    except FileNotFoundError:
        raise SystemExit(f"{file} is missing: --data names a file of JSON lines") from None
    given = work / "stories.jsonl"
    lines = [json.dumps({name: row[name] for name in ("id", "text", "url") if row.get(name)}) for row in rows]
    given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    program.run(["read", str(given), "--desk", str(work / "stories.desk")])
    read = aspects_by_line(work / "stories.desk")
    return [Example(read[n], row["story"], row["topic"]) for n, row in enumerate(rows, 1) if n in read]


def aspects_by_line(desk: Path) -> dict[int, Aspects]:
    """Return the reports of a desk that were lines of a file, by their numbers."""
    with View(Desk.find(desk, None, Path.cwd())) as view:
        return {
            location.line: aspects
            for reading in view.readings(NEEDED)
            for aspects in (aspects_of(reading),)
            for location in view.locations(reading.report.id)
            if location.line is not None
        }


def chosen(examples: Sequence[Example], topics: frozenset[str]) -> list[Example]:
    """Return the reports of some topics."""
    return [example for example in examples if example.topic in topics]
