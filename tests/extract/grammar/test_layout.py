"""In which sentence and paragraph does an offset lie?"""

from onrecord.extract.grammar.layout import Layout
from onrecord.records.layout import Paragraph, Sentence
from onrecord.records.span import Span

LAYOUT = Layout(
    [Paragraph(Span("r", 5, 20)), Paragraph(Span("r", 22, 30))],
    [Sentence(Span("r", 5, 10)), Sentence(Span("r", 11, 20)), Sentence(Span("r", 22, 30))],
    [],
)


def test_an_offset_lies_in_the_last_one_that_starts_at_or_before_it() -> None:
    assert [LAYOUT.sentence_of(n) for n in (5, 10, 11, 21, 22, 99)] == [0, 0, 1, 1, 2, 2]
    assert [LAYOUT.paragraph_of(n) for n in (5, 21, 22, 99)] == [0, 0, 1, 1]


def test_what_lies_before_the_first_counts_to_it() -> None:
    assert LAYOUT.sentence_of(0) == LAYOUT.paragraph_of(0) == 0
    assert Layout([], [], []).sentence_of(3) == 0
