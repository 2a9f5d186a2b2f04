"""How real is an event, by the words around it and the stance of the statement that holds it?"""

import pytest

from onrecord.extract.events.realities import find_reality
from onrecord.records.event import Reality
from onrecord.records.span import Span
from onrecord.records.statement import Source, Stance, Statement, StatementKind
from tests.conftest import ParseOf
from tests.sentences import ALLEGEDLY, EXPELLED, IF, MAY, NOT_EXPELLED, PLANS
from tests.tables import HEDGES


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
    found, why = find_reality(parse, trigger, None, HEDGES)
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
    assert find_reality(parse, parse.tokens[1], statement(stance), HEDGES)[0] == reality


def test_a_condition_outranks_the_stance_and_the_reason_names_its_word(parse_of: ParseOf) -> None:
    _, parse = parse_of(IF)
    found = find_reality(parse, parse.tokens[5], statement(Stance.WARNS), HEDGES)
    assert found == (Reality.CONDITIONAL, "after “if”")
