from dataclasses import replace

import pytest

from onrecord.read.dateline import Dateline
from onrecord.read.facts import PageFacts
from onrecord.read.published import is_dated, published
from onrecord.records.document import Given, Giver
from onrecord.records.report import Basis, Noted, Report

TITLE = "Velmark ends talks"
BODY = "The ministry of Velmark said on Tuesday that the talks with Tarsovia had ended without any result whatsoever."


def made(line: str = "", last: str = "", given: Given | None = None) -> Report:
    text = f"{TITLE}\n\n{line}\n\n{BODY}\n\n{BODY}\n\n{last}"
    report = Report("r", "d", given or Given(), text, Noted("utf-8", Basis.TEXT))
    return replace(report, title=Noted(TITLE, Basis.TEXT, report.span(0, len(TITLE))))


def test_given_then_page_then_line_then_dateline_then_notice() -> None:
    given = Given(published="2031-05", by={"published": Giver.RECORD})
    facts = PageFacts(published=Noted("2031-05-13", Basis.PAGE, note="dc.date"))
    report = made("May 14, 2031", "© 2031 Brenik Herald", given)
    assert published(report, facts, None) == Noted("2031-05", Basis.GIVEN, None, "record")
    report = replace(report, given=Given())
    assert published(report, facts, None) == facts.published
    line = published(report, None, Dateline("Brenik", "2031-05-12", None, report.span(0, 1)))
    assert line is not None and (line.value, line.note) == ("2031-05-14", "dated line")
    report = made("", "© 2031 Brenik Herald")
    filed = published(report, None, Dateline("Brenik", "XXXX-05-12", None, report.span(0, 1)))
    assert filed is not None and (filed.value, filed.note) == ("XXXX-05-12", "dateline")
    notice = published(report, None, None)
    assert notice is not None and notice.span is not None
    assert (notice.value, notice.span.words(report.text)) == ("2031", "2031")
    assert published(made(), None, None) is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Published: May 14, 2031", "2031-05-14"),
        ("14.05.2031 10:22", "2031-05-14"),
        ("10:22 AM EST, Wednesday, May 14, 2031", "2031-05-14"),
        ("First published on 14 May 2031 at 10:22 CET", "2031-05-14"),
        ("2031-05-14T10:22:00+02:00", "2031-05-14"),
        ("By Ilva Toren | May 3", "XXXX-05-03"),
        ("By Ilva Toren - May 3, 2031", "2031-05-03"),
        ("By Ilva Toren May 3, 2031 10:22", "2031-05-03"),
        ("Wednesday, May 14, 2031 | Brenik", "2031-05-14"),
        ("Published 14 May 2031 | Updated 15 May 2031", "2031-05-14"),
        ("Updated 15 May 2031 | Published 14 May 2031", "2031-05-14"),
        ("Last updated: 15 May 2031", "../2031-05-15"),
    ],
)
def test_a_dated_line_gives_its_day_and_no_more(line: str, value: str) -> None:
    report = made(line)
    found = published(report, None, None)
    assert found is not None and found.span is not None
    assert (found.value, found.basis, found.span.words(report.text)) == (value, Basis.TEXT, line)


@pytest.mark.parametrize(
    "line",
    [
        "May 14, 2031 – Toren resigns",
        "On May 14, 2031 the talks ended",
        "May 14, 2031 was the day",
        "June 31, 2031",
        "Updated May 15",
    ],
)
def test_a_date_within_other_words_proves_nothing(line: str) -> None:
    assert published(made(line), None, None) is None


def test_a_full_date_outranks_one_without_a_year() -> None:
    report = made("May 3")
    found = published(report, None, Dateline("Brenik", "2031-05-02", None, report.span(0, 1)))
    assert found is not None and found.value == "2031-05-02"


def test_at_the_end_of_a_report_a_date_must_say_what_it_is() -> None:
    assert published(made(last="May 14, 2031"), None, None) is None
    found = published(made(last="Published: May 14, 2031"), None, None)
    assert found is not None and found.value == "2031-05-14"


def test_a_line_can_be_asked_alone() -> None:
    assert is_dated("Updated 14 May 2031, 10:22")
    assert not is_dated("Velmark ends talks on 14 May 2031")
