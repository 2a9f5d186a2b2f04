"""How does a benchmark run the program? As a user does: as a process, with files in and files out.

Settings in the environment of whoever runs the benchmark are left out, so that a figure depends on nothing else.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMAND = (sys.executable, "-m", "onrecord")
# Longer than any benchmark's longest read on a slow machine; it is there so that a hang ends.
LIMIT_S = 3600.0


class RunFailed(Exception):
    """The program ended with another exit code than 0; the message holds the end of what it said."""


def environment() -> dict[str, str]:
    """Return the environment without the program's own settings."""
    return {k: v for k, v in os.environ.items() if not k.startswith("ONRECORD_")}


def run(arguments: Sequence[str], *, limit_s: float = LIMIT_S) -> str:
    """Run the program and return what it wrote to standard output.

    Raises:
        RunFailed: it did not end with 0, or not within the limit.
    """
    try:
        done = subprocess.run(
            [*COMMAND, *arguments], env=environment(), capture_output=True, timeout=limit_s, check=False, cwd=ROOT
        )
    except subprocess.TimeoutExpired:
        raise RunFailed(f"onrecord {' '.join(arguments)}: did not end within {limit_s:.0f} s") from None
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip()[-400:]
        raise RunFailed(f"onrecord {' '.join(arguments)}: ended with {done.returncode}: {said}")
    return done.stdout.decode("utf-8")


def read(folder: Path, desk: Path) -> None:
    """Read a folder into a desk."""
    run(["read", str(folder), "--desk", str(desk)])


def export(desk: Path, form: str) -> list[str]:
    """Return the lines of an export."""
    file = desk.parent / f"{desk.name}.{form}.out"
    run(["export", "--format", form, "--desk", str(desk), "--output", str(file)])
    with file.open(encoding="utf-8", newline="\n") as lines:
        return [line for line in lines if line.strip()]
