"""Which words does a trigger govern, and which is a noun that the parser took for a verb?"""

import pytest

from onrecord.extract.grammar.frames import as_noun
from tests.conftest import ParseOf

SHELLING = """
Shelling VERB VBG csubj 5 shell
of ADP IN prep 1
the DET DT det 4
town NOUN NN pobj 2 town
continued VERB VBD ROOT 5 continue
. PUNCT . punct 5
"""


def test_a_participle_that_is_a_subject_before_of_is_a_noun(parse_of: ParseOf) -> None:
    _, parse = parse_of(SHELLING)
    found = as_noun(parse, parse.tokens[0])
    assert (found.pos, found.lemma, found.start) == ("NOUN", "shelling", parse.tokens[0].start)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("of ADP IN prep 1", "near ADP IN prep 1"),  # "Shelling near the town": nobody says whose
        ("Shelling VERB VBG csubj 5 shell", "Shelling VERB VBG advcl 5 shell"),
        ("Shelling VERB VBG csubj 5 shell", "Shelled VERB VBN csubj 5 shell"),
    ],
)
def test_any_other_participle_stays_a_verb(parse_of: ParseOf, word: str, other: str) -> None:
    _, parse = parse_of(SHELLING.replace(word, other))
    assert as_noun(parse, parse.tokens[0]) is parse.tokens[0]


def test_the_last_word_of_a_text_is_no_noun_before_of(parse_of: ParseOf) -> None:
    _, parse = parse_of("They PRON PRP nsubj 2\nfear VERB VBP ROOT 2\nshelling VERB VBG dobj 2 shell")
    assert as_noun(parse, parse.tokens[2]) is parse.tokens[2]
