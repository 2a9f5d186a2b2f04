"""Names of many reports: which are joined, which stay apart, and that order does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon import Lexicon
from onrecord.records.entity import Entity, Member
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bearers import Borne
from onrecord.resolve.linker import Judged, Linker, by_chain


def borne(chain: str, name: str, office: str = "", country: str | None = None, *company: str) -> Borne:
    offices = (office,) if office else ()
    return Member(f"report of {chain}", chain, name), Bearer(name, Kind.PERSON, offices, country, frozenset(company))


NAMES = (
    borne("a", "Sergey Toroshin", "envoy", "FRA", "Ana Brel"),
    borne("b", "Sergei Toroshin", "", None, "Ana Brel"),
    borne("c", "Toroshin", "envoy", "FRA"),
    borne("d", "Anton Toroshin", "judge", "FRA"),
    borne("e", "Sergei Toroshin", "violinist", "PER"),
    borne("f", "Ana Brel", "minister", "FRA"),
    borne("g", "A. Brel", "minister", "FRA"),
)


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(Lexicon.load())


def groups(entities: tuple[Entity, ...]) -> set[frozenset[str]]:
    return {frozenset(member.chain for member in entity.members) for entity in entities}


def test_names_are_joined_by_evidence_and_contradictions_keep_them_apart(linker: Linker) -> None:
    found = linker.entities(NAMES)
    assert groups(found) == {frozenset("abc"), frozenset("d"), frozenset("e"), frozenset("fg")}
    first = by_chain(found)["c"]
    assert first.name in {"Sergey Toroshin", "Sergei Toroshin"}
    assert first.offices[0] == ("envoy", ("report of a", "report of c"))
    assert all(link.reason for link in first.links)


@given(order=st.permutations(NAMES))
def test_any_order_of_arrival_gives_the_same_entities(linker: Linker, order: list[Borne]) -> None:
    assert groups(linker.entities(order)) == groups(linker.entities(NAMES))


def test_the_id_is_that_of_the_first_and_stays_when_others_join(linker: Linker) -> None:
    alone, later = linker.entities(NAMES[:1]), linker.entities(NAMES)
    assert alone[0].id == by_chain(later)["a"].id


def test_what_people_have_decided_comes_before_any_score(linker: Linker) -> None:
    judged = Judged(same={frozenset("de"): "so"}, different={frozenset("ab"): "so"})
    found = linker.entities(NAMES, judged)
    of = by_chain(found)
    assert of["d"].id == of["e"].id
    assert of["a"].id != of["b"].id
