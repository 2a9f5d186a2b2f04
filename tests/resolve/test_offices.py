"""Who holds which office, as which reports say: never longer than they say so, and two holders are never one."""

from dataclasses import dataclass

import pytest

from onrecord.lexicon import Lexicon
from onrecord.records.document import Given
from onrecord.records.entity import Entity, Member
from onrecord.records.mention import Kind, MentionChain, Office
from onrecord.records.office import Tenure
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.resolve.offices import Titles, find_tenures


@dataclass(frozen=True)
class Told:
    """One report: who is named in it, under which office, and when it was published."""

    report: str
    name: str
    office: str
    published: str | None = None


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


def tenures(lexicon: Lexicon, *told: Told) -> tuple[Tenure, ...]:
    """Return the tenures of people who are told from others by their names."""
    readings, members = [], dict[str, list[Member]]()
    for one in told:
        published = Noted(one.published, Basis.GIVEN) if one.published else None
        text = f"{one.office} {one.name}"
        report = Report(one.report, "d", Given(), text, Noted("utf-8", Basis.GUESS), published=published)
        office = Office(one.office, Span(one.report, 0, len(one.office)))
        chain = MentionChain(one.report, one.name, Kind.PERSON, (one.name,), (one.name,), (office,))
        readings.append(Reading(report, {MentionChain: (chain,)}))
        members.setdefault(one.name, []).append(Member(one.report, chain.id, one.name))
    entities = [Entity(name, name, Kind.PERSON, (), tuple(all_)) for name, all_ in members.items()]
    return find_tenures(entities, readings, lexicon)


def test_the_interval_is_that_of_the_reports_that_say_so(lexicon: Lexicon) -> None:
    (found,) = tenures(
        lexicon,
        Told("a", "Ana Brel", "Covenant Secretary General", "2031-03-29"),
        Told("b", "Ana Brel", "Covenant secretary-general", "2031-03-27"),
        Told("c", "Ana Brel", "Covenant Secretary General", "XXXX-06-08"),
        Told("d", "Ana Brel", "Covenant Secretary General", "2031"),
    )
    assert (found.since, found.until, found.past) == ("2031-03-27", "2031-03-29", False)
    assert found.reports == ("b", "a", "c", "d")


def test_a_report_without_a_day_bounds_nothing(lexicon: Lexicon) -> None:
    (found,) = tenures(lexicon, Told("a", "Ana Brel", "prime minister"))
    assert (found.since, found.until) == (None, None)


def test_more_or_less_full_titles_are_one_office_under_the_fullest(lexicon: Lexicon) -> None:
    (found,) = tenures(
        lexicon,
        Told("a", "Ana Brel", "spokeswoman", "2031-03-01"),
        Told("b", "Ana Brel", "spokeswoman of the Foreign Ministry", "2031-03-02"),
        Told("c", "Ana Brel", "Foreign Ministry spokeswoman", "2031-03-03"),
    )
    assert found.office == "spokeswoman of the Foreign Ministry"
    assert (found.since, found.until) == ("2031-03-01", "2031-03-03")


def test_a_former_office_is_another_line_than_one_that_is_held(lexicon: Lexicon) -> None:
    found = tenures(
        lexicon,
        Told("a", "Ana Brel", "foreign minister", "2031-03-01"),
        Told("b", "Ana Brel", "former foreign minister", "2031-09-01"),
        Told("c", "Ana Brel", "then-foreign minister", "2031-10-01"),
    )
    assert [(t.office, t.past, t.since, t.until) for t in found] == [
        ("foreign minister", False, "2031-03-01", "2031-03-01"),
        ("foreign minister", True, "2031-09-01", "2031-10-01"),
    ]


def test_two_holders_of_one_office_are_two_each_with_their_dates(lexicon: Lexicon) -> None:
    found = tenures(
        lexicon,
        Told("a", "Ana Brel", "Velmarkish foreign minister", "2031-09-01"),
        Told("b", "Jon Tovar", "Velmarkish foreign minister", "2031-03-01"),
    )
    assert [(t.name, t.since) for t in found] == [("Jon Tovar", "2031-03-01"), ("Ana Brel", "2031-09-01")]


def test_offices_of_two_countries_are_two_and_a_bare_title_joins_neither(lexicon: Lexicon) -> None:
    found = tenures(
        lexicon,
        Told("a", "Ana Brel", "French defence minister"),
        Told("b", "Ana Brel", "French interior minister"),
        Told("c", "Ana Brel", "minister"),
        Told("d", "Ana Brel", "Spanish defence minister"),
    )
    assert len(found) == 4


@pytest.mark.parametrize("title", ["foreign minister", "secretary of state", "head of the committee", "spy chief"])
def test_an_office_is_one(lexicon: Lexicon, title: str) -> None:
    assert Titles(lexicon).is_office(title)


@pytest.mark.parametrize(
    "title", ["his daughter", "his lawyer", "spy", "double agent", "official", "witness", "aide to the minister", ""]
)
def test_what_somebody_is_called_is_no_office(lexicon: Lexicon, title: str) -> None:
    assert not Titles(lexicon).is_office(title)
