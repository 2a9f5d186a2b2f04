"""Types that are coded are compared with the gold's as sets, sentence by sentence."""

import pytest

from benchmarks.quality.figures import values
from benchmarks.quality.plover import coded_types, merged, type_figures


def test_the_types_of_a_sentence_are_gathered_by_its_line_and_named_as_the_gold_does() -> None:
    lines = ["line,type\r\n", "1,RETREAT\r\n", "1,CONCEDE\r\n", "3,ACCUSE\r\n"]
    assert coded_types(lines) == {1: {"YIELD"}, 3: {"ACCUSE"}}
    assert merged("AID") == "AID"


def test_a_type_too_many_costs_precision_and_one_too_few_recall() -> None:
    told = values(type_figures([{"AID"}, {"ACCUSE"}], [{"AID", "CONSULT"}, set()]))
    assert (told["root_p"], told["root_r"]) == (0.5, 0.5)
    assert told["root_f1"] == pytest.approx(0.5)


def test_nothing_read_is_nought_and_not_an_error() -> None:
    assert values(type_figures([{"AID"}], [set()])) == {"root_p": 0, "root_r": 0, "root_f1": 0}
