"""Who did what to whom, and which words happen to nobody?"""

import pytest

from onrecord.extract.events.actors import Actors
from onrecord.extract.events.parties import Found, Parties
from onrecord.lexicon import Nonagent, NonagentTable, Trigger
from onrecord.records.event import EventType
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from tests.extract.conftest import ReadingOf
from tests.tables import small_lexicon

LEXICON = small_lexicon()
CLOSE = Trigger("close", "verb", EventType.SANCTION, recipient="in", objects=("embassy",))
ATTACK = Trigger("attack", "verb", EventType.ASSAULT)
OWN = """
Velmark PROPN NNP nsubj 2
closed VERB VBD ROOT 2 close
its PRON PRP$ poss 4
embassy NOUN NN dobj 2 embassy
in ADP IN prep 4
Brenik PROPN NNP pobj 5
"""
STORM = """
The DET DT det 2
storm NOUN NN nsubj 3 storm
attacked VERB VBD ROOT 3 attack
Velmark PROPN NNP dobj 3
"""
FILM = """
In ADP IN prep 6
the DET DT det 3
film NOUN NN pobj 1 film
, PUNCT , punct 6
Velmark PROPN NNP nsubj 6
attacks VERB VBZ ROOT 6 attack
Brenik PROPN NNP dobj 6
"""
DELAYS = """
The DET DT det 2
decision NOUN NN nsubj 3 decision
attacks VERB VBZ ROOT 3 attack
delays NOUN NNS dobj 3 delay
"""
CLERK = """
The DET DT det 2
clerk NOUN NN nsubj 3 clerk
attacked VERB VBD ROOT 3 attack
delays NOUN NNS dobj 3 delay
"""


def parties(reading_of: ReadingOf, lines: str, row: Trigger) -> Found | None:
    reading = reading_of(lines)
    (parse,) = reading.of(Parse)
    actors = Actors(parse, reading.of(Mention), reading.of(MentionChain), LEXICON, reading.report.text)
    token = next(t for t in parse.tokens if t.lemma == row.lemma)
    return Parties(parse, LEXICON, actors).of(token, row, None)


def test_what_the_actor_owns_is_closed_to_the_country_it_stands_in(reading_of: ReadingOf) -> None:
    found = parties(reading_of, OWN, CLOSE)
    assert found is not None
    assert "Tarsovia" in {role.name for role in found.recipients}
    assert {role.name for role in found.actors} == {"Velmark"}


@pytest.mark.parametrize("lines", [STORM, FILM, DELAYS], ids=["figure", "scene", "nobody"])
def test_no_fact_and_nobody_make_no_event(reading_of: ReadingOf, lines: str) -> None:
    assert parties(reading_of, lines, ATTACK) is None


def test_people_need_no_name(reading_of: ReadingOf) -> None:
    assert parties(reading_of, CLERK, ATTACK) is not None


FLEW = """
Ana PROPN NNP compound 2
Brel PROPN NNP nsubj 3
flew VERB VBD ROOT 3 fly
home ADV RB advmod 3
"""
FLEW_TO = """
Ana PROPN NNP compound 2
Brel PROPN NNP nsubj 3
flew VERB VBD ROOT 3 fly
to ADP IN prep 3
Brenik PROPN NNP pobj 4
"""


def test_a_journey_to_nobody_is_no_visit(reading_of: ReadingOf) -> None:
    fly = Trigger("fly", "verb", EventType.CONSULT, recipient="to")
    assert parties(reading_of, FLEW, fly) is None
    found = parties(reading_of, FLEW_TO, fly)
    assert found is not None
    assert "Brenik" in [role.name for role in found.recipients]


WAR = """
Velmark PROPN NNP nsubj 2
attacked VERB VBD ROOT 2 attack
the DET DT det 4
effort NOUN NN dobj 2 effort
of ADP IN prep 4
Brenik PROPN NNP pobj 5
"""


def test_a_deed_suffers_nothing_but_whoever_is_named_in_it(
    reading_of: ReadingOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "effort of Brenik" in words_of(parties(reading_of, WAR, ATTACK))
    deeds = small_lexicon(nonagents=NonagentTable((Nonagent("effort", deed=True),)))
    monkeypatch.setattr("tests.extract.events.test_parties.LEXICON", deeds)
    found = words_of(parties(reading_of, WAR, ATTACK))
    assert "Tarsovia" in found
    assert "effort of Brenik" not in found


def words_of(found: Found | None) -> set[str]:
    assert found is not None
    return {role.name for role in found.recipients}
