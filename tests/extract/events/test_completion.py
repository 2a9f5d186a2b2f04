"""A role that one passage leaves open is taken from another on the same, if all that name it agree."""

from dataclasses import replace

from onrecord.extract.events.completion import complete
from onrecord.records.event import Event, EventType, Grain, Reality, Role
from onrecord.records.span import Span


def role(name: str, grain: Grain = Grain.COUNTRY) -> Role:
    return Role(name, grain, Span("r", 0, 5), "named")


def event(start: int, actors: tuple[Role, ...], recipients: tuple[Role, ...], move: str | None = "expulsion") -> Event:
    place = Span("r", start, start + 5)
    return Event("r", EventType.SANCTION, place, (place,), actors, recipients, Reality.ACTUAL, "report", move=move)


def names(found: Event) -> list[str]:
    return [r.name for r in found.actors]


VELMARK, TARSOVIA, CALVESSE = role("Velmark"), role("Tarsovia"), role("Calvesse")


def test_who_did_it_is_taken_from_another_passage_with_the_reason() -> None:
    _, second = complete([event(0, (VELMARK,), (TARSOVIA,)), event(50, (), (role("envoys", Grain.GROUP), TARSOVIA))])
    assert names(second) == ["Velmark"]
    assert "another passage" in second.actors[0].reason


def test_it_stays_open_where_passages_disagree_or_tell_of_others_or_of_another_move() -> None:
    open_one = event(90, (), (TARSOVIA,))
    disagreeing = [event(0, (VELMARK,), (TARSOVIA,)), event(50, (CALVESSE,), (TARSOVIA,)), open_one]
    assert names(list(complete(disagreeing))[-1]) == []
    assert names(list(complete([event(0, (VELMARK,), (CALVESSE,)), open_one]))[-1]) == []
    assert names(list(complete([event(0, (VELMARK,), (TARSOVIA,), "recall"), open_one]))[-1]) == []


def test_a_person_is_not_taken_for_another_of_the_same_country() -> None:
    brel, toren = role("Ana Brel", Grain.PERSON), role("Ilva Toren", Grain.PERSON)
    found = list(complete([event(0, (VELMARK,), (brel, TARSOVIA)), event(50, (), (toren, TARSOVIA))]))
    assert names(found[1]) == []


def test_a_threat_is_meant_for_whoever_did_what_it_answers() -> None:
    threat = replace(event(50, (TARSOVIA,), (), None), type=EventType.THREATEN)
    _, answered = complete([event(0, (VELMARK,), (TARSOVIA,)), threat])
    assert [r.name for r in answered.recipients] == ["Velmark"]
    (alone,) = complete([threat])
    assert alone.recipients == ()


def test_such_talks_are_those_that_were_told_before() -> None:
    talks = replace(event(0, (VELMARK, TARSOVIA), (VELMARK, TARSOVIA), "secret talks"), type=EventType.CONSULT)
    such = replace(event(50, (), (), "talks"), type=EventType.CONSULT)
    assert names(list(complete([talks, such], frozenset({such.id})))[-1]) == ["Velmark", "Tarsovia"]
    assert names(list(complete([talks, such]))[-1]) == []  # "several meetings" may be others'


def test_a_host_s_measures_against_one_mission_are_by_one_host_and_its_closing_may_not_be() -> None:
    expelled, capped = event(0, (VELMARK,), (TARSOVIA,)), event(50, (), (TARSOVIA,), "cap on a mission")
    assert names(list(complete([expelled, capped]))[-1]) == ["Velmark"]
    closed = event(50, (), (TARSOVIA,), "closing of a mission")
    assert names(list(complete([expelled, closed]))[-1]) == []


def test_a_host_s_measure_on_members_who_are_only_described_is_one_on_their_mission() -> None:
    members = (role("seven members of Velmark's mission", Grain.PERSON), VELMARK)
    withdrawn = event(0, (TARSOVIA,), members, "withdrawal of accreditation")
    assert names(list(complete([withdrawn, event(50, (), (VELMARK,))]))[-1]) == ["Tarsovia"]
    named = event(0, (TARSOVIA,), (role("Ana Brel", Grain.PERSON), VELMARK), "withdrawal of accreditation")
    assert names(list(complete([named, event(50, (), (VELMARK,))]))[-1]) == []


def test_what_is_threatened_in_answer_is_done_to_whoever_is_answered() -> None:
    cap = event(0, (TARSOVIA,), (VELMARK,), "cap on a mission")
    closing = replace(event(50, (VELMARK,), (), "closing of a mission"), reality=Reality.THREATENED)
    *_, answered = complete([cap, closing])
    assert [r.name for r in answered.recipients] == ["Tarsovia"]
    *_, done = complete([cap, replace(closing, reality=Reality.ACTUAL)])
    assert done.recipients == ()
