"""Hostile text comes out readable and without effect."""

import csv
import io
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.inert import cell, link, one_line, visible

ANY = st.text(st.characters())
KEPT = {"\n", "\t", "\u00ad"}


def test_a_terminal_escape_is_shown_and_not_obeyed() -> None:
    assert visible("\x1b[31mred\x1b]0;title\x07") == "␛[31mred␛]0;title␇"


def test_deletes_and_second_controls_are_shown() -> None:
    assert visible("a\x7fb\x9bc\x85") == "a␡b⟨U+009B⟩c⟨U+0085⟩"


def test_a_word_that_is_turned_round_is_shown_in_its_order() -> None:
    assert visible("\u202eneroT\u2066") == "⟨U+202E⟩neroT⟨U+2066⟩"


def test_a_lone_surrogate_can_be_encoded_afterwards() -> None:
    assert visible("\ud800").encode("utf-8") == "⟨U+D800⟩".encode()


def test_letters_of_every_kind_stay_as_they_are() -> None:
    text = "Žofie “Toren” – naïve ☂ 東京 عربي ☕\n\tsoft\u00adhyphen"
    assert visible(text) == text


def test_every_control_and_format_character_of_unicode_is_replaced() -> None:
    acting = [
        chr(c) for c in range(sys.maxunicode + 1) if unicodedata.category(chr(c)) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]
    left = [f"U+{ord(c):04X}" for c in acting if visible(c) == c and c not in KEPT]
    assert not left


@given(ANY)
@settings(max_examples=60, deadline=None)
def test_what_is_visible_stays_as_it_is(text: str) -> None:
    once = visible(text)
    assert visible(once) == once
    assert not {c for c in once if unicodedata.category(c) in {"Cc", "Cf", "Cs"}} - KEPT


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n=1", "\u00a0=1", "＝1", "\tx"]
)
def test_a_formula_becomes_words(text: str) -> None:
    assert cell(text).startswith("'")


@pytest.mark.parametrize("text", ["", "Toren = envoy", "3-4", "a@b", "“=”"])
def test_words_that_are_no_formula_stay(text: str) -> None:
    assert cell(text) == text


@given(ANY)
@settings(max_examples=60, deadline=None)
def test_no_cell_begins_as_a_formula_even_after_a_round_trip(text: str) -> None:
    sheet = io.StringIO()
    csv.writer(sheet).writerow([cell(text), "end"])
    read = next(csv.reader(io.StringIO(sheet.getvalue())))
    assert read[-1] == "end"
    assert not read[0].lstrip().startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("url", ["https://velmark.example/a?b=c#d", "http://[::1]:8080/", "HTTPS://Velmark.example"])
def test_a_plain_web_address_may_be_linked(url: str) -> None:
    assert link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        *("", "javascript:alert(1)", "data:text/html,x", "ftp://velmark.example", "//velmark.example", "https://"),
        *(
            "https://user@velmark.example",
            "https://bank.example:pw@evil.example",
            "https://evil.example\\@bank.example",
        ),
        *("https://velmark.example/\n", "java\tscript:x", "https://vel mark.example", "https://velmark.example/\u202e"),
        *("https://velmark.example:99999/", "https://[::1", "https:velmark.example", "https://\ud800.example"),
    ],
)
def test_any_other_address_is_words(url: str) -> None:
    assert link(url) is None


@given(ANY)
@settings(max_examples=60, deadline=None)
def test_link_never_raises(url: str) -> None:
    assert link("https://" + url) in (None, "https://" + url)


def test_one_line_has_no_line_ends() -> None:
    assert one_line(" Toren\n\n left\tearly\u2028now\r ") == "Toren left early⟨U+2028⟩now␍"
