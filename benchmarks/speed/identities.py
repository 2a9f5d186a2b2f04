"""How long does it take to tell who is who among ever more names, and does that grow with the names or their square?

python -m benchmarks.speed.identities --counts 1000 10000 100000

The names are made (`benchmarks.made_names`) and given to the linker as the reports would give them: reading and the
database are left out. Seconds are those of one core, so that a busy machine changes little; the linker uses one.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from math import log

from benchmarks.made_names import made_names
from benchmarks.tell import Told, tell
from onrecord.lexicon import Lexicon
from onrecord.resolve.linker import Linker

COUNTS = (1000, 10_000, 100_000)
MOST_SECONDS = 600.0  # for the largest
MOST_EXPONENT = 1.25  # of the growth between the two largest: 1 is linear, 2 the square


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each count, print seconds and growth, and return 1 where it takes too long or grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=list(COUNTS), metavar="N")
    counts = sorted(parser.parse_args(arguments).counts)
    took = [seconds(count) for count in counts]
    lines = [
        Told(f"{n:,} names", f"{s:.1f} s", n, must=f"at most {MOST_SECONDS:.0f} s", met=s <= MOST_SECONDS)
        for n, s in zip(counts, took, strict=True)
    ]
    if len(counts) > 1:
        power = exponent(counts[-2:], took[-2:])
        grown = f"growth from {counts[-2]:,} to {counts[-1]:,} names, as a power of their number"
        lines.append(Told(grown, f"{power:.2f}", 2, must=f"at most {MOST_EXPONENT:.2f}", met=power <= MOST_EXPONENT))
    return tell("identities: seconds of one core to tell who is who among names", lines)


def seconds(count: int) -> float:
    """Return the seconds of one core that it takes to join some made names, caches empty at the start."""
    borne = [one for report in made_names(count) for one in report]
    linker = Linker(Lexicon.load())
    start = time.process_time()
    linker.linked(borne)
    return time.process_time() - start


def exponent(counts: Sequence[int], took: Sequence[float]) -> float:
    """Return the power of the count with which the time grows between two counts."""
    return log(took[1] / took[0]) / log(counts[1] / counts[0])


if __name__ == "__main__":
    sys.exit(main())
