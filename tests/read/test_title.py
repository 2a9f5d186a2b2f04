import re

import pytest

from onrecord.read.blocks import Block
from onrecord.read.dateline import Dateline
from onrecord.read.facts import PageFacts
from onrecord.read.title import title
from onrecord.records.document import Given, Giver
from onrecord.records.layout import Paragraph
from onrecord.records.report import Basis, Noted, Report

BODY = "The ministry of Velmark said on Tuesday that the talks had ended."


def made(text: str, given: Given | None = None) -> tuple[Report, list[Paragraph]]:
    report = Report("r", "d", given or Given(), text, Noted("utf-8", Basis.TEXT))
    return report, [Paragraph(report.span(*m.span())) for m in re.finditer(r"[^\n]+", text)]


def headline(*lines: str) -> str | None:
    report, layer = made("\n\n".join(lines))
    found = title(report, layer, None)
    if found is None:
        return None
    assert found.span is not None and found.span.words(report.text) == found.value
    return found.value


@pytest.mark.parametrize(
    "line",
    [
        "Velmark ends talks with Tarsovia",
        "“We go,” says Toren",
        "8 envoys leave Brenik",
        "Will the talks end?",
        "TALKS END",
        "In “necessary” cases: Velmark spoke to Tarsovia",
    ],
)
def test_a_first_line_that_reads_as_a_headline_is_the_title(line: str) -> None:
    assert headline(line, BODY) == line


@pytest.mark.parametrize(
    "line",
    [
        "The talks are over.",
        "“The talks are over.”",
        "The talks are over,",
        "and so it ended",
        "Velmark",
        "word " * 40,
    ],
)
def test_an_ordinary_first_line_is_no_title(line: str) -> None:
    assert headline(line, BODY) is None


def test_there_must_be_a_report_below() -> None:
    assert headline("Velmark ends talks") is None
    assert headline("Velmark ends talks", "Tarsovia silent", "Brenik quiet") is None


def test_columns_dates_and_bylines_above_are_passed_over() -> None:
    lines = ("Local News", "By Ilva Toren", "May 14, 2031", "Velmark ends its talks with Tarsovia", BODY)
    assert headline(*lines) == "Velmark ends its talks with Tarsovia"


def test_a_short_title_above_a_date_stays_the_title() -> None:
    assert headline("Velmark ends talks", "Updated 14 May 2031, 10:22", BODY) == "Velmark ends talks"


def test_a_repeated_headline_is_taken_once() -> None:
    assert headline("Talks: Velmark goes home", "Talks", "Velmark goes home", BODY) == "Talks: Velmark goes home"


def test_a_dateline_is_no_title() -> None:
    report, layer = made(f"Osterhal, June 8, 2031\n\n{BODY}")
    assert title(report, layer, Dateline("Osterhal", "2031-06-08", None, layer[0].span)) is None


def test_a_given_title_is_given_and_shown_where_it_stands() -> None:
    report, layer = made(
        f"Velmark  ends\ntalks\n\n{BODY}", Given(title="Velmark ends talks", by={"title": Giver.TABLE})
    )
    found = title(report, layer, None)
    assert found == Noted("Velmark ends talks", Basis.GIVEN, report.span(0, 19), "reports.toml")
    report, layer = made(BODY, Given(title="Velmark ends talks", by={"title": Giver.TABLE}))
    absent = title(report, layer, None)
    assert absent is not None and absent.span is None


def of_page(facts: PageFacts, *parts: tuple[str, str]) -> Noted | None:
    text = "\n\n".join(words for _, words in parts)
    report, layer = made(text)
    at, blocks = 0, []
    for tag, words in parts:
        blocks.append(Block(at, at + len(words), tag))
        at += len(words) + 2
    return title(report, layer, None, facts, blocks)


def page_facts(title: str | None = None, head: str | None = None, site: str | None = None) -> PageFacts:
    noted = [Noted(v, Basis.PAGE, note=n) if v else None for v, n in ((title, "og:title"), (head, "title element"))]
    return PageFacts(title=noted[0], head=noted[1], site=Noted(site, Basis.PAGE) if site else None)


def test_of_several_h1_the_one_that_the_markup_names_is_the_title() -> None:
    facts = page_facts(head="Velmark ends talks - Brenik Herald")
    parts = (("h1", "All the news"), ("h1", "Velmark ends talks"), ("p", BODY))
    found = of_page(facts, *parts)
    assert found is not None and (found.value, found.basis) == ("Velmark ends talks", Basis.TEXT)


def test_the_name_of_the_site_is_no_title() -> None:
    found = of_page(page_facts(site="Brenik Herald"), ("h1", "Brenik Herald"), ("h1", "Talks end"), ("p", BODY))
    assert found is not None and found.value == "Talks end"


def test_without_h1_the_markup_names_the_words_of_the_text() -> None:
    facts = page_facts(head="Velmark ends talks | Brenik Herald", site="Brenik Herald")
    found = of_page(facts, ("div", "Velmark ends talks"), ("p", BODY))
    assert found is not None and found.span is not None
    assert (found.value, found.basis, found.span.start) == ("Velmark ends talks", Basis.TEXT, 0)


def test_a_title_that_only_the_markup_holds_says_so() -> None:
    found = of_page(page_facts(head="Velmark ends talks | Brenik Herald", site="Brenik Herald"), ("p", BODY))
    assert found == Noted("Velmark ends talks", Basis.PAGE, None, "title element")
    assert of_page(PageFacts(), ("p", BODY)) is None
