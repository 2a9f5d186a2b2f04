from collections.abc import Callable

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon
from onrecord.lexicon.cues import Cue
from onrecord.records.statement import Stance, StatementKind

Overlay = Callable[..., Lexicon]


def stances(lexicon: Lexicon, words: str, pos: str, frame: str, head: str | None = None) -> set[str]:
    found = [c for c in lexicon.cues.of(words, pos) if frame in c.frames and c.holds_for(head)]
    return {c.stance for c in found[:1]}


@pytest.mark.parametrize(
    ("words", "pos", "frame", "head", "stance"),
    [
        ("say", "verb", "that", None, "asserts"),
        ("emphasise", "verb", "that", None, "asserts"),
        ("emphasize", "verb", "that", None, "asserts"),
        ("warn", "verb", "that", None, "warns"),
        ("warn", "verb", "against", "date", "warns"),
        ("deny", "verb", "that", None, "denies"),
        ("deny", "verb", "object", "visa", "rejects"),
        ("reject", "verb", "object", "offer", "rejects"),
        ("reject", "verb", "object", "claim", "denies"),
        ("express", "verb", "object", "willingness", "offers"),
        ("express", "verb", "object", "concern", "warns"),
        ("express", "verb", "object", "outrage", "criticises"),
        ("accuse", "verb", "of", None, "accuses"),
        ("threaten", "verb", "infinitive", None, "threatens"),
        ("promise", "verb", "infinitive", None, "promises"),
        ("assure", "verb", "that", None, "promises"),
        ("urge", "verb", "infinitive", None, "demands"),
        ("call for", "verb", "object", "calm", "demands"),
        ("call on", "verb", "infinitive", None, "demands"),
        ("predict", "verb", "that", None, "predicts"),
        ("acknowledge", "verb", "that", None, "concedes"),
        ("confirm", "verb", "object", "talk", "confirms"),
        ("hail", "verb", "object", "deal", "praises"),
        ("criticise", "verb", "object", "deal", "criticises"),
        ("criticize", "verb", "object", "deal", "criticises"),
        ("question", "verb", "object", "credibility", "criticises"),
        ("allegation", "noun", "that", None, "accuses"),
        ("denial", "noun", "of", None, "denies"),
        ("according to", "phrase", "that", None, "asserts"),
    ],
)
def test_a_cue_has_the_stance_of_its_frame_and_object(
    lexicon: Lexicon, words: str, pos: str, frame: str, head: str | None, stance: str
) -> None:
    assert stances(lexicon, words, pos, frame, head) == {stance}


def test_an_object_can_rule_a_row_out(lexicon: Lexicon) -> None:
    assert not stances(lexicon, "recall", "verb", "object", "ambassador")
    assert stances(lexicon, "recall", "verb", "object", "incident") == {"asserts"}


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("confirm", "declines"),
        ("comment", "declines"),
        ("deny", "concedes"),
        ("say", "none"),
        ("threaten", "none"),
        ("believe", "denies"),
    ],
)
def test_what_is_left_under_a_negation(lexicon: Lexicon, words: str, negated: str | None) -> None:
    assert {c.negated for c in lexicon.cues.of(words, "verb") if "that" in c.frames} == {negated}


def test_attitudes_are_told_from_speech(lexicon: Lexicon) -> None:
    assert {c.kind for c in lexicon.cues.of("believe", "verb")} == {StatementKind.ATTITUDE}
    assert {c.kind for c in lexicon.cues.of("say", "verb")} == {StatementKind.SPEECH}


def test_hearers_and_intermediaries_are_marked(lexicon: Lexicon) -> None:
    assert all(c.addressee for c in lexicon.cues.of("tell", "verb"))
    assert all(c.link for c in lexicon.cues.of("quote", "verb"))
    assert not any(c.link for c in lexicon.cues.of("say", "verb"))


def test_a_phrase_says_where_its_source_stands(lexicon: Lexicon) -> None:
    (cue,) = lexicon.cues.of("as … put it")
    assert cue.around == (("as",), ("put", "it"))
    assert cue.lemmas == ("as", "put", "it")
    (cue,) = lexicon.cues.of("in the words of")
    assert cue.around == (("in", "the", "words", "of"), ())


def test_the_row_with_more_words_comes_first(lexicon: Lexicon) -> None:
    found = lexicon.cues.long_verbs("call")
    assert [len(c.lemmas) for c in found] == sorted((len(c.lemmas) for c in found), reverse=True)
    assert {"call into question", "call for", "call on"} <= {c.words for c in found}
    assert "call" not in {c.words for c in found}


def test_phrases_are_found_by_their_first_word_and_by_the_one_behind_their_source(lexicon: Lexicon) -> None:
    assert "in the words of" in {c.words for c in lexicon.cues.phrases_before("in")}
    assert "in … word" not in {c.words for c in lexicon.cues.phrases_before("in")}
    assert {c.words for c in lexicon.cues.phrases_around("in")["word"]} == {"in … word"}
    assert {c.words for c in lexicon.cues.phrases_around("as")["put"]} == {"as … put it"}
    assert lexicon.cues.phrases_around("table") == {}


def test_a_row_that_asks_for_an_object_comes_first(lexicon: Lexicon) -> None:
    assert lexicon.cues.of("express", "verb")[0].objects
    assert not lexicon.cues.of("express", "verb")[-1].objects


def test_every_stance_has_cues(lexicon: Lexicon) -> None:
    assert {c.stance for c in lexicon.cues.rows} == set(Stance)


def test_british_and_american_spellings_mean_the_same(lexicon: Lexicon) -> None:
    for british, american in [("recognise", "recognize"), ("apologise", "apologize"), ("characterise", "characterize")]:
        assert [(c.stance, c.frames) for c in lexicon.cues.of(british)] == [
            (c.stance, c.frames) for c in lexicon.cues.of(american)
        ]


def test_two_rows_of_one_word_may_not_share_a_frame(overlay: Overlay) -> None:
    text = 'rows = [ { words = "say", pos = "verb", stance = "denies", frames = ["that", "on"] } ]'
    with pytest.raises(LexiconError, match=r"two rows for 'say' .* share the frame 'that'"):
        overlay(cues=text).check()


def test_a_row_needs_a_frame() -> None:
    with pytest.raises(ValueError, match="name at least one"):
        Cue("say", "verb", Stance.ASSERTS, ())


@pytest.mark.parametrize("words", ["in the view of …", "… say so"])
def test_a_phrase_around_its_source_has_words_on_both_sides(words: str) -> None:
    with pytest.raises(ValueError, match="nothing on one side"):
        Cue(words, "phrase", Stance.ASSERTS, ("that",))


def test_only_a_phrase_has_a_place_for_its_source() -> None:
    with pytest.raises(ValueError, match="only a phrase"):
        Cue("as … say", "verb", Stance.ASSERTS, ("that",))
