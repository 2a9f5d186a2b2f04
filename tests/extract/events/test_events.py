"""Who did what to whom, on whose word? Attribution first: saying is no event."""

from onrecord.extract.events.events import find_events
from onrecord.extract.statements.statements import find_statements
from onrecord.records.event import Event, EventType, Grain, QuantityKind, Reality
from onrecord.records.reading import Reading
from onrecord.records.statement import REPORT
from tests.extract.conftest import ReadingOf
from tests.sentences import (
    ACCUSED_EXPEL,
    ALLEGEDLY,
    ARRESTED,
    DENIED,
    EXPELLED,
    EXPULSION,
    IF,
    MAY,
    NOT_EXPELLED,
    PARTICIPLE,
    REDUCED,
    SAID_THAT,
    SPEAKS,
    WERE_EXPELLED,
    together,
)
from tests.tables import small_lexicon

LEXICON = small_lexicon()


def events(reading: Reading) -> tuple[Event, ...]:
    return find_events(reading, find_statements(reading, LEXICON), LEXICON)


def one(reading: Reading) -> Event:
    (event,) = events(reading)
    return event


def countries(event: Event) -> tuple[list[str], list[str]]:
    """Return the countries that act and those that it happens to."""
    return (
        [r.name for r in event.actors if r.grain == Grain.COUNTRY],
        [r.name for r in event.recipients if r.grain == Grain.COUNTRY],
    )


def test_who_did_what_to_whom_how_many_and_when(reading_of: ReadingOf) -> None:
    reading = reading_of(EXPELLED)
    event, text = one(reading), reading.report.text
    assert (event.type, event.mode, event.move) == (EventType.SANCTION, "expel", "expulsion")
    assert countries(event) == (["Tarsovia"], ["Velmark"])
    assert event.quantity is not None
    assert (event.quantity.low, event.quantity.of, event.quantity.kind) == (8, "diplomats", QuantityKind.CHANGE)
    assert event.date.proved == "2031-05-03"
    assert event.trigger.words(text) == "expelled"
    assert event.evidence[0].words(text) == text.rstrip(".")
    assert (event.holder, event.statement, event.reality) == (REPORT, None, Reality.ACTUAL)


def test_in_a_passive_the_agent_acts_and_the_subject_suffers(reading_of: ReadingOf) -> None:
    event = one(reading_of(WERE_EXPELLED))
    assert countries(event) == (["Tarsovia"], [])
    assert [r.name for r in event.recipients] == ["Eight diplomats"]


def test_a_noun_is_an_event_with_its_by_and_of(reading_of: ReadingOf) -> None:
    lines = EXPULSION.replace("by ADP IN prep 5", "by ADP IN prep 2")
    event = one(reading_of(lines))
    assert countries(event)[0] == ["Tarsovia"]
    assert [r.name for r in event.recipients] == ["eight diplomats"]


def test_a_participle_happens_to_the_noun_it_hangs_on(reading_of: ReadingOf) -> None:
    event = one(reading_of(PARTICIPLE))
    assert event.actors == ()
    assert [r.name for r in event.recipients] == ["Diplomats"]
    assert event.place is not None
    assert event.place.name == "Tarsovia"


def test_the_cue_of_a_statement_is_no_event(reading_of: ReadingOf) -> None:
    assert events(reading_of(SAID_THAT)) == ()


def test_what_a_source_denies_is_a_denied_event_held_by_that_source(reading_of: ReadingOf) -> None:
    reading = reading_of(DENIED)
    (statement,) = find_statements(reading, LEXICON)
    event = one(reading)
    assert (event.reality, event.holder, event.statement) == (Reality.DENIED, "Tarsovia", statement.id)
    assert event.trigger.words(reading.report.text) == "expelled"


def test_what_is_not_done_is_denied(reading_of: ReadingOf) -> None:
    event = one(reading_of(NOT_EXPELLED))
    assert (event.reality, event.holder) == (Reality.DENIED, REPORT)


def test_a_hedge_a_condition_and_a_modal_make_it_less_than_actual(reading_of: ReadingOf) -> None:
    realities = [one(reading_of(lines)).reality for lines in (ALLEGEDLY, IF, MAY)]
    assert realities == [Reality.ALLEGED, Reality.CONDITIONAL, Reality.PREDICTED]


def test_an_accusation_is_an_act_of_its_own_and_what_is_alleged_a_second_event(reading_of: ReadingOf) -> None:
    found = events(reading_of(ACCUSED_EXPEL))
    assert [(e.type, e.reality) for e in found] == [
        (EventType.ACCUSE, Reality.ACTUAL),
        (EventType.SANCTION, Reality.ALLEGED),
    ]
    accusing, alleged = found
    assert (accusing.holder, alleged.holder) == ("ministry", "ministry")
    assert countries(accusing)[1] == ["Tarsovia"]


def test_who_is_urged_to_do_something_would_be_the_one_who_does_it(reading_of: ReadingOf) -> None:
    lines = """
Velmark PROPN NNP nsubj 2 Velmark
urged VERB VBD ROOT 2 urge
Tarsovia PROPN NNP dobj 2 Tarsovia
to PART TO aux 5
expel VERB VB xcomp 2
diplomats NOUN NNS dobj 5 diplomat
. PUNCT . punct 2
"""
    expelling = events(reading_of(lines))[-1]
    assert countries(expelling)[0] == ["Tarsovia"]
    assert expelling.reality == Reality.PROPOSED


def test_an_according_to_is_no_part_of_what_happened(reading_of: ReadingOf) -> None:
    lines = """
According VERB VBG prep 6 accord
to ADP IN prep 1
Brel PROPN NNP pobj 2 Brel
, PUNCT , punct 6
Velmark PROPN NNP nsubj 6 Velmark
expelled VERB VBD ROOT 6 expel
diplomats NOUN NNS dobj 6 diplomat
. PUNCT . punct 6
"""
    reading = reading_of(lines)
    event = one(reading)
    assert event.evidence[0].words(reading.report.text) == "Velmark expelled diplomats"
    assert event.holder == "Brel"


def test_the_place_after_in_is_where_it_happened(reading_of: ReadingOf) -> None:
    event = one(reading_of(ARRESTED))
    assert event.place is not None
    assert event.place.name == "Brenik"
    assert [r.name for r in event.recipients] == ["Brel"]


def test_a_row_that_asks_for_an_object_holds_only_with_it(reading_of: ReadingOf) -> None:
    event = one(reading_of(REDUCED))
    assert event.quantity is not None
    assert event.quantity.kind == QuantityKind.REMAINING
    assert events(reading_of(REDUCED.replace("mission", "tariff"))) == ()


def test_a_trigger_that_happens_to_nobody_is_no_event(reading_of: ReadingOf) -> None:
    assert events(reading_of("expelled VERB VBD ROOT 1 expel")) == ()


def test_what_a_row_implies_is_its_reality_where_the_text_says_nothing_else(reading_of: ReadingOf) -> None:
    lines = EXPELLED.replace("expelled VERB VBD ROOT 2 expel", "claimed VERB VBD ROOT 2 claim")
    event = one(reading_of(lines))
    assert event.reality == Reality.ALLEGED
    assert "implies" in event.reason


def test_events_come_in_text_order(reading_of: ReadingOf) -> None:
    found = events(reading_of(together(EXPELLED, SPEAKS, WERE_EXPELLED)))
    assert [e.trigger.start for e in found] == sorted(e.trigger.start for e in found)
    assert len(found) == 2
