"""Seeded samples of what `make bench` runs in full: quality, killed runs, damaged inputs."""

from pathlib import Path

from benchmarks.quality import gate
from benchmarks.robust import damaged_run, kill

KILLS, MADE = 3, 48
DAMAGED = 60


def test_no_figure_on_the_examples_is_below_its_floor() -> None:
    assert gate.main(["--corpus", "examples"]) == 0


def test_a_killed_run_is_finished_by_the_next_and_loses_nothing(tmp_path: Path) -> None:
    kills = kill.kill_runs(tmp_path, KILLS, MADE, seed=1)
    assert [k.differences for k in kills] == [()] * KILLS
    assert not any(k.ended for k in kills[:2])


def test_damaged_inputs_cost_no_good_report_anything_and_none_crashes_or_hangs(tmp_path: Path) -> None:
    mixed = damaged_run.write_inputs(tmp_path, DAMAGED, seed=1)
    assert damaged_run.read_together(tmp_path) == []
    survey = damaged_run.take_each(mixed, tmp_path)
    assert survey.bad == []
    assert survey.slowest[1] < damaged_run.LIMIT_S
    assert survey.taken == DAMAGED + damaged_run.GOOD
    assert survey.read >= damaged_run.GOOD
