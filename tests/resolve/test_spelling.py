"""Words in several alphabets, and words with a slip."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.resolve.spelling import eastern, is_slip, plain, skeleton, skeletons


@pytest.mark.parametrize(
    "spellings",
    [
        ("Sergey", "Sergei", "Sergej", "Serguei"),
        ("Evgeny", "Yevgeni", "Jewgenij"),
        ("Khvostin", "Hvostin"),
        ("Kovalchuk", "Kowalczuk"),
        ("Moussa", "Mousa"),
        ("Šimić", "Shimich"),
    ],
)
def test_spellings_of_one_name_have_one_skeleton(spellings: tuple[str, ...]) -> None:
    assert len(set(map(skeleton, spellings))) == 1


@pytest.mark.parametrize(("one", "other"), [("Marta", "Marit"), ("Brel", "Brol"), ("Anton", "Andrey")])
def test_other_names_have_other_skeletons(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_letters_that_stand_for_several_sounds_are_read_in_each_way() -> None:
    assert skeletons("Horobenko") & skeletons("Gorobenko")
    assert skeletons("Đurin") & skeletons("Djurin")
    assert not skeletons("Horobenko") & skeletons("Torobenko")


def test_syllables_of_the_east_are_one_in_each_system() -> None:
    assert eastern("Wenqiao") == eastern("Wen-ch'iao")
    assert eastern("Hyeontak") == eastern("Hyon-tak")
    assert eastern("Donghai") != eastern("Dunhai")


@pytest.mark.parametrize(
    ("one", "other"), [("Toroshin", "Torsohin"), ("Veldharn", "Veldham"), ("Brelmark", "Brelmrak")]
)
def test_a_slip(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(("one", "other"), [("Toroshin", "Doroshin"), ("Belkov", "Belkova"), ("Brel", "Bral")])
def test_no_slip(one: str, other: str) -> None:
    assert not is_slip(one, other)


@given(st.text(max_size=30))
@example("\u0627\u0644")
@example("\u0627\u0644\u0628")
def test_marks_around_any_word_change_nothing(word: str) -> None:
    assert skeleton(f"“{word}”.") == skeleton(word)
    assert plain(f"({word})") == plain(word)
    assert eastern(f"{word}!") == eastern(word)
