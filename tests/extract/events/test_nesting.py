"""What is demanded, condemned or refused is told within the demand, the condemnation, the refusal."""

from onrecord.extract.events.events import find_events
from onrecord.extract.statements.statements import find_statements
from onrecord.records.event import EventType
from tests.extract.conftest import ReadingOf
from tests.tables import small_lexicon

LEXICON = small_lexicon()
ACCUSED_EXPEL = """
The DET DT det 2
ministry NOUN NN nsubj 3
accused VERB VBD ROOT 3 accuse
Tarsovia PROPN NNP dobj 3
of ADP IN prep 3
expelling VERB VBG pcomp 5 expel
eight NUM CD nummod 8
diplomats NOUN NNS dobj 6 diplomat
. PUNCT . punct 3
"""
TWO = """
Velmark PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
diplomats NOUN NNS dobj 2 diplomat
and CCONJ CC cc 2
arrested VERB VBD conj 2 arrest
Tarsovians PROPN NNPS dobj 5 Tarsovian
. PUNCT . punct 2
"""


def test_what_is_alleged_is_told_within_the_accusation(reading_of: ReadingOf) -> None:
    reading = reading_of(ACCUSED_EXPEL)
    accusing, alleged = find_events(reading, find_statements(reading, LEXICON), LEXICON)
    assert (accusing.type, accusing.within) == (EventType.ACCUSE, None)
    assert (alleged.type, alleged.within) == (EventType.SANCTION, accusing.id)


def test_of_two_that_are_joined_neither_is_told_within_the_other(reading_of: ReadingOf) -> None:
    reading = reading_of(TWO)
    found = find_events(reading, find_statements(reading, LEXICON), LEXICON)
    assert [e.within for e in found] == [None, None]
