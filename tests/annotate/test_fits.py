"""How well does a description fit somebody whom the report has named, and what rules it out?"""

import pytest

from onrecord.annotate.descriptions import Description
from onrecord.annotate.fits import fit
from onrecord.annotate.groups import Group
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Form, Kind, Mention, Office
from onrecord.records.parse import Parse
from onrecord.records.span import Span
from tests.conftest import ParseOf
from tests.sentences import DAILY, MINISTER, TARSOVIA_MINISTER, THE_OFFICE, VELMARK_ENVOY
from tests.tables import small_lexicon

ROLES = RoleWords(small_lexicon())
PLACE = Span("r", 0, 1)


def described(parse: Parse, kind: Kind) -> Description:
    """Return the description that the words before the verb are."""
    head = next(t for t in parse.tokens if t.dep == "nsubj")
    return Description(0, head.i, head.i, kind, definite=True, plural=False)


def holder(*titles: str) -> Group:
    return Group(Kind.PERSON, "Ilva Toren", offices=[Office(title, PLACE) for title in titles])


def score(parse_of: ParseOf, lines: str, group: Group, kind: Kind = Kind.PERSON) -> int:
    _, parse = parse_of(lines)
    value, reason = fit(parse, described(parse, kind), group, ROLES)
    assert bool(reason) == (value > 0)
    return value


def test_the_holder_of_an_office_of_that_word_fits(parse_of: ParseOf) -> None:
    assert score(parse_of, MINISTER, holder("minister of water")) > 0
    assert score(parse_of, MINISTER, holder("envoy")) == 0


def test_a_country_shared_by_both_fits_better_and_another_country_rules_it_out(parse_of: ParseOf) -> None:
    alike = score(parse_of, TARSOVIA_MINISTER, holder("Tarsovian foreign minister"))
    assert alike > score(parse_of, MINISTER, holder("Tarsovian foreign minister"))
    assert score(parse_of, TARSOVIA_MINISTER, holder("Velmarkian foreign minister")) == 0


def test_the_capital_names_the_country_of_an_office_as_well(parse_of: ParseOf) -> None:
    assert score(parse_of, VELMARK_ENVOY, holder("envoy of Osterhal")) > 0
    assert score(parse_of, VELMARK_ENVOY, holder("envoy of Brenik")) == 0


def test_what_somebody_was_called_before_counts_as_an_office(parse_of: ParseOf) -> None:
    group = holder()
    group.mentions.append(Mention(PLACE, Kind.PERSON, Form.DESCRIPTION, "a minister", "given"))
    assert score(parse_of, MINISTER, group) > 0


@pytest.mark.parametrize(
    ("name", "sorts", "fits"),
    [("Border Security Office", (), True), ("Office for Borders", (), True), ("Osterhal Pact", (), False)],
)
def test_an_institution_is_what_the_word_in_its_name_says(
    parse_of: ParseOf, name: str, sorts: tuple[str, ...], fits: bool
) -> None:
    group = Group(Kind.ORGANIZATION, name, sorts=sorts)
    assert (score(parse_of, THE_OFFICE, group, Kind.ORGANIZATION) > 0) is fits


def test_a_table_may_say_what_sort_of_thing_a_name_is(parse_of: ParseOf) -> None:
    paper = Group(Kind.OUTLET, "Osterhal Herald", sorts=("newspaper",))
    station = Group(Kind.OUTLET, "Osterhal Eins", sorts=("broadcaster",))
    assert score(parse_of, DAILY, paper, Kind.OUTLET) > 0
    assert score(parse_of, DAILY, station, Kind.OUTLET) == 0


def test_a_person_is_never_described_as_an_institution(parse_of: ParseOf) -> None:
    assert score(parse_of, THE_OFFICE, holder("head of the office"), Kind.ORGANIZATION) == 0
    assert score(parse_of, MINISTER, Group(Kind.ORGANIZATION, "minister office")) == 0
