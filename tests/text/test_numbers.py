"""Which number do words give, and when are they none?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.numbers import is_number, is_year, read_number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("eight", 8),
        ("twenty-three", 23),
        ("twenty - three", 23),
        ("a hundred and twenty", 120),
        ("two hundred and fifty", 250),
        ("two thousand three hundred", 2300),
        ("2.5 million", 2_500_000),
        ("two dozen", 24),
        ("1,200", 1200),
        ("1 000", 1000),
        ("12 500 000", 12_500_000),
        ("1.5", 1.5),
        ("1.200", None),
        ("several hundred", None),
        ("eight nine2", None),
        ("", None),
    ],
)
def test_numbers(words: str, value: float | None) -> None:
    assert read_number(words.split()) == value


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_are_themselves_with_and_without_commas(number: int) -> None:
    assert read_number([str(number)]) == number
    assert read_number([f"{number:,}"]) == number


@given(st.lists(st.sampled_from("one twenty hundred thousand and - 12 1,000 a dozen x".split()), max_size=8))
def test_any_words_give_a_number_or_none(words: list[str]) -> None:
    value = read_number(words)
    assert value is None or value >= 0


def test_what_a_year_and_a_number_are() -> None:
    assert is_year("2031")
    assert not is_year("3120")
    assert is_number("Eight")
    assert not is_number("several")
