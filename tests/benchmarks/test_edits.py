"""An edit of the gold is found where ours has its kind and half the words, and each of ours counts once."""

from benchmarks.quality.edits import Told, edit_figures, pairings
from benchmarks.quality.figures import values
from onrecord.records.kinship import EditKind


def told(kind: EditKind, left: tuple[int, ...], right: tuple[int, ...] = ()) -> Told:
    return Told(kind, frozenset([*(("left", at) for at in left), *(("right", at) for at in right)]))


SEVEN = told(EditKind.NUMBER, (4,), (4,))


def test_half_of_the_words_and_the_kind_make_an_edit_found() -> None:
    assert pairings([SEVEN], [told(EditKind.NUMBER, (4, 9), (4, 9))])
    assert not pairings([SEVEN], [told(EditKind.NUMBER, (4, 9, 12), (4, 9))])
    assert not pairings([SEVEN], [told(EditKind.NAME, (4,), (4,))])
    assert not pairings([told(EditKind.CUT, (4,))], [told(EditKind.CUT, (), (4,))])


def test_an_edit_of_ours_counts_for_one_of_the_gold_and_the_nearest() -> None:
    near, far = told(EditKind.CUT, (4, 9)), told(EditKind.CUT, (4, 9, 12))
    assert pairings([far, near], [near]) == [(near, near)]


def test_figures_count_what_is_found_missed_and_made_up() -> None:
    cut = told(EditKind.CUT, (4,))
    figures = values(edit_figures([[SEVEN, cut], []], [[SEVEN, told(EditKind.MOVED, (1,), (2,))], []]))
    assert (figures["edit_p"], figures["edit_r"], figures["edit_f1"]) == (0.5, 0.5, 0.5)
    assert (figures["number_f1"], figures["cut_f1"], figures["moved_p"]) == (1.0, 0.0, 0.0)
    assert figures["nothing_found_in_none"] == 1.0
    assert "name_r" not in figures
