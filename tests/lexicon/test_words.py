from collections.abc import Callable

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon
from onrecord.records.event import Reality
from onrecord.records.statement import Stance

Overlay = Callable[..., Lexicon]


@pytest.mark.parametrize("written", ["Gen", "Gen.", "Mr.", "U.S.", "a.m.", "No."])
def test_an_abbreviation_is_known_with_and_without_its_full_stop(lexicon: Lexicon, written: str) -> None:
    assert lexicon.abbreviations.of(written) is not None


def test_an_abbreviation_says_what_it_stands_before_and_whether_it_may_end(lexicon: Lexicon) -> None:
    number, title, country = (lexicon.abbreviations.of(word) for word in ("No", "Gen", "U.S"))
    assert number is not None
    assert (number.before, number.ends) == ("number", False)
    assert title is not None
    assert (title.before, title.ends) == ("name", False)
    assert country is not None
    assert (country.before, country.ends) == ("any", True)


def test_a_word_is_not_taken_for_an_abbreviation_by_its_letters(lexicon: Lexicon) -> None:
    assert lexicon.abbreviations.of("gen") is None
    assert lexicon.abbreviations.of("harbour") is None


def test_an_abbreviation_is_written_without_its_last_full_stop(overlay: Overlay) -> None:
    with pytest.raises(LexiconError, match="ends with a full stop; leave the last one out"):
        overlay(abbreviations='rows = [ { word = "Gov." } ]').check()


def test_hedges_say_what_becomes_of_an_event(lexicon: Lexicon) -> None:
    alleged, called = lexicon.hedges.of("Allegedly"), lexicon.hedges.of("so-called")
    assert alleged is not None
    assert alleged.reality is Reality.ALLEGED
    assert called is not None
    assert called.reality is None


def test_a_verb_of_speech_is_no_hedge(lexicon: Lexicon) -> None:
    assert lexicon.hedges.of("reported") is None
    assert lexicon.hedges.of("claimed") is None


def test_the_longest_hedge_comes_first(lexicon: Lexicon) -> None:
    found = [len(hedge.words.split()) for hedge in lexicon.hedges.starting("is")]
    assert found
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize(
    "words", ["decline to comment", "no immediate comment", "not able to confirm", "neither confirm nor deny"]
)
def test_refusals_decline(lexicon: Lexicon, words: str) -> None:
    found = [r for r in lexicon.refusals.starting(words.split(maxsplit=1)[0]) if r.words == words]
    assert [r.stance for r in found] == [Stance.DECLINES]


def test_a_refusal_says_where_the_refuser_stands(lexicon: Lexicon) -> None:
    (found,) = [r for r in lexicon.refusals.starting("no") if r.words == "no immediate comment"]
    assert found.source == "from"


@pytest.mark.parametrize(
    ("written", "kind", "heads", "pronoun"),
    [
        ("spokeswoman", "spokesperson", False, "she"),
        ("Secretary-General", "official", True, None),
        ("deputy foreign minister", "minister", False, None),
        ("foreign minister", "minister", True, None),
        ("lieutenant colonel", "military", False, None),
        ("king", "royal", True, "he"),
        ("source", "source", False, None),
    ],
)
def test_an_office_says_what_it_is(lexicon: Lexicon, written: str, kind: str, heads: bool, pronoun: str | None) -> None:
    found = lexicon.offices.of(written)
    assert found is not None
    assert (found.kind, found.heads, found.pronoun) == (kind, heads, pronoun)


def test_an_office_is_written_small_and_without_hyphens(overlay: Overlay) -> None:
    with pytest.raises(LexiconError, match="in small letters and without hyphens"):
        overlay(offices='rows = [ { title = "Harbour-master", kind = "official" } ]').check()


def test_an_honorific_is_known_with_its_full_stop(lexicon: Lexicon) -> None:
    found = lexicon.honorifics.of("Mrs.")
    assert found is not None
    assert found.pronoun == "she"
    assert lexicon.honorifics.of("Tovar") is None


@pytest.mark.parametrize(("word", "outlet"), [("interview", True), ("Interview", True), ("briefing", False)])
def test_a_venue_says_whether_an_outlet_there_passes_words_on(lexicon: Lexicon, word: str, outlet: bool) -> None:
    found = lexicon.venues.of(word)
    assert found is not None
    assert found.outlet is outlet
    assert lexicon.venues.of("window") is None
