"""An input that hangs or crashes the program is noticed, named, and stops no other."""

import sys
from pathlib import Path

import pytest

from benchmarks.program import RunFailed
from benchmarks.robust.damaged_run import take_each

WORKER = """
import json, os, sys, time
from pathlib import Path

def say(name):
    row = {"name": name, "seconds": len(name), "read": 1, "refused": {"empty": 1}, "failed": ["x"] * (name == "fails")}
    print(json.dumps(row), flush=True)

say("warm")
for path in sorted(Path(sys.argv[1]).iterdir())[int(sys.argv[3]):]:
    if path.name == "crashes":
        os._exit(3)
    if path.name == "hangs":
        time.sleep(60)
    say(path.name)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs"
    folder.mkdir()
    for name in ("a", "crashes", "d", "fails", "hangs", "z"):
        (folder / name).touch()
    return folder


def test_each_input_is_taken_whatever_the_others_do(folder: Path, tmp_path: Path) -> None:
    script = tmp_path / "worker.py"
    script.write_text(WORKER, encoding="utf-8")
    survey = take_each(folder, tmp_path, 2, [sys.executable, str(script)])
    assert survey.bad == ["crashes: crashed with 3", "fails: x", "hangs: no answer in time"]
    assert (survey.taken, survey.read, survey.refused) == (6, 4, {"empty": 4})
    assert survey.slowest == ("fails", 5)


def test_a_worker_that_does_not_start_is_told_apart_from_an_input_that_crashes(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(RunFailed, match="did not start"):
        take_each(folder, tmp_path, 2, [sys.executable, "-c", "raise SystemExit(1)"])
