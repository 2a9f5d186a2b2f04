"""A word has one number wherever it stands, and what is no word parts words."""

import numpy as np
import pytest

from onrecord.lineage.fingerprints.shingles import ascending, runs, words
from onrecord.records.span import Span


def hashes(text: str) -> list[int]:
    found: list[int] = words(text).hashes.tolist()
    return found


def test_a_word_has_the_same_number_wherever_it_stands_and_however_it_is_written() -> None:
    first, second, third = hashes("Envoys left. ENVOYS")
    assert first == third != second
    assert hashes("  (envoys") == [first]


@pytest.mark.parametrize(("one", "other"), [("Jürka", "JURKA"), ("Jürka", "Ju\u0308rka"), ("ﬁve", "five"[:1] + "ve")])
def test_case_accents_and_how_they_are_composed_do_not_count(one: str, other: str) -> None:
    assert hashes(one) == hashes(other)


def test_words_that_differ_in_a_letter_or_in_order_differ() -> None:
    assert len(set(hashes("recall recalls lacerl llacer recal l"))) == 6


def test_each_character_of_a_script_without_blanks_is_a_word() -> None:
    assert len(hashes("大使離開")) == 4
    assert hashes("大使離開")[1:3] == hashes("使離")
    assert len(hashes("abc大def")) == 3


def test_what_is_left_out_parts_words_and_what_is_quoted_is_told() -> None:
    text = "Share this The envoys “left at once” today"
    found = words(text, without=[Span("r", 0, 10)], quotations=[Span("r", 22, 36)])
    assert found.hashes.tolist() == hashes("The envoys left at once today")
    assert found.quoted.tolist() == [False, False, True, True, True, False]
    assert found.lengths().tolist() == [3, 6, 4, 2, 4, 5]


def test_a_run_has_one_number_and_is_quoted_where_more_than_half_of_it_is() -> None:
    text = "one two three four five one two three"
    numbers, quoted = runs(words(text, quotations=[Span("r", 8, 18)]), 3)
    assert numbers[0] == numbers[5]
    assert len(set(numbers.tolist())) == 5
    assert quoted.tolist() == [False, True, True, False, False, False]


@pytest.mark.parametrize("text", ["", " ", "…", "one two", "\ud800", "\u0308", "\U0003fffd x"])
def test_a_text_with_too_few_words_has_no_runs(text: str) -> None:
    numbers, quoted = runs(words(text), 3)
    assert (len(numbers), len(quoted)) == (0, 0)


def test_ascending_numbers_come_once() -> None:
    assert ascending(np.array([3, 1, 3, 2], np.uint64)).tolist() == [1, 2, 3]
    assert ascending(np.array([], np.uint64)).tolist() == []
