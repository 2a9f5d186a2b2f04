"""Which reports are there to learn from, and which happening is each about?

A corpus is a file of JSON lines, a report a line: {id, topic, story, text, url}. Reports are read by the program as a
user's would be, into a desk that is kept, so that what is learned from is what the program will be given.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import program
from onrecord.lineage.stories.aspects import Aspects, aspects_of
from onrecord.lineage.stories.likeness import measures
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


@dataclass(frozen=True, slots=True)
class Measured:
    """Reports that are compared, by number, each two of them once and for all.

    Args:
        measures: (n, n) each, by name.
        stories, topics: of each report.
    """

    measures: Mapping[str, Any]
    stories: tuple[str, ...]
    topics: tuple[str, ...]

    def among(self, reports: Sequence[int]) -> dict[str, Any]:
        """Return the measures of some reports."""
        return {name: matrix[np.ix_(reports, reports)] for name, matrix in self.measures.items()}

    def stories_of(self, reports: Sequence[int]) -> list[str]:
        """Return the stories of some reports."""
        return [self.stories[report] for report in reports]


def read_examples(file: Path, work: Path) -> list[Example]:
    """Return the reports of a corpus, in its order.

    Args:
        work: a folder for the desk; one that is there already is read on, not anew.

    Raises:
        SystemExit: there is no such file.
    """
    rows = _rows(file)
    given = work / "stories.jsonl"
    lines = [json.dumps({name: row[name] for name in ("id", "url", "text") if row.get(name)}) for row in rows]
    given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    program.run(["read", str(given), "--desk", str(work / "stories.desk")])
    read = aspects_by_line(work / "stories.desk")
    return [Example(read[n], row["story"], row["topic"]) for n, row in enumerate(rows, 1) if n in read]


def read_texts(file: Path) -> list[str]:
    """Return the texts of a corpus, in its order."""
    return [row["text"] for row in _rows(file)]


def _rows(file: Path) -> list[dict[str, str]]:
    try:
        return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
    except FileNotFoundError:
        raise SystemExit(f"{file} is missing: --data names a file of JSON lines") from None


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


def measured(examples: Sequence[Example]) -> Measured:
    """Return some reports with what each two of them share."""
    found = measures([example.aspects for example in examples])
    return Measured(found, tuple(e.story for e in examples), tuple(e.topic for e in examples))
