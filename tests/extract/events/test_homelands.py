"""Of which country is a body of state that no table knows?"""

import pytest

from onrecord.extract.events.homelands import Homelands
from onrecord.lexicon import OrganisationWord, OrganisationWordTable
from tests.tables import small_lexicon

WORDS = OrganisationWordTable(
    (
        OrganisationWord("Ministry", state="home"),
        OrganisationWord("Police", state="home"),
        OrganisationWord("Embassy", state="abroad"),
        OrganisationWord("Institute"),
    )
)
HOMELANDS = Homelands(small_lexicon(organisation_words=WORDS))


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Velmarkian Foreign Ministry", True),
        ("Velmark Police", True),
        ("Ministry of Health of Velmark", True),
        ("Velmarkian Embassy", True),
        ("Velmarkian Institute", False),
        ("Foreign Ministry", False),
        ("Ministry", False),
    ],
)
def test_a_body_of_state_is_of_the_country_in_its_name(name: str, country: bool) -> None:
    assert (HOMELANDS.of_name(name) is not None) is country


def test_police_act_for_where_they_stand_and_an_embassy_does_not() -> None:
    assert HOMELANDS.is_at_home("police")
    assert not HOMELANDS.is_at_home("embassy")
    assert not HOMELANDS.is_at_home("institute")
