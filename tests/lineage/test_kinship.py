"""Two reports are compared: are they kin, how, and which way did it go?"""

import pytest

from onrecord.lineage.kinship.kinship import compare
from onrecord.records.credit import CreditKind
from onrecord.records.kinship import Kinship, Relation
from onrecord.records.reading import Reading
from onrecord.records.report import Basis
from tests.lineage.laid import OTHER, SPUN, WIRE, laid


def toward(kinship: Kinship, report: Reading) -> float:
    """The probability that this one was made from the other."""
    return kinship.left_from_right if kinship.left == report.report.id else kinship.right_from_left


def test_the_four_probabilities_add_up_and_the_smaller_id_is_on_the_left() -> None:
    for left, right in ((WIRE, SPUN), (SPUN, WIRE), (WIRE, OTHER)):
        found = compare(laid(left), laid(right))
        assert found.left < found.right
        whole = found.left_from_right + found.right_from_left + found.siblings + found.independent
        assert whole == pytest.approx(1, abs=0.001)


def test_it_does_not_matter_which_is_named_first() -> None:
    assert compare(laid(WIRE), laid(SPUN)) == compare(laid(SPUN), laid(WIRE))


def test_a_spun_report_was_made_from_the_plain_one() -> None:
    original, copy = laid(WIRE), laid(SPUN)
    found = compare(original, copy)
    assert found.independent < 0.1
    assert toward(found, copy) > 2 * toward(found, original)
    assert found.relation is not Relation.INDEPENDENT


def test_reports_of_two_things_are_independent() -> None:
    found = compare(laid(WIRE), laid(OTHER))
    assert (found.relation, found.reuse) == (Relation.INDEPENDENT, ())
    assert found.independent > 0.95
    assert found.similarity < 0.4


def test_of_two_reports_with_the_same_words_neither_is_the_copy_by_its_words() -> None:
    found = compare(laid(WIRE, outlet="Meridian"), laid(WIRE, outlet="Ledger"))
    assert found.similarity == 1
    assert found.left_from_right == pytest.approx(found.right_from_left, abs=0.001)


def test_the_later_of_two_is_the_copy() -> None:
    early, late = laid(WIRE, outlet="A", published="2031-06-11"), laid(WIRE, outlet="B", published="2031-06-12")
    assert toward(compare(early, late), late) > 0.5


def test_a_date_that_the_user_gave_weighs_more_than_one_that_was_read() -> None:
    def late(basis: Basis) -> float:
        copy = laid(WIRE, outlet="B", published="2031-06-12", basis=basis)
        return toward(compare(laid(WIRE, outlet="A", published="2031-06-11", basis=basis), copy), copy)

    assert late(Basis.GIVEN) > late(Basis.TEXT) > 0.5


def test_dates_that_may_be_one_day_say_nothing() -> None:
    one, other = laid(WIRE, outlet="A", published="2031-06"), laid(WIRE, outlet="B", published="2031-06-12")
    found = compare(one, other)
    assert found.left_from_right == pytest.approx(found.right_from_left, abs=0.001)


def test_a_day_without_a_year_weighs_too_but_a_day_of_the_year_before_is_no_later_one() -> None:
    def late(first: str, second: str) -> float:
        copy = laid(WIRE, outlet="B", published=second)
        return toward(compare(laid(WIRE, outlet="A", published=first), copy), copy)

    assert late("XXXX-06-11", "XXXX-06-12") > 0.5
    assert late("XXXX-02-01", "XXXX-12-30") == pytest.approx(late("2031", "2031"), abs=0.001)
    assert late("2031-12-30", "2032-01-05") > 0.5


def test_of_two_with_the_same_words_the_agencys_own_report_is_sooner_the_original() -> None:
    wire, copy = laid(WIRE, outlet="Meridian", credits=(("Meridian", CreditKind.DATELINE),)), laid(WIRE, outlet="B")
    assert toward(compare(wire, copy), copy) > 0.5


def test_who_credits_the_other_is_the_copy_whatever_the_dates_say() -> None:
    original = laid(WIRE, outlet="Meridian", published="2031-06-14")
    copy = laid(WIRE, outlet="Ledger", published="2031-06-12", credits=(("the Meridian", CreditKind.DATELINE),))
    assert toward(compare(original, copy), copy) > 0.75


def test_an_agency_that_credits_itself_credits_nobody() -> None:
    own = laid(WIRE, outlet="Meridian", credits=(("Meridian", CreditKind.BYLINE),))
    found = compare(own, laid(WIRE, outlet="Ledger"))
    assert found.left_from_right == pytest.approx(found.right_from_left, abs=0.001)


def test_two_that_credit_one_third_are_rather_siblings() -> None:
    def siblings(credits: tuple[tuple[str, CreditKind], ...]) -> float:
        return compare(laid(WIRE, outlet="A", credits=credits), laid(SPUN, outlet="B", credits=credits)).siblings

    assert siblings((("Meridian", CreditKind.DATELINE),)) > siblings(())


def test_two_that_cite_one_third_are_no_siblings_for_that_since_a_copy_takes_citations_over() -> None:
    def siblings(credits: tuple[tuple[str, CreditKind], ...]) -> float:
        return compare(laid(WIRE, outlet="A", credits=credits), laid(SPUN, outlet="B", credits=credits)).siblings

    assert siblings((("Lantern", CreditKind.FIRST_REPORTED),)) == siblings(())


def test_an_unsigned_report_is_of_the_agency_in_its_dateline() -> None:
    wire = laid(WIRE, credits=(("Meridian", CreditKind.DATELINE),))
    copy = laid(WIRE, outlet="Ledger", credits=(("Meridian", CreditKind.CITED),))
    assert toward(compare(wire, copy), copy) > 0.75


def test_what_is_shared_is_pointed_at_on_both_sides() -> None:
    left, right = laid(WIRE), laid(SPUN)
    texts = {r.report.id: r.report.text for r in (left, right)}
    found = compare(left, right)
    assert len(found.reuse) == 5
    for passage in found.reuse:
        assert passage.left.words(texts[found.left]).split()[0] == passage.right.words(texts[found.right]).split()[0]


def test_every_reason_says_what_it_rests_on() -> None:
    late = laid(SPUN, outlet="B", published="2031-06-12", credits=(("A", CreditKind.CITED),))
    reasons = compare(laid(WIRE, outlet="A", published="2031-06-11"), late).reasons
    assert all(reason.reason and 0 <= reason.value <= 1 for reason in reasons)
    assert any("dated earlier" in reason.reason for reason in reasons)
    assert any("says that it has it from elsewhere" in reason.reason for reason in reasons)


@pytest.mark.parametrize("text", ["", "\n\n", "…", "Plums."])
def test_reports_of_hardly_any_words_are_compared_too(text: str) -> None:
    found = compare(laid(text), laid(WIRE))
    assert found.independent > 0.5
