"""Paragraphs in the three ways in which files part them."""

from textwrap import fill

import pytest

from onrecord.read.paragraphs import paragraphs
from onrecord.records.document import Given
from onrecord.records.layout import Furniture
from onrecord.records.report import Basis, Noted, Report

FIRST = (
    "Velmark has expelled two envoys of Tarsovia, the foreign ministry in Osterhal said on Monday. It gave them a week "
    "to leave, and it named neither of them. A third envoy may stay until the talks in Brenik are over."
)
SECOND = "“We will answer in kind,” said Ilva Toren, a spokeswoman. She did not say when, and she took no questions."


def report_of(text: str) -> Report:
    title = Noted("t", Basis.TEXT)
    return Report("r" * 32, "d" * 64, Given(), text, Noted("utf-8", Basis.GUESS), title)


def found(text: str, *furniture: tuple[int, int]) -> list[str]:
    """Return the words of each paragraph, headings with a mark before them."""
    report = report_of(text)
    pieces = [Furniture(report.span(start, end), "menu", "for the test") for start, end in furniture]
    return [("= " if p.heading else "") + p.span.words(text) for p in paragraphs(report, pieces)]


def test_blank_lines_part_paragraphs_however_many_and_whatever_blanks_they_hold() -> None:
    assert found(f"\n\n  {FIRST}\n \t\n\n{SECOND}  \n") == [FIRST, SECOND]


def test_one_line_each_without_blank_lines() -> None:
    assert found(f"{FIRST}\n{SECOND}\nWhat comes next\n{FIRST}") == [FIRST, SECOND, "= What comes next", FIRST]


def test_lines_broken_at_a_fixed_width_are_joined_to_the_blank_line() -> None:
    first, second = fill(FIRST, 60), fill(SECOND, 60)
    assert found(f"{first}\n\n{second}\n") == [first, second]


def test_lines_broken_at_a_fixed_width_without_blank_lines_part_where_a_line_is_short() -> None:
    first, second = fill(FIRST, 60), fill(SECOND, 60)
    assert found(f"{first}\n{second}\n") == [first, second]


def test_a_heading_directly_above_broken_lines_is_its_own_paragraph() -> None:
    first = fill(FIRST, 60)
    assert found(f"Two envoys must go\n{first}") == ["= Two envoys must go", first]


def test_an_indent_begins_a_paragraph_of_broken_lines() -> None:
    first = fill(FIRST, 60)
    full = "\n".join(line for line in first.split("\n")[:2])
    assert found(f"{first}\n    {full}\nthere.") == [first, f"{full}\nthere."]


def test_a_sentence_that_goes_on_in_the_next_line_stays_whole() -> None:
    text = f"{FIRST}\n{SECOND}\n{FIRST}\nThe third envoy, who had been in the city of\nbrenik, stayed.\n{SECOND}"
    assert "The third envoy, who had been in the city of\nbrenik, stayed." in found(text)


def test_furniture_is_in_no_paragraph_and_parts_what_stands_around_it() -> None:
    text = f"{SECOND} Source link\n{SECOND}"
    at = text.index("Source")
    assert found(text, (at, at + 11)) == [SECOND, SECOND]


def test_nothing_but_furniture_has_no_paragraph() -> None:
    assert found("Source link", (0, 11)) == []
    assert found("") == []
    assert found(" \n\n ") == []


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Two envoys must go",
            "“Mad” plan fails in Brenik",
            "‘We go’: Toren",
            "8 envoys expelled",
            "Ilva Toren, envoy",
        ),
    ],
)
def test_a_short_line_without_a_stop_is_a_heading(line: str) -> None:
    assert found(f"{line}\n\n{FIRST}")[0] == f"= {line}"


@pytest.mark.parametrize(
    "line",
    [
        *(
            "They left.",
            "He said:",
            "“We go,” said Toren",
            "- a point of the list",
            "1. Talks in Brenik",
            "***",
            "and left",
        ),
        *("Why did they go?", "“We go.”", "The word " * 19),
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    assert found(f"{line}\n\n{FIRST}")[0] == line.strip()


def test_the_title_is_a_heading_whatever_its_sign() -> None:
    text = f"Will the envoys go?\n\n{FIRST}"
    report = report_of(text)
    titled = Report(
        report.id, report.document, report.given, text, report.encoding, Noted("t", Basis.TEXT, report.span(0, 19))
    )
    assert [p.heading for p in paragraphs(titled, [])] == [True, False]
