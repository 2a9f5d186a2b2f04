"""Reports read with the real model and the shipped tables: what a reader sees of a few invented sentences.

The only tests of these steps that load the model; what they find wrong is mended by a rule and a unit test, or by a
row of a table.
"""

from collections.abc import Callable

import pytest

from onrecord.annotate.step import Annotate
from onrecord.extract.step import Extract
from onrecord.lexicon import Lexicon
from onrecord.read.paragraphs import paragraphs
from onrecord.read.quotations import quotations
from onrecord.read.sentences import sentences
from onrecord.records.document import Given
from onrecord.records.event import Event, EventType, Reality
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Made, Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.statement import UNNAMED, Stance, Statement, StatementKind
from onrecord.records.tag import Tag

ReadOf = Callable[..., Reading]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.fixture(scope="module")
def annotate(lexicon: Lexicon) -> Annotate:
    return Annotate(lexicon)


@pytest.fixture(scope="module")
def read(lexicon: Lexicon, annotate: Annotate) -> ReadOf:
    """Return a function that reads paragraphs through all steps."""
    extract = Extract(lexicon)

    def run(*parts: str) -> Reading:
        reading = laid_out("\n\n".join(parts), lexicon)
        for step in (annotate, extract):
            (made,) = step.run([reading])
            assert isinstance(made, Made), made
            reading = reading.plus(made.layers)
        return reading

    return run


def laid_out(text: str, lexicon: Lexicon, report: str = "r") -> Reading:
    made = Report(report, "d", Given(), text, Noted("utf-8", Basis.GUESS))
    parts = paragraphs(made, [])
    whole = sentences(made, parts, lexicon.abbreviations)
    return Reading(made, {Paragraph: parts, Sentence: whole, Quotation: quotations(made, parts, whole)})


def told(reading: Reading) -> list[tuple[str, str, str, Stance]]:
    """Return source, cue, content and stance of each statement; pieces are joined by " … "."""
    text = reading.report.text
    return [
        (
            s.source.name,
            " … ".join(c.words(text) for c in s.cue),
            " … ".join(c.words(text) for c in s.content),
            s.stance,
        )
        for s in reading.of(Statement)
    ]


def test_an_indirect_statement_with_a_time_between_cue_and_clause(read: ReadOf) -> None:
    reading = read("Foreign minister Ilva Toren said on Monday that Tarsovia had closed its mission in Osterhal.")
    assert told(reading) == [("Ilva Toren", "said", "that Tarsovia had closed its mission in Osterhal", Stance.ASSERTS)]


def test_a_quotation_broken_by_its_cue(read: ReadOf) -> None:
    ((source, cue, content, _),) = told(read("“We answered every step,” Toren said. “Nobody should doubt it.”"))
    assert (source, cue) == ("Toren", "said")
    assert content == "“We answered every step,” … “Nobody should doubt it.”"


def test_a_clause_interrupted_by_its_cue(read: ReadOf) -> None:
    ((source, _, content, _),) = told(read("The talks, a spokeswoman for the Velmark ministry said, are over."))
    assert source.startswith("spokeswoman")
    assert content == "The talks … are over"


def test_an_according_to_holds_the_event_in_its_sentence(read: ReadOf) -> None:
    reading = read("According to two officials, Tarsovia expelled eight Velmark diplomats last week.")
    assert told(reading)[0][:3] == (
        "two officials",
        "According to",
        "Tarsovia expelled eight Velmark diplomats last week",
    )
    (event,) = reading.of(Event)
    assert event.holder == "two officials"
    assert event.evidence[0].words(reading.report.text).startswith("Tarsovia expelled")
    assert event.quantity is not None
    assert event.quantity.low == 8


def test_a_denial_is_a_stance_and_its_event_is_denied(read: ReadOf) -> None:
    reading = read("The ministry denied that its officers had poisoned the envoy.")
    assert told(reading) == [("ministry", "denied", "that its officers had poisoned the envoy", Stance.DENIES)]
    assert [(e.holder, e.reality) for e in reading.of(Event)] == [("ministry", "denied")]


def test_no_comment_and_not_able_to_confirm_are_refusals(read: ReadOf) -> None:
    reading = read(
        "There was no immediate comment from the Brenik government.",
        "The Osterhal Herald was not able to confirm the claim.",
        "Asked about the letter, Ana Brel declined to comment.",
    )
    # What she was asked about is a topic at most, which the tagger reads and the rules alone do not.
    found = [one for one in told(reading) if one[3] == Stance.DECLINES]
    assert all(s.kind == StatementKind.TOPIC for s in reading.of(Statement) if s.stance != Stance.DECLINES)
    assert [stance for *_, stance in found] == [Stance.DECLINES] * 3
    assert [source for source, *_ in found] == ["Brenik government", "Osterhal Herald", "Ana Brel"]


