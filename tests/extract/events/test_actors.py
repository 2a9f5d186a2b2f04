"""Whom do the words of a role mean, at every grain?"""

from onrecord.extract.events.actors import Actors
from onrecord.records.event import Grain
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Reading
from onrecord.records.statement import Source, Stance, Statement, StatementKind
from tests.extract.conftest import ReadingOf
from tests.sentences import CONJ_ACTORS, EXPELLED, MISSION, SAID_THAT, SHE, SPEAKS, SURNAME, TITLE, URGED, together
from tests.tables import small_lexicon

LEXICON = small_lexicon()
HELP = """
Talks NOUN NNS nsubj 2 talk
help VERB VBP ROOT 2 help
us PRON PRP dobj 2 we
and CCONJ CC cc 3
me PRON PRP conj 3 I
"""


def roles(reading: Reading, word: str, which: int = 0) -> list[tuple[str, Grain]]:
    (parse,) = reading.of(Parse)
    actors = Actors(parse, reading.of(Mention), reading.of(MentionChain), LEXICON, reading.report.text)
    noun = [t for t in parse.tokens if t.text == word][which]
    return [(r.name, r.grain) for r in actors.roles(noun)]


def test_a_capital_stands_for_its_country(reading_of: ReadingOf) -> None:
    assert ("Tarsovia", Grain.COUNTRY) in roles(reading_of(URGED), "Brenik")


def test_a_person_is_named_in_full_where_only_the_surname_stands(reading_of: ReadingOf) -> None:
    assert roles(reading_of(together(SPEAKS, SURNAME)), "Toren", 1) == [("Ilva Toren", Grain.PERSON)]


def test_an_organisation_is_one(reading_of: ReadingOf) -> None:
    assert roles(reading_of(SAID_THAT), "ministry") == [("ministry", Grain.ORGANISATION)]


def test_words_for_people_without_a_name_give_the_words_and_the_country_named_in_them(reading_of: ReadingOf) -> None:
    assert roles(reading_of(MISSION), "members") == [
        ("two members of Velmark's mission", Grain.GROUP),
        ("Velmark", Grain.COUNTRY),
    ]


def test_a_described_group_has_its_country(reading_of: ReadingOf) -> None:
    assert ("Velmark", Grain.COUNTRY) in roles(reading_of(EXPELLED), "diplomats")


def test_both_of_two_who_are_joined_are_actors(reading_of: ReadingOf) -> None:
    assert roles(reading_of(CONJ_ACTORS), "Tarsovia") == [("Tarsovia", Grain.COUNTRY), ("Velmark", Grain.COUNTRY)]


def test_no_role_is_given_twice(reading_of: ReadingOf) -> None:
    lines = CONJ_ACTORS.replace("Velmark PROPN NNP conj 1 Velmark", "Tarsovia PROPN NNP conj 1 Tarsovia")
    assert roles(reading_of(lines), "Tarsovia") == [("Tarsovia", Grain.COUNTRY)]


def test_a_pronoun_that_nobody_resolved_is_no_actor(reading_of: ReadingOf) -> None:
    assert roles(reading_of(SHE), "She") == []


def test_the_country_of_an_office_is_not_the_person(reading_of: ReadingOf) -> None:
    found = roles(reading_of(TITLE), "Toren")
    assert found[0] == ("Ilva Toren", Grain.PERSON)


def test_the_span_of_a_role_is_the_words_that_say_so(reading_of: ReadingOf) -> None:
    reading = reading_of(EXPELLED)
    (parse,) = reading.of(Parse)
    actors = Actors(parse, reading.of(Mention), reading.of(MentionChain), LEXICON, reading.report.text)
    (role,) = actors.roles(parse.tokens[0])
    assert role.span is not None
    assert role.span.words(reading.report.text) == "Tarsovia"
    assert role.reason


def test_we_are_those_whom_the_speaker_speaks_for_and_i_am_the_speaker(reading_of: ReadingOf) -> None:
    reading = reading_of(together(TITLE, HELP))
    (parse,) = reading.of(Parse)
    actors = Actors(parse, reading.of(Mention), reading.of(MentionChain), LEXICON, reading.report.text)
    toren = next(t for t in parse.tokens if t.text == "Toren")
    us, me = (next(t for t in parse.tokens if t.text == word) for word in ("us", "me"))
    content = (parse.span(parse.sentences[1][0], parse.sentences[1][-1]),)
    source = Source("Ilva Toren", (parse.span(parse.tokens[0], toren),))
    statement = Statement("r", StatementKind.SPEECH, source, (), content, Stance.ASSERTS)
    assert Grain.PERSON not in {r.grain for r in actors.named_by(us, statement)}
    assert actors.named_by(us, statement)
    assert Grain.PERSON in {r.grain for r in actors.named_by(me, statement)}
