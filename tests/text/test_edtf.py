"""Partial dates and their bounds."""

from datetime import date

import pytest

from onrecord.text.edtf import as_edtf, bounds, is_edtf, may_meet, spoken


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-06-08", date(2021, 6, 8), date(2021, 6, 8)),
        ("2021-06", date(2021, 6, 1), date(2021, 6, 30)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-XX", date(2021, 1, 1), date(2021, 12, 31)),
        ("2020-02-XX", date(2020, 2, 1), date(2020, 2, 29)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("2021?", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-06-08T23:30:00Z", date(2021, 6, 8), date(2021, 6, 8)),
        ("2021-01-05/2021-03", date(2021, 1, 5), date(2021, 3, 31)),
    ],
)
def test_a_date_lies_between_its_bounds(value: str, first: date, last: date) -> None:
    assert is_edtf(value)
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["XXXX-06-08", "XXXX", "XXXX-06-01/XXXX-06-30"])
def test_a_date_without_a_year_has_no_bounds(value: str) -> None:
    assert is_edtf(value)
    assert bounds(value) == (None, None)


@pytest.mark.parametrize("value", ["2021-01-05/..", "2021-01-05/"])
def test_an_open_end_is_not_filled_in(value: str) -> None:
    assert bounds(value) == (date(2021, 1, 5), None)


@pytest.mark.parametrize("value", ["../2021-01-05", "/2021-01-05"])
def test_an_open_start_is_not_filled_in(value: str) -> None:
    assert bounds(value) == (None, date(2021, 1, 5))


def test_a_half_known_day_is_bounded_by_its_month() -> None:
    assert bounds("2021-06-08/2021-06-1X") == (date(2021, 6, 8), date(2021, 6, 30))


def test_years_that_the_calendar_does_not_have_are_dates_without_bounds() -> None:
    assert bounds("-0044") == (None, None)


@pytest.mark.parametrize(
    "value",
    [
        *("", " ", "June 8", "2021-13", "2021-02-30", "2021/2020", "2021-06-08 ", "2021-06-08\n", "..", "/", "../.."),
        *("2022-1X", "08/06/2021", "2021-6-8", "20210608", "[2021,2022]", "Y17000000002", "unknown", "2021/2022/2023"),
        *("２０２１", "XXXX-13-01", "2021-00", "1" * 100_000, "[" * 5_000),
    ],
)
def test_what_is_no_date_is_refused(value: str) -> None:
    assert not is_edtf(value)
    with pytest.raises(ValueError, match="not a date in EDTF"):
        bounds(value)


def test_the_parser_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    for value in ("2022-1X", "2022-0X-05", "2022-06-3X", "20XX-XX-0X", "X0X1-XX-08"):
        is_edtf(value)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (" 2021-06-08 ", "2021-06-08"),
        ("XXXX-06-08", "XXXX-06-08"),
        ("2021-06-08T10:00:00Z", "2021-06-08T10:00:00Z"),
        ("2021-06-08T10:00:00.125+02:00", "2021-06-08"),
        ("2021-06-08 10:00", "2021-06-08"),
        ("Tue, 08 Jun 2021 10:00:00 GMT", "2021-06-08"),
        ("June 8", None),
        ("08/06/21", None),
        ("10:00", None),
        ("Tue, 99 Jun 2021 10:00:00 GMT", None),
    ],
)
def test_exact_time_stamps_give_their_day_and_nothing_is_guessed(value: str, day: str | None) -> None:
    assert as_edtf(value) == day


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-05-14", "14 May 2031"),
        ("2031-05", "May 2031"),
        ("2031", "2031"),
        ("XXXX-06-08", "8 June, year not stated"),
        ("2031-05-01/2031-05-14", "1 May 2031 to 14 May 2031"),
        ("2031-05-01/..", "1 May 2031 to an open end"),
        ("not known", "not known"),
        ("", ""),
    ],
)
def test_a_date_is_spoken_as_people_write_it(value: str, words: str) -> None:
    assert spoken(value) == words


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [
        ("2021-06", "2021-06-08", True),
        ("2021-06", "2021-07-01", False),
        ("2021-06-08", "XXXX-06-08", True),
        ("2021-06-08", "XXXX-06-09", False),
        ("XXXX-06", "XXXX-06-08", True),
        ("XXXX-06", "XXXX-07", False),
        ("XXXX-02-29", "2021", False),
        ("XXXX-02-29", "2020/2024", True),
        ("../2021-06-08", "2021-06-08/..", True),
        ("../2021-06-08", "2021-06-09/..", False),
        ("XXXX-06-08", "2021-06-09/..", True),
    ],
)
def test_two_dates_may_be_of_one_day(left: str, right: str, meet: bool) -> None:
    assert may_meet(left, right) is meet
    assert may_meet(right, left) is meet
