"""The gate: floors that hold, rise, and are lowered on purpose only."""

import json
from pathlib import Path

import pytest

from benchmarks.quality.figures import Figure
from benchmarks.quality.floors import EPSILON, Pinned, corpus_hash, load_floors
from benchmarks.quality.gate import judge, main
from benchmarks.quality.measured import Measured


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    file = tmp_path / "floors.json"
    pinned = {"examples": {"corpus": "abc", "floors": {"furniture_wrong": 2, "statement_f1": 0.6}}}
    file.write_text(json.dumps(pinned), encoding="utf-8")
    return file


def measured(f1: float | None = 0.6, wrong: float = 2, corpus: str = "abc", name: str = "examples") -> Measured:
    figures = [Figure("statement_f1", f1, 40, (0.5, 0.7)), Figure("furniture_wrong", wrong, 3)]
    return Measured(name, corpus, figures, {"statement_f1": 0.2}, "our scorer")


def held(file: Path) -> Pinned:
    return load_floors(file)["examples"]


def test_figures_on_their_floors_pass_and_are_printed_beside_them(
    floors: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert judge(measured(), floors) == []
    row = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("statement_f1"))
    assert row.split() == ["statement_f1", "60.0", "40", "50.0", "to", "70.0", "20.0", "60.0"]


def test_a_fall_within_epsilon_passes_and_one_beyond_fails_with_one_line(floors: Path) -> None:
    assert judge(measured(0.6 - 0.9 * EPSILON), floors) == []
    assert judge(measured(0.6 - 1.1 * EPSILON), floors) == ["examples: statement_f1: 58.9 is worse than its floor 60.0"]


def test_a_count_of_mistakes_has_a_ceiling_and_no_slack(floors: Path) -> None:
    assert judge(measured(wrong=1), floors) == []
    assert judge(measured(wrong=3), floors) == ["examples: furniture_wrong: 3 is worse than its floor 2"]


def test_a_figure_that_is_not_measured_any_more_fails(floors: Path) -> None:
    assert judge(measured(None), floors) == ["examples: statement_f1: is not measured any more; its floor is 60.0"]


def test_a_changed_corpus_is_refused_until_it_is_pinned(floors: Path) -> None:
    assert "have changed" in judge(measured(0.9, corpus="new"), floors)[0]
    assert held(floors).corpus == "abc"
    assert judge(measured(0.9, corpus="new"), floors, pin=True) == []
    assert held(floors) == Pinned("new", {"furniture_wrong": 2, "statement_f1": 0.9})
    assert judge(measured(0.9, corpus="new"), floors) == []


def test_a_corpus_without_floors_is_refused_until_it_is_pinned(floors: Path) -> None:
    assert "has no floors" in judge(measured(name="samples"), floors)[0]
    assert judge(measured(name="samples"), floors, pin=True) == []
    assert set(load_floors(floors)) == {"examples", "samples"}


def test_an_update_raises_what_has_risen_and_leaves_what_has_slipped(floors: Path) -> None:
    assert judge(measured(0.595, wrong=1), floors, pin=True) == []
    assert held(floors).floors == {"furniture_wrong": 1, "statement_f1": 0.6}


def test_an_update_does_not_lower_a_floor_and_then_changes_nothing(floors: Path) -> None:
    lines = judge(measured(0.5, wrong=1), floors, pin=True)
    assert len(lines) == 1
    assert "--allow-regression would lower it" in lines[0]
    assert held(floors).floors == {"furniture_wrong": 2, "statement_f1": 0.6}


def test_a_floor_is_lowered_by_the_flag_only(floors: Path) -> None:
    assert judge(measured(0.5), floors, pin=True, allow_regression=True) == []
    assert held(floors).floors["statement_f1"] == 0.5


def test_the_flag_alone_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--allow-regression"]) == 2
    assert "--update" in capsys.readouterr().err


def test_a_pinned_figure_passes_its_own_floor(floors: Path) -> None:
    assert judge(measured(2 / 3), floors, pin=True) == []
    assert held(floors).floors["statement_f1"] == 0.6666
    assert judge(measured(2 / 3), floors) == []


def test_the_hash_of_a_corpus_depends_on_names_and_bytes_and_not_on_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("Brenik", encoding="utf-8")
    two.write_text("Velmark", encoding="utf-8")
    first = corpus_hash([one, two], tmp_path)
    assert corpus_hash([two, one], tmp_path) == first
    assert corpus_hash([one], tmp_path) != first
    two.write_text("velmark", encoding="utf-8")
    assert corpus_hash([one, two], tmp_path) != first
