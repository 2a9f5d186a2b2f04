"""The id of an observation: what it is, and nothing else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records.identity import content_id


def test_an_id_is_32_hex_digits_and_always_the_same() -> None:
    one = content_id("statement", "r", 3, 9)
    assert one == content_id("statement", "r", 3, 9)
    assert len(one) == 32
    assert set(one) <= set("0123456789abcdef")


def test_an_id_stays_what_it_is_from_one_version_to_the_next() -> None:
    assert content_id("span", "r", 0, 7) == "3ae059e318477963c2245d1c55b38a47"


def test_parts_do_not_run_into_one_another() -> None:
    assert content_id("x", "ab", "c") != content_id("x", "a", "bc")
    assert content_id("x", "a", "") != content_id("x", "a")
    assert content_id("x", "1:a") != content_id("x", "1", "a")


def test_records_of_two_kinds_never_share_an_id() -> None:
    assert content_id("mention", "r", 1) != content_id("statement", "r", 1)


@settings(max_examples=50)
@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_other_parts_have_another_id(one: list[str], other: list[str]) -> None:
    assert (content_id("x", *one) == content_id("x", *other)) == (one == other)


def test_half_a_surrogate_pair_in_a_text_has_an_id() -> None:
    assert len(content_id("x", "\ud83d")) == 32
