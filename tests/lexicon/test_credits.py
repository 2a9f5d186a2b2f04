from collections.abc import Callable

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import CreditPhrase, Lexicon

Overlay = Callable[..., Lexicon]


def test_every_phrase_says_what_stands_around_the_outlet(lexicon: Lexicon) -> None:
    row = next(r for r in lexicon.credits.rows if r.words == "first reported by X")
    assert (row.parts, row.kind, row.takes) == (("first reported by", ""), "first reported", "somebody")
    assert CreditPhrase("source link").parts is None


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('words = "X told X"', "write one X"),
        ('words = "…", kind = "cited"', "hold nothing beside X"),
        ('words = "the newspaper", where = "name"', "write X where the name stands"),
        ('words = "X hums", kind = "sung"', "sung"),
    ],
)
def test_a_phrase_that_cannot_be_used_is_refused(row: str, told: str, overlay: Overlay) -> None:
    with pytest.raises(LexiconError, match=told):
        overlay(credits=f"rows = [ {{ {row} }} ]").check()


def test_a_gap_ends_with_the_sentence(overlay: Overlay) -> None:
    table = overlay(credits='rows = [ { words = "hummed … to X" } ]').credits
    (pattern,) = table.sentences["hummed"]
    assert pattern.before is not None
    assert pattern.before.search("he hummed a tune softly to the ")
    assert not pattern.before.search("he hummed. She went to the ")
