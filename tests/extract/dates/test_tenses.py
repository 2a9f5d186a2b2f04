"""Does a word's clause tell of the past or of the future?"""

import pytest

from onrecord.extract.dates.tenses import Tense, tense_of
from tests.conftest import ParseOf

EXPELLED = """
Velmark PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
diplomats NOUN NNS dobj 2 diplomat
. PUNCT . punct 2
"""
WILL = """
Velmark PROPN NNP nsubj 3
will AUX MD aux 3
expel VERB VB ROOT 3 expel
diplomats NOUN NNS dobj 3 diplomat
and CCONJ CC cc 3
close VERB VB conj 3 close
. PUNCT . punct 3
"""
AGREED = """
Velmark PROPN NNP nsubj 2
agreed VERB VBD ROOT 2 agree
to PART TO aux 4
meet VERB VB xcomp 2 meet
. PUNCT . punct 2
"""
FAILED = AGREED.replace("agreed VERB VBD ROOT 2 agree", "failed VERB VBD ROOT 2 fail")
IS_TO = AGREED.replace("agreed VERB VBD ROOT 2 agree", "is AUX VBZ ROOT 2 be")
HELD = """
Velmark PROPN NNP nsubj 3
would AUX MD aux 3
expel VERB VB ROOT 3 expel
. PUNCT . punct 3
"""
DISCUSSED = """
ministers NOUN NNS nsubj 2 minister
discussed VERB VBD ROOT 2 discuss
the DET DT det 4
summit NOUN NN dobj 2
in ADP IN prep 2
October PROPN NNP pobj 5
. PUNCT . punct 2
"""
PRESENT = """
Velmark PROPN NNP nsubj 2
expels VERB VBZ ROOT 2 expel
diplomats NOUN NNS dobj 2 diplomat
. PUNCT . punct 2
"""
HEADLINE = PRESENT.replace(". PUNCT . punct 2\n", "")


@pytest.mark.parametrize(
    ("lines", "word", "tense"),
    [
        (EXPELLED, "expelled", Tense.PAST),
        (EXPELLED, "diplomats", Tense.PAST),
        (WILL, "expel", Tense.FUTURE),
        (WILL, "close", Tense.FUTURE),
        (AGREED, "agreed", Tense.PAST),
        (AGREED, "meet", Tense.FUTURE),
        (FAILED, "meet", Tense.PAST),
        (IS_TO, "meet", Tense.FUTURE),
        (HELD, "expel", Tense.OPEN),
        (PRESENT, "expels", Tense.OPEN),
        (HEADLINE, "expels", Tense.PAST),
        (DISCUSSED, "October", Tense.OPEN),
    ],
)
def test_the_tense_is_that_of_the_governing_verb(parse_of: ParseOf, lines: str, word: str, tense: Tense) -> None:
    _, parse = parse_of(lines)
    assert tense_of(parse, next(t for t in parse.tokens if t.text == word)) is tense
