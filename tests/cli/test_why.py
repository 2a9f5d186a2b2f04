"""`onrecord why`: one or two, and on what that rests."""

from pathlib import Path

import pytest

from tests.cli.program import run

FIRST = "Evgeny Maldrin, the Tarsovian envoy, said on Monday that he would stay. Karl Brelin said nothing.\n"
SECOND = "The Tarsovian envoy, Yevgeni Maldrin, said that nobody had asked him. Anton Brelin agreed, he said.\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("why")
    (folder / "one.txt").write_text(FIRST, encoding="utf-8")
    (folder / "two.txt").write_text(SECOND, encoding="utf-8")
    assert run("read", str(folder), "--desk", str(folder / "onrecord.desk")).code == 0
    return folder / "onrecord.desk"


def test_two_spellings_are_one_and_it_says_why(desk: Path) -> None:
    ended = run("why", "Evgeny Maldrin", "Yevgeni Maldrin", "--desk", str(desk))
    assert ended.code == 0, ended.err
    assert ended.out.startswith("one: ")
    assert "one name in two" in ended.out


def test_two_brothers_are_two_and_it_says_why(desk: Path) -> None:
    ended = run("why", "Karl Brelin", "Anton Brelin", "--desk", str(desk))
    assert ended.code == 0, ended.err
    assert ended.out.startswith("two:")
    assert "“Karl” is not “Anton”" in ended.out


def test_a_name_that_means_several_lists_them_with_a_report_each(desk: Path) -> None:
    ended = run("why", "Brelin", "Yevgeni Maldrin", "--desk", str(desk))
    assert ended.code == 2
    assert "Karl Brelin" in ended.err
    assert "Anton Brelin" in ended.err
    assert "NAME@REPORT" in ended.err


def test_a_name_that_no_report_has(desk: Path) -> None:
    ended = run("why", "Nobody", "Brelin", "--desk", str(desk))
    assert ended.code == 1
    assert "onrecord search" in ended.err
