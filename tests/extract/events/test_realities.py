"""How real is an event, by the words around it and the stance of the statement that holds it?"""

import pytest

from onrecord.extract.events.realities import Realities
from onrecord.records.event import Reality
from onrecord.records.span import Span
from onrecord.records.statement import Source, Stance, Statement, StatementKind
from tests.conftest import ParseOf
from tests.sentences import ALLEGEDLY, EXPELLED, IF, MAY, NOT_EXPELLED, PLANS
from tests.tables import HEDGES, IMPLICATIVES


def statement(stance: Stance) -> Statement:
    return Statement("r", StatementKind.SPEECH, Source("Velmark"), (), (Span("r", 0, 40),), stance)


@pytest.mark.parametrize(
    ("lines", "word", "reality"),
    [
        (EXPELLED, "expelled", Reality.ACTUAL),
        (NOT_EXPELLED, "expel", Reality.DENIED),
        (ALLEGEDLY, "expelled", Reality.ALLEGED),
        (IF, "expels", Reality.CONDITIONAL),
        (MAY, "expel", Reality.PREDICTED),
        (PLANS, "expel", Reality.PROPOSED),
        (PLANS.replace(" plan", " hope"), "expel", Reality.PROPOSED),
        (PLANS.replace(" plan", " refuse"), "expel", Reality.DENIED),
    ],
)
def test_the_words_around_the_trigger_say(parse_of: ParseOf, lines: str, word: str, reality: Reality) -> None:
    _, parse = parse_of(lines)
    trigger = next(t for t in parse.tokens if t.text == word)
    found, why = Realities(parse, HEDGES, IMPLICATIVES).of(trigger, None)
    assert found == reality
    assert why


@pytest.mark.parametrize(
    ("stance", "reality"),
    [
        (Stance.DENIES, Reality.DENIED),
        (Stance.ACCUSES, Reality.ALLEGED),
        (Stance.WARNS, Reality.PREDICTED),
        (Stance.THREATENS, Reality.THREATENED),
        (Stance.PROMISES, Reality.PROPOSED),
        (Stance.DEMANDS, Reality.PROPOSED),
        (Stance.ASSERTS, Reality.ACTUAL),
        (Stance.CONFIRMS, Reality.ACTUAL),
    ],
)
def test_the_stance_of_the_statement_says(parse_of: ParseOf, stance: Stance, reality: Reality) -> None:
    _, parse = parse_of(EXPELLED)
    assert Realities(parse, HEDGES, IMPLICATIVES).of(parse.tokens[1], statement(stance))[0] == reality


def test_a_condition_outranks_the_stance_and_the_reason_names_its_word(parse_of: ParseOf) -> None:
    _, parse = parse_of(IF)
    found = Realities(parse, HEDGES, IMPLICATIVES).of(parse.tokens[5], statement(Stance.WARNS))
    assert found == (Reality.CONDITIONAL, "after “if”")


@pytest.mark.parametrize(
    ("lines", "reality"),
    [
        (
            """
Talks NOUN NNS nsubj 4 talk
did AUX VBD aux 4 do
not PART RB neg 4 not
take VERB VB ROOT 4 take
place NOUN NN dobj 4 place
""",
            Reality.DENIED,
        ),
        (
            """
Talks NOUN NNS nsubj 3 talk
will AUX MD aux 3 will
take VERB VB ROOT 3 take
place NOUN NN dobj 3 place
""",
            Reality.PREDICTED,
        ),
        (
            """
Talks NOUN NNS nsubj 2 talk
took VERB VBD ROOT 2 take
place NOUN NN dobj 2 place
had AUX VBD aux 6 have
snow NOUN NN nsubj 6 snow
fallen VERB VBN advcl 2 fall
""",
            Reality.CONDITIONAL,
        ),
    ],
)
def test_what_only_carries_an_event_lends_it_its_own_words(parse_of: ParseOf, lines: str, reality: Reality) -> None:
    _, parse = parse_of(lines)
    assert Realities(parse, HEDGES, IMPLICATIVES).of(parse.tokens[0], None)[0] == reality


@pytest.mark.parametrize(
    ("lines", "word", "reality"),
    [
        (
            """
We PRON PRP nsubj 3
have AUX VBP aux 3
expelled VERB VBN ROOT 3 expel
envoys NOUN NNS dobj 3
""",
            "expelled",
            Reality.ACTUAL,
        ),
        (
            """
the DET DT det 3
2029 NUM CD nummod 3
annexation NOUN NN ROOT 3
""",
            "annexation",
            Reality.ACTUAL,
        ),
        (
            """
We PRON PRP nsubj 2
expel VERB VBP ROOT 2
envoys NOUN NNS dobj 2
""",
            "expel",
            Reality.PROPOSED,
        ),
    ],
)
def test_what_is_over_is_not_promised(parse_of: ParseOf, lines: str, word: str, reality: Reality) -> None:
    _, parse = parse_of(lines)
    trigger = next(t for t in parse.tokens if t.text == word)
    assert Realities(parse, HEDGES, IMPLICATIVES).of(trigger, statement(Stance.PROMISES))[0] == reality


@pytest.mark.parametrize(
    ("stance", "reality"),
    [
        (Stance.WARNS, Reality.CONDITIONAL),
        (Stance.PREDICTS, Reality.CONDITIONAL),
        (Stance.THREATENS, Reality.THREATENED),
        (Stance.PROMISES, Reality.PROPOSED),
    ],
)
def test_what_is_foretold_under_a_condition_is_conditional_and_a_threat_stays_one(
    parse_of: ParseOf, stance: Stance, reality: Reality
) -> None:
    _, parse = parse_of(IF)
    assert Realities(parse, HEDGES, IMPLICATIVES).of(parse.tokens[2], statement(stance))[0] == reality


AIMED = """
Those DET DT det 2
talks NOUN NNS nsubj 4 talk
were AUX VBD auxpass 4 be
aimed VERB VBN ROOT 4 aim
at ADP IN prep 4
peace NOUN NN pobj 5
. PUNCT . punct 4
"""


def test_what_is_denied_of_those_talks_is_not_that_they_were_held(parse_of: ParseOf) -> None:
    _, parse = parse_of(AIMED)
    found = Realities(parse, HEDGES, IMPLICATIVES)
    assert found.of(parse.tokens[1], statement(Stance.DENIES))[0] == Reality.ACTUAL
    _, parse = parse_of(AIMED.replace("Those DET DT", "Other ADJ JJ"))
    assert Realities(parse, HEDGES, IMPLICATIVES).of(parse.tokens[1], statement(Stance.DENIES))[0] == Reality.DENIED


PROMISED = """
Brel PROPN NNP nsubj 2
promised VERB VBD ROOT 2 promise
a DET DT det 4
response NOUN NN dobj 2 response
to ADP IN prep 4
the DET DT det 7
attack NOUN NN pobj 5 attack
. PUNCT . punct 2
"""


def test_what_a_promised_response_is_to_has_happened(parse_of: ParseOf) -> None:
    _, parse = parse_of(PROMISED)
    found = Realities(parse, HEDGES, IMPLICATIVES)
    assert found.of(parse.tokens[6], statement(Stance.PROMISES))[0] == Reality.ACTUAL
    _, parse = parse_of(PROMISED.replace("response NOUN NN dobj 2 response", "prelude NOUN NN dobj 2 prelude"))
    assert Realities(parse, HEDGES, IMPLICATIVES).of(parse.tokens[6], statement(Stance.PROMISES))[0] == Reality.PROPOSED
