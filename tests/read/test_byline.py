from dataclasses import replace

import pytest

from onrecord.read.byline import byline, is_byline
from onrecord.read.facts import PageFacts
from onrecord.records.document import Given
from onrecord.records.report import Basis, Noted, Report

BODY = "The ministry of Velmark said on Tuesday that the talks with Tarsovia had ended without any result whatsoever."


def signed(line: str, titled: bool = True, facts: PageFacts | None = None) -> Noted | None:
    title = "Velmark ends talks"
    text = f"{title}\n\n{line}\n\n{BODY}"
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.TEXT))
    if titled:
        report = replace(report, title=Noted(title, Basis.TEXT, report.span(0, len(title))))
    found = byline(report, facts)
    if found is not None and found.span is not None:
        assert found.span.words(text) == found.value
    return found


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ilva Toren", "Ilva Toren"),
        ("by Ilva Toren and Sem Radd | May 3", "Ilva Toren and Sem Radd"),
        ("BY ILVA TOREN", "ILVA TOREN"),
        ("By Ilva M. Toren-Radd, Sem van der Olm and Jo O’Brenn", "Ilva M. Toren-Radd, Sem van der Olm and Jo O’Brenn"),
        ("Written by Ilva Toren, Brenik correspondent", "Ilva Toren"),
        ("By Ilva Toren in Brenik", "Ilva Toren"),
        ("By Tarna", "Tarna"),
        ("By Ilva Toren 14 May 2031", "Ilva Toren"),
        ("By Ilva Toren May 14, 2031 at 10:22", "Ilva Toren"),
        ("By Staff Reporter", "Staff Reporter"),
        ("Ilva Toren, Brenik", "Ilva Toren"),
        ("Ilva Toren | 14 May 2031", "Ilva Toren"),
    ],
)
def test_the_names_of_a_signature_are_found(line: str, names: str) -> None:
    found = signed(line)
    assert found is not None
    assert (found.value, found.basis) == (names, Basis.TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday Evening",
        "By Ilva Toren, who was there.",
        "By Ilva Toren is a book about Velmark",
        "By the end of May",
        "Bygone Days",
        "Ilva Toren, envoy of Velmark to Tarsovia",
        "Ilva Toren spoke in Brenik",
    ],
)
def test_other_lines_are_no_signature(line: str) -> None:
    assert signed(line) is None


def test_name_and_place_sign_only_below_a_title() -> None:
    assert signed("Ilva Toren, Brenik", titled=False) is None


def test_the_page_says_who_signed_where_the_text_does_not() -> None:
    facts = PageFacts(author=Noted("Ilva Toren", Basis.PAGE, note="author"))
    assert signed("Talks in Brenik are over", facts=facts) == facts.author
    found = signed("By Sem Radd", facts=facts)
    assert found is not None and found.value == "Sem Radd"


def test_a_line_can_be_asked_alone() -> None:
    assert is_byline("By Ilva Toren")
    assert not is_byline("Ilva Toren, Brenik")
