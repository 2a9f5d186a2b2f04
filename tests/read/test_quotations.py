"""Quotations of every style, and what becomes of those that are never closed."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.lexicon import Abbreviation, AbbreviationTable
from onrecord.read.paragraphs import paragraphs
from onrecord.read.quotations import FARTHEST, quotations
from onrecord.read.sentences import sentences
from onrecord.records.document import Given
from onrecord.records.layout import Ending, Paragraph, Quotation, Sentence
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span

TABLE = AbbreviationTable((Abbreviation("Mr", "name"),))


def report_of(text: str) -> Report:
    return Report("r" * 32, "d" * 64, Given(), text, Noted("utf-8", Basis.GUESS))


def laid_out(text: str) -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...], tuple[Quotation, ...]]:
    report = report_of(text)
    parts = paragraphs(report, [])
    whole = sentences(report, parts, TABLE)
    return parts, whole, quotations(report, parts, whole)


def found(text: str) -> list[tuple[str, str]]:
    """Return the ending and the words of each quotation."""
    return [(q.ending.value, q.span.words(text)) for q in laid_out(text)[2]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"We go," said Toren. "They stay."', ['"We go,"', '"They stay."']),
        ("“We go,” said Toren.", ["“We go,”"]),
        ("'We go,' said Toren. It's 'over'.", ["'We go,'", "'over'"]),
        ("The ‘i’ called it “mad”.", ["‘i’", "“mad”"]),
        ("``We go,'' said Toren.", ["``We go,''"]),
        ('“We go," said Toren.', ['“We go,"']),
        ("The spies' camp of the '90s was 5'10\" wide.", []),
        ('He said "" and left.', []),
    ],
)
def test_closed_quotations_keep_their_marks(text: str, words: list[str]) -> None:
    assert found(text) == [("mark", each) for each in words]


def test_a_quotation_inside_another_is_deeper() -> None:
    text = "“She told me: ‘The “mad” plan is over,’ and left,” he said. “So what?”"
    assert [(q.depth, q.span.words(text)[:6]) for q in laid_out(text)[2]] == [
        (0, "“She t"),
        (1, "‘The “"),
        (2, "“mad”"),
        (0, "“So wh"),
    ]


def test_an_unclosed_phrase_ends_with_its_sentence() -> None:
    assert found("He called it “a mad plan. The talks went on.") == [("sentence", "“a mad plan.")]


def test_an_unclosed_phrase_in_the_last_sentence_ends_with_its_paragraph_and_does_not_run_on() -> None:
    text = "He called it “a mad plan (TNA).\n\n“We go,” said Toren."
    assert found(text) == [("paragraph", "“a mad plan (TNA)."), ("mark", "“We go,”")]
    assert laid_out(text)[2][1].follows is None


def test_a_reporting_clause_ends_an_unclosed_quotation() -> None:
    text = "“The talks, which began in June, are over, said Mr. Toren. The envoys left on Monday. Nobody saw them."
    assert found(text) == [("sentence", "“The talks, which began in June, are over,")]
    titled = "“We were shown nothing: no sample, no film, spokeswoman Ilva Toren said on Monday. She denied it all."
    assert found(titled) == [("sentence", "“We were shown nothing: no sample, no film,")]


def test_a_reporting_clause_within_a_sentence_ends_an_unclosed_quotation_with_the_sentence() -> None:
    text = "“The talks are over, said Mr. Toren, and nobody saw them. The envoys left."
    assert found(text) == [("sentence", "“The talks are over, said Mr. Toren, and nobody saw them.")]


def test_a_later_quotation_ends_an_unclosed_one_before_the_narration_that_leads_to_it() -> None:
    text = "“We stay. It is our land. He added: “Nobody moves us.”"
    assert found(text) == [("sentence", "“We stay. It is our land."), ("mark", "“Nobody moves us.”")]


def test_without_a_sentence_end_between_the_later_mark_ends_it() -> None:
    assert found("“We stay and they go, “We come back,” he said.")[0] == ("sentence", "“We stay and they go,")


def test_a_word_quoted_inside_an_unclosed_quotation_does_not_end_it() -> None:
    text = "“We reject this “mad” plan and what follows from it."
    assert found(text) == [("paragraph", text), ("mark", "“mad”")]


def test_a_quotation_runs_on_over_paragraphs_as_a_chain() -> None:
    text = "“We stay. It is our land.\n\n“We were here first.\n\n“And we stay,” said Toren."
    first, second, third = laid_out(text)[2]
    assert [q.ending for q in (first, second, third)] == [Ending.RUNS_ON, Ending.RUNS_ON, Ending.MARK]
    assert (first.follows, second.follows, third.follows) == (None, first.id, second.id)


def test_single_quotations_run_on_too() -> None:
    text = "‘We stay. It is our land.\n\n‘And we don’t go,’ said Toren."
    assert [(q.ending.value, bool(q.follows)) for q in laid_out(text)[2]] == [("runs on", False), ("mark", True)]


def test_a_heading_between_stops_the_run() -> None:
    text = "“We stay. It is our land.\n\nWhat comes next\n\n“Nobody knows,” said Toren."
    assert [q.ending.value for q in laid_out(text)[2]] == ["paragraph", "mark"]


def test_a_quotation_closed_in_the_next_paragraph_is_two_that_follow() -> None:
    text = "“We stay. It is our land.\n\nAnd we were here first,” said Toren."
    first, second = laid_out(text)[2]
    assert second.span.words(text) == "And we were here first,”"
    assert (first.ending, second.ending, second.follows) == (Ending.PARAGRAPH, Ending.MARK, first.id)


def test_a_stray_closing_mark_makes_no_quotation() -> None:
    assert found("The deal is dead,” said Toren. The “talks” failed.") == [("mark", "“talks”")]


def test_an_unclosed_quotation_does_not_swallow_a_report_of_one_paragraph() -> None:
    text = "“We stay here. " + "The envoys of Velmark met in Brenik again. " * 200
    ((ending, words),) = found(text)
    assert ending == "sentence"
    assert 0 < len(words) <= FARTHEST
    assert words.endswith(".")


def test_one_missing_mark_leaves_the_other_quotations_of_the_report_alone() -> None:
    text = '"We agree, he said. "They do not," she said.\n\nToren called it "mad". "So what?" he asked.'
    assert [words for ending, words in found(text) if ending == "mark"] == ['"They do not,"', '"mad"', '"So what?"']


def test_without_sentences_a_paragraph_counts_as_one() -> None:
    report = report_of("He called it “a mad plan. The talks went on.")
    assert [q.ending for q in quotations(report, paragraphs(report, []))] == [Ending.PARAGRAPH]


PIECES = [*"\"'“”‘’„«»`", "''", " ", ".", ", ", "\n", "\n\n", "s", "We go", " he said", "5"]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_text_is_laid_out_in_order_and_inside_its_bounds(text: str) -> None:
    parts, whole, quoted = laid_out(text)
    assert_apart([p.span for p in parts])
    assert_apart([s.span for s in whole])
    assert all(any(p.span.holds(s.span) for p in parts) for s in whole)
    assert all(any(p.span.holds(q.span) for p in parts) for q in quoted)
    assert "".join("".join(p.span.words(text).split()) for p in parts) == "".join(text.split())
    assert "".join("".join(s.span.words(text).split()) for s in whole) == "".join(text.split())
    assert [q.span for q in quoted] == sorted((q.span for q in quoted), key=lambda s: (s.start, -s.end))
    for one in quoted:
        around = [q for q in quoted if q is not one and q.span.holds(one.span)]
        assert one.depth == len(around)
        assert all(q.span.holds(one.span) or one.span.holds(q.span) or not q.span.touches(one.span) for q in quoted)


def assert_apart(spans: list[Span]) -> None:
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(s.start < s.end for s in spans)


@given(st.text(st.characters(), max_size=200))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_raise(text: str) -> None:
    laid_out(text)


@pytest.mark.parametrize(
    "flood",
    [
        *('"x ' * 200_000, "“" * 200_000, "“x " * 20_000, "”\n" * 50_000, "\"'" * 25_000, '"x" ' * 20_000),
        *("“x. " * 15_000, "‘“x" * 20_000, "“x\n\n" * 15_000, "“A, he said. ”" * 5_000, "'“' “x,'" * 8_000),
        *("“ " * 30_000 + "” " * 30_000, "“x " * 20_000 + "”, " * 20_000, "“”" * 30_000, "“a 'b” " * 10_000),
    ],
)
def test_a_flood_of_marks_takes_no_more_than_its_length(flood: str) -> None:
    begun = time.perf_counter()
    laid_out(flood)
    assert time.perf_counter() - begun < 20  # a quadratic way takes many minutes
