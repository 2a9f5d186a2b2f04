"""A paragraph that no model should read."""

import pytest

from onrecord.annotate.prose import is_prose


@pytest.mark.parametrize(
    ("words", "prose"),
    [("The envoy left.", True), ("", True), ("x" * 999, True), ("x" * 1000, False), ("The envoy " + "=" * 2000, False)],
)
def test_a_run_without_blanks_is_no_prose(words: str, prose: bool) -> None:
    assert is_prose(words) is prose
