"""What do we say of these articles, and how fast? The whole pipeline, from bytes to records on disk.

The peer stops at quotations; ours also reads names, events and what the report itself asserts, and writes it all to a
desk. The time is that of all of it, since there is no way to run the program for quotations alone.
"""

import gc
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks import program
from benchmarks.quality.measured import held_texts
from benchmarks.quality.official import Articles, attributions, check_offsets
from onrecord.ingest import arrivals
from onrecord.lexicon import Lexicon
from onrecord.pipeline import Pipeline
from onrecord.records.document import Arrival
from onrecord.run import read_reports
from onrecord.settings import Settings
from onrecord.store.desk import Desk


class Reader:
    """Our pipeline and the articles it reads, each round into a new desk."""

    def __init__(self, articles: Articles, work: Path) -> None:
        folder = work / "articles"
        articles.write(folder)
        self._texts: Mapping[str, str] = articles.texts
        self._given = [a for a in arrivals([folder]) if isinstance(a, Arrival)]
        self._pipeline = Pipeline(Lexicon.load().check(), Settings())
        self._work, self._rounds = work, 0

    def read(self) -> float:
        """Read all articles once; return the seconds that it took."""
        self._rounds += 1
        desk = Desk.create(self._desk)
        gc.collect()
        start = time.perf_counter()
        read_reports(self._given, desk, self._pipeline)
        return time.perf_counter() - start

    def rows(self) -> list[str]:
        """Return what the last round read, as lines that the scorer of the attribution corpus reads."""
        check_offsets(self._texts, held_texts(self._desk))
        return attributions(program.export(self._desk, "reading"))

    @property
    def _desk(self) -> Path:
        return self._work / f"round-{self._rounds}.desk"
