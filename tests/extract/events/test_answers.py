"""What is done "in response to" a move answers it; what only comes after it, or answers a question, does not."""

import pytest

from onrecord.extract.events.answers import with_answers
from onrecord.extract.events.events import find_events
from onrecord.lexicon import AnswerTable, Trigger, TriggerTable
from onrecord.records.event import Event, EventType
from tests.extract.conftest import ReadingOf
from tests.sentences import together
from tests.tables import TRIGGERS, small_lexicon

BANISH = Trigger("banish", "verb", EventType.SANCTION, "expel", "expulsion")
LEXICON = small_lexicon(triggers=TriggerTable((*TRIGGERS.rows, BANISH)))
MOVED = """
Velmark PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
Tarsovians PROPN NNPS dobj 2
. PUNCT . punct 2
"""
TO = """
Tarsovia PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
Velmarkians PROPN NNPS dobj 2
in ADP IN prep 2
response NOUN NN pobj 4
to ADP IN prep 5
the DET DT det 8
expulsion NOUN NN pobj 6
of ADP IN prep 8
Tarsovians PROPN NNPS pobj 9
by ADP IN prep 8
Velmark PROPN NNP pobj 11
. PUNCT . punct 2
"""
ALONE = """
In ADP IN prep 5
response NOUN NN pobj 1
, PUNCT , punct 5
Tarsovia PROPN NNP nsubj 5
expelled VERB VBD ROOT 5 expel
Velmarkians PROPN NNPS dobj 5
. PUNCT . punct 5
"""
BY = """
Tarsovia PROPN NNP nsubj 2
responded VERB VBD ROOT 2 respond
by ADP IN prep 2
expelling VERB VBG pcomp 3 expel
Velmarkians PROPN NNPS dobj 4
. PUNCT . punct 2
"""
AFTER = """
Tarsovia PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
Velmarkians PROPN NNPS dobj 2
after SCONJ IN mark 6
Velmark PROPN NNP nsubj 6
banished VERB VBD advcl 2 banish
three NUM CD dobj 6
of ADP IN prep 7
its PRON PRP$ poss 10
envoys NOUN NNS pobj 8 envoy
. PUNCT . punct 2
"""
AFTER_A_THIRD = """
Tarsovia PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
Velmarkians PROPN NNPS dobj 2
after SCONJ IN mark 6
Velmark PROPN NNP nsubj 6
expelled VERB VBD advcl 2 expel
singers NOUN NNS dobj 6 singer
. PUNCT . punct 2
"""
AFTER_ITSELF = """
Tarsovia PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
Velmarkians PROPN NNPS dobj 2
after SCONJ IN mark 6
Tarsovia PROPN NNP nsubj 6
expelled VERB VBD advcl 2 expel
Tarsovians PROPN NNPS dobj 6
. PUNCT . punct 2
"""
QUESTION = """
In ADP IN prep 7
response NOUN NN pobj 1
to ADP IN prep 2
questions NOUN NNS pobj 3 question
, PUNCT , punct 7
Tarsovia PROPN NNP nsubj 7
expelled VERB VBD ROOT 7 expel
Velmarkians PROPN NNPS dobj 7
. PUNCT . punct 7
"""
MOVE = """
In ADP IN prep 8
response NOUN NN pobj 1
to ADP IN prep 2
the DET DT det 5
move NOUN NN pobj 3
, PUNCT , punct 8
Tarsovia PROPN NNP nsubj 8
arrested VERB VBD ROOT 8 arrest
Velmarkians PROPN NNPS dobj 8
. PUNCT . punct 8
"""
TIT_FOR_TAT = """
The DET DT det 7
tit NOUN NN nmod 7
- PUNCT HYPH punct 2
for ADP IN prep 2
- PUNCT HYPH punct 4
tat NOUN NN pobj 4
expulsion NOUN NN nsubj 12
of ADP IN prep 7
Velmarkians PROPN NNPS pobj 8
by ADP IN prep 7
Tarsovia PROPN NNP pobj 10
failed VERB VBD ROOT 12 fail
. PUNCT . punct 12
"""
WERE = """
The DET DT det 2
expulsion NOUN NN nsubj 7
of ADP IN prep 2
Velmarkians PROPN NNPS pobj 3
by ADP IN prep 2
Tarsovia PROPN NNP pobj 5
was AUX VBD ROOT 7 be
in ADP IN prep 7
response NOUN NN pobj 8
to ADP IN prep 9
the DET DT det 12
expulsion NOUN NN pobj 10
of ADP IN prep 12
Tarsovians PROPN NNPS pobj 13
by ADP IN prep 12
Velmark PROPN NNP pobj 15
. PUNCT . punct 7
"""
AGAINST_ITSELF = """
In ADP IN prep 5
response NOUN NN pobj 1
, PUNCT , punct 5
Tarsovia PROPN NNP nsubj 5
expelled VERB VBD ROOT 5 expel
Jon PROPN NNP compound 7
Varga PROPN NNP dobj 5
. PUNCT . punct 5
"""
NOT = """
In ADP IN prep 7
response NOUN NN pobj 1
, PUNCT , punct 7
Tarsovia PROPN NNP nsubj 7
did AUX VBD aux 7 do
not PART RB neg 7
expel VERB VB ROOT 7
Velmarkians PROPN NNPS dobj 7
. PUNCT . punct 7
"""


@pytest.fixture
def events(reading_of: ReadingOf, request: pytest.FixtureRequest) -> tuple[Event, ...]:
    """The events of the sentences that a test names, with their answers."""
    reading = reading_of(together(*request.param))
    return with_answers(reading, find_events(reading, (), LEXICON), LEXICON)


def pairs(events: tuple[Event, ...]) -> list[tuple[str, str]]:
    """Return who answers whom."""
    by_id = {event.id: event for event in events}
    return [(e.actors[0].name, by_id[e.answers].actors[0].name) for e in events if e.answers]


@pytest.mark.parametrize(
    "events",
    [(TO,), (WERE,), (AFTER,), *((MOVED, answer) for answer in (ALONE, BY, MOVE, TIT_FOR_TAT, AGAINST_ITSELF))],
    indirect=True,
)
def test_a_move_that_the_words_call_an_answer_answers_what_the_other_side_did(events: tuple[Event, ...]) -> None:
    assert pairs(events) == [("Tarsovia", "Velmark")]
    (answer,) = (event for event in events if event.answers)
    assert answer.reason.endswith("makes it an answer")


@pytest.mark.parametrize(
    "events",
    [(ALONE,), (MOVED, QUESTION), (AFTER_A_THIRD,), (AFTER_ITSELF,), (MOVED, NOT), (MOVED, MOVED), (ALONE, MOVED)],
    indirect=True,
)
def test_what_answers_nothing_that_was_told_before_is_no_answer(events: tuple[Event, ...]) -> None:
    assert events
    assert pairs(events) == []


def test_a_desk_that_removes_the_phrases_has_no_answers(reading_of: ReadingOf) -> None:
    reading = reading_of(TO)
    bare = small_lexicon(answers=AnswerTable(()))
    found = find_events(reading, (), bare)
    assert with_answers(reading, found, bare) == found
