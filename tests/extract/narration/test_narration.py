"""What does the report assert in its own voice? The gold was written before the rules; the parses are the model's.

The attributions are marked by hand, "[what is said], <said> somebody", so that nothing here hangs on how well these
are read; what else a sentence asserts is expected in so many words, pieces joined by " … ".
"""

import re
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate.options import AnnotateOptions
from onrecord.annotate.step import Annotate
from onrecord.extract.narration.narration import find_narration, with_narration
from onrecord.lexicon import Lexicon
from onrecord.read.paragraphs import paragraphs
from onrecord.read.quotations import quotations
from onrecord.read.sentences import sentences
from onrecord.records.document import Given
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.reading import Made, Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import REPORT, Source, Stance, Statement, StatementKind
from tests.extract.test_any_text import DEPS, MARKED, POS, TEXTS, Marked, read
from tests.tables import small_lexicon

Told = tuple[str, tuple[Statement, ...]]
Narrate = Callable[..., Told]
Whole = Callable[..., tuple[Statement, ...]]
MARK = re.compile(r"([\[<])([^\]>]*)[\]>]")

ABSENT = [
    ("No proof has been put forward.", ["No proof has been put forward"]),
    ("None of the three recordings could be heard by reporters.",
     ["None of the three recordings could be heard by reporters"]),
    ("Nobody from the embassy attended the hearing.", ["Nobody from the embassy attended the hearing"]),
    ("It is unclear who ordered the search.", ["It is unclear who ordered the search"]),
    ("It was not immediately clear how many guards were on duty.",
     ["It was not immediately clear how many guards were on duty"]),
    ("Whether the two have met is not known.", ["Whether the two have met is not known"]),
    ("The cause of the fire remains unknown.", ["The cause of the fire remains unknown"]),
    ("The number of dead is disputed.", ["The number of dead is disputed"]),
    ("It remains to be seen whether Brenik will answer.", ["It remains to be seen whether Brenik will answer"]),
    ("The contract does not name a buyer.", ["The contract does not name a buyer"]),
    ("The court gave no reason for the delay.", ["The court gave no reason for the delay"]),
    ("There is no record of the visit.", ["There is no record of the visit"]),
    ("The photographs could not be verified.", ["The photographs could not be verified"]),
    ("The charter lacks a date and a signature.", ["The charter lacks a date and a signature"]),
    ("However, neither side has published the minutes.", ["However, neither side has published the minutes"]),
]  # fmt: skip
HAPPENED = [
    ("Police arrested two harbour pilots in Osterhal.", ["Police arrested two harbour pilots in Osterhal"]),
    ("Tarsovia has expelled nine Velmark diplomats since April.",
     ["Tarsovia has expelled nine Velmark diplomats since April"]),
    ("The consulate was closed on Sunday.", ["The consulate was closed on Sunday"]),
    ("Toren flew to Brenik on 4 May.", ["Toren flew to Brenik on 4 May"]),
    ("Velmark reportedly recalled its envoy.", ["Velmark reportedly recalled its envoy"]),
    ("There were two meetings in March.", ["There were two meetings in March"]),
    ("Tarsovia closed its consulate and recalled the envoy.", ["Tarsovia closed its consulate and recalled the envoy"]),
    ("The guards surrendered, and the governor resigned.", ["The guards surrendered", "the governor resigned"]),
    ("Velmark withdrew its troops on Friday, as Toren <had promised> [that it would].",
     ["Velmark withdrew its troops on Friday"]),
    ("The ministry <rejected> [the charge] and arrested the clerk.", ["The ministry … arrested the clerk"]),
]  # fmt: skip
JUDGED = [
    ("The case underlines how little the two services trust each other.",
     ["The case underlines how little the two services trust each other"]),
    ("The verdict raises questions about the whole programme.",
     ["The verdict raises questions about the whole programme"]),
    ("It is the largest such trial since the war.", ["It is the largest such trial since the war"]),
    ("Relations between the two are strained.", ["Relations between the two are strained"]),
    ("Trade has slowed since the border was closed.", ["Trade has slowed since the border was closed"]),
    ("Only one of the ten berths is still in use.", ["Only one of the ten berths is still in use"]),
    ("[The mission will be shut], a minister <said> on Monday, in the gravest quarrel since the treaty was signed.",
     ["the gravest quarrel since the treaty was signed"]),
    ("[The mission will be shut], a minister <said>, the first such step in ten years.",
     ["the first such step in ten years"]),
    ("The two envoys thus stayed in one hotel.", ["The two envoys thus stayed in one hotel"]),
    ("We stand by every word.", ["We stand by every word"]),
    ("This newspaper has obtained the file.", ["This newspaper has obtained the file"]),
]  # fmt: skip
BESIDE = [
    ("[The file is genuine], Toren <said>, though no copy was shown.", ["no copy was shown"]),
    ("One clerk <claimed> [that the keys were copied]; nobody has confirmed it.", ["nobody has confirmed it"]),
    ("Toren <denies> [the charge], but the court has not ruled.", ["the court has not ruled"]),
]
NOT_NARRATED = [
    "Ilva Toren <said> [that nobody had been charged].",
    "[No proof has been put forward], the ministry <said>.",
    "The ministry said no proof had been put forward.",  # an attribution that nobody has read is still no narration
    "“Nobody was hurt. Nothing was broken.”",
    "Has nobody been charged?",
    "Read no other account.",
    "No proof, no charge.",
    "The old port of Osterhal, after the storm",
    "There was <no comment> from the embassy.",
    "<No reply> had been received by Friday.",
    "The envoy was nervous.",
    "Delegates were gathering in the rain.",
    "The minister will not attend.",
    "The envoy would not be drawn.",
    "The police were not able to confirm the claim.",
    "The ship carries grain and timber.",
    "Not only the guards drank tea.",
    "The two men spoke quietly for an hour.",
    "The case is “a disgrace to both”.",
    "The letter suggests that the guards were paid.",
    "If nobody is charged, the file will be closed.",
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.fixture(scope="module")
def narrate(lexicon: Lexicon) -> Narrate:
    """Return a function that gives the text and the narration of a report whose attributions are marked."""
    annotate = Annotate(lexicon, AnnotateOptions(tagger=False))

    def run(marked: str, outlet: str | None = None, heading: bool = False) -> Told:
        reading, statements = laid_out(marked, outlet, lexicon)
        first, *others = reading.of(Paragraph)
        reading = reading.plus({Paragraph: (replace(first, heading=heading), *others)})
        (made,) = annotate.run([reading])
        assert isinstance(made, Made), made
        return reading.report.text, find_narration(reading.plus(made.layers), statements, lexicon)

    return run


@pytest.fixture(scope="module")
def whole(lexicon: Lexicon) -> Whole:
    """Return a function that gives all statements of a text in which some were read."""
    annotate = Annotate(lexicon, AnnotateOptions(tagger=False))

    def run(text: str, *said: Statement) -> tuple[Statement, ...]:
        reading, _ = laid_out(text, None, lexicon)
        (made,) = annotate.run([reading])
        assert isinstance(made, Made), made
        return with_narration(reading.plus(made.layers), said, lexicon)

    return run


def laid_out(marked: str, outlet: str | None, lexicon: Lexicon) -> tuple[Reading, tuple[Statement, ...]]:
    """Return the reading of a text without its marks, and one statement for all that is marked in a sentence."""
    text, found = "", []
    place = 0
    for match in MARK.finditer(marked):
        text += marked[place : match.start()]
        found.append((match.group(1), Span("r", len(text), len(text) + len(match.group(2)))))
        text += match.group(2)
        place = match.end()
    text += marked[place:]
    noted = Noted(outlet, Basis.GIVEN) if outlet else None
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS), outlet=noted)
    parts = paragraphs(report, [])
    whole = sentences(report, parts, lexicon.abbreviations)
    cue, content = (tuple(span for kind, span in found if kind == mark) for mark in "<[")
    said = Statement("r", StatementKind.SPEECH, Source("somebody"), cue, content or cue, Stance.ASSERTS)
    reading = Reading(report, {Paragraph: parts, Sentence: whole, Quotation: quotations(report, parts, whole)})
    return reading, (said,) if found else ()


