"""How are figures told? As a table that says of each what it is, out of how many, and what it must reach."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that a benchmark measured, ready to be printed.

    Args:
        what: the figure in words ("peak memory, 10,000 reports").
        value: with its unit ("212 MiB").
        n: out of how many runs, reports or inputs.
        spread: an interval or range, or "" where there is none.
        must: what it must reach ("at least 0.60"), or "" where nothing is asked.
        met: whether it does.
    """

    what: str
    value: str
    n: int
    spread: str = ""
    must: str = ""
    met: bool = True


def tell(title: str, lines: Sequence[Told]) -> int:
    """Print a table under its title; return the exit code: 1 where a figure misses what it must reach."""
    rows = [("figure", "value", "n", "95 % or range", "must be"), *(_row(line) for line in lines)]
    print("\n" + table(title, rows))
    return 0 if all(line.met for line in lines) else 1


def table(title: str, rows: Sequence[Sequence[str]]) -> str:
    """Return rows as aligned columns, the first to the left and the others to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))])
        for row in rows
    ]
    return "\n".join([title, *(line.rstrip() for line in lines)])


def _row(told: Told) -> tuple[str, ...]:
    must = told.must if told.met else f"{told.must}  MISSED"
    return told.what, told.value, f"{told.n:,}", told.spread, must
