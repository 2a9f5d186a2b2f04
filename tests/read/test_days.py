import re

import pytest

from onrecord.read.days import WRITTEN, day


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("May 14, 2031", "2031-05-14"),
        ("14 May 2031", "2031-05-14"),
        ("Tuesday, 3rd of March 2031", "2031-03-03"),
        ("Sept. 3", "XXXX-09-03"),
        ("8 June", "XXXX-06-08"),
        ("JUN. 08", "XXXX-06-08"),
        ("Feb 29", "XXXX-02-29"),
        ("14.05.2031", "2031-05-14"),
        ("2031-05-14", "2031-05-14"),
        ("25/06/2031", "2031-06-25"),
        ("06/25/2031", "2031-06-25"),
        ("06/06/2031", "2031-06-06"),
        ("05/06/2031", "2031"),
        ("June 31", None),
        ("30 February 2031", None),
        ("00/00/2031", None),
    ],
)
def test_a_written_date_gives_no_more_than_it_says(written: str, edtf: str | None) -> None:
    assert re.fullmatch(WRITTEN, written, re.IGNORECASE)
    assert day(written) == edtf


@pytest.mark.parametrize("words", ["May 2031", "Marching 5", "June 8-1", "in 2031", "14 Mayors", "June 800"])
def test_other_words_are_no_date(words: str) -> None:
    assert not re.fullmatch(WRITTEN, words, re.IGNORECASE)
