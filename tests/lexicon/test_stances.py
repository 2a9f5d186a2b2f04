from collections.abc import Callable

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon, StanceWord
from onrecord.records.statement import Stance

Overlay = Callable[..., Lexicon]


def row_of(lexicon: Lexicon, words: str, **asked: str) -> StanceWord:
    rows = [r for r in lexicon.stances.starting(words.split(maxsplit=1)[0]) if r.words == words]
    (found,) = [r for r in rows if all(getattr(r, key) == value for key, value in asked.items())]
    return found


@pytest.mark.parametrize(
    ("words", "asked", "stance", "negated"),
    [
        ("untrue", {}, Stance.DENIES, None),
        ("true", {}, Stance.CONFIRMS, Stance.DENIES),
        ("no part in", {}, Stance.DENIES, None),
        ("poison", {"whose": "other", "when": "past"}, Stance.ACCUSES, Stance.DENIES),
        ("disgrace", {}, Stance.CRITICISES, None),
        ("retaliate", {"whose": "own"}, Stance.THREATENS, None),
        ("accept", {"when": "future"}, None, Stance.REJECTS),
        ("comment", {"when": "present"}, None, Stance.DECLINES),
    ],
)
def test_a_word_gives_a_stance_and_its_denial_another(
    lexicon: Lexicon, words: str, asked: dict[str, str], stance: Stance | None, negated: Stance | None
) -> None:
    row = row_of(lexicon, words, **asked)
    assert (row.stance, row.negated) == (stance, negated)


def test_every_stance_has_words(lexicon: Lexicon) -> None:
    assert {r.stance for r in lexicon.stances.rows} | {r.negated for r in lexicon.stances.rows} == {None, *Stance}


def test_the_row_that_asks_for_most_comes_first(lexicon: Lexicon) -> None:
    found = [row.rank for row in lexicon.stances.starting("no")]
    assert len(found) > 5
    assert found == sorted(found)


def test_a_cue_that_describes_is_told_apart_from_a_word_of_a_content(lexicon: Lexicon) -> None:
    assert lexicon.stances.describes("call")
    assert not lexicon.stances.describes("say")
    assert lexicon.stances.starting("dub") == ()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('words = "gull", pos = "noun"', "neither stance nor negated is given"),
        ('words = "gull", pos = "cue", stance = "denies"', "a cue that describes has no stance of its own"),
        ('words = "gull", pos = "noun", stance = "doubts"', "stance is 'doubts'; write one of asserts, confirms"),
        ('words = "gull", pos = "noun", stance = "denies", whose = "mine"', "write one of any, own, other"),
        ('words = "gull", pos = "noun", stance = "denies", tense = "past"', "there is no key 'tense'"),
    ],
)
def test_a_row_that_says_nothing_or_something_else_is_refused(overlay: Overlay, row: str, told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        overlay(stances=f"rows = [ {{ {row} }} ]").check()


def test_a_row_of_the_desk_replaces_ours_and_changes_the_digest(lexicon: Lexicon, overlay: Overlay) -> None:
    desk = overlay(stances='rows = [ { words = "untrue", pos = "adjective", stance = "criticises" } ]')
    assert row_of(desk, "untrue").stance == Stance.CRITICISES
    assert desk.stances.digest != lexicon.stances.digest
