"""The drawing of a timeline: an uncertain date is never a point, nothing runs out of it, words stay words."""

import re
from datetime import date

import pytest
from lxml import etree

from onrecord.export.timeline import Mark, timeline
from onrecord.text.edtf import Bounds

SVG = dict[str, str]
HOSTILE = "</title><script>alert(1)</script>\x1b[31m\u202e\"'&"


def mark(low: int | None, high: int | None, label: str = "expulsion", **more: bool) -> Mark:
    sides: Bounds = (date(2031, 6, low) if low else None, date(2031, 6, high) if high else None)
    return Mark(label, "actual (Velmark)", "all of it", sides, "r1-e1", **more)


def drawn(*marks: Mark, width: int = 1000) -> etree._Element:
    return etree.fromstring(timeline(marks, name="wide", width=width).encode())


def shapes(tree: etree._Element) -> list[str]:
    return [e.tag for a in tree.iter("a") for e in a if e.tag in {"circle", "polygon"}]


def corners(tree: etree._Element) -> list[tuple[float, float]]:
    (points,) = [e.attrib["points"] for e in tree.iter("polygon")]
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in points.split())]


def test_a_day_is_a_point_and_an_uncertain_date_a_bar() -> None:
    assert shapes(drawn(mark(8, 8), mark(3, 9), mark(None, 9), mark(3, None))) == ["circle", *["polygon"] * 3]


@pytest.mark.parametrize(("low", "high", "points"), [(3, 9, 4), (None, 9, 5), (3, None, 5)])
def test_an_open_side_is_an_arrow(low: int | None, high: int | None, points: int) -> None:
    assert len(corners(drawn(mark(low, high)))) == points


def test_a_bar_spans_its_days_and_an_open_one_reaches_the_edge() -> None:
    left, right = (min(x for x, _ in corners(drawn(mark(low, 20), mark(1, 1)))) for low in (10, None))
    assert right < left
    assert right == 12.0


def test_what_is_not_said_to_have_happened_and_what_is_inferred_look_different() -> None:
    marks = [mark(8, 8), mark(8, 8, actual=False), mark(8, 8, inferred=True)]
    assert [a.attrib["class"] for a in drawn(*marks).iter("a")] == [
        "mark actual",
        "mark unsure",
        "mark actual inferred",
    ]


def test_each_mark_leads_to_its_line_and_says_when_and_on_whose_word() -> None:
    (link,) = drawn(mark(8, 8)).iter("a")
    assert link.attrib["href"] == "#r1-e1"
    assert [e.text for e in link if e.tag in {"title", "text"}] == ["all of it", "expulsion", "actual (Velmark)"]


@pytest.mark.parametrize("width", [340, 1100])
def test_no_words_leave_the_drawing_and_none_cover_others(width: int) -> None:
    marks = [mark(day, day, f"closing of a mission number {day} " * 4) for day in (1, 2, 15, 29, 30)]
    tree = drawn(*marks, width=width)
    texts = [e for a in tree.iter("a") for e in a if e.tag == "text" and "class" not in e.attrib]
    assert all(float(e.attrib["x"]) >= 12 for e in texts)
    assert len({e.attrib["y"] for e in texts}) == len(texts)  # long ones share no lane
    assert all((e.text or "").endswith("…") for e in texts) is (width == 340)


def test_marks_that_are_far_apart_share_a_lane() -> None:
    tree = drawn(mark(1, 1, "a"), mark(30, 30, "b"))
    assert len({e.attrib["y"] for a in tree.iter("a") for e in a if "class" not in e.attrib and e.tag == "text"}) == 1


def test_hostile_words_stay_words() -> None:
    svg = timeline([mark(8, 8, HOSTILE)], name="wide", width=1000)
    assert "<script" not in svg
    assert "\x1b" not in svg
    assert "\u202e" not in svg
    etree.fromstring(svg.encode())


def test_the_same_marks_give_the_same_drawing_and_nothing_in_it_needs_script_or_network() -> None:
    svg = timeline([mark(8, 8), mark(3, None)], name="wide", width=1000)
    assert svg == timeline([mark(8, 8), mark(3, None)], name="wide", width=1000)
    assert not re.search(r"\bon\w+=|style=|https?:|url\(", svg)


def test_the_calendar_s_ends_are_no_trouble() -> None:
    ends = [Mark("a", "", "", (date(1, 1, 1), None), "x"), Mark("b", "", "", (date(9999, 12, 31),) * 2, "y")]
    assert shapes(drawn(*ends)) == ["polygon", "circle"]


def test_a_timeline_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        timeline([], name="wide", width=1000)


def test_one_long_bar_does_not_make_a_point_of_all_others() -> None:
    long = Mark("talks", "actual", "", (date(2029, 1, 1), date(2031, 6, 2)), "r1-e2")
    tree = drawn(long, mark(3, 9), mark(8, 8), mark(20, 20))
    days = [float(e.attrib["cx"]) for e in tree.iter("circle")]
    assert max(days) - min(days) > 200
    bar = next(e for a in tree.iter("a") if a.attrib["href"] == "#r1-e2" for e in a if e.tag == "polygon")
    assert len(bar.attrib["points"].split()) == 5  # an arrow: it goes on beyond the drawing


def test_what_lies_far_off_altogether_is_drawn_all_the_same() -> None:
    far = Mark("talks", "actual", "", (date(2020, 1, 1), date(2020, 12, 31)), "r1-e2")
    tree = drawn(far, mark(3, 9), mark(8, 8), mark(20, 20))
    assert shapes(tree).count("polygon") == 2
    assert all(len(e.attrib["points"].split()) == 4 for e in tree.iter("polygon"))
