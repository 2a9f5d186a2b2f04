"""What `onrecord search` finds."""

from pathlib import Path

import pytest

from tests.cli.program import run


def test_a_hit_has_title_report_and_the_passage(desk: Path) -> None:
    ended = run("search", "visas", "--desk", desk)
    title, passage = ended.out.splitlines()
    assert ended.code == 0
    assert title.startswith("Velmark expels three Tarsovian envoys  ")
    assert "They were not here to issue visas" in passage


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        (["Tarsovia"], 2),
        (["tarsovia", "theatre"], 1),
        (["exp*"], 2),
        (['"foreign ministry"'], 1),
        (['"ministry foreign"'], 0),
        (["aussenministerium"], 0),
        (["außenministerium"], 1),
        (["NOT", "OR"], 0),
        (["title:wire"], 0),
        (['theatre"'], 1),
    ],
)
def test_all_words_must_be_there_and_nothing_typed_is_a_query_language(desk: Path, words: list[str], hits: int) -> None:
    ended = run("search", *words, "--desk", desk)
    assert ended.code == 0
    assert len([line for line in ended.out.splitlines() if line.startswith("  ")]) == hits


def test_nothing_found_is_said_and_no_failure(desk: Path) -> None:
    ended = run("search", "zeppelin", "--desk", desk)
    assert (ended.code, ended.out) == (0, "no report on this desk holds these words\n")


def test_no_more_is_shown_than_was_asked_for(desk: Path) -> None:
    assert len(run("search", "Tarsovia", "--limit", "1", "--desk", desk).out.splitlines()) == 2


@pytest.mark.parametrize("words", [[], [""], ['"'], ["*", "-"]])
def test_no_word_to_look_for_is_a_mistake_of_usage(desk: Path, words: list[str]) -> None:
    ended = run("search", *words, "--desk", desk)
    assert ended.code == 2
    assert "Traceback" not in ended.err


def test_a_limit_of_none_is_a_mistake_of_usage(desk: Path) -> None:
    assert run("search", "visas", "--limit", "0", "--desk", desk).code == 2
