"""What a report is: one text as one outlet published it."""

import pytest

from onrecord.records.document import Given, Giver
from onrecord.records.report import report_id
from onrecord.records.span import Span
from tests.conftest import ReportOf


def test_the_same_bytes_under_two_outlets_are_two_reports() -> None:
    herald, courier = Given(outlet="Osterhal Herald"), Given(outlet="Brenik Courier")
    assert report_id("d", herald) != report_id("d", courier)


def test_the_same_url_with_other_bytes_is_another_report() -> None:
    given = Given(url="https://herald.example/1")
    assert report_id("d", given) != report_id("e", given)


def test_outlet_and_url_are_not_mixed_up() -> None:
    assert report_id("d", Given(outlet="x")) != report_id("d", Given(url="x"))


def test_a_title_or_a_date_or_who_gave_it_makes_no_other_report() -> None:
    told = Given(title="Talks fail", published="2031-05-03", by={"title": Giver.OPTION})
    assert report_id("d", told) == report_id("d", Given())


def test_an_outlet_that_was_given_as_nothing_is_not_given() -> None:
    assert report_id("d", Given(outlet="")) == report_id("d", Given())


def test_a_span_of_a_report_does_not_leave_its_text(report_of: ReportOf) -> None:
    report = report_of("Brenik denies it.")
    assert report.span(0, 6) == Span("r", 0, 6)
    with pytest.raises(ValueError, match="the text ends at 17"):
        report.span(0, 18)
