"""Does a killed run lose or change anything? `kill -9` at random moments, then the same command again.

An unbroken run over made reports gives the time and the records. Then, for each kill, a fresh desk: the run is killed
at a seeded fraction of that time, started again and left to finish, and its records must be the same.

    python -m benchmarks.robust.kill --kills 20
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import program
from benchmarks.made import write_made
from benchmarks.robust.records import Records, differences, held_records
from benchmarks.tell import Told, tell
from onrecord.errors import DeskError
from onrecord.store.desk import Desk
from onrecord.store.view import View

KILLS, REPORTS, SEED = 20, 150, 9


@dataclass(frozen=True, slots=True)
class Kill:
    """One killed run.

    Args:
        at: fraction of the unbroken run's time.
        ended: the run was over before it could be killed.
        finished: how many reports had gone through all steps when it was killed.
        differences: what its records, once finished, lack or add.
    """

    at: float
    ended: bool
    finished: int
    differences: tuple[str, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill some runs, print what became of them, and return 1 where one lost or changed a record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--reports", type=int, default=REPORTS)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as folder:
        kills = kill_runs(Path(folder), options.kills, options.reports, options.seed)
    for kill in kills:
        print(f"killed at {100 * kill.at:.0f} % with {kill.finished} reports finished", *kill.differences, sep="\n  ")
    same = sum(not kill.differences for kill in kills)
    halfway = sum(0 < kill.finished < options.reports for kill in kills)
    lines = [
        Told("killed before they ended", str(sum(not kill.ended for kill in kills)), len(kills)),
        Told("killed with some but not all reports finished", str(halfway), len(kills)),
        Told("same records after the next run", str(same), len(kills), must=str(len(kills)), met=same == len(kills)),
    ]
    return tell(f"killed runs of {options.reports} reports", lines)


def kill_runs(work: Path, kills: int, reports: int, seed: int = SEED) -> list[Kill]:
    """Kill some runs over made reports; return what became of each."""
    folder = work / "reports"
    write_made(reports, folder, seed)
    start = time.monotonic()
    program.read(folder, work / "unbroken.desk")
    seconds = time.monotonic() - start
    expected = held_records(work / "unbroken.desk")
    return [
        _kill(folder, work / f"killed-{n}.desk", fraction, seconds, expected)
        for n, fraction in enumerate(fractions(kills, seed))
    ]


def fractions(count: int, seed: int) -> Iterator[float]:
    """Yield random moments of a run, one in each of as many equal parts of it."""
    draw = random.Random(seed)
    for n in range(count):
        yield (n + draw.random()) / count


def _kill(folder: Path, desk: Path, fraction: float, seconds: float, expected: Records) -> Kill:
    command = [*program.COMMAND, "read", str(folder), "--desk", str(desk)]
    with subprocess.Popen(command, env=program.environment(), stdout=subprocess.DEVNULL) as process:
        try:
            process.wait(fraction * seconds)
        except subprocess.TimeoutExpired:
            process.kill()
    ended, finished = process.returncode == 0, _finished(desk)
    program.read(folder, desk)
    return Kill(fraction, ended, finished, tuple(differences(expected, held_records(desk))))


def _finished(desk: Path) -> int:
    """Return how many reports on a desk have been parsed; 0 where it was killed before there was a desk."""
    try:
        with View(Desk.find(desk, None, Path.cwd())) as view:
            return view.counts()["parse"]
    except DeskError:
        return 0


if __name__ == "__main__":
    sys.exit(main())
