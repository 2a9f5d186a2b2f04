"""What the timeline of a dossier shows, in the drawing and in words."""

from lxml import html

from onrecord.export.chronology import chronology
from onrecord.export.context import Chronology
from onrecord.export.dossier import dossier_html, make_dossier
from onrecord.export.replies import Replies
from onrecord.records.event import EventType, Reality
from tests.moves import OUT, Press, Told, answering, held, tell

EXPELS = tell("Velmark expels eight", ["Velmark"], ["Brenik"], date="2031-06-08", number=(8, "envoys", OUT))
RECALLS = tell("it recalls its envoy", ["Brenik"], ["Velmark"], move="recall", inferred="2031-06-10/..")
LOOSE = tell("an attack", ["Tarsovia"], [], move="attack", type=EventType.ASSAULT, reality=Reality.ALLEGED)


def made(*press: Press | Told, shown: frozenset[str] = frozenset({"r1-e1", "r1-e2", "r1-e3", "r2-e1"})) -> Chronology:
    reports = held(*press)
    found = chronology(reports, shown, Replies(reports))
    assert found is not None
    return found


def test_what_has_a_day_is_drawn_twice_and_what_has_none_is_listed() -> None:
    found = made(Press((EXPELS, RECALLS, LOOSE)), EXPELS)
    assert [line.words for line in found.placed] == [
        "expulsion: Velmark → Brenik (Tarsovia)",
        "recall: Brenik (Tarsovia) → Velmark",
    ]
    assert [line.words for line in found.loose] == ["attack: Tarsovia → nobody named"]
    assert [picture.count("<a ") for picture in found.pictures] == [2, 2]


def test_each_line_has_date_number_reality_holder_reports_and_passage() -> None:
    line = made(EXPELS, EXPELS).placed[0]
    assert (line.anchor, line.when, line.number) == ("r1-e1", "2031-06-08", "8 envoys")
    assert (line.said, line.reports) == ("actual (the report itself)", "2 reports: 1.txt, 2.txt")
    assert line.passage == "Velmark expels eight"


def test_an_inferred_date_is_marked_and_an_accusation_has_its_answer() -> None:
    found = made(Press((RECALLS, LOOSE), denial="Tarsovia denies the attack"))
    assert found.placed[0].when == "2031-06-10/.. (inferred)"
    assert 'class="mark actual inferred"' in found.pictures[0]
    assert found.placed[0].answers is None
    assert [a.words.strip() for a in found.loose[0].answers or ()] == ["the attack"]


def test_a_move_says_what_it_answers() -> None:
    (report,) = held(Press((EXPELS, RECALLS)))
    reports = [answering(report, 1, 0)]
    found = chronology(reports, frozenset({"r1-e1", "r1-e2"}), Replies(reports))
    assert found is not None
    assert found.placed[1].answered == "expulsion: Velmark → Brenik (Tarsovia)"


def test_what_has_no_line_on_the_page_is_not_shown() -> None:
    assert len(made(Press((EXPELS, RECALLS)), shown=frozenset({"r1-e1"})).placed) == 1
    assert chronology(held(EXPELS), frozenset(), Replies(held(EXPELS))) is None


def test_of_too_many_those_that_most_reports_tell_are_drawn_and_all_are_listed() -> None:
    days = [tell(f"Velmark expels number {n}", ["Velmark"], ["Brenik"], date=f"2031-0{n}-01") for n in range(1, 6)]
    reports = held(*days, days[3])
    found = chronology(reports, frozenset(f"r{n}-e1" for n in range(1, 7)), Replies(reports), most=2)
    assert found is not None
    assert (len(found.placed), found.drawn) == (5, 2)
    assert ["2031-04-01" in found.pictures[0], "2031-01-01" in found.pictures[0]] == [True, True]
    assert "2031-05-01" not in found.pictures[0]


def test_the_page_leads_from_every_mark_to_its_line() -> None:
    page = dossier_html(make_dossier(held(Press((EXPELS, RECALLS, LOOSE))), made="by hand"))
    tree = html.fromstring(page)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = [link.removeprefix("#") for link in tree.xpath("//section[contains(@class,'chronology')]//@href")]
    assert len(links) == 2 * 2 + 3
    assert set(links) <= set(ids)
    assert "no response in the reports held" in page
