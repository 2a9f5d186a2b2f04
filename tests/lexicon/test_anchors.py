"""Known dates: which event do the words of a report name?"""

from collections.abc import Callable

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon

Overlay = Callable[..., Lexicon]


def test_an_event_is_known_by_its_words_whatever_case_and_apostrophe(lexicon: Lexicon) -> None:
    found = lexicon.anchors.of("Russia’s invasion of Ukraine")
    assert found is not None
    assert (found.date, found.short) == ("2022-02-24", False)
    assert lexicon.anchors.of("harbour fire") is None


def test_a_short_name_has_a_full_one_beside_it(lexicon: Lexicon) -> None:
    full = {row.name for row in lexicon.anchors.rows if not row.short}
    assert {row.name for row in lexicon.anchors.rows if row.short} <= full


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('words = "harbour fire", date = "2031-02-30", name = "x"', "write a day as 2022-02-24"),
        ('words = "harbour fire", date = "2031", name = "x"', "write a day as 2022-02-24"),
        ('words = "Harbour fire", date = "2031-02-03", name = "x"', "in small letters"),
    ],
)
def test_a_row_needs_a_day_and_small_letters(overlay: Overlay, row: str, said: str) -> None:
    with pytest.raises(LexiconError, match=said):
        overlay(anchors=f"rows = [ {{ {row} }} ]").check()
