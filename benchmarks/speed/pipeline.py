"""How many words a second does the whole pipeline put on record, beside bare spaCy on the same words?

Ours: the bytes of the example reports, under many outlets so that each is a new report, to records in a database on
disk. The peer: `nlp.pipe` over the paragraphs' text of the same reports, same model, components, batch size and
threads. Loading is left out on both sides; rounds alternate, so that a busy machine slows both.

    python -m benchmarks.speed.pipeline --copies 8 --rounds 5
"""

import argparse
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.made import REPORTS
from benchmarks.tell import Told, tell
from onrecord.annotate.model import find_model
from onrecord.annotate.parser import Parser
from onrecord.ingest import arrivals
from onrecord.lexicon import Lexicon
from onrecord.pipeline import Pipeline, is_english
from onrecord.records.document import Arrival, Giver
from onrecord.records.layout import Paragraph
from onrecord.run import read_reports
from onrecord.settings import Settings
from onrecord.store.desk import Desk
from onrecord.store.view import View

LEAST = 0.5
COPIES, ROUNDS = 8, 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Time both in turn, print the ratio, and return 1 where it is below the least."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=COPIES, help="outlets that publish each example")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as folder:
        return measure(Path(folder), options.copies, options.rounds)


def measure(work: Path, copies: int, rounds: int) -> int:
    """Time some rounds and print what they say."""
    settings = Settings()
    pipeline = Pipeline(Lexicon.load().check(), settings)
    given = [a for a in arrivals([REPORTS]) if isinstance(a, Arrival)]
    warm = _desk(work, "warm")
    read_reports(given, warm, pipeline)  # loads the model and fills every lazy table
    model = Parser(find_model(settings.annotate.model)).load()
    texts = _parsed_texts(warm) * copies
    tokens = _bare(model, texts, settings.annotate.batch_size)
    reports = [_published(a, f"Outlet {n}") for n in range(copies) for a in given]
    bare, ours = [], []
    for number in range(rounds):
        bare.append(_seconds(lambda: _bare(model, texts, settings.annotate.batch_size)))
        desk = _desk(work, f"round-{number}")
        ours.append(_seconds(lambda desk=desk: read_reports(reports, desk, pipeline)))  # type: ignore[misc]
    return _tell(tokens, len(reports), bare, ours)


def _desk(work: Path, name: str) -> Desk:
    return Desk.create(work / name)


def _published(arrival: Arrival, outlet: str) -> Arrival:
    """Return the same bytes as another outlet's report."""
    given = replace(arrival.given, outlet=outlet, by={**arrival.given.by, "outlet": Giver.OPTION})
    return replace(arrival, given=given)


def _parsed_texts(desk: Desk) -> list[str]:
    """Return what the parser is given of each report that is parsed at all: its paragraphs, without furniture."""
    with View(desk) as view:
        return [
            "\n".join(p.span.words(reading.report.text) for p in reading.of(Paragraph))
            for reading in view.readings()
            if is_english(reading.report)
        ]


def _bare(model: Any, texts: Sequence[str], batch_size: int) -> int:
    """Parse the texts with nothing around it; return the number of words."""
    return sum(len(doc) for doc in model.pipe(texts, batch_size=batch_size))


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _tell(tokens: int, reports: int, bare: Sequence[float], ours: Sequence[float]) -> int:
    ratios = [b / o for b, o in zip(bare, ours, strict=True)]
    middle = statistics.median(ratios)
    lines = [
        _pace("bare spaCy, tokens/s", tokens, bare),
        _pace("whole pipeline, tokens/s", tokens, ours),
        Told(
            *("whole pipeline ÷ bare spaCy", f"{middle:.2f}", len(ratios), f"{min(ratios):.2f} to {max(ratios):.2f}"),
            must=f"at least {LEAST:.2f}",
            met=middle >= LEAST,
        ),
    ]
    return tell(f"speed: {reports:,} reports, {tokens:,} tokens a round; medians over rounds", lines)


def _pace(what: str, tokens: int, seconds: Sequence[float]) -> Told:
    paces = [tokens / s for s in seconds]
    return Told(what, f"{statistics.median(paces):,.0f}", len(paces), f"{min(paces):,.0f} to {max(paces):,.0f}")


if __name__ == "__main__":
    sys.exit(main())
