"""What is told of directions is counted by how sure it is."""

from benchmarks.families import GENERATORS
from benchmarks.quality.diagram import draw
from benchmarks.quality.directions import Told, figures, reliability, told_of
from benchmarks.quality.figures import values


def told(right: bool, sure: float) -> Told:
    return Told("spun", right, sure, right, True)


def test_the_surest_three_quarters_are_those_said_to_be_surest() -> None:
    found = values(figures([told(False, 0.6), told(True, 0.9), told(True, 0.95), told(True, 0.99)]))
    assert (found["direction"], found["direction_sure"]) == (0.75, 1.0)


def test_each_step_of_sureness_is_counted_by_itself() -> None:
    steps = reliability([told(False, 0.55), told(True, 0.58), told(True, 1.0)])
    assert [(name, n, right) for name, n, _, right in steps] == [("0.5 to 0.6", 2, 0.5), ("0.9 to 1.0", 1, 1.0)]


def test_the_diagram_has_a_point_for_each_step() -> None:
    drawn = draw(reliability([told(False, 0.55), told(True, 0.95)]), "a < b")
    assert drawn.count("<circle") == 2
    assert "a &lt; b" in drawn


def test_pairs_of_every_generator_are_compared() -> None:
    found = told_of(6)
    assert {one.generator for one in found} == set(GENERATORS)
    assert all(0.5 <= one.sure <= 1 for one in found)
