"""Where the strings of a truth stand in a text."""

from typing import Any

import pytest

from benchmarks.quality.gold import GoldError, GoldReport, parse_gold
from benchmarks.quality.names import Names, plain

TEXT = "No comment, Brenik said.\nTarsovia said: no\n comment. No comment, no comment."


def parse(**row: Any) -> GoldReport:
    return parse_gold([{"file": "a.txt", **row}], {"a.txt": TEXT})[0]


def statements(*contents: list[str]) -> list[dict[str, Any]]:
    return [{"source": "Brenik", "content": content, "stance": "declines"} for content in contents]


def test_the_second_row_with_the_same_words_means_their_second_occurrence() -> None:
    found = parse(statements=statements(["No comment"], ["No comment"])).statements
    assert [s.content for s in found] == [((0, 10),), ((53, 63),)]


def test_more_rows_than_occurrences_share_the_last() -> None:
    found = parse(statements=statements(["Tarsovia"], ["Tarsovia"])).statements
    assert found[0].content == found[1].content


def test_statements_and_events_count_their_occurrences_apart() -> None:
    event = {"type": "REJECT", "evidence": "No comment", "reality": "actual"}
    assert parse(statements=statements(["No comment"]), events=[event]).events[0].evidence == ((0, 10),)


def test_an_actor_that_the_report_does_not_tell_is_not_asked_for() -> None:
    event = {"type": "REJECT", "evidence": "No comment", "reality": "actual", "actor": "unknown", "recipient": "Brenik"}
    found = parse(events=[event]).events[0]
    assert (found.actor, found.recipient) == ((), ("Brenik",))


def test_white_space_may_be_laid_out_anew() -> None:
    assert parse(furniture=["no comment."]).furniture == ((40, 52),)


def test_the_pieces_of_one_content_stand_one_after_the_other() -> None:
    found = parse(statements=statements(["said", "no comment."])).statements[0]
    assert found.content == ((19, 23), (40, 52))


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ({"furniture": ["Share"]}, "a.txt: furniture 1: 'Share'"),
        ({"statements": statements(["No comment"], ["We comment"])}, "a.txt: statement 2: 'We comment'"),
        ({"statements": statements(["Tarsovia", "Brenik"])}, "a.txt: statement 1: 'Brenik'"),
        ({"statements": statements([])}, "a.txt: statement 1"),
    ],
)
def test_a_string_that_is_not_there_is_an_error_that_names_its_row(row: dict[str, Any], named: str) -> None:
    with pytest.raises(GoldError, match=named):
        parse(**row)


def test_a_source_known_by_description_only_may_be_called_by_its_words_here() -> None:
    rows = [
        {"source": source, "source_text": words, "content": ["No comment"], "stance": "declines"}
        for source, words in (("pact official", "A functionary"), ("pact official", "He"), ("Ilva Toren", "the envoy"))
    ]
    names = parse(statements=rows, entities=[{"name": "Ilva Toren", "type": "Person", "aliases": ["Toren"]}]).names
    assert names.same("the functionary", "pact official")
    assert not names.same("he", "pact official")
    assert not names.same("the envoy", "Ilva Toren")


def test_a_report_that_is_not_held_is_an_error() -> None:
    with pytest.raises(GoldError, match=r"b\.txt:3: the desk holds no such report"):
        parse_gold([{"file": "b.txt", "line": 3}], {"b.txt": ""})


@pytest.mark.parametrize(
    ("left", "right"),
    [("The Osterhal Post", "Osterhal Post"), ("Mr. Dusan’s", "dusan"), ("the NATA chief", "NATA chief"), ("A", "a")],
)
def test_articles_titles_case_and_possessives_are_set_aside(left: str, right: str) -> None:
    assert plain(left) == plain(right)


def test_a_name_is_right_when_the_gold_lists_it_and_not_when_it_only_looks_alike() -> None:
    names = Names([["Ilva Toren", "the minister"]], {"Tarsovia": ["Brenik"]})
    assert names.same("The Minister", "Ilva Toren")
    assert names.same("Ilva Toren", "the minister")
    assert names.same("Brenik", "Tarsovia")
    assert names.same("Brenik", "Velmark; Tarsovia")
    assert not names.same("Toren", "Ilva Toren")
    assert not names.same("", "Ilva Toren")
