"""What reports say of the size of a mission, and what is never worked out."""

from onrecord.export.ledger.missions import mission_lines
from onrecord.records.event import QuantityKind, Reality
from tests.moves import LEFT, OUT, SHARE, Press, Told, tell, told

ACCREDITATION = "withdrawal of accreditation"
CAP = "cap on a mission"


def lines(*press: Press | Told) -> list[tuple[str, list[str]]]:
    return [(line.mission, [words for words, _ in line.numbers]) for line in mission_lines(told(*press))]


def test_eight_out_and_ten_left_stand_together() -> None:
    out = tell("eight out", ["Velmark"], ["Brenik"], move=ACCREDITATION, number=(8, "envoys", OUT))
    left = tell("ten left", ["Velmark"], ["Tarsovia"], move=CAP, number=(10, "posts", LEFT))
    half = tell("halved", [], ["Tarsovia's Mission"], move=CAP, number=(0.5, "mission", SHARE))
    assert lines(Press((out, left, half))) == [
        ("Tarsovia at Velmark", ["8 out (envoys)", "10 left (posts)", "50% of the whole"])
    ]


def test_each_number_has_its_own_holder_reality_and_words() -> None:
    out = tell("eight out", ["Velmark"], ["Tarsovia"], number=(8, "envoys", OUT), holder="ministry")
    left = tell("ten left", [], ["Tarsovia"], number=(10, "", LEFT), reality=Reality.PREDICTED, holder="Kanal 4")
    (line,) = mission_lines(told(Press((out, left))))
    assert [(w, t.holder, t.event.reality, t.passage) for w, t in line.numbers] == [
        ("8 out (envoys)", "ministry", "actual", "eight out"),
        ("10 left", "Kanal 4", "predicted", "ten left"),
    ]


def test_a_number_alone_says_nothing_of_a_size() -> None:
    assert lines(tell("eight out", ["Velmark"], ["Tarsovia"], number=(8, "envoys", OUT))) == []


def test_other_reports_on_the_mission_are_shown_beside_the_one_with_a_size() -> None:
    out = tell("out", ["Velmark"], ["Tarsovia"], number=(8, "envoys", OUT), date="2031-06-08")
    whole = tell("whole", ["Velmark"], ["Tarsovia"], number=(18, "posts", QuantityKind.TOTAL), date="2031-06-01")
    assert lines(out, whole) == [
        ("Tarsovia at Velmark", ["18 in all (posts)"]),
        ("Tarsovia at Velmark", ["8 out (envoys)"]),
    ]


def test_a_number_of_no_mission_goes_to_the_only_one_that_the_same_side_moves_against() -> None:
    left = tell("ten left", ["Velmark"], ["Tarsovia"], move=CAP, number=(10, "posts", LEFT))
    loose = tell("eight out", ["Velmark"], ["envoys"], number=(8, "envoys", OUT))
    assert lines(Press((loose, left))) == [("Tarsovia at Velmark", ["8 out (envoys)", "10 left (posts)"])]
    other = tell("five left", ["Velmark"], ["Calvesse"], move=CAP, number=(5, "posts", LEFT))
    assert [numbers for _, numbers in lines(Press((loose, left, other)))] == [["5 left (posts)"], ["10 left (posts)"]]


def test_a_number_of_something_else_is_none_of_a_mission() -> None:
    assert lines(tell("ten left", ["Velmark"], ["Tarsovia"], move="sanctions", number=(10, "firms", LEFT))) == []
