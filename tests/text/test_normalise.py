"""Spellings that count as the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.normalise import fold, owner, squash, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zakor’s", "ZAKOR'S"),
        ("ＺＡＫＯＲ", "zakor"),
        ("Straße", "STRASSE"),
        ("Za\u00adkor", "Zakor"),
        ("Za\u200bkor", "zakor"),
        ("é", "e\u0301"),
        ("ﬁle", "FILE"),
        ("O`Toren", "O’Toren"),
    ],
)
def test_spellings_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_accents_tell_names_apart() -> None:
    assert fold("Žofie") != fold("Zofie")


@given(st.text())
@settings(max_examples=80, deadline=None)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_squash_leaves_single_blanks() -> None:
    assert squash("  Ilva\u00a0\n\t Toren ") == "Ilva Toren"


def test_words_are_folded_and_keep_inner_apostrophes() -> None:
    assert words("Zakor’s “well-known” 18 Envoys’ don't") == ("zakor's", "well", "known", "18", "envoys", "don't")


@pytest.mark.parametrize(
    ("possessive", "name"),
    [
        ("Zakor’s", "Zakor"),
        ("Zakor's", "Zakor"),
        ("ZAKOR’S", "ZAKOR"),
        ("the spies’", "the spies"),
        ("James's", "James"),
        ("the U.S.’s", "the U.S."),
        ("Zakor", "Zakor"),
        ("O’Toren", "O’Toren"),
        ("’s", "’s"),
        ("", ""),
    ],
)
def test_the_owner_of_a_possessive(possessive: str, name: str) -> None:
    assert owner(possessive) == name