def test_words_quoted_by_an_outlet_are_the_speakers_and_came_through_the_outlet(read: ReadOf) -> None:
    reading = read("The Osterhal Herald quoted an unnamed diplomat as saying the mission had been halved.")
    (statement,) = reading.of(Statement)
    assert told(reading)[0][0] == "unnamed diplomat"
    assert [link.name for link in statement.chain] == ["Osterhal Herald"]


def test_a_pronoun_in_the_next_paragraph_is_who_spoke_last(read: ReadOf) -> None:
    reading = read(
        "Ana Brel, who heads the Border Security Office, told the Osterhal Herald that she had seen the letter.",
        "She said it was genuine.",
    )
    assert [(source, cue, content) for source, cue, content, _ in told(reading)] == [
        ("Ana Brel", "told", "that she had seen the letter"),
        ("Ana Brel", "said", "it was genuine"),
    ]


def test_a_quotation_alone_goes_on_from_the_speaker_and_without_one_stays_unnamed(read: ReadOf) -> None:
    going_on = told(read('"The door is closed," said Jon Varga, the envoy.', '"Nobody will open it."'))
    assert [source for source, *_ in going_on] == ["Jon Varga", "Jon Varga"]
    assert told(read("“It was a grave mistake.”"))[0][:2] == (UNNAMED, "")


def test_what_one_is_urged_to_do_and_what_one_hopes_for_has_not_happened(read: ReadOf) -> None:
    reading = read("Velmark urged Tarsovia to withdraw its troops. The company hoped to resume talks.")
    assert [(source, cue) for source, cue, *_ in told(reading)] == [("Velmark", "urged"), ("company", "hoped")]
    # That she demands it has happened; what she demands has not.
    assert [e.type for e in reading.of(Event) if e.statement and e.reality == Reality.ACTUAL] == [EventType.REQUEST]


def test_reports_in_one_batch_are_read_apart(lexicon: Lexicon, annotate: Annotate) -> None:
    texts = ["Ilva Toren left Brenik.", "", "Jon Varga stayed."]
    readings = [laid_out(text, lexicon, f"r{n}") for n, text in enumerate(texts)]
    made = list(annotate.run(readings))
    assert [outcome.report for outcome in made] == ["r0", "r1", "r2"]
    for text, outcome in zip(texts, made, strict=True):
        assert isinstance(outcome, Made)
        (parse,) = outcome.layers[Parse]
        assert isinstance(parse, Parse)
        assert [text[t.start : t.end] for t in parse.tokens] == [t.text for t in parse.tokens]
        assert set(outcome.layers) == {Parse, Mention, MentionChain, Tag}


def test_forms_that_the_model_takes_for_another_verb_have_their_own_lemma(read: ReadOf) -> None:
    (parse,) = read("Velmark hoped to resume talks and staged a protest.").of(Parse)
    assert {"hope", "stage"} <= {t.lemma for t in parse.tokens}


def test_what_is_denied_with_a_report_of_it_or_only_not_denied_is_no_fact(read: ReadOf) -> None:
    for words, reality in (
        ("Velmark’s Foreign Ministry denied a report that it had offered asylum to a Tarsovian.", Reality.DENIED),
        ("Velmark’s Foreign Ministry did not deny that Tarsovia had expelled two envoys.", Reality.ALLEGED),
        ("The Osterhal Herald wrote that Velmark prepares the expulsion of three Tarsovians.", Reality.PROPOSED),
    ):
        assert {e.reality for e in read(words).of(Event)} == {reality}, words


def test_a_minister_is_not_another_and_a_ministry_elsewhere_not_the_one_named_before(read: ReadOf) -> None:
    reading = read(
        "Prime Minister Ana Brel spoke in Osterhal. The interior minister left. "
        "The Velmark Foreign Ministry was silent. The Foreign Ministry in Kestrin closed."
    )
    text = reading.report.text
    mentions = {m.id: m.span.words(text) for m in reading.of(Mention)}
    together = [{mentions[i] for i in chain.mentions} for chain in reading.of(MentionChain)]
    assert not any("Ana Brel" in words and "The interior minister" in words for words in together)
    assert not any(len([w for w in words if "Foreign Ministry" in w]) > 1 for words in together)
