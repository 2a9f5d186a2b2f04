"""In whatever order reports come, and whatever people decide: who is who is what a rebuild would tell.

Over the names of the example reports as they are read, with the tables of a desk that knows their countries.
"""

import random
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from onrecord.identities import LAYERS
from onrecord.lexicon import Lexicon
from onrecord.resolve.bearers import Borne, find_bearers
from onrecord.resolve.linker import Judged, Link, Linker
from onrecord.store.desk import Desk
from onrecord.store.view import View
from tests.cli.program import run

EXAMPLES = Path(__file__).parents[2] / "examples"
Report = tuple[Borne, ...]


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(Lexicon.load(EXAMPLES / "lexicon"))


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    """The names of each example report, in order of arrival."""
    place = tmp_path_factory.mktemp("arrival") / "desk"
    shutil.copytree(EXAMPLES / "lexicon", place / "lexicon")
    assert run("read", EXAMPLES / "reports", "--desk", place).code == 0
    desk = Desk(place)
    lexicon = Lexicon.load(desk.lexicon)
    with View(desk) as view:
        named = [tuple(find_bearers(reading, lexicon)) for reading in view.readings(LAYERS) if reading.layers]
    return [names for names in named if names]


def told(linker: Linker, reports: Sequence[Report], judged: Judged) -> tuple[object, ...]:
    """Return all that is said of who is who, but for ids and the order in which it stands."""
    found = linker.linked([one for names in reports for one in names], judged)
    entities = {
        (
            entity.name,
            entity.kind,
            entity.country,
            frozenset(entity.aliases),
            frozenset(entity.members),
            frozenset((title, frozenset(said)) for title, said in entity.offices),
            frozenset((link.value, link.reason) for link in entity.links),
        )
        for entity in found.entities
    }
    return entities, links(found.joins), links(found.undecided)


def links(found: Iterable[Link]) -> set[object]:
    return {
        (link.score.value, link.score.reason, frozenset((frozenset(link.left), frozenset(link.right))))
        for link in found
    }


def decided(draw: random.Random, linker: Linker, reports: Sequence[Report]) -> Judged:
    """Return what people may decide: some chains are one, and some that are taken for one are not."""
    borne = [one for names in reports for one in names]
    chains = [member.chain for member, _ in borne]
    joined = [entity.members for entity in linker.entities(borne) if len(entity.members) > 1]
    same = {frozenset(draw.sample(chains, 2)): "so" for _ in range(draw.randrange(4))}
    parted = [draw.sample(draw.choice(joined), 2) for _ in range(draw.randrange(4))]
    different = {frozenset((out.chain, stays.chain)): "no" for out, stays in parted}
    return Judged(same, different, frozenset(out.chain for out, _ in parted))


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_arrival_equals_a_rebuild(linker: Linker, reports: list[Report], seed: int) -> None:
    """Reports that are gone again leave no trace either: what is told of the others is told as if they never came."""
    draw = random.Random(seed)
    left = [names for names in reports if draw.random() < (1, 0.8, 0.5)[seed % 3]]
    judged = decided(draw, linker, reports) if seed else Judged()
    rebuilt = told(linker, left, judged)
    assert len(left) > len(reports) / 4
    for _ in range(2):
        draw.shuffle(left)
        assert told(linker, left, judged) == rebuilt
