"""Ids of entities: on a merge the older survives and the other leads there, a split mints."""

import pytest

from onrecord.identities import Identities
from onrecord.lexicon import Lexicon
from onrecord.records.entity import Member
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.linker import Judged, Linker

NAMES = tuple(
    (Member(f"report {chain}", chain, name), Bearer(name, Kind.PERSON))
    for chain, name in (("a", "Ilva Toren"), ("b", "Karl Brelin"), ("c", "Karl Brelin"), ("d", "Zoran Pelt"))
)
MERGED = Judged(same={frozenset("bd"): "Mira decided so (row 1)"})
PARTED = Judged(different={frozenset("bc"): "Mira decided so (row 2): two cousins"}, out=frozenset("b"))


@pytest.fixture(scope="module")
def known() -> Identities:
    return Identities.linked(NAMES, Linker(Lexicon.load()), Judged())


def test_on_a_merge_the_older_survives_and_the_other_leads_there(known: Identities) -> None:
    brelin, pelt = known.one("Karl Brelin"), known.one("Zoran Pelt")
    merged = known.again(MERGED)
    assert merged.one("Zoran Pelt").id == brelin.id
    assert merged.of_id(pelt.id) == merged.of_id(brelin.id) == merged.one("Karl Brelin")
    assert merged.again(Judged()).entities == known.entities
    assert merged.of_id("nobody") is None


def test_a_split_mints_an_id_and_says_who_told_them_apart(known: Identities) -> None:
    brelin = known.one("Karl Brelin")
    parted = known.again(PARTED)
    one, other = (parted.of_chain(chain) for chain in "bc")
    assert one is not None and other is not None
    assert one.id == brelin.id != other.id
    assert parted.told_apart(one, other) == ["Mira decided so (row 2): two cousins"]
    assert parted.told_apart(one, parted.one("Ilva Toren")) == []
    assert parted.again(Judged()).of_id(other.id) == brelin


def test_a_name_of_one_report_means_whom_that_report_writes_so() -> None:
    company = frozenset({"Ilva Toren"})
    names = (
        (Member("one", "a", "Anton Brelin"), Bearer("Anton Brelin", Kind.PERSON, ("auditor",), None, company)),
        (Member("one", "b", "Brelin"), Bearer("Brelin", Kind.PERSON, ("coroner",), None, company)),
        (Member("two", "c", "Karl Brelin"), Bearer("Karl Brelin", Kind.PERSON, ("coroner",), None, company)),
        (Member("three", "d", "Brelin"), Bearer("Brelin", Kind.PERSON, ("auditor",), None, company)),
    )
    known = Identities.linked(names, Linker(Lexicon.load()), Judged())
    anton, karl = known.of_chain("a"), known.of_chain("c")
    assert (known.of_chain("d"), known.of_chain("b")) == (anton, karl)
    assert known.named("Brelin@one") == [karl]
    assert known.named("Brelin@two") == [karl]
    assert known.named("Brelin@three") == [anton]
    assert len(known.named("Brelin")) == 2
