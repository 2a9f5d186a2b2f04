"""Run the four speed benchmarks as `python -m benchmarks.speed`."""

import sys

from benchmarks.speed import help as start
from benchmarks.speed import identities, memory, pipeline

sys.exit(max(benchmark.main([]) for benchmark in (start, pipeline, memory, identities)))
