"""A date that leaves out days which the words leave open claims more than they prove."""

import pytest

from benchmarks.quality.dates import claims_more, date_figures, load_rows
from benchmarks.quality.figures import values


@pytest.mark.parametrize(
    ("read", "gold", "more"),
    [
        ("2031-06-05", "2031-06-05", False),
        ("2031-06-05", "2031-06", True),
        ("2031", "2031-06", False),
        (None, "2031", False),
        ("2031", None, True),
        ("../2031", "../2031-12-31", False),
        ("2031/..", "../2031", True),
    ],
)
def test_what_claims_more_than_is_proved(read: str | None, gold: str | None, more: bool) -> None:
    assert claims_more(read, gold) is more


def test_exact_values_and_claims_are_counted() -> None:
    told = values(date_figures(["2031", None, "2030"], ["2031", "2031-06", None]))
    assert told == {"date_exact": pytest.approx(1 / 3), "claims_more": 1}


def test_every_expression_of_the_gold_stands_once_in_its_sentence() -> None:
    rows = load_rows()
    assert len(rows) >= 120
    assert all(row.text.count(row.text[row.start : row.end]) == 1 for row in rows)
