"""Does any input crash or hang the program, or cost another report its records?

Damaged inputs (`benchmarks.damaged`) are mixed with good reports. All of them go through one `onrecord read`, after
which the good reports' records must be those of a run without the damaged ones. Then each input is taken alone, with a
clock beside it.

    python -m benchmarks.robust.damaged_run --count 500
"""

import argparse
import json
import queue
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, Any

from benchmarks import program
from benchmarks.damaged import damaged
from benchmarks.made import made
from benchmarks.robust.records import differences, held_records
from benchmarks.robust.worker import inputs
from benchmarks.tell import Told, tell

COUNT, GOOD, SEED = 500, 20, 9
LIMIT_S = 10.0
_START_S = 120.0  # to load the model on a slow machine
_WORKER = (sys.executable, "-m", "benchmarks.robust.worker")


@dataclass(slots=True)
class Survey:
    """What became of the inputs that were taken one at a time.

    Args:
        slowest: the name and seconds of the input that took longest.
        bad: one line for each input that crashed the program, hung it, or made a step fail.
    """

    taken: int = 0
    read: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    slowest: tuple[str, float] = ("", 0.0)
    bad: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Feed the program damaged inputs, print what it did, and return 1 where it did not bear one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as folder:
        work = Path(folder)
        mixed = write_inputs(work, options.count, options.seed)
        lost = read_together(work)
        survey = take_each(mixed, work)
    print(*lost, *survey.bad, sep="\n")
    reasons = [Told(f"refused: {reason}", str(n), survey.taken) for reason, n in survey.refused.most_common()]
    name, seconds = survey.slowest
    lines = [
        Told("reports read", str(survey.read), survey.taken),
        *reasons,
        Told("crashed, hung or failed", str(len(survey.bad)), survey.taken, must="0", met=not survey.bad),
        Told(
            f"slowest ({name})", f"{seconds:.1f} s", survey.taken, must=f"below {LIMIT_S:.0f} s", met=seconds < LIMIT_S
        ),
        Told("good reports that lost or changed records", str(len(lost)), GOOD, must="0", met=not lost),
    ]
    return tell(f"{options.count} damaged inputs among {GOOD} good reports", lines)


def write_inputs(work: Path, count: int, seed: int) -> Path:
    """Write the good reports alone, and mixed with the damaged inputs; return the folder of the mixture."""
    good, mixed = work / "good", work / "mixed"
    good.mkdir()
    mixed.mkdir()
    for number, row in enumerate(islice(made(seed), GOOD)):
        name = f"{number * count // GOOD:04}-good-{number}.txt"
        for folder in (good, mixed):
            (folder / name).write_text(row["text"], encoding="utf-8", newline="\n")
    for name, data in damaged(seed, count):
        (mixed / name).write_bytes(data)
    return mixed


def read_together(work: Path) -> list[str]:
    """Read the mixture in one run; return what it cost the good reports, one line each."""
    limit = LIMIT_S * len(inputs(work / "mixed"))
    program.read(work / "good", work / "good.desk")
    try:
        program.run(["read", str(work / "mixed"), "--desk", str(work / "mixed.desk")], limit_s=limit)
    except program.RunFailed as failure:
        return [str(failure)]
    expected, found = held_records(work / "good.desk"), held_records(work / "mixed.desk")
    return differences(expected, {report: rows for report, rows in found.items() if report in expected})


def take_each(folder: Path, work: Path, limit_s: float = LIMIT_S, command: Sequence[str] = _WORKER) -> Survey:
    """Take the inputs of a folder one at a time; one that crashes or hangs is noted, and the next is taken.

    Args:
        command: starts the process that takes them; it is given the folder, a new desk and where to start.
    """
    survey, names, runs = Survey(), [path.name for path in inputs(folder)], 0
    while survey.taken < len(names):
        runs += 1
        with _Worker((*command, str(folder), str(work / f"worker-{runs}.desk"), str(survey.taken))) as worker:
            if worker.answer(_START_S) is None:
                raise program.RunFailed("the worker did not start; run `python -m benchmarks.robust.worker` to see why")
            while survey.taken < len(names):
                answer = worker.answer(limit_s)
                survey.taken += 1
                if answer is None:
                    survey.bad.append(f"{names[survey.taken - 1]}: {worker.end()}")
                    break
                _note(survey, answer)
    return survey


def _note(survey: Survey, answer: dict[str, Any]) -> None:
    survey.read += answer["read"]
    survey.refused.update(answer["refused"])
    survey.bad += [f"{answer['name']}: {failure}" for failure in answer["failed"]]
    survey.slowest = max(survey.slowest, (answer["name"], answer["seconds"]), key=lambda pair: pair[1])


class _Worker:
    """A process that takes inputs one at a time, and a thread that waits for what it says."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command, env=program.environment(), cwd=program.ROOT, stdout=subprocess.PIPE, text=True
        )
        self._said: queue.Queue[str] = queue.Queue()
        assert self._process.stdout is not None
        self._listener = threading.Thread(target=self._listen, args=(self._process.stdout,), daemon=True)
        self._listener.start()

    def __enter__(self) -> "_Worker":
        return self

    def __exit__(self, *error: object) -> None:
        self._process.kill()
        self._process.wait()
        self._listener.join()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def answer(self, limit_s: float) -> dict[str, Any] | None:
        """Return the next line, or None where none comes in time or the process has ended."""
        try:
            line = self._said.get(timeout=limit_s)
        except queue.Empty:
            return None
        answer: dict[str, Any] | None = json.loads(line) if line else None
        return answer

    def end(self) -> str:
        """Return whether the process, which gave no answer, has crashed or hangs."""
        try:
            return f"crashed with {self._process.wait(timeout=1)}"
        except subprocess.TimeoutExpired:
            return "no answer in time"

    def _listen(self, out: IO[str]) -> None:
        for line in out:
            self._said.put(line)
        self._said.put("")


if __name__ == "__main__":
    sys.exit(main())
