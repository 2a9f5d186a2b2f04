import time

import pytest

from onrecord.lexicon import (
    Organisation,
    OrganisationTable,
    OutletName,
    OutletTable,
    PlaceName,
    PlaceTable,
)
from onrecord.read.dateline import Dateline, Names, dateline
from onrecord.records.document import Given
from onrecord.records.layout import Paragraph
from onrecord.records.report import Basis, Noted, Report

NAMES = Names(
    PlaceTable((PlaceName("The Hague", "seat", "NLD"), PlaceName("Lima", "capital", "PER"))),
    OutletTable((OutletName("Tarna", "agency"), OutletName("BRENIK HERALD", "newspaper"))),
    OrganisationTable((Organisation("VELPACT"),)),
)
REST = " The envoy left on Tuesday."


def read(*paragraphs: str) -> tuple[Dateline | None, str]:
    text = "\n\n".join(paragraphs)
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.TEXT))
    at, layer = 0, []
    for words in paragraphs:
        layer.append(Paragraph(report.span(at, at + len(words))))
        at += len(words) + 2
    return dateline(report, layer, NAMES), text


@pytest.mark.parametrize(
    ("words", "place", "value", "agency"),
    [
        ("OSTERHAL, June 8 (TNA)--", "OSTERHAL", "XXXX-06-08", "TNA"),
        ("Osterhal, June 8, 2031 /TNA/ --", "Osterhal", "2031-06-08", "TNA"),
        ("OSTERHAL, June 8. /TNA/.", "OSTERHAL", "XXXX-06-08", "TNA"),
        ("Osterhal, 8 June —", "Osterhal", "XXXX-06-08", None),
        ("Osterhal, June 8, TNA -", "Osterhal", "XXXX-06-08", "TNA"),
        ("Osterhal, Tuesday, June 8 (TNA) –", "Osterhal", "XXXX-06-08", "TNA"),
        ("BRENIK (Tarna) -", "BRENIK", None, "Tarna"),
        ("Brenik (Tarna) -", "Brenik", None, "Tarna"),
        ("BRENIK, Velmark (TNA) —", "BRENIK, Velmark", None, "TNA"),
        ("BRENIK, N.V. —", "BRENIK, N.V.", None, None),
        ("BRENIK/OSTERHAL, 14 May 2031 —", "BRENIK/OSTERHAL", "2031-05-14", None),
        ("ST. OLVA —", "ST. OLVA", None, None),
        ("The Hague, June 8 -", "The Hague", "XXXX-06-08", None),
        ("LIMA –", "LIMA", None, None),
        ("Rio de Brenik, 8 June (TNA/Tarna) -", "Rio de Brenik", "XXXX-06-08", "TNA/Tarna"),
        ("(Osterhal) -", "Osterhal", None, None),
        ("(Tarna) -", None, None, "Tarna"),
        ("May 14 (Tarna) -", None, "XXXX-05-14", "Tarna"),
    ],
)
def test_place_day_and_agency_are_read(words: str, place: str | None, value: str | None, agency: str | None) -> None:
    found, text = read(words + REST)
    assert found is not None
    assert (found.place, found.value, found.agency) == (place, value, agency)
    assert found.span.words(text) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "Brenik, the capital, said so on Tuesday.",
        "Brenik — the capital of Velmark — said so.",
        "Brenik — The capital of Velmark is quiet.",
        "Osterhal, June 8-10 were the days of the talks.",
        "Osterhal, June 8 - the day when the envoy left.",
        "Osterhal, June 8, was the place and day.",
        "On June 8 (Tuesday) - The minister spoke.",
        "Toren (the minister) - She said so.",
        "Velmark (VEL) — the smaller state — said no.",
        "Dr. Toren (Brenik) - The envoy left.",
        "VELPACT — The alliance met on Tuesday.",
        "BREAKING — The envoy left on Tuesday.",
        "BRENIK HERALD - The paper said so.",
        "BRENIK - The long way home",
        "OSTERHAL, June 31 (TNA) -- The envoy left.",
        "OSTERHAL",
        "It was quiet in BRENIK, June 8 (TNA) - The envoy left.",
    ],
)
def test_no_sentence_or_headline_is_eaten(sentence: str) -> None:
    assert read(sentence)[0] is None


def test_a_line_of_its_own_is_a_dateline_with_place_and_day() -> None:
    found, text = read("Osterhal, June 8, 2031", "The envoy left on Tuesday.")
    assert found is not None and found.span.words(text) == "Osterhal, June 8, 2031"


def test_a_dateline_stands_at_the_start_of_one_of_the_first_paragraphs() -> None:
    assert read("Talks end", "An envoy", "BRENIK, June 8 (TNA) -" + REST)[0] is not None
    assert read(*["A sentence stands here."] * 9, "BRENIK, June 8 (TNA) -" + REST)[0] is None


def test_it_is_noted_with_its_day_or_else_its_place() -> None:
    dated, placed, unplaced = (read(w + REST)[0] for w in ("Osterhal, June 8 (TNA) --", "BRENIK -", "(Tarna) -"))
    assert dated is not None and placed is not None and unplaced is not None
    assert dated.noted == Noted("XXXX-06-08", Basis.TEXT, dated.span, "Osterhal; TNA")
    assert placed.noted == Noted("BRENIK", Basis.TEXT, placed.span, "BRENIK")
    assert unplaced.noted is None


@pytest.mark.parametrize("unit", ["A", "Aa ", "Aa, ", "Aa-", "Aa/", "A.", "(", "Aa of "])
def test_no_text_takes_long(unit: str) -> None:
    begin = time.perf_counter()
    read(unit * 50_000)
    assert time.perf_counter() - begin < 0.5
