"""Whom do the words of a source mean, and what stays open?"""

from onrecord.extract.statements.speakers import Speakers
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.records.statement import UNNAMED
from tests.extract.conftest import ReadingOf
from tests.sentences import (
    AFTER,
    BOTH,
    MINISTER,
    PLURAL,
    SAID_THAT,
    SHE,
    SPEAKS,
    SURNAME,
    TITLE,
    URGED,
    VELMARK_ENVOY,
    together,
)


def speakers_of(reading: Reading) -> Speakers:
    (parse,) = reading.of(Parse)
    return Speakers(parse, reading.of(Mention), reading.of(MentionChain), reading.report.text)


def word(reading: Reading, text: str, which: int = 0) -> Token:
    (parse,) = reading.of(Parse)
    return [t for t in parse.tokens if t.text == text][which]


def test_a_surname_means_the_person_introduced_before(reading_of: ReadingOf) -> None:
    reading = reading_of(together(SPEAKS, SURNAME))
    source = speakers_of(reading).source([word(reading, "Toren", 1)], "cue")
    assert source.name == "Ilva Toren"
    assert [s.words(reading.report.text) for s in source.spans] == ["Toren"]
    assert source.chain == reading.of(MentionChain)[0].id


def test_a_definite_description_means_the_holder_of_the_office(reading_of: ReadingOf) -> None:
    reading = reading_of(together(TITLE, MINISTER))
    assert speakers_of(reading).source([word(reading, "minister", 1)], "cue").name == "Ilva Toren"


def test_words_for_nobody_known_stand_as_they_are_and_stay_open(reading_of: ReadingOf) -> None:
    reading = reading_of("the DET DT det 2\nwitness NOUN NN nsubj 3\nsaid VERB VBD ROOT 3 say")
    source = speakers_of(reading).source([word(reading, "witness")], "cue")
    assert (source.name, source.chain) == ("witness", None)
    assert "not named" in source.reason


def test_where_nobody_is_named_the_source_is_unnamed(reading_of: ReadingOf) -> None:
    source = speakers_of(reading_of(SHE)).source([], "cue")
    assert (source.name, source.spans, source.chain) == (UNNAMED, (), None)


def test_a_pronoun_means_the_last_who_spoke(reading_of: ReadingOf) -> None:
    reading = reading_of(together(SPEAKS, BOTH, SHE))
    speakers = speakers_of(reading)
    toren = speakers.source([word(reading, "Toren")], "cue")
    speakers.remember(toren, 0)
    source = speakers.source([word(reading, "She")], "cue")
    assert (source.name, source.chain) == ("Ilva Toren", toren.chain)
    assert "the last who spoke" in source.reason


def test_a_pronoun_before_anybody_spoke_means_the_last_subject_of_its_kind(reading_of: ReadingOf) -> None:
    reading = reading_of(together(SPEAKS, SHE))
    source = speakers_of(reading).source([word(reading, "She")], "cue")
    assert source.name == "Ilva Toren"
    assert "the last person before it" in source.reason


def test_a_pronoun_that_nobody_stands_before_stays_open(reading_of: ReadingOf) -> None:
    reading = reading_of(together(SHE, SPEAKS))
    source = speakers_of(reading).source([word(reading, "She")], "cue")
    assert (source.name, source.chain) == ("she", None)
    assert "nobody before it" in source.reason


def test_a_person_is_never_it_or_they_and_an_organisation_is_never_she(reading_of: ReadingOf) -> None:
    reading = reading_of(together(SPEAKS, SAID_THAT, PLURAL, SHE))
    speakers = speakers_of(reading)
    assert speakers.source([word(reading, "They")], "cue").name == "ministry"
    speakers.remember(speakers.source([word(reading, "ministry")], "cue"), 0)
    assert speakers.source([word(reading, "She")], "cue").name == "Ilva Toren"


def test_several_who_speak_together_are_joined_and_belong_to_no_one_chain(reading_of: ReadingOf) -> None:
    reading = reading_of(BOTH)
    source = speakers_of(reading).source([word(reading, "Brel"), word(reading, "Toren")], "cue")
    assert (source.name, source.chain) == ("Brel; Toren", None)
    assert len(source.spans) == 2


def test_he_is_none_of_two_who_spoke_together(reading_of: ReadingOf) -> None:
    reading = reading_of(together(SPEAKS, BOTH, SHE))
    speakers = speakers_of(reading)
    speakers.remember(speakers.source([word(reading, "Brel"), word(reading, "Toren", 1)], "cue"), 0)
    assert ";" not in speakers.source([word(reading, "She")], "cue").name


def test_who_can_speak(reading_of: ReadingOf) -> None:
    reading = reading_of(together(VELMARK_ENVOY, URGED, SAID_THAT))
    speakers = speakers_of(reading)
    assert speakers.can_speak(word(reading, "envoy"))
    assert speakers.can_speak(word(reading, "Brenik"))
    assert not speakers.can_speak(word(reading, "talks"))


def test_an_outlet_is_known_and_named_as_a_relay(reading_of: ReadingOf) -> None:
    reading = reading_of(AFTER)
    speakers, herald = speakers_of(reading), word(reading, "Herald")
    assert speakers.is_outlet(herald)
    assert not speakers.is_outlet(word(reading, "Brel"))
    name, span = speakers.name(herald)
    assert (name, span.words(reading.report.text)) == ("Osterhal Herald", "the Osterhal Herald")
