import pickle
import time
from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import TABLES, Lexicon
from onrecord.lexicon.table import key_of


def test_every_table_has_a_file_and_every_file_is_a_table() -> None:
    held = {Path(f.name).stem for f in files("onrecord.lexicon").iterdir() if f.name.endswith(".toml")}
    assert held == set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_loads_has_rows_and_no_two_with_one_key(lexicon: Lexicon, name: str) -> None:
    rows = getattr(lexicon, name).rows
    assert rows
    assert len({key_of(row) for row in rows}) == len(rows)


@pytest.mark.parametrize("name", TABLES)
def test_every_file_says_at_its_top_how_to_add_a_row(name: str) -> None:
    text = files("onrecord.lexicon").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "# To add " in text.split("\nrows", 1)[0].split("\n[[rows]]", 1)[0]


@pytest.mark.parametrize(
    ("name", "least"),
    [("cues", 330), ("triggers", 220), ("organisations", 120), ("outlets", 250), ("furniture", 90), ("demonyms", 190)],
)
def test_the_tables_that_decide_quality_are_large(lexicon: Lexicon, name: str, least: int) -> None:
    assert len(getattr(lexicon, name).rows) >= least


def test_loading_all_is_quick() -> None:
    started = time.perf_counter()
    Lexicon.load().check()
    assert time.perf_counter() - started < 2  # about 0.1 s on a laptop; generous, because test machines are shared


def test_a_table_is_read_once(lexicon: Lexicon) -> None:
    assert lexicon.cues is lexicon.cues


def test_a_file_of_the_desk_that_is_no_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cue.toml").write_text("rows = []", encoding="utf-8")
    with pytest.raises(
        LexiconError,
        match=r"cue\.toml: there is no such table; the tables are abbreviations, anchors, answers, credits",
    ):
        Lexicon.load(tmp_path)


def test_a_folder_that_does_not_exist_changes_nothing(tmp_path: Path, lexicon: Lexicon) -> None:
    assert Lexicon.load(tmp_path / "none").hedges.digest == lexicon.hedges.digest


def test_digests_can_be_asked_for_by_name(lexicon: Lexicon) -> None:
    assert set(lexicon.digests("cues", "hedges")) == {"cues", "hedges"}
    assert set(lexicon.digests()) == set(TABLES)


def test_a_lexicon_goes_to_another_process(lexicon: Lexicon) -> None:
    assert pickle.loads(pickle.dumps(lexicon)).cues.of("say") == lexicon.cues.of("say")
