"""A phrase that attributes makes a statement of its sentence, or is a link of the attribution beside it."""

from onrecord.extract.statements.statements import find_statements
from onrecord.records.statement import Stance, Statement, StatementKind
from tests.extract.conftest import ReadingOf
from tests.sentences import ACCORDING, AFTER, INFORMATION, SAID_THAT, together
from tests.tables import small_lexicon

LEXICON = small_lexicon()


def words(statement: Statement, text: str) -> tuple[str, str, list[str]]:
    """Return the source, the cue and the pieces of content of a statement."""
    cue = " … ".join(c.words(text) for c in statement.cue)
    return statement.source.name, cue, [c.words(text) for c in statement.content]


def test_according_to_somebody_makes_a_statement_of_the_rest_of_the_sentence(reading_of: ReadingOf) -> None:
    reading = reading_of(ACCORDING)
    (statement,) = find_statements(reading, LEXICON)
    assert words(statement, reading.report.text) == ("ministry", "According to", ["talks failed"])
    assert statement.stance == Stance.ASSERTS


def test_an_according_to_beside_a_cue_is_a_link_and_no_second_source(reading_of: ReadingOf) -> None:
    reading = reading_of(AFTER)
    (statement,) = find_statements(reading, LEXICON)
    assert words(statement, reading.report.text) == ("Brel", "said", ["Talks failed"])
    assert [link.name for link in statement.chain] == ["Osterhal Herald"]


def test_a_cue_of_another_sentence_does_not_make_it_a_link(reading_of: ReadingOf) -> None:
    found = find_statements(reading_of(together(SAID_THAT, ACCORDING)), LEXICON)
    assert [s.chain for s in found] == [(), ()]


def test_information_from_somebody_is_on_that_ones_word(reading_of: ReadingOf) -> None:
    (statement,) = find_statements(reading_of(INFORMATION), LEXICON)
    assert statement.source.name == "Brel"


def test_according_to_at_the_very_end_of_a_text_makes_nothing(reading_of: ReadingOf) -> None:
    assert find_statements(reading_of("Talks NOUN NNS ROOT 1\naccording VERB VBG prep 1"), LEXICON) == ()


AS_ADMITTED = """
Talks NOUN NNS nsubj 2 talk
failed VERB VBD ROOT 2 fail
, PUNCT , punct 2
as SCONJ IN mark 7
the DET DT det 6
envoy NOUN NN nsubj 7
admitted VERB VBD advcl 2 admit
. PUNCT . punct 2
"""
IN_VIEW = """
Talks NOUN NNS nsubj 9 talk
, PUNCT , punct 9
in ADP IN prep 9
the DET DT det 5
ministry NOUN NN poss 7
’s PART POS case 5
view NOUN NN pobj 3
, PUNCT , punct 9
failed VERB VBD ROOT 9 fail
. PUNCT . punct 9
"""
BUT = """
Talks NOUN NNS nsubj 2 talk
failed VERB VBD ROOT 2 fail
but CCONJ CC cc 2
according VERB VBG prep 8 accord
to ADP IN prep 4
Brel PROPN NNP pobj 5 Brel
they PRON PRP nsubj 8
resumed VERB VBD conj 2 resume
. PUNCT . punct 2
"""
CITING = """
The DET DT det 3
Osterhal PROPN NNP compound 3 Osterhal
Herald PROPN NNP nsubj 4 Herald
said VERB VBD ROOT 4 say
, PUNCT , punct 4
citing VERB VBG advcl 4 cite
Brel PROPN NNP dobj 6 Brel
, PUNCT , punct 4
that SCONJ IN mark 11
talks NOUN NNS nsubj 11 talk
failed VERB VBD ccomp 4 fail
. PUNCT . punct 4
"""
SAID_IN_VIEW = """
Talks NOUN NNS nsubj 2 talk
failed VERB VBD ccomp 5 fail
, PUNCT , punct 5
Brel PROPN NNP nsubj 5 Brel
said VERB VBD ROOT 5 say
, PUNCT , punct 5
in ADP IN prep 5
the DET DT det 9
ministry NOUN NN poss 11
’s PART POS case 9
view NOUN NN pobj 7
. PUNCT . punct 5
"""
QUOTED_PHRASE = """
“ PUNCT `` punct 11 "
We PRON PRP nsubj 3
won VERB VBD ccomp 11 win
talks NOUN NNS dobj 3 talk
according VERB VBG prep 3 accord
to ADP IN prep 5
Brel PROPN NNP pobj 6 Brel
, PUNCT , punct 11
” PUNCT '' punct 11 "
she PRON PRP nsubj 11 she
said VERB VBD ROOT 11 say
. PUNCT . punct 11
"""
TO_PLAN = """
Work NOUN NN nsubj 2 work
went VERB VBD ROOT 2 go
according VERB VBG prep 2 accord
to ADP IN prep 3
plan NOUN NN pobj 4 plan
. PUNCT . punct 2
"""
TOLD_INSIDE = """
Brel PROPN NNP nsubj 2 Brel
said VERB VBD ROOT 2 say
that SCONJ IN mark 9
according VERB VBG prep 9 accord
to ADP IN prep 4
the DET DT det 7
ministry NOUN NN pobj 5
talks NOUN NNS nsubj 9 talk
failed VERB VBD ccomp 2 fail
. PUNCT . punct 2
"""


