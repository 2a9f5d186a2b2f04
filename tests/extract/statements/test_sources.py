"""Who is said to have said it? Tokens, before it is asked whom they mean."""

from onrecord.extract.grammar.cues import Hit
from onrecord.extract.statements.sources import Voice, all_joined, find_voice
from onrecord.lexicon import Cue
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance
from tests.conftest import ParseOf
from tests.extract.conftest import HitOf
from tests.sentences import (
    AFTER,
    BOTH,
    BY_AGENT,
    CLAIM,
    CLAIM_BY,
    DENIED_CLAIM,
    IMPERSONAL,
    JOINED,
    QUOTED,
    QUOTING,
    RELATIVE,
    SAID_THAT,
    TOLD,
    UNABLE,
    URGED,
)


def anyone(noun: Token) -> bool:
    return True


def voice(text: str, parse: Parse, hit: Hit) -> Voice:
    return find_voice(parse, hit, anyone)


def source(text: str, parse: Parse, hit: Hit) -> list[str]:
    return [t.text for t in voice(text, parse, hit).source]


def test_the_subject_of_the_cue_speaks(hit_of: HitOf) -> None:
    assert source(*hit_of(SAID_THAT, "said")) == ["ministry"]
    assert source(*hit_of(AFTER, "said")) == ["Brel"]
    assert source(*hit_of(TOLD, "told")) == ["Brel"]
    assert source(*hit_of(URGED, "urged")) == ["Brenik"]


def test_the_agent_of_a_passive_speaks_and_its_subject_does_not(hit_of: HitOf) -> None:
    assert source(*hit_of(BY_AGENT, "confirmed")) == ["ministry"]


def test_the_subject_is_found_above_an_infinitive(hit_of: HitOf) -> None:
    assert source(*hit_of(UNABLE, "confirm")) == ["ministry"]


def test_the_first_of_two_joined_verbs_lends_its_subject(hit_of: HitOf) -> None:
    assert source(*hit_of(JOINED, "said")) == ["Brel"]


def test_a_relative_pronoun_leads_to_its_noun(hit_of: HitOf) -> None:
    assert source(*hit_of(RELATIVE, "said")) == ["Brel"]


def test_two_who_say_the_same_are_both_sources(hit_of: HitOf) -> None:
    assert source(*hit_of(BOTH, "said")) == ["Brel", "Toren"]


def test_somebody_quoted_as_saying_is_the_source_and_who_quotes_is_a_relay(hit_of: HitOf) -> None:
    found = voice(*hit_of(QUOTING, "saying"))
    assert [t.text for t in found.source] == ["minister"]
    assert [t.text for t in found.relays if t] == ["Herald"]
    assert [t.text for t in found.cue] == ["quoted", "as"]


def test_quoted_by_nobody_named_is_a_relay_without_a_name(hit_of: HitOf) -> None:
    found = voice(*hit_of(QUOTED, "saying"))
    assert [t.text for t in found.source] == ["minister"]
    assert found.relays == (None,)


def test_a_claim_is_its_owners(hit_of: HitOf) -> None:
    assert source(*hit_of(CLAIM, "claim")) == ["Toren"]
    assert source(*hit_of(CLAIM_BY, "claim")) == ["Brel"]


def test_who_denies_a_claim_is_the_source_of_the_denial(hit_of: HitOf) -> None:
    assert source(*hit_of(DENIED_CLAIM, "denied")) == ["Brel"]


def test_somebody_who_is_asked_says_nothing_by_it(parse_of: ParseOf) -> None:
    lines = """
Asked VERB VBN advcl 5 ask
about ADP IN prep 1
it PRON PRP pobj 2
Brel PROPN NNP nsubj 5 Brel
left VERB VBD ROOT 5 leave
"""
    _, parse = parse_of(lines)
    asked = Cue("ask", "verb", Stance.ASSERTS, ("about",))
    hit = Hit((asked,), parse.tokens[0], parse.tokens[:1], False)
    assert find_voice(parse, hit, anyone).source == ()


def test_it_was_said_names_nobody(hit_of: HitOf) -> None:
    assert source(*hit_of(IMPERSONAL, "said")) == []


SHOWS = "the DET DT det 2\nclosing NOUN NN nsubj 3\nshows VERB VBZ ROOT 3 show"


def test_a_subject_that_cannot_speak_is_passed_over(parse_of: ParseOf) -> None:
    _, parse = parse_of(SHOWS)
    shows = Cue("show", "verb", Stance.ASSERTS, ("that",))
    hit = Hit((shows,), parse.tokens[2], parse.tokens[2:], False)
    assert find_voice(parse, hit, lambda noun: False) == Voice()


def test_whatever_says_something_speaks(hit_of: HitOf) -> None:
    _, parse, hit = hit_of(SAID_THAT, "said")
    assert [t.text for t in find_voice(parse, hit, lambda noun: False).source] == ["ministry"]


def test_who_is_asked_does_not_speak(parse_of: ParseOf) -> None:
    _, parse = parse_of("Brel PROPN NNP nsubjpass 3\nwas AUX VBD auxpass 3\nasked VERB VBN ROOT 3 ask")
    asked = Cue("ask", "verb", Stance.ASSERTS, ("about",))
    hit = Hit((asked,), parse.tokens[2], parse.tokens[2:], False)
    assert find_voice(parse, hit, anyone).source == ()


def test_an_owner_speaks_where_the_thing_cannot(hit_of: HitOf) -> None:
    lines = "Brel PROPN NNP poss 3\n's PART POS case 1\nreply NOUN NN nsubj 4\nsaid VERB VBD ROOT 4 say"
    _, parse, hit = hit_of(lines, "said")
    assert [t.text for t in find_voice(parse, hit, lambda noun: noun.text == "Brel").source] == ["Brel"]


def test_all_that_is_joined_to_a_noun_is_given(parse_of: ParseOf) -> None:
    _, parse = parse_of(BOTH)
    assert [t.text for t in all_joined(parse, parse.tokens[0])] == ["Brel", "Toren"]
    assert [t.text for t in all_joined(parse, parse.tokens[2])] == ["Toren"]


SECOND_VERB = """
Brel PROPN NNP nsubj 2
said VERB VBD ROOT 2 say
that SCONJ IN mark 6
errors NOUN NNS nsubjpass 6 error
were AUX VBD auxpass 6
made VERB VBN ccomp 2 make
but CCONJ CC cc 6
denied VERB VBD conj 6 deny
that SCONJ IN mark 11
talks NOUN NNS nsubj 11 talk
failed VERB VBD ccomp 8 fail
. PUNCT . punct 2
"""


def test_a_second_verb_that_hangs_on_what_is_said_has_the_speaker_of_the_first(hit_of: HitOf) -> None:
    _, parse, hit = hit_of(SECOND_VERB, "denied")
    assert [t.text for t in find_voice(parse, hit, lambda noun: noun.pos == "PROPN").source] == ["Brel"]
