"""Run both robustness benchmarks as `python -m benchmarks.robust`."""

import sys

from benchmarks.robust import damaged_run, kill

sys.exit(max(benchmark.main([]) for benchmark in (kill, damaged_run)))
