"""What common words say about somebody: a title, an institution, a newspaper, a country."""

import pytest

from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind
from onrecord.records.parse import Token
from tests.tables import small_lexicon

ROLES = RoleWords(small_lexicon())


def word(text: str, pos: str = "NOUN", lemma: str = "") -> Token:
    return Token(0, text, 0, len(text), lemma or text.casefold(), "NN", pos, "ROOT", 0, 0)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("envoy", Kind.PERSON),
        ("daily", Kind.OUTLET),
        ("ministry", Kind.ORGANIZATION),
        ("alliance", Kind.ORGANIZATION),
        ("river", None),
    ],
)
def test_a_common_noun_describes_a_person_an_organisation_an_outlet_or_nothing(text: str, kind: Kind | None) -> None:
    assert ROLES.kind_of(word(text)) == kind


def test_a_verb_with_the_letters_of_an_office_describes_nobody() -> None:
    assert ROLES.kind_of(word("minister", "VERB")) is None


def test_a_title_is_known_by_its_lemma_or_as_it_is_written() -> None:
    assert ROLES.is_title(word("envoys", lemma="envoy"))
    assert ROLES.is_title(word("Secretary-General", "PROPN", "Secretary-General"))
    assert not ROLES.is_person_noun(word("minister", "VERB"))


def test_only_a_capitalised_word_makes_a_name_an_institution_or_an_outlet() -> None:
    assert ROLES.is_institution("Agency")
    assert not ROLES.is_institution("agency")
    assert ROLES.is_press("Herald")
    assert not ROLES.is_press("herald")
    assert not ROLES.is_press("Agency")


def test_forms_of_address_are_known_with_and_without_a_full_stop() -> None:
    assert {"mr", "mr.", "dr", "dr."} == ROLES.honorifics


def test_names_of_one_country_have_one_root() -> None:
    assert ROLES.root("Tarsovian") == ROLES.root("tarsovia") == ROLES.root("Brenik") == "TRS"
    assert ROLES.country_of(ROLES.root("Velmarkians")) == "VLM"
    assert ROLES.country_of(ROLES.root("river")) is None


def test_synonyms_have_one_root() -> None:
    assert ROLES.root("spy") == ROLES.root("espionage") == "intelligence"
    assert ROLES.same_sort("daily", {"newspaper"})
    assert not ROLES.same_sort("daily", {"broadcaster"})


@pytest.mark.parametrize(
    ("noun", "title", "how_well"),
    [
        ("envoy", "Velmarkian envoy", 3),
        ("chief", "secretary-general of the pact", 0),  # the words of a title are looked up one by one
        ("envoy", "diplomat at the mission", 2),
        ("diplomat", "envoy", 1),
        ("official", "minister of water", 1),
        ("envoy", "minister of water", 0),
        ("river", "envoy", 0),
    ],
)
def test_how_well_a_noun_can_call_the_holder_of_an_office(noun: str, title: str, how_well: int) -> None:
    assert ROLES.relation(noun, title) == how_well
