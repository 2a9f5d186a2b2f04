"""Which reports are there to learn from, and which happening is each about?

A corpus is a file of JSON lines, a report a line: {id, topic, story, text, url}. Reports come in and are read as a
user's would be, but only as far as their stories go by: layout and names. No desk is made, and nothing is tagged,
extracted or compared, which is most of the time that reading takes.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.annotate.step import Annotate
from onrecord.ingest.arrivals import arrivals
from onrecord.lexicon import Lexicon
from onrecord.lineage.stories.aspects import Aspects, aspects_of
from onrecord.lineage.stories.likeness import measures
from onrecord.pipeline import is_english
from onrecord.read.reader import Reader
from onrecord.records.document import Refusal
from onrecord.records.mention import MentionChain
from onrecord.records.reading import Failed, Reading
from onrecord.settings import Settings


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


def read_examples(file: Path, work: Path, topics: int | None = None) -> list[Example]:
    """Return the reports of a corpus, in its order.

    Args:
        work: a folder for what the program is given: text and address alone.
        topics: only those of so many topics, spread evenly over the corpus.

    Raises:
        SystemExit: there is no such file.
    """
    rows = read_rows(file, topics)
    given = work / "stories.jsonl"
    lines = [json.dumps({name: row[name] for name in ("id", "url", "text") if row.get(name)}) for row in rows]
    given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    read = dict(aspects_by_line(given))
    return [Example(read[n], row["story"], row["topic"]) for n, row in enumerate(rows, 1) if n in read]


def read_rows(file: Path, topics: int | None = None) -> list[dict[str, str]]:
    """Return the lines of a corpus, or those of so many topics, spread evenly over it."""
    try:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
    except FileNotFoundError:
        raise SystemExit(f"{file} is missing: --data names a file of JSON lines") from None
    every = list(dict.fromkeys(row["topic"] for row in rows))
    held = {every[n * len(every) // topics] for n in range(topics)} if topics is not None else set(every)
    return [row for row in rows if row["topic"] in held]


def aspects_by_line(file: Path) -> Iterator[tuple[int, Aspects]]:
    """Yield the line of each report of a file of lines, and what of it tells its happening.

    Raises:
        SystemExit: a report was refused or could not be read, so that figures would be of fewer reports than they say.
    """
    lexicon, settings = Lexicon.load().check(), Settings()
    reader = Reader(lexicon, settings.read)
    annotate = Annotate(lexicon, replace(settings.annotate, tagger=False))
    read: dict[int, Reading] = {}
    for arrival in arrivals([file], options=settings.ingest):
        if isinstance(arrival, Refusal):
            raise SystemExit(f"{arrival.location}: {arrival.detail}")
        read[arrival.location.line or 0] = reader.read(arrival)
    english = {line: reading for line, reading in read.items() if is_english(reading.report)}
    for line, made in zip(english, annotate.run(english.values()), strict=True):
        if isinstance(made, Failed):
            raise SystemExit(f"{file}:{line}: {made.reason}")
        read[line] = english[line].plus({MentionChain: made.layers[MentionChain]})
    for line, reading in read.items():
        yield line, aspects_of(reading)


def measured(examples: Sequence[Example]) -> Measured:
    """Return some reports with what each two of them share."""
    found = measures([example.aspects for example in examples])
    return Measured(found, tuple(e.story for e in examples), tuple(e.topic for e in examples))
