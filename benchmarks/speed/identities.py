"""How long does it take to tell who is who among ever more names, and does that grow with the names or their square?

python -m benchmarks.speed.identities --counts 1000 10000 100000

The names are made (`benchmarks.made_names`) and given to the linker as the reports would give them: reading and the
database are left out. Seconds are those of one core, so that a busy machine changes little; the linker uses one.

Who is who is worked out anew whenever it is asked for, so adding one report costs what all names cost. Beside that
stands how many comparisons the names of one report take part in: what would be left if only these were made again.
"""

import argparse
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence
from math import log

from benchmarks.made_names import made_names
from benchmarks.tell import Told, tell
from onrecord.lexicon import Lexicon
from onrecord.resolve.bearers import Borne
from onrecord.resolve.candidates import Candidates
from onrecord.resolve.linker import Linker
from onrecord.resolve.nodes import nodes_of

COUNTS = (1000, 10_000, 100_000)
MOST_SECONDS = 600.0  # for the largest
MOST_EXPONENT = 1.25  # of the growth between the two largest: 1 is linear, 2 the square
MOST_GROWTH = 2.0  # of what it takes to add one report, from the fewest names to the most
ADDED = 60  # reports of which it is told what adding one touches


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each count, print seconds and growth, and return 1 where it takes too long or grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=list(COUNTS), metavar="N")
    counts = sorted(parser.parse_args(arguments).counts)
    made = [made_names(count) for count in counts]
    took = list(map(seconds, made))
    lines = [
        Told(f"{n:,} names", f"{s:.1f} s", n, must=f"at most {MOST_SECONDS:.0f} s", met=s <= MOST_SECONDS)
        for n, s in zip(counts, took, strict=True)
    ]
    if len(counts) > 1:
        power = exponent(counts[-2:], took[-2:])
        grown = f"growth from {counts[-2]:,} to {counts[-1]:,} names, as a power of their number"
        lines.append(Told(grown, f"{power:.2f}", 2, must=f"at most {MOST_EXPONENT:.2f}", met=power <= MOST_EXPONENT))
        lines.append(_added(counts, took[-1] / took[0]))
    lines += [_touching(count, reports) for count, reports in zip(counts, made, strict=True)]
    return tell("identities: seconds of one core to tell who is who among names", lines)


def _added(counts: Sequence[int], growth: float) -> Told:
    what = f"adding one report to {counts[-1]:,} names ÷ to {counts[0]:,}, all worked out anew"
    return Told(what, f"{growth:.1f}", 2, must=f"at most {MOST_GROWTH:.1f}", met=growth <= MOST_GROWTH)


def _touching(count: int, reports: Sequence[Sequence[Borne]]) -> Told:
    """Return how many comparisons the names of one of the last reports take part in."""
    touched = sorted(touching(reports, ADDED))
    what = f"comparisons that the names of one of {len(reports):,} reports take part in ({count:,} names)"
    return Told(what, f"{statistics.median(touched):.0f}", len(touched), f"{touched[0]} to {touched[-1]}")


def seconds(reports: Sequence[Sequence[Borne]]) -> float:
    """Return the seconds of one core that it takes to join the names of reports, caches empty at the start."""
    borne = [one for report in reports for one in report]
    linker = Linker(Lexicon.load())
    start = time.process_time()
    linker.linked(borne)
    return time.process_time() - start


def touching(reports: Sequence[Sequence[Borne]], last: int) -> list[int]:
    """Return for each of the last reports in how many comparisons its names take part."""
    lexicon = Lexicon.load()
    nodes = nodes_of((one for report in reports for one in report), frozenset(), Linker(lexicon).comparison.carries)
    place = {member.chain: at for at, node in enumerate(nodes) for member in node.members}
    named = [{place[member.chain] for member, _ in report} for report in reports[-last:]]
    naming: dict[int, set[int]] = {}
    for report, places in enumerate(named):
        for at in places:
            naming.setdefault(at, set()).add(report)
    found: Counter[int] = Counter()
    nobody: frozenset[int] = frozenset()
    for left, right in Candidates(lexicon).pairs(nodes):
        found.update(naming.get(left, nobody) | naming.get(right, nobody))
    return [found[report] for report in range(len(named))]


def exponent(counts: Sequence[int], took: Sequence[float]) -> float:
    """Return the power of the count with which the time grows between two counts."""
    return log(took[1] / took[0]) / log(counts[1] / counts[0])


if __name__ == "__main__":
    sys.exit(main())
