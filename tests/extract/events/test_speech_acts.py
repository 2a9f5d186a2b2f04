"""Which statements are acts themselves?"""

from dataclasses import replace

import pytest

from onrecord.extract.events.actors import Actors
from onrecord.extract.events.speech_acts import find_speech_acts, with_own_side
from onrecord.extract.statements.statements import find_statements
from onrecord.lexicon import Cue, CueTable
from onrecord.records.event import Event, EventType, Grain, Reality, Role
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Reading
from onrecord.records.statement import Stance
from tests.extract.conftest import ReadingOf
from tests.sentences import ACCUSED, CONFIRMED, LONG_QUOTE, SAID_THAT, THREAT, URGED_VELMARK
from tests.tables import CUES, small_lexicon

LEXICON = small_lexicon(cues=CueTable((*CUES.rows, Cue("threaten", "verb", Stance.THREATENS, ("infinitive",)))))


def acts(reading: Reading) -> list[Event]:
    (parse,) = reading.of(Parse)
    actors = Actors(parse, reading.of(Mention), reading.of(MentionChain), LEXICON, reading.report.text)
    return list(find_speech_acts(parse, find_statements(reading, LEXICON), actors))


@pytest.mark.parametrize(
    ("lines", "kind", "mode", "reality"),
    [
        (ACCUSED, EventType.ACCUSE, "allege", Reality.ACTUAL),
        (URGED_VELMARK, EventType.REQUEST, None, Reality.ACTUAL),
        (THREAT, EventType.THREATEN, None, Reality.ACTUAL),
    ],
)
def test_to_accuse_demand_and_threaten_are_acts(
    reading_of: ReadingOf, lines: str, kind: EventType, mode: str | None, reality: Reality
) -> None:
    (event,) = acts(reading_of(lines))
    assert (event.type, event.mode, event.reality) == (kind, mode, reality)
    assert event.statement is not None


def test_whoever_accuses_stands_behind_the_accusation(reading_of: ReadingOf) -> None:
    (event,) = acts(reading_of(ACCUSED))
    assert event.holder == "ministry"


def test_whoever_speaks_is_not_the_one_who_is_meant(reading_of: ReadingOf) -> None:
    (event,) = acts(reading_of(THREAT))
    assert "ministry" not in [role.name for role in event.recipients]


def test_the_actor_is_the_source_and_the_recipient_who_is_addressed(reading_of: ReadingOf) -> None:
    (event,) = acts(reading_of(URGED_VELMARK))
    assert [r.name for r in event.actors if r.grain == Grain.COUNTRY] == ["Tarsovia"]
    assert [r.name for r in event.recipients] == ["Velmark"]


def test_the_evidence_runs_from_source_to_content(reading_of: ReadingOf) -> None:
    reading = reading_of(ACCUSED)
    (event,) = acts(reading)
    assert event.evidence[0].words(reading.report.text) == "The ministry accused Tarsovia of spying"


@pytest.mark.parametrize("lines", [SAID_THAT, CONFIRMED, LONG_QUOTE])
def test_to_say_or_confirm_is_no_act_nor_are_words_of_nobody(reading_of: ReadingOf, lines: str) -> None:
    assert acts(reading_of(lines)) == []


@pytest.mark.parametrize(
    ("move", "stance", "actors"),
    [
        ("closing of a mission", Stance.THREATENS, ["Tarsovia"]),
        ("closing of a mission", Stance.ASSERTS, []),
        ("expulsion", Stance.THREATENS, []),
    ],
)
def test_what_is_threatened_of_ones_own_mission_is_done_by_ones_own_side(
    reading_of: ReadingOf, move: str, stance: Stance, actors: list[str]
) -> None:
    reading = reading_of(URGED_VELMARK)
    (parse,) = reading.of(Parse)
    who = Actors(parse, reading.of(Mention), reading.of(MentionChain), LEXICON, reading.report.text)
    (said,) = find_statements(reading, LEXICON)
    said = replace(said, stance=stance)
    place = parse.span(parse.tokens[-2], parse.tokens[-2])
    mission = (Role("Tarsovia", Grain.COUNTRY, place, "its mission"),)
    shut = Event(
        "r", EventType.SANCTION, place, (place,), (), mission, Reality.THREATENED, "", statement=said.id, move=move
    )
    (event,) = with_own_side([shut], [said], who)
    assert [role.name for role in event.actors] == actors
    assert bool(event.recipients) is not bool(actors)
