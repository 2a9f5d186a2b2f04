"""How long does `onrecord --help` take, beside a Python that does nothing?

python -m benchmarks.speed.help --rounds 15
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

from benchmarks.program import COMMAND, environment
from benchmarks.tell import Told, tell

MOST = 5.0
ROUNDS = 15


def main(arguments: Sequence[str] | None = None) -> int:
    """Time both in turn, print the ratio, and return 1 where it is above the most."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args(arguments).rounds
    nothing, ours = (sys.executable, "-c", "pass"), (*COMMAND, "--help")
    for command in (nothing, ours):
        seconds(command)  # the first start fills the disk cache and writes the bytecode
    pairs = [(seconds(nothing), seconds(ours)) for _ in range(rounds)]
    ratios = [o / n for n, o in pairs]
    middle = statistics.median(ratios)
    lines = [
        Told("python -c pass, ms", f"{1000 * statistics.median(n for n, _ in pairs):.0f}", rounds),
        Told("onrecord --help, ms", f"{1000 * statistics.median(o for _, o in pairs):.0f}", rounds),
        Told(
            *("onrecord --help ÷ python -c pass", f"{middle:.1f}", rounds, f"{min(ratios):.1f} to {max(ratios):.1f}"),
            must=f"at most {MOST:.1f}",
            met=middle <= MOST,
        ),
    ]
    return tell("start: medians over rounds", lines)


def seconds(command: Sequence[str]) -> float:
    """Return how long a command takes from start to end."""
    start = time.perf_counter()
    subprocess.run(command, env=environment(), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
