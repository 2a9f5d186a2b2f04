"""What is told of a sentence by weights that have not seen it is averaged over the seeds, and shown for each."""

from pathlib import Path

import pytest

from benchmarks.quality.figures import values
from benchmarks.quality.measured import Absent
from benchmarks.quality.official import VARIABLE
from benchmarks.quality.types import fold_figures, measure_types
from training.events.folds import Unseen


def test_the_first_figure_is_the_mean_of_the_seeds() -> None:
    one = Unseen([True, True], [{"AID"}, {"ACCUSE"}])
    two = Unseen([True, False], [{"AID"}, set()])
    told = fold_figures([one, two], ["AID", "ACCUSE"])
    found = values(told)
    assert (found["type_f1"], found["type_f1_1"], found["type_f1_2"]) == (0.75, 1, 0.5)
    assert found["root_f1"] == pytest.approx((1 + 2 / 3) / 2)
    assert all(figure.n == 2 and figure.interval for figure in told)


def test_without_the_corpus_it_says_where_it_looked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    told = measure_types(tmp_path)
    assert isinstance(told, Absent)
    assert "plv_train.jsonl" in told.reason