def words(told: Told) -> list[str]:
    text, narrated = told
    return [" … ".join(c.words(text) for c in s.content) for s in narrated]


@pytest.mark.parametrize(("marked", "expected"), ABSENT)
def test_what_is_not_there_or_not_known_is_the_reports_to_say(
    narrate: Narrate, marked: str, expected: list[str]
) -> None:
    assert words(narrate(marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), HAPPENED)
def test_what_happened_and_nobody_is_named_for_it(narrate: Narrate, marked: str, expected: list[str]) -> None:
    assert words(narrate(marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), JUDGED)
def test_what_the_report_judges_or_says_of_itself(narrate: Narrate, marked: str, expected: list[str]) -> None:
    assert words(narrate(marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), BESIDE)
def test_a_clause_beside_what_somebody_said(narrate: Narrate, marked: str, expected: list[str]) -> None:
    assert words(narrate(marked)) == expected


@pytest.mark.parametrize("marked", NOT_NARRATED)
def test_what_somebody_else_says_what_is_asked_and_what_sets_a_scene_is_left_out(narrate: Narrate, marked: str) -> None:
    assert words(narrate(marked)) == []


def test_more_than_one_rule_never_makes_more_than_one_line(narrate: Narrate) -> None:
    marked = "Nobody has been arrested since March, the longest calm in ten years."
    assert words(narrate(marked)) == [marked.rstrip(".")]


