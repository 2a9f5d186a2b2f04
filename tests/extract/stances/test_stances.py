"""What does a source do with the content?"""

import pytest

from onrecord.extract.grammar.clauses import attributed
from onrecord.extract.stances.stances import Stances, find_stance
from onrecord.extract.statements.sources import find_voice
from onrecord.extract.statements.statements import find_statements
from onrecord.records.parse import Parse
from onrecord.records.statement import Stance
from tests.conftest import ParseOf
from tests.extract.conftest import HitOf, ReadingOf
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
from tests.tables import CUES, STANCES, small_lexicon


def stated(hit_of: HitOf, lines: str, word: str) -> Stance | None:
    """Return the stance that the cue of some lines states."""
    _, parse, hit = hit_of(lines, word)
    found = attributed(parse, hit)
    assert found is not None
    return find_stance(hit, found[0])


def said(parse: Parse, *, stance: Stance = Stance.ASSERTS, cue: str = "say") -> tuple[Stance, str] | None:
    """Return what the content makes of itself, all words of the parse being it, said by nobody in particular."""
    word = parse.tokens[0]._replace(i=-1, text=cue, lemma=cue)
    return Stances(parse, CUES, STANCES).of(stance, parse.sentences, [word], [])


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
    assert stated(hit_of, lines, word) == stance


@pytest.mark.parametrize(
    ("lines", "word", "stance"),
    [(NOT_CONFIRMED, "confirm", Stance.DECLINES), (UNABLE, "confirm", Stance.DECLINES), (SAID_NOT, "say", None)],
)
def test_a_denied_cue_says_what_its_row_says_for_that(
    hit_of: HitOf, lines: str, word: str, stance: Stance | None
) -> None:
    assert stated(hit_of, lines, word) == stance


@pytest.mark.parametrize(
    ("lines", "stance"),
    [(WILL, Stance.PREDICTS), (OWN, Stance.PROMISES), (RETALIATE, Stance.THREATENS)],
)
def test_a_plain_cue_before_the_future_predicts_promises_or_threatens(
    hit_of: HitOf, lines: str, stance: Stance
) -> None:
    _, parse, hit = hit_of(lines, "said")
    found = attributed(parse, hit)
    assert found is not None
    voice = find_voice(parse, hit, lambda noun: True).source
    read = Stances(parse, CUES, STANCES).of(Stance.ASSERTS, found[1], hit.tokens, voice)
    assert read is not None
    assert read[0] == stance


def test_what_would_be_if_something_were_is_not_foretold(hit_of: HitOf) -> None:
    _, parse, hit = hit_of(WE_IF.replace("will AUX MD aux 6", "would AUX MD aux 6"), "said")
    found = attributed(parse, hit)
    assert found is not None
    assert Stances(parse, CUES, STANCES).of(Stance.ASSERTS, found[1], hit.tokens, []) is None


PERFORMED = """
We PRON PRP nsubj 3 we
can AUX MD aux 3
confirm VERB VB ROOT 3 confirm
the DET DT det 5
report NOUN NN dobj 3
"""
UNTRUE = """
The DET DT det 2
tale NOUN NN nsubj 3
is AUX VBZ ROOT 3 be
untrue ADJ JJ acomp 3
. PUNCT . punct 3
"""
WHO_IS_UNTRUE = """
The DET DT det 2
envoy NOUN NN nsubj 8
who PRON WP nsubj 5
tales NOUN NNS nsubj 5
were AUX VBD relcl 2 be
untrue ADJ JJ acomp 5
to ADP IN prep 6
left VERB VBD ROOT 8 leave
"""


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (PERFORMED, (Stance.CONFIRMS, "We confirm")),
        (PERFORMED.replace("We PRON", "They PRON").replace("nsubj 3 we", "nsubj 3 they").replace("can", "will"), None),
        (PERFORMED.replace("confirm VERB VB ROOT 3 confirm", "said VERB VB ROOT 3 say"), None),
        (PERFORMED.replace("can AUX MD aux", "not PART RB neg"), (Stance.DECLINES, "We confirm")),
        ("Talks NOUN NNS ROOT 1", None),
    ],
)
def test_who_says_we_confirm_confirms_and_nobody_else_does(
    parse_of: ParseOf, lines: str, read: tuple[Stance, str] | None
) -> None:
    found = said(parse_of(lines)[1])
    assert found == read or (read is None and found is not None and found[0] == Stance.PROMISES)


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (UNTRUE, (Stance.DENIES, "untrue")),
        (UNTRUE.replace("untrue", "true"), (Stance.CONFIRMS, "true")),
        (UNTRUE.replace("untrue ADJ", "true ADJ").replace(". PUNCT . punct 3", "not PART RB neg 3"), "true"),
        (UNTRUE.replace(". PUNCT", "? PUNCT"), None),
        (WHO_IS_UNTRUE, None),
    ],
)
def test_a_word_counts_where_it_is_said_of_something_and_not_in_an_aside_or_a_question(
    parse_of: ParseOf, lines: str, read: tuple[Stance, str] | str | None
) -> None:
    assert said(parse_of(lines)[1]) == ((Stance.DENIES, read) if isinstance(read, str) else read)


def test_a_cue_that_states_its_stance_is_not_overruled(parse_of: ParseOf) -> None:
    assert said(parse_of(UNTRUE)[1], stance=Stance.WARNS) is None


def test_a_denied_cue_leaves_nothing_to_the_content(parse_of: ParseOf) -> None:
    assert said(parse_of(UNTRUE)[1], cue="never") is None


NAME_CALLING = """
the DET DT det 2
tale NOUN NN nsubj 4
a DET DT det 4
mistake NOUN NN oprd 4
"""


def test_what_something_is_called_is_said_of_it_and_the_last_name_counts(parse_of: ParseOf) -> None:
    assert said(parse_of(NAME_CALLING)[1], cue="call") == (Stance.CRITICISES, "mistake")
    assert said(parse_of(NAME_CALLING.replace("oprd 4", "ROOT 4"))[1], cue="mention") is None


def test_a_name_between_quotation_marks_may_be_all_that_there_is_and_may_be_denied(parse_of: ParseOf) -> None:
    lines = "“ PUNCT `` punct 3\nneither CCONJ CC preconj 3\ntrue ADJ JJ ROOT 3\n” PUNCT '' punct 3"
    assert said(parse_of(lines)[1], cue="call") == (Stance.DENIES, "true")


def test_a_refusal_to_speak_declines_and_one_to_act_rejects(parse_of: ParseOf) -> None:
    speak = "to PART TO aux 2\nconfirm VERB VB ROOT 2\nit PRON PRP dobj 2"
    _, parse = parse_of(speak.replace("confirm", "retaliate"))
    assert said(parse, stance=Stance.REJECTS, cue="refuse") is None
    _, parse = parse_of(speak.replace("confirm", "comment"))
    assert said(parse, stance=Stance.REJECTS, cue="refuse") == (Stance.DECLINES, "comment")
    assert said(parse, stance=Stance.REJECTS, cue="reject") is None


def test_the_reason_of_a_statement_names_the_words_that_decided(reading_of: ReadingOf) -> None:
    (statement,) = find_statements(reading_of(RETALIATE), small_lexicon())
    assert statement.stance == Stance.THREATENS
    assert statement.reason.endswith("content: “retaliate”")


def test_no_chain_of_clauses_is_too_long(parse_of: ParseOf) -> None:
    lines = "\n".join(f"say VERB VB {'ccomp' if n > 1 else 'ROOT'} {max(1, n - 1)}" for n in range(1, 5000))
    assert said(parse_of(lines)[1]) is None
