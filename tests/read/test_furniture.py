"""What is furniture, and what never is."""

import time

import pytest

from onrecord.lexicon import FurnitureLine, FurnitureTable, OutletName, OutletTable
from onrecord.read.furniture import furniture
from onrecord.records.document import Given
from onrecord.records.report import Basis, Noted, Report

TABLE = FurnitureTable(
    (
        FurnitureLine("source", "source link"),
        FurnitureLine("source", r"source site-\d+"),
        FurnitureLine("menu", "connect with us"),
        FurnitureLine("audio", "listen to (?:this )?article"),
        FurnitureLine("share", "share"),
        FurnitureLine("image", "image not found.{0,40}"),
    )
)
OUTLETS = OutletTable(
    (
        OutletName("Osterhal Courier", "newspaper", ("The Courier",)),
        OutletName("Tarna", "agency"),
        OutletName("Q", "newspaper", quoted_only=True),
    )
)
BODY = "Velmark has expelled two envoys of Tarsovia, the foreign ministry in Osterhal said on Monday."


def report_of(text: str, outlet: str | None = None) -> Report:
    return Report("r" * 32, "d" * 64, Given(outlet), text, Noted("utf-8", Basis.GUESS))


def found(text: str, outlet: str | None = None) -> list[tuple[str, str]]:
    """Return the kind and the words of each piece of furniture."""
    pieces = furniture(report_of(text, outlet), [], TABLE, OUTLETS)
    return [(piece.kind, piece.span.words(text)) for piece in pieces]


def test_a_line_that_fits_the_table_is_furniture_without_the_blanks_around_it() -> None:
    assert found(f"{BODY}\n\n  Source link \n") == [("source", "Source link")]


def test_a_line_that_only_begins_like_the_table_is_the_report() -> None:
    assert found(f"Share prices fell in Osterhal.\n{BODY}\nConnect with us, the envoy begged.") == []


def test_each_piece_says_why() -> None:
    (piece,) = furniture(report_of(f"{BODY}\nSource link"), [], TABLE, OUTLETS)
    assert piece.reason == "line fits 'source link'"


@pytest.mark.parametrize("line", ["#Velmark #Tarsovia", "#Velmark, #spies #2022", "#Velmark | #Tarsovia |"])
def test_a_line_of_hashtags_is_furniture(line: str) -> None:
    assert found(f"{BODY}\n{line}") == [("hashtags", line)]


def test_hashtags_in_a_sentence_are_the_report() -> None:
    assert found(f"{BODY}\nThe tags #Velmark and #spies spread.\nHe wrote #Velmark") == []


def test_hashtags_behind_a_sentence_are_furniture_and_the_sentence_is_not() -> None:
    assert found(f"{BODY} #Velmark #spies") == [("hashtags", "#Velmark #spies")]


@pytest.mark.parametrize(
    "line",
    [
        "© 2022 Osterhal Courier",
        "Copyright © 2021 Brenik Media. All rights reserved. No part may be used without leave.",
        "Copyright Brenik Media Limited 2021. All Rights Reserved",
        "Copyright 2020 Brenik Media",
        "(c) 2019 Brenik Media",
        "Brenik Media, all rights reserved.",
    ],
)
def test_a_notice_of_rights_is_furniture(line: str) -> None:
    assert found(f"{BODY}\n{line}") == [("copyright", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Copyright disputes rose in 2021.",
        "Copyright law was changed in Velmark in 2021",
        "(c) the ministry shall answer.",
        "He told the court he had all rights reserved",
        "The notice said: all rights reserved, and more.",
    ],
)
def test_a_sentence_about_rights_is_the_report(line: str) -> None:
    assert found(f"{BODY}\n{line}\n{BODY}") == []


def test_a_notice_of_rights_behind_a_sentence_is_furniture() -> None:
    notice = "© 2022 Brenik Media. All rights reserved."
    assert found(f"{BODY} {notice}") == [("copyright", notice)]


def test_a_source_link_behind_a_closed_quotation_is_furniture() -> None:
    assert found(f"{BODY} “We will answer,” she said. Source link") == [("source", "Source link")]
    assert found(f"{BODY} “We will answer.” source site-12") == [("source", "source site-12")]


@pytest.mark.parametrize(
    "line",
    [
        f"{BODY} Share",  # one word may be the report's last
        f"{BODY} Source link.",  # a sentence
        f"{BODY} Connect with us",  # not a kind that stands behind sentences
        "They did not find the source link",
    ],
)
def test_words_behind_a_sentence_that_could_be_the_report_stay(line: str) -> None:
    assert found(f"{line}\n{BODY}") == []


@pytest.mark.parametrize(
    "line", ["Osterhal Courier", "The Courier", "TARNA", "(Tarna)", "Source: Tarna", "Radio Velmark"]
)
def test_an_outlet_alone_on_the_last_line_signs_off(line: str) -> None:
    assert found(f"{BODY}\n{line}\n") == [("sign-off", line)]


@pytest.mark.parametrize(
    "line", ["Q", "Ilva Toren", "Tarna said so.", "Press", "Toren left the press", "News of it spread"]
)
def test_other_last_lines_are_the_report(line: str) -> None:
    assert found(f"{BODY}\n{line}") == []


def test_an_outlet_that_was_given_signs_off_whatever_its_name() -> None:
    assert found(f"{BODY}\nBrenik Lantern", outlet="Brenik Lantern") == [("sign-off", "Brenik Lantern")]


def test_an_outlet_in_the_middle_is_the_report() -> None:
    assert found(f"{BODY}\nTarna\n{BODY}") == []


def test_an_outlet_alone_on_the_first_line_is_the_masthead() -> None:
    assert found(f"Osterhal Courier\nTwo envoys must go\n{BODY}") == [("masthead", "Osterhal Courier")]


def test_a_report_that_is_nothing_but_a_name_has_no_furniture() -> None:
    assert found("Osterhal Courier") == []


def test_the_name_of_a_column_is_furniture_only_above_the_report() -> None:
    text = f"Connect with us\n\nWorld News\n\nTwo envoys must go\n\n{BODY}\n\nPolitics\n\n{BODY}"
    assert found(text) == [("menu", "Connect with us"), ("section", "World News")]


def test_a_title_printed_twice_and_a_caption_are_the_report() -> None:
    title = "Two envoys must go"
    assert found(f"{title}\n\n{title}\n\nImage not found\n\nIlva Toren, envoy of Velmark\n\n{BODY}") == [
        ("image", "Image not found")
    ]


def test_what_a_page_knows_is_kept_trimmed_and_not_doubled() -> None:
    text = f"  Menu\nSource link\n{BODY}\nSource link"
    pieces = furniture(report_of(text), [(0, 19, "nav element"), (900, 950, "beyond")], TABLE, OUTLETS)
    assert [(p.kind, p.reason, p.span.words(text)) for p in pieces] == [
        ("page", "nav element", "Menu\nSource link"),
        ("source", "line fits 'source link'", "Source link"),
    ]


@pytest.mark.parametrize(
    "flood", ["#a " * 60_000, "#a #b\n" * 30_000, ". " * 90_000, "copyright " * 20_000, "\n" * 200_000]
)
def test_a_flood_takes_no_more_than_its_length(flood: str) -> None:
    begun = time.perf_counter()
    furniture(report_of(flood), [], TABLE, OUTLETS)
    assert time.perf_counter() - begun < 5
