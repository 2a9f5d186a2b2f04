"""How does the program take each of many inputs? Run as a process, it says so after every one.

    python -m benchmarks.robust.worker FOLDER DESK FIRST

Reads the files of a folder one at a time, from the FIRST-th on, and writes a line of JSON after each. Whoever started
it sees from a line that does not come which input hangs or kills it.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from onrecord.ingest import arrivals
from onrecord.lexicon import Lexicon
from onrecord.pipeline import Pipeline
from onrecord.run import read_reports
from onrecord.settings import Settings
from onrecord.store.desk import Desk


def main() -> None:
    """Read the inputs one at a time."""
    folder, place, first = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    desk, pipeline = Desk.create(place), Pipeline(Lexicon.load().check(), Settings())
    warm = place.parent / f"{place.name}.txt"
    warm.write_text("Ilva Toren said that the talks in Brenik were over.\n", encoding="utf-8")
    _say(_take(warm, desk, pipeline))  # loads the model, whose time is no input's fault
    for file in inputs(folder)[first:]:
        _say(_take(file, desk, pipeline))


def inputs(folder: Path) -> list[Path]:
    """Return the files of a folder, in the one order that both sides count in."""
    return sorted(folder.iterdir())


def _take(file: Path, desk: Desk, pipeline: Pipeline) -> dict[str, Any]:
    start = time.monotonic()
    tally = read_reports(arrivals([file]), desk, pipeline)
    return {
        "name": file.name,
        "seconds": time.monotonic() - start,
        "read": tally.read,
        "refused": Counter(refusal.reason.value for refusal in tally.refused),
        "failed": [f"{failure.step}: {failure.reason}" for failure in tally.failed],
    }


def _say(row: dict[str, Any]) -> None:
    print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
