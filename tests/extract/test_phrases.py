"""Attribution by a phrase: "according to …", and the ways of saying nothing."""

from onrecord.extract.statements import find_statements
from onrecord.records.statement import Stance, Statement
from tests.extract.conftest import ReadingOf
from tests.sentences import ACCORDING, AFTER, DECLINED, INFORMATION, NO_COMMENT, SAID_THAT, together
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


def test_no_comment_from_somebody_is_a_refusal_of_that_one(reading_of: ReadingOf) -> None:
    reading = reading_of(NO_COMMENT)
    (statement,) = find_statements(reading, LEXICON)
    assert statement.stance == Stance.DECLINES
    assert words(statement, reading.report.text)[0] == "ministry"
    assert "no immediate comment" in words(statement, reading.report.text)[1]


def test_a_refusal_with_a_topic_has_the_topic_as_content(reading_of: ReadingOf) -> None:
    reading = reading_of(DECLINED)
    (statement,) = find_statements(reading, LEXICON)
    assert words(statement, reading.report.text) == ("ministry", "declined to comment", ["on the talks"])
    assert statement.stance == Stance.DECLINES


def test_there_declines_nothing(reading_of: ReadingOf) -> None:
    lines = NO_COMMENT.replace("from ADP IN prep 5\nthe DET DT det 8\nministry NOUN NN pobj 6\n", "")
    lines = lines.replace("comment NOUN", "comments NOUN").replace("attr 2", "attr 2 comment")
    for statement in find_statements(reading_of(lines), LEXICON):
        assert statement.source.name != "there"


def test_according_to_at_the_very_end_of_a_text_makes_nothing(reading_of: ReadingOf) -> None:
    assert find_statements(reading_of("Talks NOUN NNS ROOT 1\naccording VERB VBG prep 1"), LEXICON) == ()
