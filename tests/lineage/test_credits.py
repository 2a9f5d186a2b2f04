"""Whom does a report credit, and whom does it only speak of?"""

import pytest

from onrecord.lexicon import Lexicon
from onrecord.lineage.credits.credits import find_credits
from onrecord.records.credit import CreditKind
from onrecord.records.mention import Kind
from onrecord.records.span import Span
from onrecord.records.statement import Link, Source, Stance, Statement, StatementKind
from tests.lineage.readings import Named, reading_of


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """Return the tables that ship: the phrases are what is tested."""
    return Lexicon.load()


def told(text: str, lexicon: Lexicon, *named: Named, furniture: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """Return outlet, kind and words of each credit."""
    found = find_credits(reading_of(text, named, furniture=furniture), lexicon)
    return [(c.outlet, c.kind.value, c.span.words(text)) for c in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(Meridian) - The envoy left.", "(Meridian) -"),
        ("OSTERHAL, June 11 (Meridian) -- The envoy left.", "(Meridian) --"),
        ("Osterhal, 11 June 2031 /Meridian/ – The envoy left.", "/Meridian/ –"),
        ("OSTERHAL (Meridian)--The envoy left.", "(Meridian)--"),
    ],
)
def test_the_agency_of_a_dateline_is_credited(text: str, words: str, lexicon: Lexicon) -> None:
    assert told(text, lexicon) == [("Meridian", "dateline", words)]


@pytest.mark.parametrize("text", ["The minister (Osterhal) - who left - said no.", "He left (reportedly) - at noon."])
def test_brackets_within_a_sentence_are_no_dateline(text: str, lexicon: Lexicon) -> None:
    assert told(text, lexicon) == []


@pytest.mark.parametrize("line", ["Source link", "source site-34", "Original source", "View original"])
def test_a_source_line_names_nobody(line: str, lexicon: Lexicon) -> None:
    text = f"The envoy left.\n{line}"
    assert told(text, lexicon, furniture=(line,)) == [("unnamed", "source link", line)]


@pytest.mark.parametrize(
    ("line", "outlets", "kind"),
    [
        ("Reporting by Ilva Toren for Meridian", ["Meridian"], "byline"),
        ("By Ilva Toren, Sem Radd and agencies", [], "byline"),
        ("Staff and agencies", ["unnamed"], "byline"),
        ("By Ilva Toren, VPA", ["VPA"], "byline"),
        ("(Reporting by Ilva Toren for Meridian, writing by S. Radd)", ["Meridian"], "byline"),
        ("With inputs from VPA and Meridian", ["VPA", "Meridian"], "byline"),
        ("Source: Meridian", ["Meridian"], "source link"),
        ("© 2031 Osterhal Lantern Group. All rights reserved.", ["Osterhal Lantern Group"], "copyright"),
        ("This article was originally published by the Brenik Dispatch.", ["Brenik Dispatch"], "source link"),
    ],
)
def test_lines_around_a_report_credit_whom_they_name(
    line: str, outlets: list[str], kind: str, lexicon: Lexicon
) -> None:
    found = told(f"The envoy left.\n{line}", lexicon, furniture=(line,))
    assert {(outlet, its) for outlet, its, _ in found} == {(outlet, kind) for outlet in outlets}


def test_a_headline_is_no_byline(lexicon: Lexicon) -> None:
    assert told("Velmark holds talks with Tarsovia\nThe envoy left.", lexicon) == []


@pytest.mark.parametrize(
    ("text", "outlet", "kind", "words"),
    [
        ("The talks were first reported by Meridian.", "Meridian", "first reported", "first reported by Meridian"),
        ("The ban, previously reported by Q, holds.", "Q", "first reported", "previously reported by Q"),
        ("The envoy left, according to Meridian, citing a clerk.", "Meridian", "cited", "according to Meridian"),
        ("Meridian reported that the envoy left.", "Meridian", "cited", "Meridian reported that"),
        ("The envoy left, the newspaper Q reported on Tuesday.", "Q", "cited", "the newspaper Q reported on"),
        ("He left, Channel Nine said on Friday.", "Channel Nine", "cited", "Channel Nine said"),
        ("He left, the website Globe Net said.", "Globe Net", "cited", "Globe Net said"),
        ("The Tavria news agency quoted him.", "Tavria", "cited", "Tavria news agency quoted"),
        ("“No,” he told the newspaper “i” on Friday.", "i", "told", "told the newspaper “i"),
    ],
)
def test_a_phrase_makes_a_name_a_credit(text: str, outlet: str, kind: str, words: str, lexicon: Lexicon) -> None:
    assert (outlet, kind, words) in told(text, lexicon)


def test_a_described_outlet_is_credited_under_its_name(lexicon: Lexicon) -> None:
    text = "She told the German tabloid that it was over."
    assert told(text, lexicon, ("the German tabloid", Kind.OUTLET, "the German tabloid")) == [
        ("unnamed", "told", "told the German tabloid")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The editor of the newspaper Meridian was arrested on Tuesday.",
        "He reads the newspaper Meridian every morning.",
        "Police searched the offices of the Meridian news agency.",
        "The newspaper Meridian declined to comment.",
        "According to the ministry, the envoy left.",
        "The Foreign Ministry said that Meridian had been fined.",
        "Ilva Toren, a writer for the newspaper Meridian, said no.",
        "He spoke to a group of clerks in Gull Harbour.",
        "Envoys and Meridian",
    ],
)
def test_an_outlet_that_is_only_spoken_of_is_not_credited(text: str, lexicon: Lexicon) -> None:
    assert told(text, lexicon) == []


def test_a_person_who_reports_is_no_outlet(lexicon: Lexicon) -> None:
    assert told("Ilva Toren reported that the envoy left.", lexicon, ("Ilva Toren", Kind.PERSON)) == []


def test_the_reports_own_outlet_is_not_credited_in_its_sentences(lexicon: Lexicon) -> None:
    text = "The minister told the Daily Lantern that it was over. He told this newspaper more."
    reading = reading_of(text, [("Daily Lantern", Kind.OUTLET)], outlet="The Daily Lantern")
    assert find_credits(reading, lexicon) == ()


def test_words_in_somebodys_quotation_credit_nobody(lexicon: Lexicon) -> None:
    text = "“The newspaper Meridian reported that I left, and it lied,” he said."
    quoted = "“The newspaper Meridian reported that I left, and it lied,”"
    assert find_credits(reading_of(text, quotations=[quoted]), lexicon) == ()


def test_those_who_are_listed_with_an_outlet_share_its_phrase(lexicon: Lexicon) -> None:
    text = "So says a joint investigation by the Open Ledgers Institute and Meridian."
    assert [c[0] for c in told(text, lexicon, ("Open Ledgers Institute", Kind.ORGANIZATION))] == [
        "Open Ledgers Institute",
        "Meridian",
    ]


def test_what_passes_a_speakers_words_on_is_an_outlet_wherever_it_is_named(lexicon: Lexicon) -> None:
    text = "“No,” Drevik said, according to Tarsin. Tarsin said she left."
    at = text.index("Tarsin")
    through = Link("Tarsin", Span("r", at, at + 6), "passed the words on")
    statement = Statement(
        "r", StatementKind.SPEECH, Source("Drevik"), (), (Span("r", 0, 5),), Stance.DENIES, chain=(through,)
    )
    found = find_credits(reading_of(text, statements=[statement]), lexicon)
    assert [(c.outlet, c.kind, c.statement) for c in found] == [
        ("Tarsin", CreditKind.CITED, statement.id),
        ("Tarsin", CreditKind.CITED, None),
    ]
