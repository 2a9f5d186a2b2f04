"""Names of many reports: which are joined, which stay apart, and that order does not matter."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon import Lexicon
from onrecord.records.entity import Entity, Member
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bearers import Borne
from onrecord.resolve.linker import Judged, Linker, by_chain
from onrecord.resolve.verdict import SAME


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


def test_who_is_joined_to_another_name_by_people_keeps_all_that_is_named_like_him(linker: Linker) -> None:
    found = groups(linker.entities(NAMES, Judged(same={frozenset("af"): "an alias"})))
    assert frozenset("abcfg") in found


def test_a_surname_that_people_give_to_one_brother_is_not_the_other_s_any_more(linker: Linker) -> None:
    assert by_chain(linker.entities(NAMES))["c"].id == by_chain(linker.entities(NAMES))["a"].id
    found = groups(linker.entities(NAMES, Judged(same={frozenset("cd"): "so"})))
    assert {frozenset("cd"), frozenset("ab")} <= found


def test_a_surname_that_people_give_to_both_brothers_makes_them_one_whole(linker: Linker) -> None:
    found = groups(linker.entities(NAMES, Judged(same={frozenset("cd"): "so", frozenset("ca"): "both"})))
    assert frozenset("abcd") in found


def test_what_people_gave_to_one_is_not_asked_of_the_other(linker: Linker) -> None:
    given = linker.linked(NAMES, Judged(same={frozenset("cd"): "so"}))
    asked = {frozenset(m.chain for m in (*link.left, *link.right)) for link in given.undecided}
    assert not any("c" in pair and pair & {"a", "b"} for pair in asked)


@pytest.mark.parametrize("out", ["1", "3"])
def test_of_three_with_one_name_only_the_one_that_was_taken_out_goes(linker: Linker, out: str) -> None:
    alike = [borne(chain, "Sergei Toroshin", "envoy", "FRA") for chain in "123"]
    other = "2"
    judged = Judged(different={frozenset((out, other)): "so"}, out=frozenset(out))
    assert groups(linker.entities(alike, judged)) == {frozenset(out), frozenset("123") - {out}}


def test_what_a_re_read_sets_against_itself_stays_two(linker: Linker) -> None:
    pair = frozenset("af")
    found = by_chain(linker.entities(NAMES, Judged(same={pair: "so"}, different={pair: "no"})))
    assert found["a"].id != found["f"].id


def test_it_tells_what_joined_names_and_which_are_open(linker: Linker) -> None:
    vague = borne("v", "Toroshin", "judge", "PER")
    found = linker.linked((*NAMES, vague))
    assert {link.score.value >= SAME for link in found.joins} == {True}
    assert frozenset("v") in groups(found.entities)
    assert any(vague[0] in (*link.left, *link.right) for link in found.undecided)
    told = Judged(different=dict.fromkeys((frozenset(("v", m.chain)) for m, _ in NAMES), "no"))
    left = linker.linked((*NAMES, vague), told).undecided
    assert not any(vague[0] in (*link.left, *link.right) for link in left)


@given(order=st.permutations(NAMES))
def test_any_order_gives_the_same_entities_with_decisions_of_people(linker: Linker, order: list[Borne]) -> None:
    judged = Judged(
        {frozenset("af"): "", frozenset("cd"): ""}, {frozenset("be"): "", frozenset("ag"): ""}, frozenset("b")
    )
    assert groups(linker.entities(order, judged)) == groups(linker.entities(NAMES, judged))


def test_a_name_that_does_not_say_who_is_meant_is_one_in_each_report(linker: Linker) -> None:
    alike = [borne("1", "Toroshin"), borne("2", "Toroshin"), borne("3", "Ana Brel"), borne("4", "Ana Brel")]
    assert groups(linker.entities(alike)) == {frozenset("1"), frozenset("2"), frozenset("34")}


def body(chain: str, name: str, country: str | None, *people: str) -> Borne:
    bearer = Bearer(name, Kind.ORGANIZATION, (), country, frozenset(people), frozenset(people))
    return Member(f"report of {chain}", chain, name), bearer


def test_a_ministry_without_a_country_is_that_for_which_the_same_person_speaks(linker: Linker) -> None:
    bodies = (
        body("a", "Foreign Ministry", None, "Ana Brel"),
        body("b", "French Foreign Ministry", "FRA", "Ana Brel"),
        body("c", "Foreign Ministry", None, "Jon Varga"),
        body("d", "Persian Foreign Ministry", "IRN"),
    )
    assert groups(linker.entities(bodies)) == {frozenset("ab"), frozenset("c"), frozenset("d")}


@given(order=st.permutations(NAMES))
def test_names_and_kinds_do_not_hang_on_the_order_of_arrival(linker: Linker, order: list[Borne]) -> None:
    def told(names: Sequence[Borne]) -> set[tuple[object, ...]]:
        return {(e.name, e.kind, e.country, frozenset(e.aliases)) for e in linker.entities(names)}

    assert told(order) == told(NAMES)


def in_report(report: str, one: Borne) -> Borne:
    member, bearer = one
    return Member(report, member.chain, member.name), bearer


def test_two_of_one_surname_in_a_report_go_each_to_whose_office_they_have(linker: Linker) -> None:
    names = (
        in_report("r", borne("1", "Toroshin", "auditor", None, "Ana Brel")),
        in_report("r", borne("2", "Toroshin", "superintendent", None, "Ana Brel")),
        borne("3", "Anton Toroshin", "auditor", None, "Ana Brel"),
        borne("4", "Karl Toroshin", "superintendent", None, "Jon Varga"),
    )
    assert groups(linker.entities(names)) == {frozenset("13"), frozenset("24")}
    alone = groups(linker.entities(names[:2]))
    assert alone == {frozenset("1"), frozenset("2")}
