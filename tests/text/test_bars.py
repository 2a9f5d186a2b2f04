"""How a date is drawn in a line of text."""

from datetime import date

import pytest

from onrecord.text.bars import Scale, scale_of

JUNE = Scale(date(2031, 6, 1), date(2031, 6, 9), width=9)


def day(number: int) -> date:
    return date(2031, 6, number)


@pytest.mark.parametrize(
    ("low", "high", "drawn"),
    [
        (1, 1, "●········"),
        (9, 9, "········●"),
        (3, 5, "··━━━····"),
        (None, 4, "◀━━━·····"),
        (4, None, "···━━━━━▶"),
        (None, None, ""),
    ],
)
def test_a_day_is_a_point_a_stretch_a_bar_and_an_open_side_an_arrow(
    low: int | None, high: int | None, drawn: str
) -> None:
    assert JUNE.bar((day(low) if low else None, day(high) if high else None)) == drawn


def test_the_scale_goes_from_the_first_to_the_last_day_named() -> None:
    scale = scale_of([(day(3), None), (None, day(7)), (day(5), day(5)), (None, None)])
    assert scale is not None
    assert (scale.first, scale.last) == (day(3), day(7))
    assert scale_of([(None, None)]) is None


def test_one_day_alone_is_not_drawn() -> None:
    scale = scale_of([(day(3), day(3))])
    assert scale is not None
    assert not scale.is_drawn
    assert JUNE.is_drawn
