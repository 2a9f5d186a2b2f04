"""Made names are the same for a seed, are told in several ways, and join as they should whatever their order."""

import random
from itertools import islice

import pytest

from benchmarks.made_names import made_names, made_reports
from benchmarks.speed.identities import exponent, touching
from onrecord.lexicon import Lexicon
from onrecord.records.entity import Entity, Member
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.linker import Linker


def groups(entities: tuple[Entity, ...]) -> set[tuple[str, str | None, frozenset[str]]]:
    return {(e.name, e.country, frozenset(member.chain for member in e.members)) for e in entities}


def test_the_same_seed_gives_the_same_names() -> None:
    first, again = (made_names(60, seed=3) for _ in range(2))
    assert first == again != made_names(60, seed=4)
    assert sum(map(len, first)) >= 60


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_reports_in_any_order_of_arrival_give_the_same_entities(seed: int) -> None:
    linker, reports = Linker(Lexicon.load()), list(islice(made_reports(seed), 40))
    found = groups(linker.entities([one for report in reports for one in report]))
    assert any(len(chains) > 3 for _, _, chains in found)
    draw = random.Random(seed)
    for _ in range(3):
        draw.shuffle(reports)
        assert groups(linker.entities([one for report in reports for one in report])) == found


def test_growth_is_told_as_a_power() -> None:
    assert exponent([10, 100], [2.0, 20.0]) == pytest.approx(1)
    assert exponent([10, 100], [2.0, 200.0]) == pytest.approx(2)


def test_a_comparison_counts_for_each_report_that_names_either_side() -> None:
    reports = [
        [(Member(report, f"{report} {name}", name), Bearer(name, Kind.PERSON)) for name in names]
        for report, names in (
            ("a", ["Ilva Toren", "Zoran Pelt"]),
            ("b", ["Ilwa Toren"]),
            ("c", ["Karl Brelin"]),
            ("d", ["Ilva Toren", "Ilwa Toren"]),
        )
    ]
    assert touching(reports, 4) == [1, 1, 0, 1]
    assert touching(reports, 2) == [0, 1]
