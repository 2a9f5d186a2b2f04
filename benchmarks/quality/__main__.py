"""Run the gate as `python -m benchmarks.quality`."""

import sys

from benchmarks.quality.gate import main

sys.exit(main())
