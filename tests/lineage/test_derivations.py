"""Which report comes from which, by kinships, credits and days?"""

from collections.abc import Sequence

import pytest

from onrecord.lineage.derivations.derivations import derive
from onrecord.records.credit import CreditKind
from onrecord.records.derivation import Derivation
from onrecord.records.kinship import Relation
from tests.lineage.families import credit, kinship, member

WHOLE = (0, 400, 0.9)


def edges(found: Sequence[Derivation]) -> set[tuple[str, str | None]]:
    """Return child and parent, or the outlet that is not held, of each edge."""
    return {(d.child, d.parent or d.outlet) for d in found}


def test_a_likely_copy_comes_from_its_original_with_the_reasons() -> None:
    (found,) = derive([member("a", "Meridian"), member("b", "Ledger")], [kinship("b", "a", 0.9, WHOLE)])
    assert (found.child, found.parent, found.outlet, found.relation) == ("b", "a", "Meridian", Relation.COPY)
    assert found.whole
    assert found.probability == pytest.approx(0.9)


def test_an_unlikely_one_draws_no_edge() -> None:
    assert derive([member("a"), member("b")], [kinship("b", "a", 0.4, WHOLE)]) == ()


def test_a_copy_of_a_copy_comes_from_the_copy_whose_errors_it_shares() -> None:
    members = [member(name) for name in "abc"]
    kin = [kinship("b", "a", 0.9, WHOLE), kinship("c", "a", 0.9, (0, 400, 0.8)), kinship("c", "b", 0.8, WHOLE)]
    assert edges(derive(members, kin)) == {("b", "a"), ("c", "b")}


def test_of_two_that_account_for_it_alike_it_comes_from_the_one_the_other_was_made_from() -> None:
    members = [member(name) for name in "abc"]
    kin = [kinship("b", "a", 0.9, WHOLE), kinship("c", "a", 0.7, WHOLE), kinship("c", "b", 0.8, WHOLE)]
    assert edges(derive(members, kin)) == {("b", "a"), ("c", "a")}


def test_a_digest_that_stitches_two_reports_comes_from_both() -> None:
    members = [member(name) for name in "abc"]
    kin = [kinship("c", "a", 0.8, (0, 200, 0.9)), kinship("c", "b", 0.8, (200, 400, 0.9))]
    found = derive(members, kin)
    assert edges(found) == {("c", "a"), ("c", "b")}
    assert not any(d.whole for d in found)


def test_a_circle_is_broken_at_its_least_probable_edge() -> None:
    members = [member(name) for name in "abc"]
    kin = [kinship("b", "a", 0.9, WHOLE), kinship("c", "b", 0.8, WHOLE), kinship("a", "c", 0.7, WHOLE)]
    assert edges(derive(members, kin)) == {("b", "a"), ("c", "b")}


def test_two_days_that_the_user_gave_forbid_what_they_contradict() -> None:
    early, late = {"published": "2031-06-08", "given": True}, {"published": "2031-06-10", "given": True}
    kin = [kinship("b", "a", 0.9, WHOLE)]
    assert derive([member("a", **late), member("b", **early)], kin) == ()  # type: ignore[arg-type]
    assert len(derive([member("a", **late | {"given": False}), member("b", **early)], kin)) == 1  # type: ignore[arg-type]


TEXT_OF_NOTHING = "the envoys left the harbour at noon and nobody saw them go. " * 6
CITING = "Eleven envoys boarded a trawler in Gullport harbour, Q reported."


def test_a_cited_outlet_whose_report_is_held_and_tells_it_is_an_edge_to_that_report() -> None:
    exclusive = member("a", "Q", text="Eleven envoys boarded the trawler at Gullport harbour on Friday.")
    citing = member("b", "Ledger", text=CITING, credits_=[credit("b", "Q", CITING, "Q reported")])
    (found,) = derive([exclusive, citing], [])
    assert (found.parent, found.relation, found.whole, found.probability) == ("a", Relation.CITING, False, 1.0)


@pytest.mark.parametrize(
    "held",
    [
        member("a", "Q", text="The harvest of turnips in Calvesse was the worst for years."),
        member("a", "Q", text="Eleven envoys boarded the trawler at Gullport harbour.", story="other"),
        member("a", "Herald", text="Eleven envoys boarded the trawler at Gullport harbour."),
    ],
    ids=["tells something else", "of another story", "of another outlet"],
)
def test_a_cited_outlet_whose_report_is_not_held_is_a_node_of_its_own(held: object) -> None:
    citing = member("b", "Ledger", text=CITING, credits_=[credit("b", "Q", CITING, "Q reported")])
    (found,) = derive([held, citing], [])  # type: ignore[list-item]
    assert (found.parent, found.outlet, found.relation) == (None, "Q", Relation.CITING)


def test_a_later_report_of_the_cited_outlet_is_not_the_one_meant() -> None:
    late = member("a", "Q", text="Eleven envoys boarded the trawler at Gullport harbour.", published="2031-06-12")
    cited = [credit("b", "Q", CITING, "Q reported")]
    citing = member("b", "Ledger", text=CITING, credits_=cited, published="2031-06-08")
    assert edges(derive([late, citing], [])) == {("b", "Q")}


def test_a_credit_in_words_that_were_taken_over_is_the_parents() -> None:
    text = CITING + TEXT_OF_NOTHING
    whole = (0, len(text), 0.95)
    wire = member("a", "Meridian", text=text, credits_=[credit("a", "Q", text, "Q reported")])
    copy = member("b", "Ledger", text=text, credits_=[credit("b", "Q", text, "Q reported")])
    assert edges(derive([wire, copy], [kinship("b", "a", 0.9, whole)])) == {("a", "Q"), ("b", "a")}


def test_an_agency_in_the_dateline_whose_text_is_not_held_is_where_the_report_as_a_whole_is_from() -> None:
    text = "OSTERHAL (Meridian) -- The envoys left."
    dated = credit("b", "Meridian", text, "(Meridian) --", CreditKind.DATELINE)
    (found,) = derive([member("b", "Ledger", text=text, credits_=[dated])], [])
    assert (found.parent, found.outlet, found.relation, found.whole) == (None, "Meridian", Relation.COPY, True)


def test_who_tells_it_in_words_of_his_own_and_says_so_cites() -> None:
    cited = credit("b", "Q", CITING + TEXT_OF_NOTHING, "Q reported")
    text = CITING + TEXT_OF_NOTHING
    child = member("b", "Ledger", text=text, credits_=[cited])
    kin = kinship("b", "a", 0.9, (0, 60, 0.8), relation=Relation.REWORDED)
    kin = type(kin)(**{name: getattr(kin, name) for name in kin.__slots__} | {"similarity": 0.2})
    (found,) = derive([member("a", "Q", text=text), child], [kin])
    assert (found.relation, found.parent, found.whole) == (Relation.CITING, "a", False)


def test_the_order_in_which_reports_and_kinships_come_changes_nothing() -> None:
    members = [member(name) for name in "abcd"]
    kin = [
        kinship("b", "a", 0.9, WHOLE),
        kinship("c", "b", 0.9, WHOLE),
        kinship("c", "a", 0.9, (0, 400, 0.8)),
        kinship("a", "d", 0.6, WHOLE),
    ]
    assert derive(members, kin) == derive(members[::-1], kin[::-1])
