"""Little words, opposites and spellings: what they are asked for, and what they refuse."""

from collections.abc import Callable

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon, Little

Overlay = Callable[..., Lexicon]


def test_a_word_may_have_several_sorts(lexicon: Lexicon) -> None:
    assert lexicon.little_words.holds(Little.ABOUT, "about")
    assert lexicon.little_words.holds(Little.GRAMMAR, "about")
    assert not lexicon.little_words.holds(Little.NEGATION, "about")


def test_the_longest_row_that_fits_counts(lexicon: Lexicon) -> None:
    words = "no more than ten".split()
    assert lexicon.little_words.length(Little.BELOW, words, 0) == 3
    assert lexicon.little_words.length(Little.BELOW, words, 3) == 0
    assert lexicon.little_words.length(Little.BELOW, words[:2], 0) == 0


def test_a_sort_that_there_is_not_is_refused(overlay: Overlay) -> None:
    with pytest.raises(LexiconError, match="sort is 'loud'; write one of article, grammar"):
        overlay(little_words='rows = [ { words = "very", sort = "loud" } ]').check()


@pytest.mark.parametrize(
    ("left", "right"), [("accepted", "rejects"), ("denying", "confirmed"), ("rose", "fell"), ("nobody", "somebody")]
)
def test_opposites_contradict_in_any_form_and_either_way(lexicon: Lexicon, left: str, right: str) -> None:
    table = lexicon.opposites
    assert table.contradict(table.words_of(left), table.words_of(right))
    assert table.contradict(table.words_of(right), table.words_of(left))
    assert not table.contradict(table.words_of(left), table.words_of(left))


def test_a_lemma_is_known_where_no_rule_gives_the_form(lexicon: Lexicon) -> None:
    assert "accept" in lexicon.opposites.words_of("acceptin", "accept")
    assert lexicon.opposites.words_of("harbour") == frozenset()


def test_a_desk_adds_opposites_to_a_word_of_ours(overlay: Overlay) -> None:
    table = overlay(opposites='rows = [ { word = "accept", opposites = ["frown on"] } ]').opposites
    assert table.contradict(table.words_of("accept"), table.words_of("frown on"))
    assert table.contradict(table.words_of("accept"), table.words_of("reject"))


def test_a_row_without_an_opposite_or_a_form_is_refused(overlay: Overlay) -> None:
    with pytest.raises(LexiconError, match="opposites and forms are empty"):
        overlay(opposites='rows = [ { word = "accept" } ]').check()


@pytest.mark.parametrize(
    ("left", "right"), [("organised", "organized"), ("labour", "labor"), ("grey", "gray"), ("centre", "center")]
)
def test_spellings_of_one_word_are_one(lexicon: Lexicon, left: str, right: str) -> None:
    assert lexicon.spellings.plain(left) == lexicon.spellings.plain(right)


@pytest.mark.parametrize(("left", "right"), [("four", "for"), ("filled", "filed"), ("hour", "hor"), ("prise", "prize")])
def test_two_words_stay_two(lexicon: Lexicon, left: str, right: str) -> None:
    assert lexicon.spellings.plain(left) != lexicon.spellings.plain(right)
