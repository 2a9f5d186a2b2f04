"""What does a source do with the content?"""

import pytest

from onrecord.extract.clauses import attributed
from onrecord.extract.sources import find_voice
from onrecord.extract.stances import find_performed, find_stance
from onrecord.records.statement import Stance
from tests.conftest import ParseOf
from tests.extract.conftest import HitOf
from tests.sentences import (
    ACCUSED,
    CONFIRMED,
    NOT_CONFIRMED,
    OWN,
    RETALIATE,
    RULED_OUT,
    SAID_NOT,
    SAID_THAT,
    UNABLE,
    URGED,
    WE_IF,
    WILL,
)
from tests.tables import CUES


@pytest.mark.parametrize(
    ("lines", "word", "stance"),
    [
        (SAID_THAT, "said", Stance.ASSERTS),
        (CONFIRMED, "confirmed", Stance.CONFIRMS),
        (RULED_OUT, "ruled", Stance.DENIES),
        (ACCUSED, "accused", Stance.ACCUSES),
        (URGED, "urged", Stance.DEMANDS),
    ],
)
def test_the_row_of_the_cue_says(hit_of: HitOf, lines: str, word: str, stance: Stance) -> None:
    assert stance_of(hit_of, lines, word) == stance


@pytest.mark.parametrize(
    ("lines", "word", "stance"),
    [(NOT_CONFIRMED, "confirm", Stance.DECLINES), (UNABLE, "confirm", Stance.DECLINES), (SAID_NOT, "say", None)],
)
def test_a_denied_cue_says_what_its_row_says_for_that(
    hit_of: HitOf, lines: str, word: str, stance: Stance | None
) -> None:
    assert stance_of(hit_of, lines, word) == stance


@pytest.mark.parametrize(
    ("lines", "stance"),
    [(WILL, Stance.PREDICTS), (OWN, Stance.PROMISES), (RETALIATE, Stance.THREATENS), (WE_IF, Stance.ASSERTS)],
)
def test_a_plain_cue_before_the_future_predicts_promises_or_threatens(
    hit_of: HitOf, lines: str, stance: Stance
) -> None:
    assert stance_of(hit_of, lines, "said") == stance


def stance_of(hit_of: HitOf, lines: str, word: str) -> Stance | None:
    _, parse, hit = hit_of(lines, word)
    found = attributed(parse, hit)
    assert found is not None
    row, runs = found
    voice = find_voice(parse, hit, lambda noun: True)
    return find_stance(parse, hit, row, runs, voice.source)


PERFORMED = """
We PRON PRP nsubj 3 we
can AUX MD aux 3
confirm VERB VB ROOT 3 confirm
the DET DT det 5
report NOUN NN dobj 3
"""


@pytest.mark.parametrize(
    ("lines", "stance"),
    [
        (PERFORMED, Stance.CONFIRMS),
        (PERFORMED.replace("We PRON", "They PRON"), None),
        (PERFORMED.replace("can AUX MD aux", "not PART RB neg"), None),
        (PERFORMED.replace("confirm VERB VB ROOT 3 confirm", "said VERB VB ROOT 3 say"), None),
        (PERFORMED.replace("confirm VERB VB", "confirmed VERB VBD"), None),
        ("Talks NOUN NNS ROOT 1", None),
    ],
)
def test_who_says_we_confirm_confirms_and_nobody_else_does(
    parse_of: ParseOf, lines: str, stance: Stance | None
) -> None:
    _, parse = parse_of(lines)
    assert find_performed(parse, parse.tokens, CUES) == stance
