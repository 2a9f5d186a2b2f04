"""The ways of saying nothing: "no immediate comment from", "declined to comment on"."""

from onrecord.extract.statements.refusals import refusals
from onrecord.extract.statements.statements import find_statements
from onrecord.lexicon import Refusal, RefusalTable
from onrecord.records.parse import Parse
from onrecord.records.statement import Stance, Statement
from tests.extract.conftest import ReadingOf
from tests.sentences import DECLINED, NO_COMMENT
from tests.tables import small_lexicon

LEXICON = small_lexicon()
UNCONFIRMED = """
The DET DT det 2
claim NOUN NN nsubjpass 6
could AUX MD aux 6
not PART RB neg 6
be AUX VB auxpass 6
confirmed VERB VBN ROOT 6 confirm
. PUNCT . punct 6
"""


def words(statement: Statement, text: str) -> tuple[str, str, list[str]]:
    """Return the source, the cue and the pieces of content of a statement."""
    cue = " … ".join(c.words(text) for c in statement.cue)
    return statement.source.name, cue, [c.words(text) for c in statement.content]


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


def test_what_could_not_be_confirmed_is_no_refusal_of_what_it_is_about(reading_of: ReadingOf) -> None:
    row = Refusal("not able to confirm"), Refusal("not confirm")
    parse = next(iter(reading_of(UNCONFIRMED).of(Parse)))
    assert list(refusals(parse, RefusalTable(row))) == []
    told = UNCONFIRMED.replace("nsubjpass 6", "nsubj 6")
    assert len(list(refusals(next(iter(reading_of(told).of(Parse))), RefusalTable(row)))) == 1
