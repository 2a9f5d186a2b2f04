"""Where does somebody attribute words, by which cue, and is the cue itself denied?"""

import pytest

from onrecord.extract.grammar.cues import find_cues
from onrecord.lexicon import Cue, CueTable
from onrecord.records.statement import Stance
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


def verb(words: str, *objects: str) -> Cue:
    return Cue(words, "verb", Stance.ASSERTS, ("that", "object"), objects=objects)


LONG = CueTable(
    (
        *map(verb, ("make", "make it clear", "make clear", "hold responsible", "cast doubt on", "call for")),
        verb("put on the table", "offer"),
    )
)
IT_CLEAR = """
Brel PROPN NNP nsubj 2 Brel
made VERB VBD ROOT 2 make
it PRON PRP nsubj 5 it
very ADV RB advmod 5
clear ADJ JJ ccomp 2
that SCONJ IN mark 8
talks NOUN NNS nsubj 8 talk
failed VERB VBD ccomp 5 fail
"""
RESPONSIBLE = """
Brenik PROPN NNP nsubj 2 Brenik
held VERB VBD ROOT 2 hold
the DET DT det 5
Velmark PROPN NNP compound 5 Velmark
ministry NOUN NN dobj 2
directly ADV RB advmod 7
responsible ADJ JJ oprd 2
"""
MANNER = """
Brenik PROPN NNP nsubj 2 Brenik
held VERB VBD ROOT 2 hold
talks NOUN NNS dobj 2 talk
in ADP IN prep 2
a DET DT det 7
responsible ADJ JJ amod 7
manner NOUN NN pobj 4
"""
DOUBT = """
Brel PROPN NNP nsubj 3 Brel
has AUX VBZ aux 3 have
cast VERB VBN ROOT 3
serious ADJ JJ amod 5
doubt NOUN NN dobj 3
on ADP IN prep 3
it PRON PRP pobj 6
"""
CALLED = """
Brenik PROPN NNP nsubj 2 Brenik
called VERB VBD ROOT 2 call
Brel PROPN NNP dobj 2 Brel
for ADP IN prep 2
help NOUN NN pobj 4
"""
TABLE = """
Brel PROPN NNP nsubj 2 Brel
put VERB VBD ROOT 2 put
an DET DT det 4
offer NOUN NN dobj 2
on ADP IN prep 2
the DET DT det 7
table NOUN NN pobj 5
"""


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (IT_CLEAR, [("make it clear", "made it very clear")]),
        (RESPONSIBLE, [("hold responsible", "held responsible")]),
        (DOUBT, [("cast doubt on", "has cast serious doubt on")]),
        (TABLE, [("put on the table", "put on the table")]),
        (TABLE.replace("offer", "cup"), []),
        (MANNER, []),
        (CALLED, []),
    ],
)
def test_a_verb_of_several_words_holds_them_all_and_not_what_stands_between(
    parse_of: ParseOf, lines: str, found: list[tuple[str, str]]
) -> None:
    _, parse = parse_of(lines)
    assert [(hit.rows[0].words, words(hit.tokens)) for hit in find_cues(parse, LONG)] == found


def test_the_row_with_the_most_words_is_the_cue(parse_of: ParseOf) -> None:
    _, parse = parse_of(IT_CLEAR.replace("it PRON PRP nsubj 5 it", "this PRON DT nsubj 5"))
    assert [hit.rows[0].words for hit in find_cues(parse, LONG)] == ["make clear"]
