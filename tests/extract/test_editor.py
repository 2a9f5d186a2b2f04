"""Lines that an editor found wrong, on other words: each was read otherwise before."""

from pathlib import Path

import pytest

from onrecord.lexicon import Lexicon
from onrecord.records.event import Event, EventType, Reality
from onrecord.records.mention import MentionChain
from onrecord.records.statement import Stance, Statement
from tests.extract.test_whole import ReadOf, annotate, read, told

__all__ = ["annotate", "read"]  # fixtures of the whole reading
TABLES = Path(__file__).parents[2] / "examples" / "lexicon"  # with the countries of these sentences


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load(TABLES)


@pytest.mark.parametrize(
    ("sentence", "stance", "reality"),
    [
        (
            'The ambassador rejected as "absurd" the accusation that Tarsovia had poisoned the officer.',
            Stance.DENIES,
            Reality.DENIED,
        ),
        (
            "The ministry dismissed as a fabrication the report that its agents had been expelled.",
            Stance.DENIES,
            Reality.DENIED,
        ),
        (
            "One insider claimed that the agents had been recruited in Brenik, but no proof was produced.",
            Stance.ASSERTS,
            Reality.ACTUAL,
        ),
    ],
)
def test_what_a_claim_is_rejected_as_is_no_claim(sentence: str, stance: Stance, reality: Reality, read: ReadOf) -> None:
    reading = read(sentence)
    assert [one[3] for one in told(reading)] == [stance]
    assert [e.reality for e in reading.of(Event) if e.type != EventType.REJECT] == [reality]


@pytest.mark.parametrize(
    "sentence",
    ["The party launched a charm offensive in Brenik.", "The minister went on the offensive in Brenik."],
)
def test_a_figure_of_speech_is_no_event(sentence: str, read: ReadOf) -> None:
    assert read(sentence).of(Event) == ()


def test_an_order_does_nothing_itself(read: ReadOf) -> None:
    (event,) = read("The order will expel eight Velmarkish diplomats.").of(Event)
    assert event.actors == ()


def test_a_threat_is_theirs_who_made_it(read: ReadOf) -> None:
    events = read("Tarsovia expelled three envoys, carrying out a threat made by lawmakers last week.").of(Event)
    assert [[a.name for a in e.actors] for e in events if e.type == EventType.THREATEN] == [["lawmakers"]]


def test_whom_a_threat_is_against_stands_not_in_its_condition(read: ReadOf) -> None:
    events = read("Velmark threatened to expel Tarsovian diplomats unless the spies were handed over.").of(Event)
    (threat,) = (e for e in events if e.type == EventType.THREATEN)
    assert "spies" not in {r.name for r in threat.recipients}


def test_the_passage_of_an_event_has_its_condition_and_what_leads_to_it(read: ReadOf) -> None:
    reading = read("Velmark refused to recall its envoy unless the talks were held in Brenik.")
    passages = [e.evidence[0].words(reading.report.text) for e in reading.of(Event) if e.move == "recall"]
    assert len(passages) == 1
    assert passages[0].startswith("Velmark refused to recall its envoy")


def test_a_cap_leaves_what_it_is_at_of_what_is_counted(read: ReadOf) -> None:
    quantities = [e.quantity for e in read("Velmark capped the Tarsovian mission at 10 envoys.").of(Event)]
    assert [(q.low, q.of) for q in quantities if q is not None] == [(10, "envoys")]


def test_a_number_of_a_channel_counts_nobody(read: ReadOf) -> None:
    events = read("A person close to the minister told Kanal 4 that he would resign.").of(Event)
    assert [e.quantity for e in events if e.move == "resignation"] == [None]


def test_in_no_way_holds_for_both_of_two_joined_verbs(read: ReadOf) -> None:
    reading = read("“We are in no way dividing up the country or making peace agreements for anyone,” Toren said.")
    assert {e.reality for e in reading.of(Event)} == {Reality.DENIED}


def test_two_ambassadors_to_each_others_country_are_two(read: ReadOf) -> None:
    reading = read(
        "Velmarkish envoy says he was asked to defect",
        "Anton Toren, Velmark's ambassador to Tarsovia, said on Monday that he had received a letter. "
        "The Velmarkish diplomat said it was a provocation.",
        "In separate remarks, the Tarsovian ambassador to Velmark, Jonas Varga said that talks must go on.",
    )
    assert {source for source, *_ in told(reading)} == {"Anton Toren", "Jonas Varga"}


def test_what_somebody_assures_them_of_does_not_speak(read: ReadOf) -> None:
    reading = read(
        "Toren assured the defectors that their secrets would always be safe and highlighted the agency’s commitment "
        "to an open dialogue."
    )
    assert "secrets" not in " ".join(source for source, *_ in told(reading))


def test_a_noun_before_another_is_nobody(read: ReadOf) -> None:
    reading = read("The spy agency said that a nerve agent had been found and that the trust was undermined.")
    assert [source for source, *_ in told(reading)] == ["spy agency"]
    assert [chain.name for chain in reading.of(MentionChain)] == ["spy agency"]


