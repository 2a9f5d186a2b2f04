import re
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon
from onrecord.lexicon.hedges import Hedge, HedgeTable
from onrecord.records.event import Reality

Overlay = Callable[..., Lexicon]


def test_a_row_of_the_desk_is_added(lexicon: Lexicon, overlay: Overlay) -> None:
    hedges = overlay(hedges='rows = [ { words = "so the gulls say", reality = "alleged" } ]').hedges
    assert hedges.of("So the gulls say") == Hedge("so the gulls say", Reality.ALLEGED)
    assert len(hedges.rows) == len(lexicon.hedges.rows) + 1


def test_a_row_with_the_same_key_replaces(lexicon: Lexicon, overlay: Overlay) -> None:
    hedges = overlay(hedges='rows = [ { words = "reportedly" } ]').hedges
    assert hedges.of("reportedly") == Hedge("reportedly", None)
    assert lexicon.hedges.of("reportedly") == Hedge("reportedly", Reality.ALLEGED)
    assert len(hedges.rows) == len(lexicon.hedges.rows)


def test_a_row_can_be_removed(lexicon: Lexicon, overlay: Overlay) -> None:
    hedges = overlay(hedges='rows = [ { words = "reportedly", remove = true } ]').hedges
    assert hedges.of("reportedly") is None
    assert len(hedges.rows) == len(lexicon.hedges.rows) - 1


def test_a_list_of_words_is_a_row_each(overlay: Overlay) -> None:
    hedges = overlay(hedges='rows = [ { words = ["mayhap", "belike"], reality = "alleged" } ]').hedges
    assert hedges.of("mayhap") == Hedge("mayhap", Reality.ALLEGED)
    assert hedges.of("belike") == Hedge("belike", Reality.ALLEGED)


def test_several_rows_can_be_removed_at_once(overlay: Overlay) -> None:
    hedges = overlay(hedges='rows = [ { words = ["reportedly", "allegedly"], remove = true } ]').hedges
    assert hedges.of("reportedly") is None
    assert hedges.of("allegedly") is None


def test_a_key_does_not_count_the_order_of_a_list(lexicon: Lexicon, overlay: Overlay) -> None:
    row = next(row for row in lexicon.cues.of("vow", "verb") if not row.objects)
    frames = ", ".join(f'"{frame}"' for frame in reversed(row.frames))
    cues = overlay(cues=f'rows = [ {{ words = "vow", pos = "verb", stance = "asserts", frames = [{frames}] }} ]').cues
    assert [r.stance for r in cues.of("vow", "verb") if not r.objects] == ["asserts"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rows = [", r"hedges\.toml: is not TOML"),
        ('words = "x"', "there is no key 'words'; write rows = "),
        ("", "holds no rows"),
        ("rows = 3", "holds no rows"),
        ("rows = [ 3 ]", "holds no rows"),
        (
            'rows = [ { words = "x", realty = "alleged" } ]',
            r"row 1 \(words = 'x'\): there is no key 'realty'; the keys are",
        ),
        ('rows = [ { reality = "alleged" } ]', "row 1: the key 'words' is missing; every row needs words"),
        ('rows = [ { words = "x", reality = "true" } ]', "reality is 'true'; write one of actual, alleged"),
        ("rows = [ { words = 3 } ]", "words is 3; write a text in quotation marks"),
        ("rows = [ { words = [] } ]", "words is an empty list; name at least one"),
        ('rows = [ { words = "x" }, { words = "x" } ]', r"row 2 \(words = 'x'\): another row has the same words"),
        ('rows = [ { words = ["x", "y", "x"] } ]', "another row has the same words"),
        ('rows = [ { words = "never heard", remove = true } ]', "there is no such row to remove; give the words"),
        ('rows = [ { words = "x", reality = "alleged", remove = true } ]', "gives only words; leave out 'reality'"),
        ("rows = [ { remove = true } ]", "the key 'words' is missing; say which row to remove"),
        ("rows = [ { words = 3, remove = true } ]", "words is 3; write a text"),
        ('rows = [ { words = "x", remove = "yes" } ]', "remove is 'yes'; write true"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line_with_file_row_and_remedy(
    overlay: Overlay, text: str, told: str
) -> None:
    with pytest.raises(LexiconError, match=told) as caught:
        overlay(hedges=text).check()
    assert "\n" not in str(caught.value)
    assert "hedges.toml" in str(caught.value)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hedges.toml").write_bytes(b"rows = [ { words = '\xff' } ]")
    with pytest.raises(LexiconError, match=r"hedges\.toml: cannot be read"):
        Lexicon.load(tmp_path).check()


def test_an_error_in_a_long_row_stays_short(overlay: Overlay) -> None:
    words = ", ".join(f'"word {n}"' for n in range(500))
    with pytest.raises(LexiconError) as caught:
        overlay(hedges=f'rows = [ {{ words = [{words}], reality = "x" }} ]').check()
    assert len(str(caught.value)) < 400


def test_the_digest_changes_with_the_rows_and_not_with_their_order() -> None:
    one, two = Hedge("perhaps"), Hedge("allegedly", Reality.ALLEGED)
    assert HedgeTable((one, two)).digest == HedgeTable((two, one)).digest
    assert HedgeTable((one, two)).digest != HedgeTable((one,)).digest
    assert HedgeTable((one,)).digest != HedgeTable((Hedge("perhaps", Reality.ALLEGED),)).digest
    assert re.fullmatch("[0-9a-f]{64}", HedgeTable((one,)).digest)


def test_the_digest_of_a_desk_without_changes_is_that_of_the_package(lexicon: Lexicon, tmp_path: Path) -> None:
    assert Lexicon.load(tmp_path).digests() == lexicon.digests()


def test_only_the_changed_table_gets_another_digest(lexicon: Lexicon, overlay: Overlay) -> None:
    changed = overlay(hedges='rows = [ { words = "mayhap" } ]')
    assert {n for n, d in changed.digests().items() if d != lexicon.digests()[n]} == {"hedges"}
