"""Who comes from whom as nodes and edges, and how each format writes them: strangers' words stay words."""

import json
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO

import pytest
from lxml import etree

from onrecord.export.lineage_graph import Graph, graph_of
from onrecord.export.lineage_graphml import write_graphml
from onrecord.export.lineage_json import write_lineage
from onrecord.export.lineage_svg import lineage_svg
from onrecord.records.derivation import Derivation
from onrecord.records.document import Given
from onrecord.records.kinship import Kinship, Relation
from onrecord.records.report import Basis, Noted, Report

HOSTILE = "</title><script>alert(1)</script>\x1b[31m\u202e\"'&"
COPY = Derivation("b", "a", "Meridian", Relation.COPY, 0.9, whole=True)
AGAIN = Derivation("c", "b", "Ledger", Relation.REWORDED, 0.8, whole=False)
CITED = Derivation("c", None, "Daily Lantern", Relation.CITING, 1.0, whole=False)
ABSENT = Derivation("a", None, "Wire", Relation.COPY, 1.0, whole=True)


def report(key: str, outlet: str = "", published: str = "", title: str = "") -> Report:
    noted = [Noted(value, Basis.GIVEN) if value else None for value in (title, outlet, published)]
    return Report(key, "d", Given(), "x", Noted("utf-8", Basis.GUESS), noted[0], noted[1], published=noted[2])


def graph(derivations: Iterable[Derivation] = (), kinships: Iterable[Kinship] = (), asked: str = "abc") -> Graph:
    reports = {key: report(key, f"Paper {key}", f"2031-06-0{place}") for place, key in enumerate("abcz", 1)}
    return graph_of(set(asked), reports, derivations, kinships, {key: f"{key}.txt" for key in reports})


def kin(left: str, right: str, one: float, other: float) -> Kinship:
    return Kinship(left, right, one, other, 0.1, round(0.9 - one - other, 2), Relation.REWORDED, 0.7)


def shown(made: Graph) -> list[tuple[str, int]]:
    return [(node.name, depth) for node, depth, _, _ in made.branches()]


def test_each_report_stands_below_its_surest_parent() -> None:
    assert shown(graph((COPY, AGAIN, CITED))) == [("Daily Lantern", 0), ("Paper a", 0), ("Paper b", 1), ("Paper c", 2)]


def test_an_outlet_that_is_not_held_is_a_node_that_says_so() -> None:
    made = graph((ABSENT, COPY, AGAIN))
    assert shown(made) == [("Wire", 0), ("Paper a", 1), ("Paper b", 2), ("Paper c", 3)]
    assert [node.held for node in made.nodes] == [False, True, True, True]


def test_what_is_above_and_below_is_shown_and_what_is_beside_is_not() -> None:
    other = Derivation("z", "a", None, Relation.COPY, 0.9, whole=True)
    assert [name for name, _ in shown(graph((COPY, other), asked="b"))] == ["Paper a", "Paper b"]
    assert [name for name, _ in shown(graph((COPY, other), asked="a"))] == ["Paper a", "Paper b", "Paper z"]


def test_edges_say_how_and_how_sure() -> None:
    words = {edge.parent: edge.words for edge in graph((COPY, AGAIN, CITED)).edges}
    assert words == {
        "a": "copy, likely (90%)",
        "b": "reworded in part, likely (80%)",
        "outlet: Daily Lantern": "cites, says so itself",
    }


def test_a_copy_that_is_nearly_sure_does_not_say_so_itself() -> None:
    (edge,) = graph((replace(COPY, probability=0.9997),)).edges
    assert edge.words == "copy, likely (99%)"


def test_a_direction_that_is_open_is_shown_as_open() -> None:
    (edge,) = graph((), [kin("a", "b", 0.4, 0.4)]).edges
    assert (edge.directed, edge.probability) == (False, 0.8)
    assert edge.words == "reworded, open which from which"


