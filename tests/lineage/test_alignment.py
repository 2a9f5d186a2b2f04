"""Two reports are laid against each other sentence by sentence, then word by word."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.lineage.alignment.align import Alignment, align
from onrecord.lineage.alignment.passages import passages_of, words_of
from onrecord.records.reading import Reading
from tests.lineage.laid import OTHER, SPUN, WIRE, laid


def aligned(left: Reading, right: Reading) -> Alignment:
    return align(passages_of(left), passages_of(right))


def pairs(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(group.left, group.right) for group in alignment.groups]


def test_a_sentence_with_half_its_words_replaced_is_still_found() -> None:
    assert pairs(aligned(laid(WIRE), laid(SPUN))) == [((i,), (i,)) for i in range(5)]


def test_what_only_one_has_is_told() -> None:
    alignment = aligned(laid(WIRE), laid(SPUN))
    assert (alignment.left_only, alignment.right_only) == ((5,), ())


def test_reports_of_two_things_share_no_sentence() -> None:
    assert pairs(aligned(laid(WIRE), laid(OTHER))) == []


def test_sentences_that_were_moved_are_found() -> None:
    lines = WIRE.splitlines()
    moved = "\n".join([*lines[3:], *lines[:3]])
    assert pairs(aligned(laid(WIRE), laid(moved))) == [((i,), ((i + 3) % 6,)) for i in range(6)]


def test_a_sentence_made_of_two_goes_with_both() -> None:
    first, second, *rest = WIRE.splitlines()
    merged = "\n".join([f"{first[:-1]}, and {second[0].lower()}{second[1:]}", *rest])
    assert pairs(aligned(laid(WIRE), laid(merged)))[0] == ((0, 1), (0,))


def test_blocks_hold_every_word_of_both_sides_once() -> None:
    left, right = laid(WIRE), laid(SPUN)
    alignment = aligned(left, right)
    for group in alignment.groups:
        ours = [word for place in group.left for word in alignment.left[place].words]
        assert [word for block in group.blocks for word in block.left] == ours
        theirs = [word for place in group.right for word in alignment.right[place].words]
        assert [word for block in group.blocks for word in block.right] == theirs
        assert all([w.text for w in b.left] == [w.text for w in b.right] for b in group.blocks if b.same)


def test_turning_it_round_exchanges_the_sides() -> None:
    alignment = aligned(laid(WIRE), laid(SPUN))
    turned = alignment.turned()
    assert (turned.left, turned.right) == (alignment.right, alignment.left)
    assert turned.turned() == alignment


def test_furniture_is_not_compared() -> None:
    reading = laid("Listen to this article now.\n" + WIRE, furniture="Listen")
    assert [p.span.words(reading.report.text) for p in passages_of(reading)] == WIRE.splitlines()


def test_a_possessive_and_a_curly_apostrophe_change_no_word() -> None:
    left, right = (tuple(w.text for w in words_of(t, 0, len(t))) for t in ("Toren’s 1,200 ships", "TOREN 1,200 Ships"))
    assert left == right == ("toren", "1,200", "ships")


@given(st.text(), st.text())
def test_any_text_can_be_laid_against_any(left: str, right: str) -> None:
    alignment = aligned(laid(left), laid(right))
    for passages, text in ((alignment.left, left), (alignment.right, right)):
        assert all(text[w.start : w.end] == w.written for p in passages for w in p.words)
