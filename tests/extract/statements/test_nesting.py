"""What an outlet says that somebody says is that one's, by way of the outlet."""

from onrecord.extract.statements.statements import find_statements
from onrecord.records.statement import Stance
from tests.extract.conftest import ReadingOf
from tests.tables import small_lexicon

LEXICON = small_lexicon()
PASSED_ON = """
Tarsovia PROPN NNP nsubj 2
denied VERB VBD ccomp 8 deny
talks NOUN NNS dobj 2 talk
, PUNCT , punct 8
the DET DT det 7
Osterhal PROPN NNP compound 7
Herald PROPN NNP nsubj 8
said VERB VBD ROOT 8 say
. PUNCT . punct 8
"""


def test_what_an_outlet_lays_in_somebodys_mouth_is_that_ones_by_way_of_the_outlet(reading_of: ReadingOf) -> None:
    (one,) = find_statements(reading_of(PASSED_ON), LEXICON)
    assert (one.source.name, one.stance) == ("Tarsovia", Stance.DENIES)
    assert [link.name for link in one.chain] == ["Osterhal Herald"]


def test_what_a_person_says_that_somebody_says_stays_that_persons(reading_of: ReadingOf) -> None:
    lines = PASSED_ON.replace("the DET DT det 7", "x X X dep 7").replace("Osterhal", "Ana").replace("Herald", "Brel")
    (one,) = find_statements(reading_of(lines), LEXICON)
    assert (one.source.name, one.chain) == ("Ana Brel", ())
