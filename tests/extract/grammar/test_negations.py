"""By which word does a clause deny what it tells?"""

import pytest

from onrecord.extract.grammar.negations import find_negation
from tests.conftest import ParseOf

NOT = """
Police NOUN NNS nsubj 4
did AUX VBD aux 4 do
not PART RB neg 4
arrest VERB VB ROOT 4
Brel PROPN NNP dobj 4
"""
NOBODY = """
Nobody PRON NN nsubj 2
left VERB VBD ROOT 2 leave
"""
NO_OBJECT = """
Brel PROPN NNP nsubj 2
gave VERB VBD ROOT 2 give
no DET DT det 4
reason NOUN NN dobj 2
"""
NO_WAY = """
Brel PROPN NNP nsubj 2
is AUX VBZ ROOT 2 be
in ADP IN prep 2
no DET DT det 5
way NOUN NN pobj 3
leaving VERB VBG advcl 2 leave
"""
OPENING = """
At ADP IN prep 5
no DET DT det 3
point NOUN NN pobj 1
Brel PROPN NNP nsubj 5
left VERB VBD ROOT 5 leave
"""
BEHIND = """
Brel PROPN NNP nsubj 2
left VERB VBD ROOT 2 leave
with ADP IN prep 2
no DET DT det 5
coat NOUN NN pobj 3
"""
BELOW = """
Brel PROPN NNP nsubj 2
left VERB VBD ROOT 2 leave
because SCONJ IN mark 5
nobody PRON NN nsubj 5
came VERB VBD advcl 2 come
"""
NO_DOUBT = """
Brel PROPN NNP nsubj 2
had VERB VBD ROOT 2 have
no DET DT det 4
doubt NOUN NN dobj 2
"""
NOT_ONLY = """
Brel PROPN NNP nsubj 4
not PART RB neg 4
only ADV RB advmod 4
left VERB VBD ROOT 4 leave
"""


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (NOT, "not"),
        (NOBODY, "Nobody"),
        (NO_OBJECT, "no"),
        (OPENING, "no"),
        (BEHIND, None),
        (BELOW, None),
        (NO_DOUBT, None),
        (NOT_ONLY, None),
    ],
)
def test_a_clause_is_denied_by_its_own_words(parse_of: ParseOf, lines: str, word: str | None) -> None:
    _, parse = parse_of(lines)
    found = find_negation(parse, next(t for t in parse.tokens if t.dep == "ROOT"))
    assert (found.text if found else None) == word


def test_in_no_way_denies_what_follows(parse_of: ParseOf) -> None:
    _, parse = parse_of(NO_WAY)
    found = find_negation(parse, parse.tokens[5])
    assert found is not None
    assert found.text == "no"
