"""Who says what, with which stance: the parts together, over parses made by hand."""

from onrecord.extract.statements.statements import find_statements
from onrecord.records.reading import Reading
from onrecord.records.statement import UNNAMED, Stance, StatementKind
from tests.extract.conftest import ReadingOf
from tests.sentences import (
    ACCUSED,
    BY_AGENT,
    CLAIM,
    HOPE,
    IMPERSONAL,
    INTERRUPTED,
    NOT_CONFIRMED,
    QUOTED,
    QUOTING,
    RELATIVE,
    REPORTEDLY,
    SAID_AGAIN,
    SAID_NOT,
    SAID_THAT,
    SPEAKS,
    SURNAME,
    TOLD,
    VARGA_SAYS,
    together,
)
from tests.tables import small_lexicon

LEXICON = small_lexicon()


def told(reading: Reading) -> list[tuple[str, str, list[str], Stance]]:
    """Return source, cue, pieces of content and stance of each statement."""
    text = reading.report.text
    return [
        (s.source.name, " … ".join(c.words(text) for c in s.cue), [c.words(text) for c in s.content], s.stance)
        for s in find_statements(reading, LEXICON)
    ]


def test_source_cue_content_and_stance(reading_of: ReadingOf) -> None:
    assert told(reading_of(SAID_THAT)) == [("ministry", "said", ["that talks failed"], Stance.ASSERTS)]
    assert told(reading_of(BY_AGENT)) == [("ministry", "was confirmed", ["The report"], Stance.CONFIRMS)]
    assert told(reading_of(ACCUSED)) == [("ministry", "accused", ["of spying"], Stance.ACCUSES)]


def test_not_confirming_is_declining_and_not_saying_is_nothing(reading_of: ReadingOf) -> None:
    assert told(reading_of(NOT_CONFIRMED)) == [("ministry", "did not confirm", ["the report"], Stance.DECLINES)]
    assert told(reading_of(SAID_NOT)) == []


def test_an_interrupted_clause_is_one_statement_of_two_pieces(reading_of: ReadingOf) -> None:
    reading = reading_of(together(VARGA_SAYS, INTERRUPTED))
    assert told(reading)[1] == ("Jon Varga", "said", ["Talks", "are over"], Stance.ASSERTS)


def test_he_is_whoever_spoke_last(reading_of: ReadingOf) -> None:
    found = told(reading_of(together(SPEAKS, VARGA_SAYS, SAID_AGAIN)))
    assert [source for source, *_ in found] == ["Jon Varga", "Jon Varga"]


def test_somebody_quoted_by_an_outlet_speaks_and_the_outlet_is_the_link(reading_of: ReadingOf) -> None:
    (statement,) = find_statements(reading_of(QUOTING), LEXICON)
    assert statement.source.name == "minister"
    assert [link.name for link in statement.chain] == ["Osterhal Herald"]


def test_somebody_quoted_by_nobody_named_has_an_unnamed_link(reading_of: ReadingOf) -> None:
    (statement,) = find_statements(reading_of(QUOTED), LEXICON)
    assert statement.source.name == "minister"
    assert [(link.name, link.span) for link in statement.chain] == [(UNNAMED, None)]


def test_words_told_to_an_outlet_came_through_it(reading_of: ReadingOf) -> None:
    (statement,) = find_statements(reading_of(TOLD), LEXICON)
    assert statement.source.name == "Brel"
    assert [link.name for link in statement.chain] == ["Osterhal Herald"]


def test_a_claim_in_a_noun_is_a_statement_of_its_owner(reading_of: ReadingOf) -> None:
    assert told(reading_of(CLAIM)) == [("Ilva Toren", "claim", ["that talks failed"], Stance.ASSERTS)]


def test_a_relative_clause_speaks_for_its_noun(reading_of: ReadingOf) -> None:
    assert told(reading_of(RELATIVE)) == [("Ana Brel", "said", ["talks failed"], Stance.ASSERTS)]


def test_it_was_said_is_held_by_nobody_named(reading_of: ReadingOf) -> None:
    assert told(reading_of(IMPERSONAL)) == [(UNNAMED, "was said", ["that talks failed"], Stance.ASSERTS)]


def test_an_attitude_is_told_from_speech(reading_of: ReadingOf) -> None:
    (statement,) = find_statements(reading_of(HOPE), LEXICON)
    assert statement.kind == StatementKind.ATTITUDE


def test_a_hedge_beside_the_cue_is_kept(reading_of: ReadingOf) -> None:
    reading = reading_of(REPORTEDLY)
    (statement,) = find_statements(reading, LEXICON)
    assert [h.words(reading.report.text) for h in statement.hedges] == ["allegedly"]


def test_what_a_source_tells_of_others_is_not_a_statement_of_the_report(reading_of: ReadingOf) -> None:
    lines = """
Brel PROPN NNP nsubj 2 Brel
said VERB VBD ROOT 2 say
Toren PROPN NNP nsubj 4 Toren
denied VERB VBD ccomp 2 deny
the DET DT det 6
claim NOUN NN dobj 4
. PUNCT . punct 2
"""
    assert told(reading_of(lines)) == [("Brel", "said", ["Toren denied the claim"], Stance.ASSERTS)]


def test_words_inside_a_quotation_are_no_cues_of_the_report(reading_of: ReadingOf) -> None:
    lines = """
“ PUNCT `` punct 3 "
Brenik PROPN NNP nsubj 3 Brenik
denied VERB VBD ccomp 10 deny
the DET DT det 6
old ADJ JJ amod 6
claim NOUN NN dobj 3
, PUNCT , punct 10
” PUNCT '' punct 10 "
Brel PROPN NNP nsubj 10 Brel
said VERB VBD ROOT 10 say
. PUNCT . punct 10
"""
    assert [source for source, *_ in told(reading_of(lines))] == ["Brel"]


def test_statements_come_in_text_order_and_each_says_why(reading_of: ReadingOf) -> None:
    found = find_statements(reading_of(together(VARGA_SAYS, SAID_THAT, ACCUSED)), LEXICON)
    assert [s.cue[0].start for s in found] == sorted(s.cue[0].start for s in found)
    assert all(s.reason and s.source.reason for s in found)
    assert len({s.id for s in found}) == len(found)


def test_a_report_in_its_own_voice_has_no_statements_of_others(reading_of: ReadingOf) -> None:
    assert find_statements(reading_of(SURNAME), LEXICON) == ()
