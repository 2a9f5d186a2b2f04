"""Where sentences end."""

import time

import pytest

from onrecord.lexicon import Abbreviation, AbbreviationTable
from onrecord.read.sentences import LONGEST, sentences
from onrecord.records.document import Given
from onrecord.records.layout import Paragraph
from onrecord.records.report import Basis, Noted, Report

TABLE = AbbreviationTable(
    (
        Abbreviation("Mr", "name"),
        Abbreviation("Gen", "name"),
        Abbreviation("No", "number"),
        Abbreviation("Inc", "any", True),
        Abbreviation("p", "number"),
        Abbreviation("vs"),
        Abbreviation("Feb", "any", True),
    )
)


def found(text: str) -> list[str]:
    """Return the sentences of one paragraph."""
    report = Report("r" * 32, "d" * 64, Given(), text, Noted("utf-8", Basis.GUESS))
    return [s.span.words(text) for s in sentences(report, [Paragraph(report.span(0, len(text)))], TABLE)]


@pytest.mark.parametrize(
    "text",
    [
        "They left. | She stayed! | Why? | Nobody knew.",
        "The U.S. envoy met Mr. Toren and Gen. Arlo Vesk in Feb. 2020.",
        "He lives in the U.S. | The envoy does not.",
        "J. R. Toren, Ilva P. Cohl and I.V. Zakor met. | See p. 5.",
        "There is no plan B. | They left.",
        "It fell by 3.5 to No. 5 on 8.6. | It rose.",
        "Say no. | 5 people did.",
        "He works for Vesk Inc. | It pays him. ",
        "Vesk Inc. Brenik is not Vesk.",
        "They left at 6 a.m. | The rest stayed until 5 p.m. on Monday.",
        "“We go.” | She left.",
        "“We go. | They stay,” she said.",
        "“Why?” she asked. | “Because.”",
        "“Why?” Toren asked. | Nobody knew.",
        "“Why?” | Toren left the room.",
        "(They left.) | She stayed.",
        "They left.[3] | She stayed.",
        "He waited... and left. | He was gone… | Then she came.",
        "It was long ago . . . | They left.",
        "relations are in a cold peace. are at a low level. | Talks go on.",
        "cut to 10. has given.",
        "1. The envoy leaves. | 2. The talks end.",
        "He lives at velmark.example and reads www.tarna.example daily.",
        "They left . ” | She stayed .",
        "Talks go on. | “We stay,” said Toren.",
        "They left!!! | “Mad?!” | (She stayed.)",
    ],
)
def test_sentences_end_where_they_should(text: str) -> None:
    expected = [part.strip() for part in text.split("|")]
    assert found(text.replace("| ", "")) == expected


def test_a_missing_blank_does_not_glue_two_sentences() -> None:
    assert found("The talks are over.She stayed.“We go.”They left.") == [
        *("The talks are over.", "She stayed.", "“We go.”", "They left.")
    ]


def test_all_but_the_white_space_is_covered() -> None:
    text = " They left.\n\n  She … stayed.” ) — 5. ... "
    assert "".join("".join(found(text)).split()) == "".join(text.split())


def test_marks_without_a_word_are_no_sentence_of_their_own() -> None:
    assert found("They left. ”") == ["They left. ”"]
    assert found("...") == ["..."]


def test_sentences_stay_inside_their_paragraphs() -> None:
    text = "They left\n\nShe stayed. He too."
    report = Report("r" * 32, "d" * 64, Given(), text, Noted("utf-8", Basis.GUESS))
    parts = [Paragraph(report.span(0, 9)), Paragraph(report.span(11, 30))]
    assert [s.span.words(text) for s in sentences(report, parts, TABLE)] == ["They left", "She stayed.", "He too."]


def test_a_flood_without_a_stop_is_cut_at_white_space() -> None:
    pieces = found("word " * 5000)
    assert max(map(len, pieces)) <= LONGEST
    assert " ".join(pieces) == ("word " * 5000).strip()


@pytest.mark.parametrize(
    "flood", ["x" * 100_000, ". " * 50_000, '."' * 50_000, "1. " * 30_000, "U.S. " * 20_000, ". . " * 20_000]
)
def test_a_flood_takes_no_more_than_its_length(flood: str) -> None:
    begun = time.perf_counter()
    found(flood)
    assert time.perf_counter() - begun < 5