@pytest.mark.parametrize("kinship", [kin("a", "b", 0.1, 0.2), kin("a", "b", 0.8, 0.0), kin("a", "z", 0.4, 0.4)])
def test_what_is_not_likely_or_decided_or_not_shown_is_no_open_edge(kinship: Kinship) -> None:
    assert graph((), [kinship]).edges == ()


def test_a_pair_with_an_edge_has_no_second_one() -> None:
    assert [edge.directed for edge in graph((COPY,), [kin("a", "b", 0.4, 0.4)]).edges] == [True]


def test_json_has_all_nodes_and_edges() -> None:
    out = StringIO()
    write_lineage(graph((COPY, CITED), [kin("a", "c", 0.4, 0.4)]), out)
    document = json.loads(out.getvalue())
    assert {node["id"]: node["held"] for node in document["nodes"]} == {
        "outlet: Daily Lantern": False,
        "a": True,
        "b": True,
        "c": True,
    }
    assert [(e["child"], e["parent"], e["class"], e["directed"]) for e in document["edges"]] == [
        ("b", "a", "copy", True),
        ("c", "outlet: Daily Lantern", "citing", True),
        ("c", "a", "reworded", False),
    ]


def test_graphml_runs_from_the_child_to_the_parent() -> None:
    out = StringIO()
    write_graphml(graph((COPY, CITED), [kin("a", "c", 0.4, 0.4)]), out)
    tree = etree.fromstring(out.getvalue().encode())
    name = "{http://graphml.graphdrawing.org/xmlns}"
    edges = [(e.attrib["source"], e.attrib["target"], e.attrib["directed"]) for e in tree.iter(f"{name}edge")]
    assert edges == [("b", "a", "true"), ("c", "outlet: Daily Lantern", "true"), ("c", "a", "false")]
    keys = {key.attrib["id"] for key in tree.iter(f"{name}key")}
    assert {data.attrib["key"] for data in tree.iter(f"{name}data")} <= keys
    assert len(list(tree.iter(f"{name}node"))) == 4


def test_the_drawing_has_roots_left_and_each_generation_further_right() -> None:
    tree = etree.fromstring(lineage_svg(graph((COPY, AGAIN, CITED))).encode())
    places = [(float(c.attrib["cx"]), float(c.attrib["cy"])) for c in tree.iter("{*}circle")]
    across, down = zip(*places, strict=True)
    assert across[0] == across[1] < across[2] < across[3]
    assert list(down) == sorted(set(down))
    kinds = [path.attrib.get("class", "") for path in tree.iter("{*}path")]
    assert sorted(kinds) == ["", "", "further"]
    assert [g.attrib["class"] for g in tree.iter("{*}g")] == ["absent", "root", "copy", "copy"]


@pytest.mark.parametrize("width", [360, 960])
def test_nothing_is_drawn_beyond_the_edge(width: int) -> None:
    chain = [Derivation(f"r{n}", f"r{n - 1}", None, Relation.COPY, 0.9, whole=True) for n in range(1, 9)]
    reports = {f"r{n}": report(f"r{n}", "The Long Paper " * 9, "2031", "A title " * 40) for n in range(9)}
    made = graph_of(set(reports), reports, chain, (), {})
    tree = etree.fromstring(lineage_svg(made, width=width).encode())
    assert tree.attrib["viewBox"].split()[2] == str(width)
    for text in tree.iter("{*}text"):
        assert float(text.attrib["x"]) + 5 * len(text.text or "") <= width
    assert max(float(c.attrib["cx"]) for c in tree.iter("{*}circle")) < width - 100


def test_words_of_strangers_are_words() -> None:
    reports = {"a": report("a", HOSTILE, "2031", HOSTILE)}
    made = graph_of(
        {"a"}, reports, [Derivation("a", None, HOSTILE, Relation.COPY, 1.0, whole=True)], (), {"a": HOSTILE}
    )
    out = StringIO()
    write_graphml(made, out)
    for written in (lineage_svg(made), out.getvalue()):
        tree = etree.fromstring(written.encode())
        assert not list(tree.iter("{*}script"))
        assert "\x1b" not in written
        assert "\u202e" not in written
