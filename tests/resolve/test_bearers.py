"""What stands beside a name: whose it is, who speaks for it, and whether a capital is the town or the government."""

import re

import pytest

from onrecord.records.document import Given
from onrecord.records.mention import Form, Kind, Mention, MentionChain, Office
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bearers import find_bearers
from tests.tables import small_lexicon

LEXICON = small_lexicon()
Named = tuple[str, Kind, Form]


def bearers(text: str, *named: Named, office: str = "") -> dict[str, Bearer]:
    """Return the bearers of a report in which each of some words is a chain; a person holds the office."""
    mentions, chains = [], []
    for words, kind, form in named:
        found = re.search(re.escape(words), text)
        assert found is not None
        mentions.append(Mention(Span("r", *found.span()), kind, form, words, "by hand"))
        place = LEXICON.places.of(words)
        at = re.search(re.escape(office), text) if office and kind == Kind.PERSON else None
        offices = (Office(office, Span("r", *at.span())),) if at is not None else ()
        country = place.country if place is not None else None
        chains.append(MentionChain("r", words, kind, (mentions[-1].id,), (words,), offices, country))
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS))
    reading = Reading(report, {Mention: tuple(mentions), MentionChain: tuple(chains)})
    return {member.name: bearer for member, bearer in find_bearers(reading, LEXICON)}


BRENIK = ("Brenik", Kind.PLACE, Form.NAME)


@pytest.mark.parametrize(
    "text",
    [
        "Brenik said no.",
        "A threat from the government in Brenik.",
        "They called on Brenik to act.",
        "A note to Brenik.",
    ],
)
def test_a_capital_that_acts_is_the_government(text: str) -> None:
    assert bearers(text, BRENIK)["Brenik"].kind == Kind.ORGANIZATION


@pytest.mark.parametrize(
    "text",
    [
        "It rained in Brenik.",
        "**Brenik.** The envoy left.",
        "The envoy flew to Brenik.",
        "They know the Brenik channel.",
    ],
)
def test_a_capital_where_something_happens_is_the_town(text: str) -> None:
    assert bearers(text, BRENIK)["Brenik"].kind == Kind.PLACE


def test_a_capital_in_the_name_of_its_police_is_the_town() -> None:
    police = ("the Brenik police", Kind.ORGANIZATION, Form.DESCRIPTION)
    assert bearers("He praised the Brenik police.", BRENIK, police)["Brenik"].kind == Kind.PLACE


def test_the_name_of_a_body_says_whose_it_is() -> None:
    ministry = ("Tarsovian Trade Ministry", Kind.ORGANIZATION, Form.NAME)
    assert bearers("The Tarsovian Trade Ministry left.", ministry)["Tarsovian Trade Ministry"].country == "TRS"


def test_who_holds_an_office_of_a_body_is_kept_beside_it() -> None:
    ministry, toren = ("Trade Ministry", Kind.ORGANIZATION, Form.NAME), ("Ilva Toren", Kind.PERSON, Form.NAME)
    office = "Trade Ministry spokeswoman"
    found = bearers(f"{office} Ilva Toren left.", ministry, toren, office=office)
    assert found["Trade Ministry"].people == frozenset({"Ilva Toren"})
    assert found["Ilva Toren"].people == frozenset()
    assert bearers("The Trade Ministry met Ilva Toren.", ministry, toren)["Trade Ministry"].people == frozenset()
