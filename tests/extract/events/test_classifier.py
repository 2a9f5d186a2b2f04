"""The classifier: what it scores, with weights made by hand and with those that ship."""

from pathlib import Path

import numpy as np
import pytest

from onrecord.extract.events.classifier import Classifier, Table, hashes_of, label_of, load_classifier
from onrecord.extract.events.traits import Traits
from onrecord.records.event import EventType
from onrecord.weights.files import EVENTS, find_weights
from tests.conftest import build_parse
from training.events.export import export

CURFEW, BAN = (next(hashes_of("words", [word])) for word in ("curfew", "ban"))
IMPOSED = """
Velmark PROPN NNP nsubj 2
imposed VERB VBD ROOT 2 impose
a DET DT det 4
curfew NOUN NN dobj 2 curfew
. PUNCT . punct 2
"""


def table() -> Table:
    """Return weights that know two words: a curfew coerces, a ban is a sanction."""
    hashes = np.array(sorted([CURFEW, BAN]), dtype=np.uint32)
    towards = np.array([[1.0, -1.0] if h == CURFEW else [-1.0, 1.0] for h in hashes])
    return Table(np.array(["COERCE", "YIELD"]), hashes, np.array([2.0, 2.0]), towards, np.array([-0.5, 0.25]))


def test_a_trait_counts_by_its_weight_and_one_that_is_not_known_by_nothing() -> None:
    classifier = Classifier(table())
    assert classifier.score(Traits(("curfew", "unheard"), (), ())) == pytest.approx([0.5, -0.75])
    assert classifier.score(Traits((), ("curfew",), ())) == pytest.approx([-0.5, 0.25])


def test_the_two_types_that_yield_have_one_label_and_a_type_not_learned_has_no_score() -> None:
    _, parse = build_parse(IMPOSED)
    scores = Classifier(table()).scores(parse, parse.sentences[0])
    assert set(scores) == {EventType.COERCE, EventType.CONCEDE, EventType.RETREAT}
    assert scores[EventType.CONCEDE] == scores[EventType.RETREAT]
    assert (label_of(EventType.RETREAT), label_of(EventType.AID)) == ("YIELD", "AID")


def test_weights_come_back_from_their_file_as_they_were_written(tmp_path: Path) -> None:
    export(table(), tmp_path)
    weights = find_weights(tmp_path)
    assert weights is not None
    traits = Traits(("curfew", "ban", "ban"), (), ())
    assert load_classifier(weights).score(traits) == pytest.approx(Classifier(table()).score(traits), abs=0.01)


@pytest.mark.skipif(find_weights(EVENTS) is None, reason="no weights are installed")
def test_the_weights_that_ship_know_every_type() -> None:
    weights = find_weights(EVENTS)
    assert weights is not None
    _, parse = build_parse(IMPOSED)
    scores = load_classifier(weights).scores(parse, parse.sentences[0])
    assert set(scores) == set(EventType)
    assert max(scores, key=lambda type_: scores[type_]) == EventType.COERCE
