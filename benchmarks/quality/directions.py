"""Which of two reports was made from the other? Families made by rule, from articles that nothing was learned from.

python -m benchmarks.quality.directions --pairs 500     every generator in full, and the reliability of what is said

Each pair is compared as on a desk: outlets are known, credits are looked for. Days are left out, then put in with one
in four wrong. One generator was never learned from.
"""

import argparse
import hashlib
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from statistics import fmean

from benchmarks.families import GENERATORS, HELD_OUT, Pair, bases, families
from benchmarks.quality.diagram import draw
from benchmarks.quality.figures import Figure
from benchmarks.quality.intervals import wilson
from benchmarks.quality.measured import Measured
from benchmarks.tell import table
from onrecord.lexicon import Lexicon
from onrecord.lineage.credits.credits import find_credits
from onrecord.lineage.kinship.kinship import compare
from onrecord.read.options import ReadOptions
from onrecord.read.reader import Reader
from onrecord.records.credit import Credit
from onrecord.records.document import Arrival, Document, Given, Location, Medium
from onrecord.records.kinship import Kinship
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted

SEED = 3
FEW = 80  # pairs of each generator in the gate
WRONG = 0.25
OPEN = 0.25  # share of pairs that may be left open
STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a pair of which one was made from the other.

    Args:
        sure: how sure the direction is that is told, from one half to 1, if one was made from the other.
    """

    generator: str
    right: bool
    sure: float
    right_dated: bool
    kind_right: bool


def measure_directions(work: Path) -> Measured:
    """Compare a few pairs of each generator; nothing is written into the folder."""
    told = told_of(FEW)
    corpus = hashlib.sha256(f"{SEED} {FEW} {sorted(GENERATORS)}".encode()).hexdigest()
    name = f"{len(told)} pairs by {len(GENERATORS)} generators, {HELD_OUT} never learned from; trivial: one of the two"
    return Measured("directions", corpus, figures(told), {"direction": 0.5, "direction_sure": 0.5}, name)


def told_of(number: int) -> list[Told]:
    """Return what is said of so many pairs of each generator, of those of which one was made from the other."""
    originals = bases("dev")
    jobs = [(name, pair) for name in GENERATORS for pair in families(name, originals, number, SEED, WRONG)]
    direct = [(name, pair) for name, pair in jobs if pair.relation in {"a_from_b", "b_from_a"}]
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(_told, direct, chunksize=10))


def figures(told: Sequence[Told]) -> list[Figure]:
    """Return the shares that are right: all, the surest three quarters, with days, by generator."""
    sure = sorted(told, key=lambda one: one.sure)[int(OPEN * len(told)) :]
    found = [
        _share("direction", [one.right for one in told]),
        _share("direction_sure", [one.right for one in sure]),
        _share("direction_dated", [one.right_dated for one in told]),
    ]
    for name in GENERATORS:
        found.append(_share(f"direction_{name}", [one.right for one in told if one.generator == name]))
    return [*found, _share("kind", [one.kind_right for one in told])]


def reliability(told: Iterable[Told]) -> list[tuple[str, int, float, float]]:
    """Return for each step of sureness how many pairs there are, how sure they are and how many are right."""
    held = list(told)
    found = []
    for low, high in pairwise(STEPS):
        inside = [one for one in held if low <= one.sure < high]
        if inside:
            shares = fmean(one.sure for one in inside), fmean(one.right for one in inside)
            found.append((f"{low:.1f} to {min(high, 1.0):.1f}", len(inside), *shares))
    return found


def _share(name: str, right: Sequence[bool]) -> Figure:
    return Figure(name, fmean(right) if right else None, len(right), wilson(sum(right), len(right)))


def _told(job: tuple[str, Pair]) -> Told:
    name, pair = job
    left, right = lay_out(pair.text_a, pair.outlet_a), lay_out(pair.text_b, pair.outlet_b)
    plain = compare(left, right)
    dated = compare(_dated(left, pair.date_a), _dated(right, pair.date_b))
    forward = pair.relation == "b_from_a"
    toward = _toward(plain, right.report.id)
    return Told(
        name,
        (toward > 0.5) == forward,
        max(toward, 1 - toward),
        (_toward(dated, right.report.id) > 0.5) == forward,
        plain.relation == pair.kind,
    )


def _toward(kinship: Kinship, report: str) -> float:
    """Return the probability that this report was made from the other, if one of them was."""
    this, other = kinship.left_from_right, kinship.right_from_left
    if kinship.right == report:
        this, other = other, this
    return this / (this + other) if this + other else 0.5


def lay_out(text: str, outlet: str) -> Reading:
    """Return a text as an outlet's report, with its layout and credits."""
    data = text.encode("utf-8")
    document = Document(hashlib.sha256(data).hexdigest(), len(data), Medium.PLAIN)
    reading = _reader().read(Arrival(document, data, Location("made.txt"), Given(outlet=outlet)))
    return reading.plus({Credit: find_credits(reading, _lexicon())})


def _dated(reading: Reading, day: object) -> Reading:
    noted = Noted(str(day), Basis.TEXT) if day is not None else None
    return Reading(replace(reading.report, published=noted), reading.layers)


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon.load()


@lru_cache(maxsize=1)
def _reader() -> Reader:
    return Reader(_lexicon(), ReadOptions())


def _between(figure: Figure) -> str:
    return "{:.1f} to {:.1f}".format(*(100 * value for value in figure.interval or (0.0, 1.0)))


def main() -> None:
    """Print every figure, and how often what is said with so much certainty is right."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.directions", description=main.__doc__)
    parser.add_argument("--pairs", type=int, default=500, help="of each generator")
    parser.add_argument("--diagram", type=Path, help="an SVG file to draw the reliability into")
    asked = parser.parse_args()
    told = told_of(asked.pairs)
    rows = [
        (
            f.name,
            f"{100 * (f.value or 0):.1f}",
            str(f.n),
            "{:.1f} to {:.1f}".format(*(100 * v for v in f.interval or (0, 1))),
        )
        for f in figures(told)
    ]
    print(table("directions", [("figure", "value", "n", "95 %"), *rows]))
    if asked.diagram:
        title = f"Directions of {len(told)} pairs: how sure is said, how many are right"
        asked.diagram.write_text(draw(reliability(told), title), encoding="utf-8")
    steps = [(step, str(n), f"{100 * sure:.0f}", f"{100 * right:.0f}") for step, n, sure, right in reliability(told)]
    print("\n" + table("reliability", [("how sure", "pairs", "said", "right"), *steps]))


if __name__ == "__main__":
    main()
