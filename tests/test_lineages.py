"""Which statements are asked about together, and what do they start from?"""

from dataclasses import replace

from onrecord.lineage.derivations.neighbourhood import neighbourhood
from onrecord.lineages import Lineages
from onrecord.records.kinship import Kinship
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement
from tests.lineage.families import kinship, reading

SEVEN = "Seven envoys must leave Gullport by Friday."
TURNIPS = "The turnip harvest in Calvesse was poor."


def lineages(kin: Kinship, *readings: Reading) -> Lineages:
    """Return the lineage of some reports that are all asked about."""
    return Lineages(neighbourhood(readings, [kin]), frozenset(r.report.id for r in readings))


def wire(report: str, outlet: str) -> Reading:
    """Return a report of two sentences by two speakers."""
    return reading(report, f"{SEVEN} {TURNIPS}", outlet, said=[(SEVEN, "Ilva Toren"), (TURNIPS, "Sem Radd")])


def test_what_a_copy_has_too_is_counted_and_each_report_says_what_it_comes_from() -> None:
    original, copy = wire("a", "Meridian"), wire("b", "Ledger")
    found = lineages(kinship("b", "a", 0.9, (0, len(SEVEN), 1.0)), original, copy)
    assert {report: [d.parent for d in those] for report, those in found.derivations.items()} == {"b": ["a"]}
    seven = [r.of(Statement)[0].id for r in (original, copy)]
    assert set(found.origins) == set(seven)
    assert {(o.least, o.most) for o in found.origins.values()} == {(1, 1)}


def test_what_only_looks_like_it_by_chance_is_not_asked_about() -> None:
    chance = replace(kinship("b", "a", 0.1, (0, len(SEVEN), 1.0)), independent=0.8)
    found = lineages(chance, wire("a", "Meridian"), wire("b", "Ledger"))
    assert found.origins == {}


def test_only_the_statements_of_the_reports_asked_about_are_counted() -> None:
    near = lineages(kinship("b", "a", 0.9, (0, len(SEVEN), 1.0)), wire("a", "Meridian"), wire("b", "Ledger")).near
    assert {statement for statement in Lineages(near, frozenset({"b"})).origins} == {
        near.readings["b"].of(Statement)[0].id
    }