def test_a_phrase_around_its_source_has_the_stance_and_the_kind_of_its_row(reading_of: ReadingOf) -> None:
    reading = reading_of(AS_ADMITTED)
    (admitted,) = find_statements(reading, LEXICON)
    assert words(admitted, reading.report.text) == ("envoy", "as … admitted", ["Talks failed"])
    assert (admitted.stance, admitted.kind) == (Stance.CONCEDES, StatementKind.SPEECH)
    reading = reading_of(IN_VIEW)
    (view,) = find_statements(reading, LEXICON)
    assert words(view, reading.report.text) == ("ministry", "in … view", ["Talks", "failed"])
    assert view.kind == StatementKind.ATTITUDE


def test_a_phrase_behind_a_conjunction_has_only_its_own_clause(reading_of: ReadingOf) -> None:
    reading = reading_of(BUT)
    (statement,) = find_statements(reading, LEXICON)
    assert words(statement, reading.report.text) == ("Brel", "according to", ["they resumed"])


def test_a_phrase_that_passes_nothing_on_is_dropped_beside_an_attribution(reading_of: ReadingOf) -> None:
    (statement,) = find_statements(reading_of(SAID_IN_VIEW), LEXICON)
    assert statement.source.name == "Brel"
    assert statement.chain == ()


def test_whoever_an_outlet_cites_is_the_source_and_the_outlet_the_link(reading_of: ReadingOf) -> None:
    reading = reading_of(CITING)
    (statement,) = find_statements(reading, LEXICON)
    assert words(statement, reading.report.text) == ("Brel", "said", ["that talks failed"])
    assert [link.name for link in statement.chain] == ["Osterhal Herald"]


def test_what_anybody_else_cites_is_evidence_and_no_link(reading_of: ReadingOf) -> None:
    lines = CITING.replace("Herald PROPN NNP nsubj 4 Herald", "ministry NOUN NN nsubj 4")
    (statement,) = find_statements(reading_of(lines.replace("Osterhal PROPN", "Brenik PROPN")), LEXICON)
    assert "ministry" in statement.source.name
    assert statement.chain == ()


def test_on_whose_word_somebody_tells_it_is_part_of_what_is_told(reading_of: ReadingOf) -> None:
    reading = reading_of(TOLD_INSIDE)
    (statement,) = find_statements(reading, LEXICON)
    assert words(statement, reading.report.text) == (
        "Brel",
        "said",
        ["that according to the ministry talks failed"],
    )
    assert statement.chain == ()


def test_a_phrase_inside_a_quotation_is_the_speakers(reading_of: ReadingOf) -> None:
    reading = reading_of(QUOTED_PHRASE)
    assert [words(s, reading.report.text)[1] for s in find_statements(reading, LEXICON)] == ["said"]


def test_according_to_a_bare_noun_names_nobody(reading_of: ReadingOf) -> None:
    assert find_statements(reading_of(TO_PLAN), LEXICON) == ()


WHICH_QUOTED = """
According VERB VBG prep 13 accord
to ADP IN prep 1
the DET DT det 5
Osterhal PROPN NNP compound 5
Herald PROPN NNP pobj 2
, PUNCT , punct 5
which PRON WDT nsubj 8
quoted VERB VBD relcl 5 quote
a DET DT det 10
minister NOUN NN dobj 8
, PUNCT , punct 13
talks NOUN NNS nsubj 13 talk
failed VERB VBD ROOT 13 fail
. PUNCT . punct 13
"""


def test_whom_the_named_outlet_is_said_to_quote_is_the_source(reading_of: ReadingOf) -> None:
    (statement,) = find_statements(reading_of(WHICH_QUOTED), LEXICON)
    assert statement.source.name == "minister"
    assert [link.name for link in statement.chain] == ["Osterhal Herald"]
