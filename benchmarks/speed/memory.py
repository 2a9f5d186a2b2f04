"""Does reading more reports take more memory? The peak of one `onrecord read` over ever more made reports.

python -m benchmarks.speed.memory --counts 1000 3000 10000
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.made import write_made
from benchmarks.program import COMMAND, RunFailed, environment
from benchmarks.tell import Told, tell

COUNTS = (1000, 3000, 10_000)
# The peak is that of the largest batch, and among more reports there is a larger one; the parser also keeps each new
# word it has seen (some hundred bytes). A tenth is room for both; what is kept of every report would break it soon.
MOST = 1.10
_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in what the system reports as peak memory


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each count, print peaks and slope, and return 1 where memory grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=list(COUNTS), metavar="N")
    counts = sorted(parser.parse_args(arguments).counts)
    with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as folder:
        peaks = [peak(count, Path(folder)) for count in counts]
    growth = peaks[-1] / peaks[0]
    lines = [
        *(Told(f"peak memory, {n:,} reports", f"{p / 2**20:.0f} MiB", n) for n, p in zip(counts, peaks, strict=True)),
        Told("slope", f"{slope(counts, peaks):,.0f} bytes a report", len(counts)),
        Told(
            *(f"peak at {counts[-1]:,} ÷ peak at {counts[0]:,}", f"{growth:.2f}", len(counts)),
            must=f"at most {MOST:.2f}",
            met=growth <= MOST,
        ),
    ]
    return tell("memory: peak resident size of one `onrecord read`", lines)


def peak(count: int, work: Path) -> int:
    """Return the most memory, in bytes, that reading some made reports takes."""
    reports = work / f"{count}"
    write_made(count, reports)
    command = [*COMMAND, "read", str(reports), "--desk", str(work / f"{count}.desk")]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)  # and not getrusage, which mixes all children
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RunFailed(f"onrecord read of {count} made reports ended with {process.returncode}")
    return usage.ru_maxrss * _UNIT


def slope(counts: Sequence[int], peaks: Sequence[int]) -> float:
    """Return bytes a report, by least squares."""
    if len(counts) < 2:
        return 0.0
    x, y = sum(counts) / len(counts), sum(peaks) / len(peaks)
    across = sum((c - x) ** 2 for c in counts)
    return sum((c - x) * (p - y) for c, p in zip(counts, peaks, strict=True)) / across


if __name__ == "__main__":
    sys.exit(main())
