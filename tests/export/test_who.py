"""What is shown goes by entity: one who is written in two ways is one, and a mention of nobody stays a mention."""

from dataclasses import replace

import pytest

from onrecord.export.dossier import dossier_html, make_dossier
from onrecord.export.replies import Replies
from onrecord.export.said import passages_of
from onrecord.export.tenures import as_of, in_words, passage
from onrecord.export.who import NOBODY, Who
from onrecord.records.document import Location
from onrecord.records.entity import Entity, Member
from onrecord.records.event import Event
from onrecord.records.layout import Sentence
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.office import OfficeSaid, Tenure
from onrecord.records.reading import Reading
from onrecord.records.score import Score
from onrecord.records.span import Span
from onrecord.records.statement import Source, Stance, Statement, StatementKind
from tests.export.conftest import make_reading
from tests.export.test_dossier import entity_of

SECOND = "Report two\n\n“No,” Ilwa Toren said, rejecting the charge of spying. The spokesman went home."


def second() -> Reading:
    """Return a report that writes the name in another way, and mentions somebody whom it does not name."""
    first = make_reading()

    def at(words: str) -> Span:
        start = SECOND.index(words)
        return Span("q", start, start + len(words))

    toren = Mention(at("Ilwa Toren"), Kind.PERSON, Form.NAME, "Ilwa Toren", "model")
    nobody = Mention(at("The spokesman"), Kind.PERSON, Form.DESCRIPTION, "spokesman", "model")
    chains = tuple(MentionChain("q", m.name, Kind.PERSON, (m.id,), (m.name,)) for m in (toren, nobody))
    source = Source("Ilwa Toren", (toren.span,), chains[0].id)
    denies = Statement("q", StatementKind.SPEECH, source, (at("said"),), (at("“No,”"),), Stance.DENIES)
    report = replace(first.report, id="q", text=SECOND, title=None, published=None)
    empty = {kind: () for kind in first.layers}
    layers = {Mention: (toren, nobody), MentionChain: chains, Statement: (denies,), Event: ()}
    return Reading(report, {**empty, **layers})


@pytest.fixture
def readings() -> list[tuple[Reading, tuple[Location, ...]]]:
    return [(make_reading(), (Location("one.txt"),)), (second(), (Location("two.txt"),))]


@pytest.fixture
def toren(readings: list[tuple[Reading, tuple[Location, ...]]]) -> Entity:
    """Ilva Toren, whom the second report writes in another way."""
    entity = entity_of(readings[0][0], readings[1][0].of(MentionChain)[0], aliases=("Ilwa Toren",))
    return replace(entity, links=(Score(0.95, "one name in two spellings", "Ilva Toren", "Ilwa Toren"),))


def test_a_dossier_holds_all_spellings_and_says_where_each_stands(
    readings: list[tuple[Reading, tuple[Location, ...]]], toren: Entity
) -> None:
    found = make_dossier(readings, made="", subject=toren, who=Who([toren]))
    assert [s.holder for part in found.reports for s in part.statements] == ["Ilva Toren", "Ilwa Toren"]
    assert found.holders == 1
    assert found.subject is not None
    assert [(name, [spot.number for spot in spots]) for name, spots in found.subject.also] == [("Ilwa Toren", [2])]
    page = dossier_html(found)
    assert "Also written <q>Ilwa Toren</q>" in page
    assert "one name in two spellings" in page


def test_a_denial_under_another_spelling_answers_the_accusation(
    readings: list[tuple[Reading, tuple[Location, ...]]], toren: Entity
) -> None:
    (line, *_) = make_dossier(readings, made="", who=Who([toren])).reports[0].statements
    assert [(a.holder, a.words) for a in line.answers or ()] == [
        ("Ilva Toren", "“We did no such thing"),
        ("Ilwa Toren", "“No,”"),
    ]
    (line, *_) = make_dossier(readings, made="").reports[0].statements
    assert [a.holder for a in line.answers or ()] == ["Ilva Toren"]


def test_an_answer_in_the_same_words_is_shown_once_with_its_reports(reading: Reading) -> None:
    copy = replace(reading.report, id="copy")
    replies = Replies([(reading, ()), (Reading(copy, reading.layers), ())])
    (answer,) = replies.of(["Ilva Toren"], "of spying", "r")
    assert (answer.reports, answer.anchor, answer.where) == (2, "r1-s2", "Answer, in 2 reports")


def test_who_is_named_is_listed_once_and_mentions_of_nobody_stand_apart(
    readings: list[tuple[Reading, tuple[Location, ...]]], toren: Entity
) -> None:
    found = make_dossier(readings, made="", who=Who([toren]))
    assert [(line.name, [spot.number for spot in line.spots]) for line in found.people] == [("Ilva Toren", [1, 2])]
    assert [name.name for name in found.reports[1].names] == ["Ilva Toren"]
    assert [name.name for name in found.reports[1].mentions] == ["spokesman"]
    assert "1 mention of nobody by name" in dossier_html(found)


def test_a_town_and_a_government_of_one_name_are_told_apart() -> None:
    town = Entity("town", "Brenik", Kind.PLACE, (), (Member("x", "1", "Brenik"),))
    state = Entity("state", "Tarsovia", Kind.ORGANIZATION, ("Brenik",), (Member("x", "2", "Tarsovia"),))
    names = Who([town, state]).names(make_reading())
    assert names.key("brenik") == names.key("Tarsovia") == "state"
    assert names.key("Osterhal") == "osterhal"
    assert NOBODY.names(make_reading()).key("Ilva Toren") == "ilva toren"


def test_a_passage_has_its_holder_and_an_accusation_its_answer(reading: Reading) -> None:
    entity = entity_of(reading)
    who = Who([entity])
    found = passages_of(reading, entity, who, Replies([(reading, ())], who))
    assert [(p.holder, p.stance, p.words) for p in found] == [("Ilva Toren", "denies", "“We did no such thing")]


def test_an_office_is_shown_in_the_words_from_it_to_the_name_and_no_more(reading: Reading) -> None:
    text = "The envoy, Ilva\nToren, accused Velmark of theft."
    report = replace(reading.report, text=text)
    told = Reading(report, {Sentence: (Sentence(Span("r", 0, len(text))),)})
    assert passage(OfficeSaid("r", "envoy", "Ilva Toren", Span("r", 4, 9), None), told) == "envoy, Ilva Toren"
    assert passage(OfficeSaid("r", "envoy", "Nobody", Span("r", 4, 9), None), told) == "envoy"


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2031-03-27", "2031-03-29", "as of these reports (2031-03-27 to 2031-03-29)"),
        ("2031-03-27", "2031-03-27", "as of this report (2031-03-27)"),
        (None, None, "as of 1 report without a full date"),
    ],
)
def test_an_office_is_told_as_of_its_reports_and_no_longer(since: str | None, until: str | None, expected: str) -> None:
    days = dict.fromkeys((since, until))
    said = tuple(OfficeSaid(f"r{n}", "envoy", "Toren", Span(f"r{n}", 0, 5), day) for n, day in enumerate(days))
    tenure = Tenure("envoy", "e", "Ilva Toren", False, said, since, until)
    assert as_of(tenure) == expected
    assert in_words(replace(tenure, past=True)) == f"former envoy: Ilva Toren, {expected}"
