from collections.abc import Callable

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon

Overlay = Callable[..., Lexicon]


@pytest.mark.parametrize(
    ("word", "pos", "says"),
    [
        ("Unclear", "adjective", "absent"),
        ("lack", "verb", "absent"),
        ("underline", "verb", "judged"),
        ("setback", "noun", "judged"),
        ("thus", "adverb", "judged"),
        ("still", "adverb", "changed"),
        ("newspaper", "noun", "itself"),
        ("letter", "noun", "speaks"),
    ],
)
def test_a_word_says_what_it_makes_of_a_clause(lexicon: Lexicon, word: str, pos: str, says: str) -> None:
    assert [row.says for row in lexicon.narration.of(word, pos)] == [says]


def test_a_word_is_known_in_its_part_of_speech_only(lexicon: Lexicon) -> None:
    assert lexicon.narration.of("unclear", "verb") == ()


def test_a_verb_may_ask_for_its_object(lexicon: Lexicon) -> None:
    (raised,) = lexicon.narration.of("raise", "verb")
    assert "question" in raised.objects
    assert "hand" not in raised.objects


def test_a_part_of_speech_that_there_is_not_is_refused(overlay: Overlay) -> None:
    with pytest.raises(LexiconError, match="pos is 'phrase'; write one of verb, noun, adjective, adverb"):
        overlay(narration='rows = [ { word = "at large", pos = "phrase", says = "absent" } ]').check()
