"""By which words does a report keep its distance from a statement?"""

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.hedges import find_hedges
from onrecord.records.statement import Stance, StatementKind
from tests.conftest import ParseOf
from tests.sentences import REPORTEDLY, SURNAME, together
from tests.tables import HEDGES


def draft(sentence: int, *content: tuple[int, int]) -> Draft:
    return Draft(0, StatementKind.SPEECH, Stance.ASSERTS, list(content), "given", sentence=sentence)


def test_a_hedge_beside_the_cue_is_the_reports(parse_of: ParseOf) -> None:
    text, parse = parse_of(REPORTEDLY)
    start = text.index("that")
    found = find_hedges(parse, draft(0, (start, len(text))), HEDGES)
    assert [t.text for t in found] == ["allegedly"]


def test_a_hedge_inside_the_content_is_the_sources(parse_of: ParseOf) -> None:
    text, parse = parse_of(REPORTEDLY)
    assert find_hedges(parse, draft(0, (0, len(text))), HEDGES) == ()


def test_a_hedge_of_another_sentence_counts_for_nothing_here(parse_of: ParseOf) -> None:
    _, parse = parse_of(together(REPORTEDLY, SURNAME))
    assert find_hedges(parse, draft(1), HEDGES) == ()


def test_a_draft_of_no_sentence_has_no_hedges(parse_of: ParseOf) -> None:
    _, parse = parse_of(REPORTEDLY)
    assert find_hedges(parse, draft(-1), HEDGES) == ()
    assert find_hedges(parse, draft(7), HEDGES) == ()
