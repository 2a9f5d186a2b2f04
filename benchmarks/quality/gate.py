"""Does every figure stand where it was pinned? Prints them all, and ends with 1 where one has fallen.

python -m benchmarks.quality                               print and compare
python -m benchmarks.quality --update                      pin what has risen, and a corpus that has changed
python -m benchmarks.quality --update --allow-regression   pin what is measured now, lower or not
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.quality.candidates import measure_candidates
from benchmarks.quality.credits import measure_credits
from benchmarks.quality.dates import measure_dates
from benchmarks.quality.directions import measure_directions
from benchmarks.quality.edits import measure_edits
from benchmarks.quality.events import measure_events, measure_second
from benchmarks.quality.examples import measure_examples
from benchmarks.quality.figures import FEWER_IS_BETTER, Figure
from benchmarks.quality.floors import FILE, Pinned, check, load_floors, save_floors, update
from benchmarks.quality.identities import measure_identities
from benchmarks.quality.lineage import measure_lineage
from benchmarks.quality.measured import Absent, Measured
from benchmarks.quality.official import measure_attribution, measure_samples
from benchmarks.quality.pairs import measure_names
from benchmarks.quality.planted import measure_planted
from benchmarks.quality.plover import measure_plover
from benchmarks.quality.reuse import measure_reuse
from benchmarks.quality.secondhand import measure_secondhand
from benchmarks.quality.stories import measure_stories
from benchmarks.quality.types import measure_types
from benchmarks.tell import table

Corpus = Callable[[Path], Measured | Absent]
CORPORA: Mapping[str, Corpus] = {
    "examples": measure_examples,
    "secondhand": measure_secondhand,
    "samples": measure_samples,
    "attribution": measure_attribution,
    "plover": measure_plover,
    "types": measure_types,
    "dates": measure_dates,
    "names": measure_names,
    "identities": measure_identities,
    "events": measure_events,
    "reuse": measure_reuse,
    "candidates": measure_candidates,
    "directions": measure_directions,
    "credits": measure_credits,
    "lineage": measure_lineage,
    "stories": measure_stories,
    "planted": measure_planted,
    "edits": measure_edits,
    "events_second": measure_second,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate; return its exit code."""
    options = _parser().parse_args(arguments)
    if options.allow_regression and not options.update:
        print("--allow-regression lowers floors; it needs --update", file=sys.stderr)
        return 2
    failures: list[str] = []
    with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as folder:
        for name in options.corpus or CORPORA:
            measured = CORPORA[name](Path(folder))
            if isinstance(measured, Absent):
                print(f"\n{measured.name}: not measured: {measured.reason}")
                continue
            if options.misses:
                print("", *measured.misses, sep="\n")
            failures += judge(measured, options.floors, pin=options.update, allow_regression=options.allow_regression)
    for line in failures:
        print(line, file=sys.stderr)
    return 1 if failures else 0


def judge(measured: Measured, file: Path, *, pin: bool = False, allow_regression: bool = False) -> list[str]:
    """Print one corpus's figures, compare or pin them, and return why the gate fails, one line each."""
    pinned = load_floors(file)
    name, found = measured.name, {f.name: f.value for f in measured.figures if f.value is not None}
    if pin:
        pinned, lines = update(name, measured.corpus, found, pinned, allow_regression=allow_regression)
        if not lines:
            save_floors(pinned, file)
    else:
        lines = check(name, measured.corpus, found, pinned)
    print("\n" + _table(measured, pinned.get(name)))
    return [f"{name}: {line}" for line in lines]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", action="append", choices=list(CORPORA), help="only this one; may be repeated")
    parser.add_argument("--misses", action="store_true", help="list what was not found or is wrong in the examples")
    parser.add_argument("--update", action="store_true", help="pin the figures as floors; a floor only rises")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors too")
    parser.add_argument("--floors", type=Path, default=FILE, help="the file of the floors")
    return parser


def _table(measured: Measured, pinned: Pinned | None) -> str:
    floors = pinned.floors if pinned else {}
    rows = [_row(f, measured.trivial.get(f.name), floors.get(f.name)) for f in measured.figures]
    title = f"{measured.name} ({measured.scorer})"
    return table(title, [("figure", "value", "n", "95 %", "trivial", "floor"), *rows])


def _row(figure: Figure, trivial: float | None, floor: float | None) -> tuple[str, ...]:
    interval = "–" if figure.interval is None else "{:.1f} to {:.1f}".format(*(100 * v for v in figure.interval))
    number = _number(figure.name)
    return figure.name, number(figure.value), str(figure.n or "–"), interval, number(trivial), number(floor)


def _number(name: str) -> Callable[[float | None], str]:
    shape = "{:.0f}" if name in FEWER_IS_BETTER else "{:.1f}"
    scale = 1 if name in FEWER_IS_BETTER else 100
    return lambda value: "–" if value is None else shape.format(scale * value)
