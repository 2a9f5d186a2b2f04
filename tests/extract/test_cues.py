"""Where does somebody attribute words, by which cue, and is the cue itself denied?"""

from onrecord.extract.cues import find_cues
from tests.conftest import ParseOf
from tests.extract.conftest import HitOf
from tests.sentences import (
    ALLEGED,
    CLAIM,
    CONFIRMED,
    NOT_CONFIRMED,
    RULED_OUT,
    SAID_THAT,
    SURNAME,
    TOLD,
    UNABLE,
    together,
)
from tests.tables import CUES


def words(tokens: object) -> str:
    return " ".join(t.text for t in tokens)  # type: ignore[attr-defined]


def test_a_verb_of_the_table_is_a_cue(hit_of: HitOf) -> None:
    _, _, hit = hit_of(SAID_THAT, "said")
    assert [row.words for row in hit.rows] == ["say"]
    assert words(hit.tokens) == "said"
    assert not hit.negated


def test_a_negated_cue_is_told_as_such_and_its_negation_belongs_to_it(hit_of: HitOf) -> None:
    _, _, hit = hit_of(NOT_CONFIRMED, "confirm")
    assert hit.negated
    assert words(hit.tokens) == "did not confirm"


def test_not_being_able_to_confirm_is_a_denied_cue(hit_of: HitOf) -> None:
    _, _, hit = hit_of(UNABLE, "confirm")
    assert hit.negated
    assert words(hit.tokens) == "not able to confirm"


def test_being_unable_needs_no_negation(hit_of: HitOf) -> None:
    unable = UNABLE.replace("able ADJ JJ acomp 3", "unable ADJ JJ acomp 3").replace(
        "not PART RB neg", "now ADV RB advmod"
    )
    _, _, hit = hit_of(unable, "confirm")
    assert hit.negated


def test_being_able_is_no_denial(hit_of: HitOf) -> None:
    _, _, hit = hit_of(UNABLE.replace("not PART RB neg", "now ADV RB advmod"), "confirm")
    assert not hit.negated


def test_a_verb_and_its_particle_are_one_cue(hit_of: HitOf) -> None:
    _, _, hit = hit_of(RULED_OUT, "ruled")
    assert [row.words for row in hit.rows] == ["rule out"]
    assert words(hit.tokens) == "ruled out"


def test_a_verb_whose_particle_the_table_asks_for_is_no_cue_without_it(parse_of: ParseOf) -> None:
    _, parse = parse_of("Brenik PROPN NNP nsubj 2\nruled VERB VBD ROOT 2 rule\nTarsovia PROPN NNP dobj 2")
    assert list(find_cues(parse, CUES)) == []


def test_a_noun_can_attribute(hit_of: HitOf) -> None:
    _, _, hit = hit_of(CLAIM, "claim")
    assert [row.pos for row in hit.rows] == ["noun"]


def test_a_participle_that_describes_a_noun_is_no_verb_of_saying(parse_of: ParseOf) -> None:
    lines = ALLEGED.replace("alleged ADJ JJ", "said VERB VBN").replace("amod 3", "amod 3 say")
    _, parse = parse_of(lines)
    assert list(find_cues(parse, CUES)) == []


def test_cues_come_in_text_order(parse_of: ParseOf) -> None:
    _, parse = parse_of(together(TOLD, SURNAME, CONFIRMED))
    assert [hit.word.text for hit in find_cues(parse, CUES)] == ["told", "confirmed"]
