"""Reports are set beside each other by their fingerprints alone."""

from benchmarks.quality.candidates import meet, parts, printed
from tests.lineage.laid import OTHER, SPUN, WIRE


def test_a_spun_report_meets_the_plain_one_and_no_stranger() -> None:
    wire, spun, other = map(printed, (WIRE, SPUN, OTHER))
    assert meet(wire, spun)
    assert not meet(wire, other)


def test_reports_hang_together_by_pairs() -> None:
    assert parts("abcd", [("a", "b"), ("b", "c")]) == 2
    assert parts("ab", []) == 2
