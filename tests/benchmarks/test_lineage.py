"""How the planted lineage is scored."""

from typing import Any

from benchmarks.quality.lineage import edge_figures, origin_figures, told
from onrecord.lineage.derivations.neighbourhood import neighbourhood
from onrecord.records.derivation import Derivation
from onrecord.records.kinship import Relation
from tests.lineage.families import kinship, reading

PLACES = {"1": "s/wire.txt", "2": "s/copy.txt", "3": "s/all.jsonl:3"}
PLANTED: list[dict[str, Any]] = [
    {"from": "s/wire.txt", "to": "s/copy.txt", "kind": "copy"},
    {"from": "s/copy.txt", "to": "s/all.jsonl", "to_line": 3, "kind": "abridged"},
    {"from": "Daily Lantern", "to": "s/wire.txt", "kind": "citing"},
]
SEVEN = "Seven envoys must leave Gullport by Friday."


def edge(child: str, parent: str | None, outlet: str | None, relation: Relation) -> Derivation:
    """Return an edge."""
    return Derivation(child, parent, outlet, relation, 0.9, whole=False)


def test_edges_directions_and_kinds_are_counted() -> None:
    found = [
        edge("2", "1", None, Relation.REWORDED),  # right, but not a copy
        edge("2", "3", None, Relation.COPY),  # turned round
        edge("1", None, "The Lantern", Relation.CITING),  # right, under another form of the name
        edge("1", None, "Q", Relation.CITING),  # not there
    ]
    figures = {f.name: f.value for f in edge_figures(PLANTED, found, PLACES)[0]}
    assert figures["edge_p"] == 0.5
    assert figures["edge_r"] == 2 / 3
    assert figures["direction_right"] == 0.5
    assert figures["kind_right"] == 0.5


def test_where_nothing_is_found_nothing_is_right() -> None:
    figures = {f.name: f.value for f in edge_figures(PLANTED, [], PLACES)[0]}
    assert (figures["edge_p"], figures["edge_r"], figures["edge_f1"]) == (None, 0.0, 0.0)


def test_a_count_of_origins_must_be_exact_and_its_roots_the_same() -> None:
    wire = reading("1", SEVEN, "Meridian", said=[(SEVEN, "Ilva Toren")])
    copy = reading("2", SEVEN, "Ledger", said=[(SEVEN, "Ilva Toren")])
    read = {"s/wire.txt": wire, "s/copy.txt": copy}
    near = neighbourhood([wire, copy], [kinship("2", "1", 0.9, (0, len(SEVEN), 1.0))], {"1": "s", "2": "s"})
    right = {"claim": "Seven envoys", "reports": list(read), "independent_origins": 1, "roots": ["s/wire.txt"]}
    wrong = right | {"independent_origins": 2, "roots": ["s/copy.txt"]}
    figures, misses = origin_figures([right, wrong], read, near, PLACES)
    assert [f.value for f in figures] == [0.5, 0.5, 0.5]
    assert len(misses) == 1


def test_a_claim_is_found_in_a_report_that_has_it_in_other_words() -> None:
    wire = reading("1", f"{SEVEN} Turnips are dear.", "Meridian", said=[(SEVEN, "Ilva Toren")])
    spun = reading("2", "Seven delegates have to go away by Friday. Turnips are dear.", "Net")
    near = neighbourhood([wire, spun], [kinship("2", "1", 0.9, (0, 42, 0.6))])
    assert [c.spans[0].start for c in told("must leave Gullport", [wire, spun], near)] == [13, 0]
