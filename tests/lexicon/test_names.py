from collections import Counter
from collections.abc import Callable

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon

Overlay = Callable[..., Lexicon]


def test_an_outlet_is_found_by_name_alias_and_small_article(lexicon: Lexicon) -> None:
    for written in ("The Guardian", "the Guardian", "Guardian"):
        found = lexicon.outlets.of(written)
        assert found is not None
        assert found.name == "The Guardian"


def test_an_outlet_with_a_common_name_is_marked(lexicon: Lexicon) -> None:
    found = lexicon.outlets.of("i")
    assert found is not None
    assert found.quoted_only
    agency = lexicon.outlets.of("Reuters")
    assert agency is not None
    assert (agency.kind, agency.quoted_only) == ("agency", False)


def test_no_name_belongs_to_two_outlets_or_two_organisations(lexicon: Lexicon) -> None:
    for rows in (lexicon.outlets.rows, lexicon.organisations.rows):
        counted = Counter(name for row in rows for name in {n.casefold() for n in row.names})
        assert [name for name, times in counted.items() if times > 1] == []


def test_no_outlet_is_also_an_organisation_or_a_place(lexicon: Lexicon) -> None:
    outlets = {name for row in lexicon.outlets.rows for name in row.names}
    assert not outlets & {name for row in lexicon.organisations.rows for name in row.names}
    assert not outlets & {row.name for row in lexicon.places.rows}


def test_services_are_organisations_under_all_their_names(lexicon: Lexicon) -> None:
    found = lexicon.organisations.of("Secret Intelligence Service")
    assert found is not None
    assert (found.name, found.country) == ("MI6", "GBR")
    alliance = lexicon.organisations.of("North Atlantic Treaty Organization")
    assert alliance is not None
    assert alliance.country is None


def test_words_make_a_name_an_organisation_or_an_outlet(lexicon: Lexicon) -> None:
    ministry, herald = lexicon.organisation_words.of("ministry"), lexicon.organisation_words.of("Herald")
    assert ministry is not None
    assert not ministry.outlet
    assert herald is not None
    assert herald.outlet
    assert lexicon.organisation_words.of("Tovar") is None


@pytest.mark.parametrize(
    ("written", "filed", "country", "kind"),
    [
        ("U.K.", "United Kingdom", "GBR", "country"),
        ("Britain", "United Kingdom", "GBR", "country"),
        ("US", "United States", "USA", "country"),
        ("Kiev", "Kyiv", "UKR", "capital"),
        ("Kremlin", "Kremlin", "RUS", "seat"),
        ("Downing Street", "Downing Street", "GBR", "seat"),
        ("Lugansk", "Luhansk", "UKR", "region"),
        ("Netherlands", "Netherlands", "NLD", "country"),
    ],
)
def test_a_place_is_filed_under_one_name(lexicon: Lexicon, written: str, filed: str, country: str, kind: str) -> None:
    found = lexicon.places.of(written)
    assert found is not None
    assert (found.filed, found.country, found.kind) == (filed, country, kind)


def test_only_countries_capitals_and_seats_stand_for_a_government(lexicon: Lexicon) -> None:
    assert {row.kind for row in lexicon.places.rows if row.governs} == {"country", "capital", "seat"}


def test_capitals_count_in_places_and_peoples(lexicon: Lexicon) -> None:
    assert lexicon.places.of("us") is None
    assert lexicon.demonyms.of("polish") is None
    assert lexicon.demonyms.of("Polish") is not None


def test_a_place_that_is_filed_elsewhere_leads_there(lexicon: Lexicon) -> None:
    assert [row.name for row in lexicon.places.rows if lexicon.places.of(row.filed) is None] == []


def test_a_country_is_found_by_its_code(lexicon: Lexicon) -> None:
    assert lexicon.places.country("DEU") == "Germany"
    assert lexicon.places.country("ZZZ") is None


def test_every_demonym_belongs_to_a_country_we_hold(lexicon: Lexicon) -> None:
    for row in lexicon.demonyms.rows:
        place = lexicon.places.of(row.name)
        assert place is not None
        assert place.country == row.country


@pytest.mark.parametrize(
    ("word", "country"), [("Danes", "DNK"), ("Dane", "DNK"), ("British", "GBR"), ("Briton", "GBR")]
)
def test_a_people_is_found_by_each_of_its_words(lexicon: Lexicon, word: str, country: str) -> None:
    found = lexicon.demonyms.of(word)
    assert found is not None
    assert found.country == country


def test_a_country_is_three_capital_letters(overlay: Overlay) -> None:
    with pytest.raises(LexiconError, match="country is 'Norway'; write the three capital letters"):
        overlay(outlets='rows = [ { name = "The Osterhal Lantern", kind = "newspaper", country = "Norway" } ]').check()


@pytest.mark.parametrize("words", ["Germany", "germany", "Berlin", "DEU", "deu", "German", "germans"])
def test_what_a_person_types_for_a_country_is_understood(lexicon: Lexicon, words: str) -> None:
    assert lexicon.country(words) == "DEU"


def test_what_is_no_country_is_none(lexicon: Lexicon) -> None:
    assert lexicon.country("NATO") is None
