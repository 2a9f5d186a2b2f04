"""What do the program's own measures say of pairs of reports of which the truth is known?"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from benchmarks.families import Pair
from onrecord.lexicon import Lexicon
from onrecord.lineage.kinship.against import Against
from onrecord.lineage.kinship.direction import direction
from onrecord.lineage.kinship.nearness import nearness
from onrecord.lineage.kinship.side import Side
from onrecord.read.options import ReadOptions
from onrecord.read.reader import Reader
from onrecord.records.document import Arrival, Document, Given, Location, Medium
from onrecord.records.reading import Reading

INDEPENDENT, SIBLINGS, FORWARD, BACKWARD = "independent", "siblings", "b_from_a", "a_from_b"


@dataclass(frozen=True, slots=True)
class Row:
    """A pair as the model is shown it, with its truth.

    Args:
        way: measures of the direction, for the second text having been made from the first.
        days: from the first text's day to the second's, or None where one is not known.
    """

    source: str
    base: str
    relation: str
    kind: str
    near: Mapping[str, float]
    way: Mapping[str, float]
    days: int | None


def measure(pairs: Sequence[Pair], source: str, processes: int = 2) -> list[Row]:
    """Return the rows of pairs, in order."""
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(_row, [(pair, source) for pair in pairs], chunksize=20))


def against(left: str, right: str) -> Against:
    """Lay two texts against each other, as the program does with two reports."""
    return Against.of(Side(lay_out(left)), Side(lay_out(right)))


def lay_out(text: str) -> Reading:
    """Return a text as a report with its layout, and no more."""
    data = text.encode("utf-8")
    document = Document(hashlib.sha256(data).hexdigest(), len(data), Medium.PLAIN)
    return _reader().read(Arrival(document, data, Location("made.txt"), Given()))


@lru_cache(maxsize=1)
def _reader() -> Reader:
    return Reader(Lexicon.load(), ReadOptions())


def _row(told: tuple[Pair, str]) -> Row:
    pair, source = told
    laid = against(pair.text_a, pair.text_b)
    return Row(source, pair.base, pair.relation, pair.kind, nearness(laid), direction(laid), _days(pair))


def _days(pair: Pair) -> int | None:
    first, second = pair.date_a, pair.date_b
    return (second - first).days if isinstance(first, date) and isinstance(second, date) else None


def kin(rows: Iterable[Row]) -> list[Row]:
    """Return the rows of which neither is independent of the other."""
    return [row for row in rows if row.relation != INDEPENDENT]


def direct(rows: Iterable[Row]) -> list[Row]:
    """Return the rows of which one was made from the other."""
    return [row for row in rows if row.relation in {FORWARD, BACKWARD}]
