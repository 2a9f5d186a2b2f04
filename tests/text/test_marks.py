"""Which way each mark faces."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.marks import Turn, marks

SIGN = {Turn.OPENS: "<", Turn.CLOSES: ">", Turn.MAY_CLOSE: "~", Turn.EITHER: "?", Turn.NEITHER: "."}


def turns(text: str) -> str:
    """Return one sign for each mark: < opens, > closes, ~ may close, ? either, . neither."""
    return "".join(SIGN[mark.turn] for mark in marks(text))


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ('"We go," said Toren. "They stay."', "<><>"),
        ("“We go,” said Toren.", "<>"),
        ("„Wir gehen“, »so ist es«, «ils partent», ‹x›", "<><><><>"),
        ("``We go,'' said Toren, ''and stay.''", "<><>"),
        ("'We go,' said Toren.", "<>"),
        ("‘We go,’ said Toren.", "<>"),
        ('("We go") [“now”] —"so"— ', "<><><>"),
        ('He began: "... and so on."', "<>"),
        ('It cost ".50", he said', "<>"),
        ("\"'We go,' she wrote,\" he said.", "<<>>"),
        ('"I was—" he began.', "<>"),
        ('he said " We go " then', "??"),
        ("“ We go ” then", "<>"),
        ('**"We go"**', "<>"),
        ('"anti-"war"-like"', "<<>>"),
    ],
)
def test_marks_of_quotations(text: str, signs: str) -> None:
    assert turns(text) == signs


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Zakor's plan",
            "Zakor’s plan",
            "don‘t",
            "the '90s",
            "the ’68 revolt",
            "‘90s",
            "'em and 'tis",
            "rock 'n' roll",
        ),
        *("O'Toren", "privacy 's end", "Zakor ’ s plan", "6'2\" tall", '5’10" tall', "it 'll do"),
        *("“““““““", "'" * 6, 'he said "" then'),
    ],
)
def test_apostrophes_and_measures_are_no_marks_of_quotation(text: str) -> None:
    assert set(turns(text)) == {"."}


def test_the_apostrophe_of_a_plural_may_close() -> None:
    assert turns("the spies' camp") == "~"


def test_a_doubled_single_mark_is_one_double_mark() -> None:
    assert [(mark.double, mark.end - mark.start) for mark in marks("''x''")] == [(True, 2), (True, 2)]


def test_only_the_passage_is_looked_at() -> None:
    text = 'before" x "after'
    assert [mark.turn for mark in marks(text, 6, 11)] == [Turn.OPENS, Turn.CLOSES]


@given(st.text("\"'“”‘’„«»`` a.,s5—\n", max_size=60))
@settings(max_examples=100, deadline=None)
def test_marks_are_in_order_and_never_overlap(text: str) -> None:
    at = 0
    for mark in marks(text):
        assert at <= mark.start < mark.end <= len(text)
        at = mark.end
