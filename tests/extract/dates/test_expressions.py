"""Which words of a text say when, and which only look so?"""

import time

import pytest

from onrecord.extract.dates.expression import Kind
from onrecord.extract.dates.expressions import find_expressions

SAID = [
    ("Velmark expelled them on 3 May 2031.", [("3 May 2031", Kind.DAY)]),
    ("They left on Sept. 14, and came back.", [("Sept. 14", Kind.DAY)]),
    ("The note of Wednesday, 8 June 2031 is lost.", [("Wednesday, 8 June 2031", Kind.DAY)]),
    ("It closed on 2031-06-08.", [("2031-06-08", Kind.DAY)]),
    ("It closed on 25/06/2031.", [("25/06/2031", Kind.DAY)]),
    ("It closed on 05/06/2031.", [("05/06/2031", Kind.YEAR)]),
    ("They met in October of 2030.", [("October of 2030", Kind.MONTH)]),
    ("They met in mid-May.", [("mid-May", Kind.MONTH)]),
    ("They met in late February.", [("late February", Kind.MONTH)]),
    ("Its June summit failed.", [("June", Kind.MONTH)]),
    ("Osterhal’s 2014 annexation of the island", [("2014", Kind.YEAR)]),
    ("They left in early 2030.", [("early 2030", Kind.YEAR)]),
    ("the cold of the early 1990s", [("the early 1990s", Kind.DECADE)]),
    ("in the summer of 2029", [("summer of 2029", Kind.SEASON)]),
    ("in the first quarter of 2030", [("the first quarter of 2030", Kind.PERIOD)]),
    ("He said on Monday evening that", [("Monday evening", Kind.WEEKDAY)]),
    ("on Tuesday of last week", [("Tuesday of last week", Kind.WEEKDAY)]),
    ("the day before yesterday", [("the day before yesterday", Kind.NEAR_DAY)]),
    ("earlier this week", [("earlier this week", Kind.UNIT)]),
    ("at the weekend", [("the weekend", Kind.WEEKEND)]),
    ("18 months ago", [("18 months ago", Kind.AGO)]),
    ("over the past 18 months", [("the past 18 months", Kind.PAST_SPAN)]),
    ("between 3 and 9 May", [("3 and 9 May", Kind.RANGE)]),
    ("from June to August 2029", [("from June to August 2029", Kind.RANGE)]),
    ("on June 3-5 in Brenik", [("June 3-5", Kind.RANGE)]),
    ("by the end of the year", [("by the end of the year", Kind.UNTIL)]),
    ("before 2025", [("before 2025", Kind.UNTIL)]),
    ("not until March", [("until March", Kind.AFTER)]),
    ("since last week", [("since last week", Kind.SINCE)]),
    ("more than two years ago", [("more than two years ago", Kind.UNTIL)]),
    ("on the 11th.", [("the 11th", Kind.ORDINAL)]),
    ("on New Year’s Eve", [("New Year’s Eve", Kind.DAY)]),
    ("three days after 5 June", [("three days after 5 June", Kind.VAGUE)]),
    ("around 5 June", [("around 5 June", Kind.VAGUE)]),
    ("on a Wednesday", [("a Wednesday", Kind.VAGUE)]),
    ("nearly two years ago", [("nearly two years ago", Kind.VAGUE)]),
    ("money from the 2029 budget", [("2029", Kind.YEAR)]),
    ("the worst in 16 years", [("16 years", Kind.VAGUE)]),
    ("recently", [("recently", Kind.VAGUE)]),
]
NOTHING = [
    "the 2000 refugees",
    "in 2000 refugees' homes",
    "sent 2030 troops",
    "article 5 of the pact",
    "page 12",
    "on 45 May",
    "paid 12030 marks",
    "May they go",
    "the May government",
    "in May's view",
    "they march 10 km",
    "June 5 percent",
    "told the Sunday Times",
    "the fall of Brenik",
    "the 11th round",
    "version 1.2.31",
]


@pytest.mark.parametrize(("text", "found"), SAID)
def test_words_that_say_when_are_found_whole_and_told_apart(text: str, found: list[tuple[str, Kind]]) -> None:
    assert [(text[e.start : e.end], e.kind) for e in find_expressions(text)] == found


@pytest.mark.parametrize("text", NOTHING)
def test_numbers_and_names_are_no_dates(text: str) -> None:
    assert find_expressions(text) == ()


def test_only_the_span_is_read_and_offsets_are_those_of_the_text() -> None:
    text = "In 2030 they came. Since March 2031 they are gone."
    start = text.index("Since")
    (found,) = find_expressions(text, start)
    assert text[found.start : found.end] == "Since March 2031"
    assert found.first is not None
    assert text[found.first.start : found.first.end] == "March 2031"
    assert [text[e.start : e.end] for e in find_expressions(text, 0, start)] == ["2030"]


def test_the_ends_of_a_range_share_their_year() -> None:
    (found,) = find_expressions("from December to February 2031")
    assert found.first is not None
    assert found.last is not None
    assert (found.first.year, found.last.year) == (2030, 2031)


@pytest.mark.parametrize(
    "unit", ["3 ", "May ", "3 May ", "the past ", "Monday ", "between 3 and ", "in 2014-", " \n", "1/"]
)
def test_a_text_of_one_thing_over_and_over_is_read_in_time(unit: str) -> None:
    begun = time.perf_counter()
    find_expressions(unit * (100_000 // len(unit)))
    assert time.perf_counter() - begun < 10
