"""The training of the classifier: what it learns, how the folds lie, and which sentences it learns from."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from onrecord.extract.events.classifier import Classifier, hashes_of
from onrecord.extract.events.traits import Traits
from onrecord.records.event import EventType
from training.events.folds import FOLDS, folds
from training.events.model import train
from training.events.score import changes, share

SENTENCES = Path(__file__).parents[2] / "training" / "events" / "sentences.jsonl"


def shown(*words: str) -> Traits:
    return Traits(words, (), ())


def test_what_a_word_goes_with_is_learned() -> None:
    table = train([shown("give", "tents"), shown("give", "grain"), shown("fire", "shells")], ["AID", "AID", "ASSAULT"])
    classifier = Classifier(table)
    give, fire = classifier.score(shown("give")), classifier.score(shown("fire"))
    assert classifier.labels == ("AID", "ASSAULT")
    assert give[0] > give[1]
    assert fire[1] > fire[0]


def test_training_twice_gives_the_same_weights_and_no_words() -> None:
    given = [shown("give"), shown("fire"), shown("give", "fire")], ["AID", "ASSAULT", "AID"]
    one, two = train(*given), train(*given)
    assert np.array_equal(one.weights, two.weights)
    assert set(one.hashes.tolist()) == set(hashes_of("words", ["give", "fire"]))


def test_the_machine_is_at_its_best_where_no_sentence_pulls_more_or_less_than_it_should() -> None:
    given = [shown("a", "b"), shown("b", "c"), shown("c"), shown("a", "c")]
    labels = ["AID", "AID", "ASSAULT", "ASSAULT"]
    classifier, costs = Classifier(table := train(given, labels)), 0.5  # labels are even: each weighs as C alone
    for place, label in enumerate(table.labels):
        sides = [1 if told == label else -1 for told in labels]
        short = [side - classifier.score(t)[place] for side, t in zip(sides, given, strict=True)]
        pulls = [2 * costs * gap if side * gap > 0 else 0.0 for side, gap in zip(sides, short, strict=True)]
        assert table.bias[place] == pytest.approx(sum(pulls), abs=1e-4)


def test_folds_spread_each_label_and_depend_on_the_seed_only() -> None:
    labels = ["AID"] * 10 + ["ASSAULT"] * 15
    fold = folds(labels, 1)
    for label, each in (("AID", 2), ("ASSAULT", 3)):
        held = Counter(f for f, told in zip(fold, labels, strict=True) if told == label)
        assert held == Counter(dict.fromkeys(range(FOLDS), each))
    assert fold == folds(labels, 1)
    assert fold != folds(labels, 2)


def test_what_the_second_opinion_mends_and_spoils_is_counted() -> None:
    class Told:
        label = "AID"

    before, after = [{"AID"}, {"ASSAULT"}, {"AID"}, set()], [{"COERCE"}, {"AID"}, {"AID"}, {"COERCE"}]
    told = changes([Told()] * 4, before, after)  # type: ignore[list-item]
    assert told == {"changed": 3, "mended": 1, "spoiled": 1, "neither": 1}
    assert share([True, False])["micro_f1"] == 50.0


def test_the_sentences_hold_every_type_and_each_once() -> None:
    rows = [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    assert {row["events"][0]["code"] for row in rows} == set(EventType)
    assert len({row["text"] for row in rows}) == len(rows)
