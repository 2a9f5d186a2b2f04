"""What of a report tells its happening: its own words, whom it names, the dates that it writes out."""

from dataclasses import replace

import pytest

from onrecord.lineage.stories.aspects import aspects_of, own_text
from onrecord.lineage.terms import hash_of
from onrecord.records.layout import Furniture
from onrecord.records.mention import Kind, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted
from tests.conftest import ReportOf

TEXT = "Share this\nVelmark expelled 7 envoys on May 4, 2031. Another left in June. On the 12th of March 1998, 1977."


@pytest.fixture
def reading(report_of: ReportOf) -> Reading:
    report = report_of(TEXT)
    furniture = Furniture(report.span(0, 10), "share", "by hand")
    chains = (
        MentionChain("r", "Velmark", Kind.PLACE, ("m1", "m2"), ("Velmark",)),
        MentionChain("r", "The Brenik Mirror", Kind.OUTLET, ("m3",), ("The Brenik Mirror",)),
    )
    return Reading(report, {Furniture: (furniture,), MentionChain: chains})


def test_furniture_is_no_part_of_a_report_and_places_stay(reading: Reading) -> None:
    assert own_text(reading) == " " * 10 + TEXT[10:]
    assert hash_of("share") not in dict(aspects_of(reading).words)


def test_dates_that_are_written_out_are_known_as_far_as_they_say(reading: Reading) -> None:
    found = aspects_of(reading)
    assert found.years == {2031, 1998}
    assert found.months == {(2031, 5), (1998, 3)}
    assert found.days == {(5, 4)}


def test_the_day_of_publishing_is_one_of_its_dates_unless_it_is_wide_open(reading: Reading) -> None:
    dated = replace(reading.report, published=Noted("2032-02-03", Basis.GIVEN))
    assert (2, 3) in aspects_of(Reading(dated, reading.layers)).days
    wide = replace(reading.report, published=Noted("2032", Basis.GIVEN))
    assert 2032 not in aspects_of(Reading(wide, reading.layers)).years


def test_names_are_those_of_people_bodies_and_places_and_not_of_the_outlet(reading: Reading) -> None:
    assert set(dict(aspects_of(reading).names)) == {hash_of("velmark")}
    assert aspects_of(Reading(reading.report, {})).names == ()


def test_rare_words_that_stand_together_are_kept_in_pairs(reading: Reading) -> None:
    found = aspects_of(reading)
    assert hash_of("velmark expelled") in dict(found.pairs)
    assert hash_of("it was") not in dict(found.pairs)
