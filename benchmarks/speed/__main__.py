"""Run the speed benchmarks that need no peer as `python -m benchmarks.speed`."""

import sys

from benchmarks.speed import help as start
from benchmarks.speed import identities, lineage, memory, pipeline

sys.exit(max(benchmark.main([]) for benchmark in (start, pipeline, identities, memory, lineage)))
