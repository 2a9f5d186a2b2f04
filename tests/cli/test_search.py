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


TWO = {
    "one.txt": "Evgeny Maldrin, the Tarsovian envoy, said on Monday that he would stay.\n",
    "two.txt": "The Tarsovian envoy, Yevgeni Maldrin, said on Friday that nobody had asked him. "
    "President Jon Tovar met Dr Ana Brel.\n",
}


@pytest.fixture(scope="module")
def spelt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk whose two reports write one name in two ways."""
    folder = tmp_path_factory.mktemp("spelt")
    for name, text in TWO.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert run("read", folder, "--desk", folder / "onrecord.desk", "--published", "2031-05-04").code == 0
    return folder / "onrecord.desk"


@pytest.mark.parametrize("name", ["Yevgeni Maldrin", "maldrin"])
def test_what_one_says_is_found_under_each_spelling(spelt: Path, name: str) -> None:
    ended = run("search", "--who", name, "--desk", spelt)
    assert ended.code == 0, ended.err
    assert "Evgeny Maldrin promises: “that he would stay”" in ended.out
    assert "Yevgeni Maldrin denies: “that nobody had asked him”" in ended.out


def test_words_narrow_what_one_says(spelt: Path) -> None:
    ended = run("search", "--who", "Maldrin", "ask*", "--desk", spelt)
    assert "nobody had asked him" in ended.out
    assert "would stay" not in ended.out
    none = run("search", "--who", "Maldrin", "zeppelin", "--desk", spelt)
    assert none.out.startswith("nothing by or about ")


def test_more_than_the_limit_is_told(spelt: Path) -> None:
    assert "; --limit " in run("search", "--who", "Maldrin", "--limit", "1", "--desk", spelt).out


def test_nobody_of_that_name(spelt: Path) -> None:
    assert run("search", "--who", "Nobody", "--desk", spelt).code == 1


def test_a_dossier_in_the_terminal_holds_each_spelling(spelt: Path, tmp_path: Path) -> None:
    ended = run("dossier", "Maldrin", "--text", "--desk", spelt, cwd=tmp_path)
    assert ended.code == 0, ended.err
    assert "named in 2 reports" in ended.out
    assert "also written: " in ended.out
    assert "“that he would stay”" in ended.out
    assert "“that nobody had asked him”" in ended.out
    assert not list(tmp_path.iterdir())


def test_an_office_stands_with_its_holder_its_interval_and_the_words(spelt: Path) -> None:
    ended = run("offices", "envoy", "--desk", spelt)
    assert ended.code == 0, ended.err
    line, *words = ended.out.splitlines()
    assert line.startswith("Tarsovian envoy: ")
    assert line.endswith(", as of these reports (2031-05-04)")
    assert any("Yevgeni Maldrin" in passage and passage.endswith("two.txt") for passage in words)
    assert (
        run("offices", "admiral", "--desk", spelt).out == "no report on this desk names anybody under such an office\n"
    )


def test_a_form_of_address_that_heads_something_is_an_office(spelt: Path) -> None:
    assert run("offices", "Tovar", "--desk", spelt).out.startswith(
        "President: Jon Tovar, as of this report (2031-05-04)"
    )
    assert "Brel" not in run("offices", "--desk", spelt).out
