"""What a page says of where reports and statements come from."""

from dataclasses import replace

import pytest
from lxml import html

from onrecord.export.dossier import dossier_html, make_dossier
from onrecord.export.lineage import Lineage, Places, from_lines, origins_line
from onrecord.records.derivation import Derivation, Origins, Root
from onrecord.records.kinship import Relation
from onrecord.records.reading import Reading
from onrecord.records.score import Score
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from tests.export.conftest import Held

PLACES = Places({"a": 1, "b": 2, "c": 3}, frozenset({"a", "b"}))


def edge(
    parent: str | None, outlet: str | None, relation: Relation, probability: float = 1.0, whole: bool = False
) -> Derivation:
    """Return an edge of the report "b"."""
    return Derivation(
        "b", parent, outlet, relation, probability, whole, (), (Score(1.0, "“Q reported”", "b", parent or ""),)
    )


@pytest.mark.parametrize(
    ("found", "words", "sure", "anchor"),
    [
        (edge("a", "Meridian", Relation.COPY, 0.9), "a copy of Meridian (report 1)", "likely (90%)", "r1"),
        (edge("a", "Meridian", Relation.COPY, 0.9997), "a copy of Meridian (report 1)", "likely (99%)", "r1"),
        (edge("c", None, Relation.REWORDED, 0.6), "reworded from report 3", "perhaps (60%)", ""),
        (edge("a", "Q", Relation.CITING), "cites Q (report 1)", "says so itself", "r1"),
        (edge(None, "Q", Relation.CITING), "cites Q, whose report is not held", "says so itself", ""),
        (
            edge(None, "Q", Relation.COPY, whole=True),
            "has its text from Q, whose report is not held",
            "says so itself",
            "",
        ),
    ],
)
def test_an_edge_is_told_in_words_with_how_sure_it_is(found: Derivation, words: str, sure: str, anchor: str) -> None:
    (line,) = from_lines((found,), PLACES)
    assert (line.words, line.sure, line.why, line.anchor) == (words, sure, "“Q reported”", anchor)


def root(report: str | None, outlet: str, speaker: str | None, counts: bool | None, why: str) -> Root:
    """Return a root whose path is in its report."""
    return Root(report, outlet, speaker, counts, why, (Span(report or "b", 0, 5),))


def test_origins_are_an_interval_with_what_counts_and_what_does_not() -> None:
    roots = (
        root("a", "Meridian", "Ilva Toren", counts=True, why="told by Ilva Toren"),
        root("c", "Herald", None, counts=None, why="open: unsigned and undated"),
        root("b", "Ledger", "Ilva Toren", counts=False, why="a copy of Meridian"),
    )
    line = origins_line(Origins(1, 2, roots), PLACES)
    assert line is not None
    assert line.count == "1–2 independent origins in 3 reports"
    assert [(r.words, r.counts) for r in line.roots] == [
        ("Meridian (report 1), told by Ilva Toren", True),
        ("Herald (report 3), open: unsigned and undated", True),
        ("Ledger (report 2), a copy of Meridian", False),
    ]
    assert origins_line(None, PLACES) is None


def test_the_page_shows_both_and_every_link_leads_somewhere(held: list[Held], reading: Reading) -> None:
    report, statement = reading.report.id, reading.of(Statement)[0]
    other = replace(reading, report=replace(reading.report, id="other"))
    origins = {statement.id: Origins(1, 1, (root(report, "Meridian", None, counts=True, why="in its own words"),))}
    copied = Derivation(report, "other", "<b>Q</b>", Relation.COPY, 0.9, whole=True)
    held = [*held, (Reading(other.report, reading.layers), ())]
    page = dossier_html(make_dossier(held, made="by hand", lineage=Lineage({report: (copied,)}, origins)))
    tree = html.fromstring(page)
    assert "1 independent origin in 1 report" in tree.text_content()
    (link,) = tree.xpath("//dl[@class='facts']//a")
    assert (link.text, link.get("href")) == ("a copy of <b>Q</b> (report 2)", "#r2")
    assert {a.attrib["href"][1:] for a in tree.iter("a")} <= {e.get("id") for e in tree.iter()}
