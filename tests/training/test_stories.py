"""The training of stories: how groups are scored, how corpora are thinned, what is learned."""

import json
from pathlib import Path

import numpy as np
import pytest

from onrecord.lineage.stories.likeness import MEASURES, NEARBY
from training.stories.corpus import Measured, read_rows
from training.stories.fit import draws, fit
from training.stories.folds import FOLDS, folds
from training.stories.score import b3_of, b_cubed, counts, pairs_of

SIZE = 24


@pytest.fixture
def corpus() -> Measured:
    """Reports of eight stories of three reports each, two stories a topic; only the words tell them apart."""
    stories = [f"{n // 3}" for n in range(SIZE)]
    same = np.equal.outer(stories, stories)
    measures = {name: np.zeros((SIZE, SIZE)) for name in MEASURES}
    measures["words"] = np.where(same, 0.8, 0.4)
    return Measured(measures | {NEARBY: measures["words"] > 0}, tuple(stories), tuple(f"{n // 6}" for n in range(SIZE)))


def test_b_cubed_and_pairs_are_as_they_are_defined() -> None:
    told = counts([[0, 1, 2], [3]], ["a", "a", "b", "b"], ["t"] * 4)["t"]
    precision, recall = (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, (1 + 1 + 1 / 2 + 1 / 2) / 4
    assert b3_of(told) == pytest.approx(2 * precision * recall / (precision + recall))
    assert pairs_of(told) == pytest.approx(2 * 1 / (3 + 2))
    assert b_cubed([[0, 1], [2, 3]], ["a", "a", "b", "b"]) == 1.0


def test_what_is_scored_is_of_no_topic_that_was_learned_from(corpus: Measured) -> None:
    scored = []
    for seen, unseen in folds(corpus, 1):
        assert not {corpus.topics[n] for n in seen} & {corpus.topics[n] for n in unseen}
        scored += unseen
    assert sorted(scored) == list(range(SIZE))
    assert FOLDS == 3


def test_thinned_corpora_are_parts_and_the_same_for_the_same_seed(corpus: Measured) -> None:
    drawn = draws(corpus, range(SIZE), 1)
    assert drawn == draws(corpus, range(SIZE), 1)
    assert drawn[0] == list(range(SIZE))
    assert all(set(part) < set(range(SIZE)) for part in drawn[1:])


def test_what_tells_stories_apart_is_learned_and_nothing_of_what_does_not(corpus: Measured) -> None:
    model = fit(corpus, draws(corpus, range(SIZE), 1))
    assert model.weights["words"] > 3
    assert all(abs(weight) < 1e-6 for name, weight in model.weights.items() if name != "words")


def test_a_part_of_a_corpus_is_whole_topics_from_all_over_it(tmp_path: Path) -> None:
    file = tmp_path / "corpus.jsonl"
    file.write_text("".join(json.dumps({"topic": f"{n // 2}", "text": str(n)}) + "\n" for n in range(12)))
    assert [row["text"] for row in read_rows(file)] == [str(n) for n in range(12)]
    assert [row["text"] for row in read_rows(file, 2)] == ["0", "1", "6", "7"]
