from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.passages import passage


def test_the_passage_with_the_most_matches_is_shown() -> None:
    text = "envoy " + "filler words " * 100 + "envoy and envoy again " + "filler words " * 100
    late = text.index("envoy and envoy")
    matches = [(0, 5), (late, late + 5), (late + 10, late + 15)]
    start, end = passage(text, matches)
    assert start < late < end
    assert not text[start - 1].strip()
    assert not text[end].strip()


def test_without_a_match_the_beginning_is_shown() -> None:
    assert passage("", []) == (0, 0)
    assert passage("Brenik denies it.", []) == (0, 17)
    assert passage("word " * 99, [])[0] == 0


@given(st.text("ab \n", max_size=900), st.data())
def test_a_passage_lies_in_the_text_and_shows_a_match(text: str, data: st.DataObject) -> None:
    places = st.integers(0, max(len(text) - 1, 0))
    matches = [(s, min(s + 1, len(text))) for s in sorted(data.draw(st.sets(places, max_size=5)))] if text else []
    start, end = passage(text, matches)
    assert 0 <= start <= end <= len(text)
    assert not matches or any(start <= s and e <= end for s, e in matches) or not text.split()
