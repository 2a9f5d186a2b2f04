"""What do the words over a trigger say of it?"""

import pytest

from onrecord.extract.events.implications import find_carrier, find_implication
from onrecord.records.event import Reality
from tests.conftest import ParseOf
from tests.tables import IMPLICATIVES

SHORT = """
Velmark PROPN NNP nsubj 2
stopped VERB VBD ROOT 2 stop
short ADV RB advmod 2 short
of ADP IN prep 3
sanctions NOUN NNS pobj 4 sanction
"""
REFUSED = """
Velmark PROPN NNP nsubj 2
refused VERB VBD ROOT 2 refuse
to PART TO aux 4
expel VERB VB xcomp 2 expel
or CCONJ CC cc 4
arrest VERB VB conj 4 arrest
"""
LAUNCHED = """
Velmark PROPN NNP nsubj 3
will AUX MD aux 3 will
launch VERB VB ROOT 3 launch
attacks NOUN NNS dobj 3 attack
"""


@pytest.mark.parametrize(
    ("lines", "lemma", "reality"),
    [
        (SHORT, "sanction", Reality.DENIED),
        (REFUSED, "expel", Reality.DENIED),
        (REFUSED, "arrest", Reality.DENIED),
        (LAUNCHED, "attack", None),
    ],
)
def test_the_nearest_word_that_says_so_decides(
    parse_of: ParseOf, lines: str, lemma: str, reality: Reality | None
) -> None:
    _, parse = parse_of(lines)
    token = next(t for t in parse.tokens if t.lemma == lemma)
    found, _ = find_implication(parse, token, IMPLICATIVES)
    assert (found[0] if found else None) == reality


def test_a_verb_that_only_carries_is_returned(parse_of: ParseOf) -> None:
    _, parse = parse_of(LAUNCHED)
    _, carriers = find_implication(parse, parse.tokens[3], IMPLICATIVES)
    assert carriers == (parse.tokens[2],)
    carried = find_carrier(parse, parse.tokens[3], IMPLICATIVES)
    assert carried is not None
    assert carried[0] == parse.tokens[2]
    assert find_carrier(parse, parse.tokens[0], IMPLICATIVES) is None
