"""Where words stand: half-open, in code points, within one report."""

import pytest

from onrecord.records.span import Span


def test_the_words_under_a_span_stand_as_they_are() -> None:
    assert Span("r", 7, 13).words("Brenik denies it.") == "denies"
    assert Span("r", 0, 1).words("😀 Brenik") == "😀"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_a_span_that_cannot_be_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"{start}-{end}"):
        Span("r", start, end)


def test_a_span_holds_what_lies_inside_it() -> None:
    outer = Span("r", 2, 9)
    assert outer.holds(Span("r", 2, 9))
    assert outer.holds(Span("r", 3, 5))
    assert not outer.holds(Span("r", 3, 10))
    assert not outer.holds(Span("other", 3, 5))


def test_spans_touch_where_they_share_a_character() -> None:
    one = Span("r", 2, 5)
    assert one.touches(Span("r", 4, 9))
    assert not one.touches(Span("r", 5, 9))
    assert not one.touches(Span("other", 2, 5))


def test_spans_are_sorted_by_where_they_start() -> None:
    assert sorted([Span("r", 5, 6), Span("r", 0, 9), Span("r", 0, 3)]) == [
        Span("r", 0, 3),
        Span("r", 0, 9),
        Span("r", 5, 6),
    ]