def test_an_outlet_that_cites_somebody_is_a_link_to_him(read: ReadOf) -> None:
    reading = read("According to Kanal 4, citing Pavel Toren, the foreign minister, Brenik is ready to talk.")
    (statement,) = reading.of(Statement)
    assert statement.source.name == "Pavel Toren"
    assert [link.name for link in statement.chain] == ["Kanal 4"]
    assert [c.words(reading.report.text) for c in statement.content] == ["Brenik is ready to talk"]


def test_a_verb_in_a_time_clause_has_its_own_subject_for_a_source(read: ReadOf) -> None:
    reading = read("Velmark expelled two Tarsovian envoys after Tarsovia had accused Calvesse of spying.")
    assert [s.source.name for s in reading.of(Statement) if s.cue] == ["Tarsovia"]


@pytest.mark.parametrize(
    ("sentence", "reality"),
    [
        ("Ivanov was acquitted of poisoning Petrova.", Reality.DENIED),
        ("Tarsovia was barred from expelling the diplomats.", Reality.DENIED),
        ("Instead of expelling the diplomats, Tarsovia closed the road.", Reality.DENIED),
        ("Tarsovia came close to expelling the diplomats.", Reality.DENIED),
        ("Tarsovia almost attacked Calvesse on Monday.", Reality.DENIED),
        ("Tarsovia considered expelling the diplomats.", Reality.PROPOSED),
        ("Ivanov was found to have poisoned Petrova.", Reality.ALLEGED),
        ("There is no evidence that Tarsovia poisoned Petrova.", Reality.ALLEGED),
        ("It is unclear whether Tarsovia poisoned Petrova.", Reality.ALLEGED),
        ("It is not true that Tarsovia poisoned Petrova.", Reality.DENIED),
        ("It is false that Tarsovia poisoned Petrova.", Reality.DENIED),
        ("Rumours that Tarsovia had expelled the diplomats spread.", Reality.ALLEGED),
        ("Brel asked whether Tarsovia had poisoned Petrova.", Reality.ALLEGED),
        ("The mayor did not say that Tarsovia had poisoned Petrova.", Reality.ALLEGED),
        ("Police have not ruled out that Tarsovia poisoned Petrova.", Reality.ALLEGED),
        ("Tarsovia might have poisoned Petrova.", Reality.ALLEGED),
        ("Tarsovia answered by expelling the diplomats.", Reality.ACTUAL),
        ("Ivanov is guilty of poisoning Petrova.", Reality.ACTUAL),
    ],
)
def test_what_nobody_states_as_a_fact_is_none(sentence: str, reality: Reality, read: ReadOf) -> None:
    told_of = {"poisoning", "expulsion", "attack"}
    assert [e.reality for e in read(sentence).of(Event) if e.move in told_of] == [reality]


def test_a_question_tells_of_nothing(read: ReadOf) -> None:
    assert read("Did Tarsovia poison Petrova?").of(Event) == ()


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("Ivanov, who was accused of poisoning Petrova, denied the charge.", {"unnamed", "Ivanov"}),
        ("Tarsovia says Calvesse poisoned Petrova, a charge Calvesse rejects.", {"Tarsovia"}),
        ("Nobody knows whether Tarsovia poisoned Petrova.", {"unnamed"}),
        ("Velmark resisted calls to expel the Tarsovian ambassador.", {"unnamed"}),
    ],
)
def test_who_is_told_accused_or_called_upon_says_nothing(sentence: str, sources: set[str], read: ReadOf) -> None:
    assert {s.source.name for s in read(sentence).of(Statement) if s.cue} <= sources


@pytest.mark.parametrize(
    ("said", "reality"),
    [
        ("he could not rule out that Tarsovia had poisoned Petrova", Reality.ALLEGED),
        ("he did not know whether Tarsovia had poisoned Petrova", Reality.ALLEGED),
        ("he had never doubted that Tarsovia had poisoned Petrova", Reality.ACTUAL),
        ("he did not believe that Tarsovia had poisoned Petrova", Reality.DENIED),
    ],
)
def test_only_some_denials_are_of_what_stands_below(said: str, reality: Reality, read: ReadOf) -> None:
    reading = read(f"The minister said {said}.")
    assert [e.reality for e in reading.of(Event) if e.move == "poisoning"] == [reality]


def test_what_comes_back_with_something_new_is_kept(read: ReadOf) -> None:
    reading = read("Tarsovia expelled eight diplomats on Friday. Velmark denied the expulsion.")
    assert [e.reality for e in reading.of(Event) if e.move == "expulsion"] == [Reality.ACTUAL, Reality.DENIED]


def test_no_date_is_lent_to_what_happened_again(read: ReadOf) -> None:
    reading = read("Tarsovia expelled eight envoys in 2018. Tarsovia has expelled Velmarkish diplomats again.")
    assert [e.date.proved for e in reading.of(Event) if e.move == "expulsion"] == ["2018", None]
