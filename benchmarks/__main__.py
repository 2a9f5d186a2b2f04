"""Run every benchmark in full as `python -m benchmarks`; ends with 1 where any of them misses what it must reach."""

import sys
from collections.abc import Callable, Mapping, Sequence

from benchmarks.program import RunFailed
from benchmarks.quality import gate
from benchmarks.robust import damaged_run, kill
from benchmarks.speed import help as start
from benchmarks.speed import lineage, memory, pipeline

BENCHMARKS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "quality": gate.main,
    "speed.help": start.main,
    "speed.pipeline": pipeline.main,
    "speed.memory": memory.main,
    "speed.lineage": lineage.main,
    "robust.kill": kill.main,
    "robust.damaged_run": damaged_run.main,
}


def main() -> int:
    """Run them all, the quick ones first; one that fails stops no other."""
    missed = []
    for name, benchmark in BENCHMARKS.items():
        print(f"\n== python -m benchmarks.{name}", flush=True)
        try:
            reached = benchmark([]) == 0
        except RunFailed as failure:
            print(failure, file=sys.stderr)
            reached = False
        if not reached:
            missed.append(name)
    print("\nall benchmarks reach what they must" if not missed else f"\nmissed: {', '.join(missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
