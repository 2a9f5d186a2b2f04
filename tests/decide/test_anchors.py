"""Where do the words of a decision stand once the text was read anew?"""

from dataclasses import replace

import pytest

from onrecord.decide.anchors import SIDE, find, make_anchor
from tests.decide.conftest import TEXT, at

NOTHING = at("“We did no such thing”")


def test_an_anchor_holds_the_words_their_surroundings_and_their_place() -> None:
    made = make_anchor(TEXT, NOTHING, "statement", "content")
    assert (made.exact, made.offset) == ("“We did no such thing”", TEXT.index("“"))
    assert made.before.endswith("Tarsovia of spying. ") and made.after.startswith(", Ilva Toren told")
    assert len(made.before) == len(made.after) == SIDE
    assert find(made, TEXT) == (NOTHING.start, NOTHING.end)


def test_at_the_edges_of_a_text_there_is_less_beside_the_words() -> None:
    made = make_anchor("Brenik", at("Brenik"[:6], "Brenik"), "statement", "content")
    assert (made.before, made.after) == ("", "")
    assert find(made, "Brenik") == (0, 6)


@pytest.mark.parametrize("before", ["x", "A line that was not there.\n\n" * 40])
def test_words_that_moved_are_found_by_their_surroundings(before: str) -> None:
    for words in ("accused", "“We did no such thing”", "said that", "eight\nenvoys"):
        made = make_anchor(TEXT, at(words), "statement", "content")
        start = len(before) + at(words).start
        assert find(made, before + TEXT) == (start, start + len(words))


def test_of_several_places_the_one_with_the_same_surroundings_is_meant() -> None:
    text = "He said yes to the first question. He said no to the last one of them."
    made = make_anchor(text, at("said no", text), "statement", "content")
    cue = replace(made, exact="said", after=" no to the last one of them.")
    moved = "A new first line. " + text
    assert find(cue, moved) == (moved.index("said no"), moved.index("said no") + 4)


def test_words_in_several_places_alike_are_in_none() -> None:
    line = "The spokesman of the ministry said that nothing had happened.\n"
    made = make_anchor(line * 5, at("said", line), "statement", "content")
    assert find(replace(made, before="f the ministry ", offset=9), line * 5) is None
    assert find(make_anchor("no no no", at("no", "no no no"), "event", "trigger"), "") is None


def test_the_same_place_does_not_count_where_other_words_surround_it() -> None:
    made = make_anchor("Then she left Brenik for good.", at("left", "Then she left"), "event", "trigger")
    other = "The army left. " + " " * 40 + "Then she left Brenik for good."
    assert find(replace(made, offset=9), other) == (other.rindex("left"), other.rindex("left") + 4)


def test_words_that_were_written_otherwise_are_found_where_they_are_much_alike() -> None:
    made = make_anchor(TEXT, at("eight\nenvoys had left Brenik"), "statement", "content")
    again = "A first line.\n\n" + TEXT.replace("eight\nenvoys had", "eight envoys had")
    place = find(made, again)
    assert place is not None
    assert again[slice(*place)] == "eight envoys had left Brenik"


@pytest.mark.parametrize("text", ["", "Other words altogether, of another day and place.", "said " * 500])
def test_words_that_are_gone_are_not_found(text: str) -> None:
    for words in ("eight\nenvoys had left Brenik", "accused", "“We did no such thing”"):
        assert find(make_anchor(TEXT, at(words), "statement", "content"), text) is None


def test_an_anchor_without_words_is_nowhere() -> None:
    assert find(replace(make_anchor(TEXT, NOTHING, "statement", "content"), exact=" \n"), TEXT) is None


def test_an_anchor_that_another_desk_made_up_does_no_harm() -> None:
    made = make_anchor(TEXT, NOTHING, "statement", "content")
    wild = replace(made, before="x" * 500_000, after="(" * 500_000, offset=-3)
    assert find(wild, TEXT) in {None, (NOTHING.start, NOTHING.end)}
    assert find(replace(made, exact="a b " * 100_000), TEXT) is None
