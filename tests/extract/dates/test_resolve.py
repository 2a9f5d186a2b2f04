"""Which date does an expression prove, and does it ever claim more than the words?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.dates.anchor import Anchor
from onrecord.extract.dates.expressions import find_expressions
from onrecord.extract.dates.resolve import resolve
from onrecord.extract.dates.tenses import Tense
from onrecord.text.edtf import is_edtf

PUBLISHED = Anchor("2031-06-25")  # a Wednesday
PAST, FUTURE, OPEN = Tense.PAST, Tense.FUTURE, Tense.OPEN


def proved(words: str, anchor: Anchor, tense: Tense) -> str | None:
    (expression,) = find_expressions(words)
    found = resolve(expression, anchor, tense)
    assert found.reason
    return found.proved


@pytest.mark.parametrize(
    ("words", "tense", "value"),
    [
        ("on Wednesday", PAST, "2031-06-25"),
        ("on Thursday", PAST, "2031-06-19"),
        ("on Thursday", FUTURE, "2031-06-26"),
        ("on Thursday", OPEN, None),
        ("last Thursday", PAST, "2031-06-19"),
        ("last Wednesday", PAST, "2031-06-18"),
        ("Tuesday of last week", PAST, "2031-06-17"),
        ("yesterday", PAST, "2031-06-24"),
        ("tomorrow", FUTURE, "2031-06-26"),
        ("overnight", PAST, "2031-06-24/2031-06-25"),
        ("last week", PAST, "2031-06-16/2031-06-22"),
        ("next week", FUTURE, "2031-06-30/2031-07-06"),
        ("last month", PAST, "2031-05"),
        ("last year", PAST, "2030"),
        ("earlier this week", PAST, "2031-06-23/2031-06-25"),
        ("earlier this month", PAST, "2031-06-01/2031-06-25"),
        ("later this month", FUTURE, "2031-06-25/2031-06-30"),
        ("at the weekend", PAST, "2031-06-21/2031-06-22"),
        ("at the weekend", FUTURE, "2031-06-28/2031-06-29"),
        ("three days ago", PAST, "2031-06-22"),
        ("two weeks ago", PAST, "2031-06-08/2031-06-14"),
        ("18 months ago", PAST, "2029-12"),
        ("two years ago", PAST, "2029"),
        ("over the past 18 months", PAST, "2029-12-25/2031-06-25"),
        ("in the next two weeks", FUTURE, "2031-06-25/2031-07-09"),
        ("in three days", FUTURE, "2031-06-28"),
        ("in three days", PAST, None),
        ("in May", PAST, "2031-05"),
        ("in June", PAST, "2031-06"),
        ("in July", PAST, "2030-07"),
        ("in May", FUTURE, "2032-05"),
        ("in May", OPEN, "XXXX-05"),
        ("in mid-May", PAST, "2031-05"),
        ("last May", PAST, None),
        ("on the first Monday in June", PAST, "2031-06-02"),
        ("on the last Monday in June", PAST, "2030-06-24"),
        ("the last Monday of June", FUTURE, "2031-06-30"),
        ("the second Friday of May 2029", PAST, "2029-05-11"),
        ("the first Monday in June", OPEN, "XXXX-06"),
        ("in early 2030", PAST, "2030"),
        ("on June 8", PAST, "2031-06-08"),
        ("on June 8", FUTURE, "2032-06-08"),
        ("on 8 June last year", PAST, "2030-06-08"),
        ("on 29 February", PAST, "2028-02-29"),
        ("on Wed 8 June", PAST, "XXXX-06-08"),
        ("on the 11th.", PAST, "2031-06-11"),
        ("on the 11th.", FUTURE, "2031-07-11"),
        ("since March", PAST, "2031-03/2031-06-25"),
        ("since 2014", PAST, "2014/2031-06-25"),
        ("by Friday", FUTURE, "../2031-06-27"),
        ("by the end of the year", FUTURE, "../2031-12-31"),
        ("until 2027", PAST, "../2027"),
        ("before 2025", PAST, "../2024"),
        ("after 5 June", PAST, "2031-06-06/.."),
        ("more than two years ago", PAST, "../2029"),
        ("between 3 and 9 May", PAST, "2031-05-03/2031-05-09"),
        ("between 3 and 9 May", FUTURE, "2032-05-03/2032-05-09"),
        ("from Monday to Wednesday", PAST, "2031-06-23/2031-06-25"),
        ("from December to February", PAST, "2030-12/2031-02"),
        ("from June to August 2029", PAST, "2029-06/2029-08"),
        ("2014–18", PAST, "2014/2018"),
        ("the first half of 2030", PAST, "2030-01/2030-06"),
        ("in the 1990s", PAST, "199X"),
        ("since the 1990s", PAST, "1990/2031-06-25"),
        ("last summer", PAST, None),
        ("last winter", PAST, "2030-12/2031-02"),
        ("the winter of 2029", PAST, "2028-12/2030-02"),
        ("on 05/06/2031", PAST, "2031"),
        ("a Wednesday", PAST, None),
        ("recently", PAST, None),
        ("nearly two years ago", PAST, None),
    ],
)
def test_with_a_day_of_publication(words: str, tense: Tense, value: str | None) -> None:
    assert proved(words, PUBLISHED, tense) == value


@pytest.mark.parametrize(
    ("words", "anchor", "value"),
    [
        ("on Wednesday", Anchor("2031"), None),
        ("on Wednesday", Anchor(), None),
        ("yesterday", Anchor(), None),
        ("yesterday", Anchor("2031-06"), "2031-05-31/2031-06-29"),
        ("last month", Anchor("2031-06"), "2031-05"),
        ("last year", Anchor("2031"), "2030"),
        ("in May", Anchor("2031-06"), "2031-05"),
        ("in May", Anchor("2031"), "XXXX-05"),
        ("on June 8", Anchor("2031"), "XXXX-06-08"),
        ("on June 8", Anchor(), "XXXX-06-08"),
        ("between 3 and 9 May", Anchor(), "XXXX-05-03/XXXX-05-09"),
        ("since March", Anchor(), None),
        ("since 2014", Anchor(), "2014/.."),
        ("last week", Anchor("../2031-06-25"), None),
        # A dateline with day and no year, alone and with a year of publication.
        ("on Wednesday", Anchor(None, "XXXX-06-08"), "XXXX-06-08"),
        ("today", Anchor("XXXX-06-08"), "XXXX-06-08"),
        ("yesterday", Anchor(None, "XXXX-06-08"), "XXXX-06-07"),
        ("yesterday", Anchor(None, "XXXX-03-01"), None),
        ("last week", Anchor(None, "XXXX-06-08"), None),
        ("yesterday", Anchor("2031", "XXXX-06-08"), "2031-06-07"),
        ("yesterday", Anchor("2031-06-09", "XXXX-06-08"), "2031-06-07"),
        ("three days ago", Anchor("no date", "nor this"), None),
    ],
)
def test_with_less_than_a_day_of_publication(words: str, anchor: Anchor, value: str | None) -> None:
    assert proved(words, anchor, PAST) == value


DAYS = st.dates().map(str)
ANCHORS = st.one_of(
    st.none(),
    DAYS,
    DAYS.map(lambda d: d[:7]),
    DAYS.map(lambda d: d[:4]),
    DAYS.map(lambda d: f"XXXX{d[4:]}"),
    DAYS.map(lambda d: f"../{d}"),
    st.sampled_from(["0001-01-01", "9999-12-31", "2031-02-30", "../XXXX-06-08", "20XX", "2031-21", "2031-06?", ""]),
)
WORDS = st.sampled_from(
    "on in since until by before after between from and to - the past last next this earlier a 3 11th 29 31 999 two "
    "May February 2031 2024 0000-00-00 9999-12-31 1999 Monday Sunday weekend week weeks month months year years ago "
    "summer winter of today tomorrow overnight 29/02/2031 05/06/2031 quarter first 1990s Christmas Day . , \n “".split(
        " "
    )
)
TEXTS = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=40))


@settings(max_examples=400, deadline=None)
@given(TEXTS, ANCHORS, ANCHORS, st.sampled_from(Tense))
def test_any_text_and_any_anchor_give_valid_dates_or_none(
    text: str, published: str | None, dateline: str | None, tense: Tense
) -> None:
    end = 0
    for expression in find_expressions(text):
        assert end <= expression.start < expression.end <= len(text)
        end = expression.end
        found = resolve(expression, Anchor(published, dateline), tense)
        assert found.reason
        assert found.proved is None or is_edtf(found.proved), found.proved
