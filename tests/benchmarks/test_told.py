"""Figures are told with what they must reach, and a miss is an exit code."""

import pytest

from benchmarks.speed.memory import slope
from benchmarks.tell import Told, tell


def test_a_missed_figure_is_marked_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    met = Told("ratio", "0.71", 5, "0.70 to 0.72", "at least 0.60")
    missed = Told("hangs", "2", 1500, must="0", met=False)
    assert tell("speed", [met]) == 0
    assert tell("speed", [met, missed]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-3].split() == "figure value n 95 % or range must be".split()
    assert lines[-2].split() == "ratio 0.71 5 0.70 to 0.72 at least 0.60".split()
    assert lines[-1].split() == "hangs 2 1,500 0 MISSED".split()


def test_the_slope_is_that_of_the_line_through_the_peaks() -> None:
    assert slope([10, 20, 40], [105, 205, 405]) == pytest.approx(10)
    assert slope([10, 20, 40], [7, 7, 7]) == 0
    assert slope([10], [7]) == 0
