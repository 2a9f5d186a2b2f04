"""Lines of a page to paragraphs."""

import pytest

from onrecord.read.lines import Line, joined


def column(*lines: str, left: float = 72, top: float = 700, step: float = 14, height: float = 12) -> list[Line]:
    """Return lines of one column, as wide as their letters."""
    return [
        Line(text, left, left + 5 * len(text), top - step * number, top - step * number + height)
        for number, text in enumerate(lines)
        if text
    ]


LONG = "The envoys of Tarsovia were told to leave within a week, and"


def test_a_wrapped_sentence_is_one_paragraph() -> None:
    assert joined(column(LONG, "they went.")) == f"{LONG} they went."


def test_a_gap_parts_paragraphs() -> None:
    assert joined(column(LONG, "they went.", "", LONG, "came back.")) == f"{LONG} they went.\n\n{LONG} came back."


def test_an_indent_after_a_full_stop_parts_paragraphs() -> None:
    lines = column(LONG + ".", LONG, "they went home.")
    lines[1] = Line(LONG, 90, 400, lines[1].bottom, lines[1].top)
    assert joined(lines) == f"{LONG}.\n\n{LONG} they went home."


def test_a_short_line_that_ends_a_sentence_ends_its_paragraph() -> None:
    assert joined(column(LONG, "they went.", LONG, "stayed.")) == f"{LONG} they went.\n\n{LONG} stayed."


def test_a_heading_in_larger_letters_stands_alone() -> None:
    heading = column("Envoys told to leave", top=730, height=20)
    assert joined(heading + column(LONG, "they went.")) == f"Envoys told to leave\n\n{LONG} they went."


def test_a_sentence_goes_on_in_the_next_column() -> None:
    assert joined(column(LONG, top=100) + column("they went.", left=350)) == f"{LONG} they went."


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the coun-", "try was", "the country was"),
        ("a well-", "known man", "a well-known man"),
        ("an Anglo-", "Velmark pact", "an Anglo-Velmark pact"),
        ("in 2019-", "2021 they", "in 2019-2021 they"),
        ("the embas\u00ad", "sy was", "the embassy was"),
        ("the coun\x02", "try was", "the country was"),
        ("he paused -", "then left", "he paused - then left"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_mended(first: str, second: str, whole: str) -> None:
    assert joined(column(first, second)) == whole


def test_what_the_document_writes_elsewhere_decides() -> None:
    assert joined(column("a trade-off, they said of the trade-", "off it was")).endswith("the trade-off it was")
    assert joined(column("the cross-examination and the crossing of the cross-", "ing it was")).endswith(
        "crossing it was"
    )


def test_nothing_in_gives_nothing_out() -> None:
    assert joined([]) == ""