def test_words_that_are_a_statement_already_are_not_told_twice(narrate: Narrate) -> None:
    marked = "[Nobody was hurt]. Ana Brel <said> so."
    assert words(narrate(marked)) == []


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(st.tuples(st.sampled_from(POS), st.sampled_from(DEPS)), min_size=1, max_size=12), MARKED)
def test_any_text_gives_narrations_inside_it_that_share_no_id_with_its_statements(
    text: str, tags: list[tuple[str, str]], marked: Marked
) -> None:
    reading = read(text, tags, marked)
    said = reading.of(Statement)
    narrated = find_narration(reading, said, small_lexicon())
    assert all(0 <= c.start < c.end <= len(text) for s in narrated for c in (*s.content, *s.hedges))
    ids = [s.id for s in (*said, *narrated)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("unit", ["Nobody expelled ", "nobody came. ", "Toren left, and ", "no ", "; it is not so"])
def test_a_text_of_one_thing_over_and_over_is_read_in_time(unit: str) -> None:
    reading = read(unit * (20_000 // len(unit)), [("VERB", "conj"), ("NOUN", "nsubj"), ("DET", "det")])
    begun = time.perf_counter()
    find_narration(reading, reading.of(Statement), small_lexicon())
    assert time.perf_counter() - begun < 5


def test_a_narration_is_held_by_the_report_and_asserted(narrate: Narrate) -> None:
    text, (found,) = narrate("No proof has allegedly been found.")
    assert (found.kind, found.stance, found.cue, found.chain) == (StatementKind.NARRATION, Stance.ASSERTS, (), ())
    assert (found.source.name, found.source.spans, found.source.chain) == (REPORT, (), None)
    assert found.source.reason
    assert found.reason
    assert [h.words(text) for h in found.hedges] == ["allegedly"]


def test_the_outlet_by_its_name_is_the_report_speaking_of_itself(narrate: Narrate) -> None:
    marked = "The Herald holds two copies."
    assert words(narrate(marked, "The Osterhal Herald")) == ["The Herald holds two copies"]
    assert words(narrate(marked, "Harbour Times")) == []


def statement(text: str, source: str, cue: str, content: str, kind: StatementKind = StatementKind.SPEECH) -> Statement:
    def spans(words: str) -> tuple[Span, ...]:
        return (Span("r", text.index(words), text.index(words) + len(words)),) if words else ()

    return Statement("r", kind, Source(source or "unnamed", spans(source)), spans(cue), spans(content), Stance.ASSERTS)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("It was not clear who had paid.", "It", "was not clear", "who had paid"),
        ("No copy of the letter was offered.", "", "was offered", "No copy of the letter"),
        ("It remains to be seen who will pay.", "", "to be seen", "who will pay"),
        ("The incident highlights the risks of the trade.", "The incident", "highlights", "the risks of the trade"),
        ("Nobody has confirmed the sale.", "Nobody", "has confirmed", "the sale"),
    ],
)
def test_what_was_attributed_to_nobody_is_the_reports(
    whole: Whole, text: str, source: str, cue: str, content: str
) -> None:
    (found,) = whole(text, statement(text, source, cue, content))
    assert (found.kind, found.content[0].words(text)) == (StatementKind.NARRATION, text.rstrip("."))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kind"),
    [
        ("The letter shows who had paid.", "The letter", "shows", "who had paid", StatementKind.SPEECH),
        ("It was not denied by Toren that he paid.", "Toren", "was not denied", "that he paid", StatementKind.SPEECH),
        ("Nobody expected a quick sale.", "Nobody", "expected", "a quick sale", StatementKind.ATTITUDE),
        ("Toren did not say who had paid.", "Toren", "did not say", "who had paid", StatementKind.SPEECH),
    ],
)
def test_what_somebody_or_something_says_stays_as_it_was_read(
    whole: Whole, text: str, source: str, cue: str, content: str, kind: StatementKind
) -> None:
    said = statement(text, source, cue, content, kind)
    assert whole(text, said) == (said,)


def test_statements_and_narration_come_in_text_order(whole: Whole) -> None:
    text = "Nobody was hurt. Toren said he was glad. Police arrested two guards."
    found = whole(text, statement(text, "Toren", "said", "he was glad"))
    assert [s.kind for s in found] == [StatementKind.NARRATION, StatementKind.SPEECH, StatementKind.NARRATION]


def test_a_heading_is_no_narration(narrate: Narrate) -> None:
    assert words(narrate("Nobody was charged.\n\nNobody was hurt.", heading=True)) == ["Nobody was hurt"]


def test_pieces_of_a_statement_of_another_sentence_take_nothing_away(narrate: Narrate) -> None:
    marked = "[The clerk of the harbour court] has been arrested. “It is over,” <said> Toren."
    assert words(narrate(marked)) == ["The clerk of the harbour court has been arrested"]
