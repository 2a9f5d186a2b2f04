"""Actor and recipient are found in actives, passives, participles, infinitives and nouns."""

import pytest

from onrecord.extract.events.arguments import find_arguments
from onrecord.lexicon import Trigger
from onrecord.records.event import EventType
from tests.conftest import ParseOf
from tests.tables import IMPLICATIVES

EXPEL = Trigger("expel", "verb", EventType.SANCTION)
ATTACK = Trigger("attack", "noun", EventType.ASSAULT, actor="possessive", recipient="on")
TALKS = Trigger("talk", "noun", EventType.CONSULT, actor="possessive", recipient="with")
CLOSE = Trigger("close", "verb", EventType.SANCTION, recipient="in", objects=("embassy",))
CASES = {
    "active": (
        """
Velmark PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
envoys NOUN NNS dobj 2 envoy
""",
        EXPEL,
        ("Velmark", "envoys"),
    ),
    "a headline without its verb": (
        """
Envoys NOUN NNS nsubj 2 envoy
expelled VERB VBD ROOT 2 expel
""",
        EXPEL,
        (None, "Envoys"),
    ),
    "an active that ends": (
        """
Velmark PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
. PUNCT . punct 2
""",
        EXPEL,
        ("Velmark", None),
    ),
    "a participle before the clause": (
        """
Expelled VERB VBN advcl 3 expel
Velmark PROPN NNP nsubj 3
left VERB VBD ROOT 3 leave
. PUNCT . punct 3
""",
        EXPEL,
        (None, "Velmark"),
    ),
    "passive by": (
        """
Envoys NOUN NNS nsubjpass 3 envoy
were AUX VBD auxpass 3 be
expelled VERB VBN ROOT 3 expel
by ADP IN agent 3
Velmark PROPN NNP pobj 4
""",
        EXPEL,
        ("Velmark", "Envoys"),
    ),
    "passive of a second verb": (
        """
Envoys NOUN NNS nsubjpass 3 envoy
were AUX VBD auxpass 3 be
found VERB VBN ROOT 3 find
and CCONJ CC cc 3
expelled VERB VBN conj 3 expel
""",
        EXPEL,
        (None, "Envoys"),
    ),
    "participle": (
        """
Envoys NOUN NNS nsubj 3 envoy
expelled VERB VBN acl 1 expel
left VERB VBD ROOT 3 leave
""",
        EXPEL,
        (None, "Envoys"),
    ),
    "relative clause": (
        """
Velmark PROPN NNP nsubj 5
which PRON WDT nsubj 3
expelled VERB VBD relcl 1 expel
envoys NOUN NNS dobj 3 envoy
smiled VERB VBD ROOT 5 smile
""",
        EXPEL,
        ("Velmark", "envoys"),
    ),
    "what one is accused of": (
        """
Calvesse PROPN NNP nsubj 2
accused VERB VBD ROOT 2 accuse
Velmark PROPN NNP dobj 2
of ADP IN prep 2
expelling VERB VBG pcomp 4 expel
envoys NOUN NNS dobj 5 envoy
""",
        EXPEL,
        ("Velmark", "envoys"),
    ),
    "what one is urged to do": (
        """
Calvesse PROPN NNP nsubj 2
urged VERB VBD ROOT 2 urge
Velmark PROPN NNP dobj 2
to PART TO aux 5
expel VERB VB xcomp 2 expel
envoys NOUN NNS dobj 5 envoy
""",
        EXPEL,
        ("Velmark", "envoys"),
    ),
    "by doing": (
        """
Velmark PROPN NNP nsubj 2
answered VERB VBD ROOT 2 answer
Calvesse PROPN NNP dobj 2
by ADP IN prep 2
expelling VERB VBG pcomp 4 expel
envoys NOUN NNS dobj 5 envoy
""",
        EXPEL,
        ("Velmark", "envoys"),
    ),
    "noun with owner and preposition": (
        """
Velmark PROPN NNP poss 3
's PART POS case 1
attack NOUN NN nsubj 6 attack
on ADP IN prep 3
Brenik PROPN NNP pobj 4
failed VERB VBD ROOT 6 fail
""",
        ATTACK,
        ("Velmark", "Brenik"),
    ),
    "noun by": (
        """
The DET DT det 2
attack NOUN NN nsubj 5 attack
by ADP IN prep 2
Velmark PROPN NNP pobj 3
failed VERB VBD ROOT 5 fail
""",
        ATTACK,
        ("Velmark", None),
    ),
    "noun that a verb only carries": (
        """
Velmark PROPN NNP nsubj 2
launched VERB VBD ROOT 2 launch
an DET DT det 4
attack NOUN NN dobj 2 attack
on ADP IN prep 4
Brenik PROPN NNP pobj 5
""",
        ATTACK,
        ("Velmark", "Brenik"),
    ),
    "noun that a verb does something else to": (
        """
Velmark PROPN NNP nsubj 2
condemned VERB VBD ROOT 2 condemn
an DET DT det 4
attack NOUN NN dobj 2 attack
on ADP IN prep 4
Brenik PROPN NNP pobj 5
""",
        ATTACK,
        (None, "Brenik"),
    ),
    "between two": (
        """
Talks NOUN NNS nsubj 6 talk
between ADP IN prep 1
Velmark PROPN NNP pobj 2
and CCONJ CC cc 3
Brenik PROPN NNP conj 3
failed VERB VBD ROOT 6 fail
""",
        TALKS,
        ("Velmark", None),
    ),
    "where the thing stands": (
        """
Velmark PROPN NNP nsubj 2
closed VERB VBD ROOT 2 close
its PRON PRP$ poss 4
embassy NOUN NN dobj 2 embassy
in ADP IN prep 4
Brenik PROPN NNP pobj 5
""",
        CLOSE,
        ("Velmark", "embassy"),  # whose it is, the coder sees: then Brenik is next
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_actor_and_recipient_are_found(parse_of: ParseOf, name: str) -> None:
    lines, row, expected = CASES[name]
    _, parse = parse_of(lines)
    token = next(t for t in parse.tokens if t.lemma == row.lemma)
    found = find_arguments(parse, token, row, IMPLICATIVES)
    first = found.recipients[0].text if found.recipients else None
    assert (found.actor.text if found.actor else None, first) == expected


def test_the_country_that_people_have_to_leave_acts_where_nobody_else_does(parse_of: ParseOf) -> None:
    _, parse = parse_of(
        """
Envoys NOUN NNS nsubjpass 3 envoy
were AUX VBD auxpass 3 be
expelled VERB VBN ROOT 3 expel
from ADP IN prep 3
Brenik PROPN NNP pobj 4
"""
    )
    row = Trigger("expel", "verb", EventType.SANCTION, host="from")
    found = find_arguments(parse, parse.tokens[2], row, IMPLICATIVES)
    assert (found.actor, found.recipients) == (parse.tokens[4], (parse.tokens[0],))


def test_the_doer_of_what_a_verb_only_carries_is_its_subject(parse_of: ParseOf) -> None:
    _, parse = parse_of(
        """
Velmark PROPN NNP nsubj 2
stopped VERB VBD ROOT 2 stop
short ADV RB advmod 2 short
of ADP IN prep 3
attacks NOUN NNS pobj 4 attack
on ADP IN prep 5
Brenik PROPN NNP pobj 6
"""
    )
    found = find_arguments(parse, parse.tokens[4], ATTACK, IMPLICATIVES)
    assert (found.actor, found.recipients[:1]) == (parse.tokens[0], (parse.tokens[6],))


def test_out_of_is_from(parse_of: ParseOf) -> None:
    _, parse = parse_of(
        """
Velmark PROPN NNP nsubj 2
pulled VERB VBD ROOT 2 pull
its PRON PRP$ poss 4
troops NOUN NNS dobj 2 troop
out ADP IN prep 2
of ADP IN prep 5
Brenik PROPN NNP pobj 6
"""
    )
    row = Trigger("pull", "verb", EventType.RETREAT, recipient="from")
    found = find_arguments(parse, parse.tokens[1], row, IMPLICATIVES)
    assert (found.actor, found.recipients[0]) == (parse.tokens[0], parse.tokens[6])


def test_people_sent_out_of_a_country_were_sent_by_it(parse_of: ParseOf) -> None:
    _, parse = parse_of(
        """
Envoys NOUN NNS nsubjpass 3 envoy
were AUX VBD auxpass 3 be
thrown VERB VBN ROOT 3 throw
out ADP IN prep 3
of ADP IN prep 4
Brenik PROPN NNP pobj 5
"""
    )
    row = Trigger("throw", "verb", EventType.SANCTION, host="from")
    found = find_arguments(parse, parse.tokens[2], row, IMPLICATIVES)
    assert found.actor == parse.tokens[5]


POISONED = """
Envoys NOUN NNS nsubj 2 envoy
expelled VERB VBD ROOT 2 expel
: PUNCT : punct 2
We PRON PRP nsubj 5 we
know VERB VBP ccomp 2 know
them PRON PRP dobj 5 they
"""


def test_those_of_whom_a_headline_tells_before_a_colon_suffer_and_do_not_act(parse_of: ParseOf) -> None:
    _, parse = parse_of(POISONED)
    found = find_arguments(parse, parse.tokens[1], EXPEL, IMPLICATIVES)
    assert (found.actor, found.recipients) == (None, (parse.tokens[0],))
    _, parse = parse_of(POISONED.replace(": PUNCT : punct 2", "them PRON PRP dobj 2"))
    assert find_arguments(parse, parse.tokens[1], EXPEL, IMPLICATIVES).actor == parse.tokens[0]
