"""To which attribution does each quotation belong, and which are no speech at all?"""

import pytest

from onrecord.extract.statements.drafts import Draft, Range
from onrecord.extract.statements.quotes import join, widen
from onrecord.extract.statements.statements import find_statements
from onrecord.records.layout import Ending, Quotation
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import UNNAMED, Stance, StatementKind
from tests.extract.conftest import ReadingOf
from tests.sentences import (
    COLON,
    LONG_QUOTE,
    QUOTE,
    QUOTE_LAST,
    QUOTE_ON,
    SAID_THAT,
    SAYS_GRAVE,
    SCARE,
    SPEAKS,
    SURNAME,
    TOLD_QUOTE,
    VARGA_SAYS,
    together,
)
from tests.tables import small_lexicon

LEXICON = small_lexicon()


def told(reading: Reading) -> list[tuple[str, list[str]]]:
    """Return the source and the pieces of content of each statement."""
    text = reading.report.text
    return [(s.source.name, [c.words(text) for c in s.content]) for s in find_statements(reading, LEXICON)]


def draft(*content: Range) -> Draft:
    return Draft(0, StatementKind.SPEECH, Stance.ASSERTS, list(content), "given")


def quotation(start: int, end: int) -> Quotation:
    return Quotation(Span("r", start, end), 0, Ending.MARK)


def test_content_that_ends_inside_a_quotation_is_stretched_to_its_marks() -> None:
    one = draft((5, 12))
    widen(one, [quotation(10, 20)])
    assert one.content == [(5, 20)]


def test_content_that_fills_a_quotation_takes_its_marks_in() -> None:
    one = draft((11, 19))
    widen(one, [quotation(10, 20)])
    assert one.content == [(10, 20)]


def test_a_quotation_far_from_the_content_changes_nothing() -> None:
    one = draft((5, 12))
    widen(one, [quotation(30, 40)])
    assert one.content == [(5, 12)]


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        ([], []),
        ([(0, 4), (5, 9)], [(0, 9)]),
        ([(0, 4), (7, 9)], [(0, 4), (7, 9)]),
        ([(0, 9), (2, 4)], [(0, 9)]),
    ],
)
def test_pieces_that_touch_are_made_one(pieces: list[Range], joined: list[Range]) -> None:
    assert join(pieces) == joined


def test_a_quotation_before_its_cue_is_the_content_marks_included(reading_of: ReadingOf) -> None:
    found = told(reading_of(together(SPEAKS, QUOTE)))
    assert found == [("Ilva Toren", ["“We won talks today,”"])]


def test_a_quotation_after_a_colon_is_the_content(reading_of: ReadingOf) -> None:
    assert told(reading_of(COLON)) == [("Brel", ["“Talks are over now.”"])]


def test_a_quotation_told_to_an_outlet_has_the_outlet_as_link(reading_of: ReadingOf) -> None:
    reading = reading_of(TOLD_QUOTE)
    (statement,) = find_statements(reading, LEXICON)
    assert [link.name for link in statement.chain] == ["Osterhal Herald"]
    assert [c.words(reading.report.text) for c in statement.content] == ["“Talks are over now.”"]


def test_a_quotation_within_a_clause_widens_the_content_to_its_closing_mark(reading_of: ReadingOf) -> None:
    assert told(reading_of(SAYS_GRAVE)) == [("ministry", ["talks were “a grave mistake”"])]


def test_a_quotation_broken_by_its_cue_is_one_statement_of_two_pieces(reading_of: ReadingOf) -> None:
    found = told(reading_of(together(SPEAKS, QUOTE, QUOTE_ON)))
    assert found == [("Ilva Toren", ["“We won talks today,”", "“They lost them today.”"])]


def test_a_quotation_alone_goes_on_from_the_speaker_of_the_paragraph_before(reading_of: ReadingOf) -> None:
    reading = reading_of(together(VARGA_SAYS, LONG_QUOTE), apart=True)
    assert told(reading) == [("Jon Varga", ["talks failed"]), ("Jon Varga", ["“Nobody came to the talks.”"])]
    second = find_statements(reading, LEXICON)[1]
    assert second.cue == ()
    assert second.source.spans == ()
    assert "after the speaker before it" in second.source.reason


def test_a_quotation_alone_with_nobody_before_it_is_unnamed(reading_of: ReadingOf) -> None:
    assert told(reading_of(LONG_QUOTE)) == [(UNNAMED, ["“Nobody came to the talks.”"])]


def test_a_quotation_alone_does_not_reach_back_over_many_paragraphs(reading_of: ReadingOf) -> None:
    reading = reading_of(together(VARGA_SAYS, SURNAME, SURNAME, SURNAME, LONG_QUOTE), apart=True)
    assert told(reading)[-1] == (UNNAMED, ["“Nobody came to the talks.”"])


def test_scare_quotes_are_no_speech(reading_of: ReadingOf) -> None:
    assert told(reading_of(SCARE)) == []


def test_the_next_quotation_with_a_cue_of_its_own_is_its_own_statement(reading_of: ReadingOf) -> None:
    found = told(reading_of(together(SPEAKS, QUOTE, SAID_THAT, QUOTE_LAST)))
    assert [pieces for _, pieces in found] == [
        ["“We won talks today,”"],
        ["that talks failed"],
        ["“They lost it all today,”"],
    ]
