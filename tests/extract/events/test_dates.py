"""When, as far as a clause proves it?"""

import pytest

from onrecord.extract.events.dates import find_date


@pytest.mark.parametrize(
    ("clause", "proved", "words"),
    [
        ("expelled them on 3 May 2031", "2031-05-03", "3 May 2031"),
        ("expelled them on May 3, 2031", "2031-05-03", "May 3, 2031"),
        ("expelled them on 3rd May", "XXXX-05-03", "3rd May"),
        ("expelled them on Sept. 14", "XXXX-09-14", "Sept. 14"),
        ("expelled them on June 8", "XXXX-06-08", "June 8"),
        ("expelled them in October 2030", "2030-10", "October 2030"),
        ("expelled them in October of 2030", "2030-10", "October of 2030"),
        ("expelled them in 2030", "2030", "2030"),
    ],
)
def test_a_date_in_the_clause_is_proved_exactly_as_far_as_it_goes(clause: str, proved: str, words: str) -> None:
    dating = find_date("r", clause, 0, len(clause))
    assert dating.proved == proved
    assert [s.words(clause) for s in dating.passages] == [words]
    assert dating.inferred is None


@pytest.mark.parametrize(
    "clause",
    [
        "expelled them on Wednesday",
        "expelled them last month",
        "they may go",
        "sent 2030 troops",
        "expelled them on 45 May",
        "paid 12030 marks",
    ],
)
def test_what_is_no_date_proves_nothing_and_says_why(clause: str) -> None:
    dating = find_date("r", clause, 0, len(clause))
    assert (dating.proved, dating.passages) == (None, ())
    assert dating.reason


def test_two_different_dates_prove_none() -> None:
    clause = "expelled them on 3 May 2031 and on 8 June 2031"
    dating = find_date("r", clause, 0, len(clause))
    assert dating.proved is None
    assert "2 dates" in dating.reason


def test_one_date_told_twice_is_one_date() -> None:
    clause = "on 3 May 2031, or May 3 2031 as they write it, and again on 3 May 2031"
    assert find_date("r", clause, 0, len(clause)).proved == "2031-05-03"


def test_only_the_clause_is_read() -> None:
    text = "On 3 May 2031 talks began. They failed."
    start = text.index("They")
    assert find_date("r", text, start, len(text)).proved is None
    assert find_date("r", text, 0, start).passages[0].words(text) == "3 May 2031"
