"""What does an index of a hundred thousand reports cost, and what does one more report cost then?

Made reports are fingerprinted in two processes and indexed in a desk's database. At each size some more, of stories
that the desk knows, are added one at a time, each in transactions of its own: fingerprint, index, candidates,
comparison. Parsing is left out. Costs are processor seconds, so that a busy machine tells the same.

    python -m benchmarks.speed.lineage --counts 1000 10000 100000
"""

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10
from multiprocessing import get_context
from pathlib import Path

from sqlalchemy import Engine, delete

from benchmarks.made_news import STORY, reading, readings
from benchmarks.tell import Told, tell
from onrecord.lineage.compare import Compare
from onrecord.lineage.fingerprints.fingerprint import fingerprint
from onrecord.lineage.fingerprints.rarity import shipped_rarity
from onrecord.lineage.kinship.kinship import compare
from onrecord.records.document import Arrival
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.kinship import Kinship
from onrecord.records.progress import Done
from onrecord.records.reading import Reading
from onrecord.run import batches
from onrecord.store import forgetting, rows, schema
from onrecord.store.desk import Desk
from onrecord.store.engine import writing
from onrecord.store.view import View
from onrecord.store.writer import Writer

COUNTS = (1000, 10_000, 100_000)
MOST_GROWTH, MOST_MEMORY = 2.0, 2 * 2**30
ADDED = 60
PROCESSES = 2
_BATCH = 500
_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in what the system reports as peak memory
Came = tuple[Arrival, Reading]
Layers = Mapping[type, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Size:
    """What was measured when the desk held so many reports.

    Args:
        bulk: seconds a report.
        added: processor seconds of each report that was added; `found` without comparing it with those that were found.
        clock: the same by the clock.
    """

    count: int
    bulk: float
    added: tuple[float, ...]
    found: tuple[float, ...]
    clock: tuple[float, ...]
    pairs: int
    megabytes: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each count, print costs and growth, and return 1 where one misses what it must reach."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=list(COUNTS), metavar="N")
    parser.add_argument("--added", type=int, default=ADDED, help="reports added one at a time at each size")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as folder:
        return _tell(measure(Path(folder), sorted(asked.counts), asked.added))


def measure(work: Path, counts: Sequence[int], added: int) -> list[Size]:
    """Grow one desk through the counts; at each add some, and forget them again, so that each size is what it says."""
    desk = Desk.create(work / "onrecord.desk")
    with Writer(desk):
        pass  # makes the tables
    # Of these stories the desk has the first reports from the start, and the last comes with those that are added.
    held_back = {story * STORY + STORY - 1 for story in range(added)}
    found, first = [], 0
    for count in counts:
        begun = time.perf_counter()
        engine = writing(desk.database)
        try:
            _fill(engine, [n for n in range(first, count) if n not in held_back], full=added * STORY)
        finally:
            engine.dispose()
        bulk = (time.perf_counter() - begun) / (count - first)
        first = count
        found.append(_add(desk, sorted(held_back), count, bulk))
    return found


def _fill(engine: Engine, numbers: Sequence[int], full: int) -> None:
    """Fingerprint and index reports; of those below `full` all layers are kept, because they will be compared."""
    with get_context("spawn").Pool(PROCESSES) as pool:
        for made in pool.imap(_made, list(batches(numbers, _BATCH))):
            with engine.begin() as connection:
                for _, came, held in made:
                    rows.keep(connection, came, held.report.id)
                rows.record(connection, (_outcome(held, number < full) for number, _, held in made), {})


def _made(numbers: Sequence[int]) -> list[tuple[int, Arrival, Reading]]:
    return [(number, *_printed(*reading(number))) for number in numbers]


def _printed(came: Arrival, held: Reading) -> Came:
    return came, held.plus({Fingerprint: (fingerprint(held, shipped_rarity()),)})


def _outcome(held: Reading, full: bool) -> rows.Outcome:
    layers: Layers = held.layers if full else {Fingerprint: held.layers[Fingerprint]}
    return held.report, layers, [Done(held.report.id, "fingerprint", "1", "input")]


def _add(desk: Desk, numbers: Sequence[int], count: int, bulk: float) -> Size:
    """Add reports one at a time, forget them, and return what that took."""
    compared: list[float] = []
    step = Compare(lambda left, right: _timed(left, right, compared))
    spent, found, clock, pairs = [], [], [], 0
    with Writer(desk) as writer, View(desk) as view:
        for number in numbers:
            came, held = next(readings(number, number + 1))
            report = held.report.id
            writer.keep(came, report)
            began, at = time.process_time(), time.perf_counter()
            _, held = _printed(came, held)
            writer.record([_outcome(held, True)])
            (made,) = step.run([report], {report}, view)
            writer.rework([(made, Done(report, step.name, step.version, "input"))])
            spent.append(time.process_time() - began)
            found.append(spent[-1] - sum(compared))
            compared.clear()
            clock.append(time.perf_counter() - at)
            pairs += len(made.records)
    engine = writing(desk.database)
    try:
        with engine.begin() as connection:  # not by the writer, which would write the whole database anew each time
            for number in numbers:
                forgetting.forget(connection, reading(number)[1].report.id)
                connection.execute(delete(schema.tombstone))
    finally:
        engine.dispose()
    size = desk.database.stat().st_size / 2**20
    return Size(count, bulk, tuple(spent), tuple(found), tuple(clock), pairs, size)


def _timed(left: Reading, right: Reading, spent: list[float]) -> Kinship:
    began = time.process_time()
    kinship = compare(left, right)
    spent.append(time.process_time() - began)
    return kinship


def _tell(sizes: Sequence[Size]) -> int:
    first, last = sizes[0], sizes[-1]
    growth = statistics.median(last.added) / statistics.median(first.added)
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, child = (resource.getrusage(each).ru_maxrss * _UNIT for each in who)
    memory = own + PROCESSES * child  # of children the system tells the largest
    lines = [line for size in sizes for line in _lines(size)]
    lines += [
        Told("growth a tenfold of the desk", f"{_growth(sizes):.2f} ×", len(sizes)),
        Told(
            f"adding one to {last.count:,} ÷ adding one to {first.count:,}",
            f"{growth:.2f}",
            len(last.added),
            must=f"at most {MOST_GROWTH:.1f}",
            met=growth <= MOST_GROWTH,
        ),
        Told(
            "peak memory, all processes",
            f"{memory / 2**20:.0f} MiB",
            1 + PROCESSES,
            must=f"at most {MOST_MEMORY / 2**20:.0f} MiB",
            met=memory <= MOST_MEMORY,
        ),
    ]
    return tell("lineage: made reports fingerprinted, indexed and compared on two cores", lines)


def _lines(size: Size) -> list[Told]:
    ordered = [1000 * seconds for seconds in sorted(size.added)]
    spread = f"{ordered[len(ordered) // 20]:.1f} to {ordered[-1 - len(ordered) // 20]:.1f}"
    clock = 1000 * statistics.median(size.clock)
    held = f"{size.count:,}"
    return [
        Told(f"fingerprint and index in bulk, to {held}", f"{1000 * size.bulk:.2f} ms a report", size.count),
        Told(f"database of {held}", f"{size.megabytes:,.0f} MiB", size.count),
        Told(f"adding one to {held}, processor", f"{statistics.median(ordered):.1f} ms", len(ordered), spread),
        Told("of that, found and written", f"{1000 * statistics.median(size.found):.1f} ms", len(ordered)),
        Told(f"adding one to {held}, by the clock", f"{clock:.1f} ms", len(ordered)),
        Told(f"pairs compared for one added to {held}", f"{size.pairs / len(ordered):.1f}", len(ordered)),
    ]


def _growth(sizes: Sequence[Size]) -> float:
    """Return by which factor adding one grows when the desk grows tenfold."""
    first, last = sizes[0], sizes[-1]
    factor = statistics.median(last.added) / statistics.median(first.added)
    tenfolds = log10(last.count / first.count) or 1.0
    return float(factor ** (1 / tenfolds))


if __name__ == "__main__":
    sys.exit(main())
