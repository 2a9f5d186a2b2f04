import pytest

from onrecord.lexicon import OrganisationWord, OrganisationWordTable, OutletName, OutletTable
from onrecord.read.facts import PageFacts
from onrecord.read.outlet import outlet
from onrecord.records.document import Given, Giver
from onrecord.records.report import Basis, Noted, Report

OUTLETS = OutletTable(
    (OutletName("Tarna", "agency"), OutletName("Osterhal Bell", "newspaper"), OutletName("q", "site", quoted_only=True))
)
PRESS = OrganisationWordTable((OrganisationWord("Herald", outlet=True), OrganisationWord("Ministry")))
BODY = "OSTERHAL, June 8 (Tarna) -- The envoy left on Tuesday, the ministry said."


def named(text: str, given: Given | None = None, facts: PageFacts | None = None) -> Noted | None:
    report = Report("r", "d", given or Given(), text, Noted("utf-8", Basis.TEXT))
    found = outlet(report, facts, OUTLETS, PRESS)
    if found is not None and found.span is not None:
        assert found.span.words(text) == found.value
    return found


def test_what_was_given_comes_first_and_says_by_whom() -> None:
    given = Given(outlet="Brenik Post", by={"outlet": Giver.OPTION})
    facts = PageFacts(site=Noted("Brenik Herald", Basis.PAGE))
    assert named(BODY, given, facts) == Noted("Brenik Post", Basis.GIVEN, None, "option")
    assert named(BODY, facts=facts) == facts.site


@pytest.mark.parametrize(
    ("last", "name", "note"),
    [
        ("Copyright Osterhal Media Limited 2031. All Rights Reserved", "Osterhal Media Limited", "copyright line"),
        ("© 2031 The Brenik Herald", "The Brenik Herald", "copyright line"),
        ("Brenik Herald of Velmark", "Brenik Herald of Velmark", "sign-off line"),
        ("-- Osterhal Bell", "Osterhal Bell", "sign-off line"),
        ("(Tarna)", "Tarna", "sign-off line"),
        ("Osterhal Bell\n\n#velmark #talks", "Osterhal Bell", "sign-off line"),
    ],
)
def test_a_notice_or_sign_off_names_the_outlet(last: str, name: str, note: str) -> None:
    found = named(f"{BODY}\n\n{last}")
    assert found is not None
    assert (found.value, found.basis) == (name, Basis.TEXT)
    assert note in found.note


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\nForeign Ministry",
        f"{BODY}\n\nThe Herald of Brenik said so.",
        f"{BODY}\n\n© 2031 Tarna. All rights reserved.",
        f"{BODY}\n\nq",
        "Osterhal Bell",
    ],
)
def test_agencies_and_other_last_lines_are_not_the_outlet(text: str) -> None:
    assert named(text) is None


def test_the_first_line_may_be_a_known_outlet() -> None:
    found = named(f"Osterhal Bell\n\n{BODY}")
    assert found is not None and found.note == "first line"
