"""Words are weighed by a frozen table, so that what is compared never depends on what else is held."""

import math
from pathlib import Path

import numpy as np
import pytest

from onrecord.lineage.terms import Frequencies, hash_of, load_frequencies, rarity, shipped_frequencies, terms_of
from onrecord.weights.files import FREQUENCIES, find_weights
from training.frequencies.count import count
from training.frequencies.export import export

TABLE = Frequencies(100, {hash_of("the"): 100, hash_of("minister"): 20, hash_of("harbour"): 1})


def test_a_word_of_every_report_says_nothing_and_one_never_seen_the_most() -> None:
    assert TABLE.rarities(["the", "minister", "harbour", "zakor"]) == sorted(
        TABLE.rarities(["the", "minister", "harbour", "zakor"])
    )
    assert TABLE.rarity("the") < 0.01
    assert TABLE.rarity("zakor") == 1.0


def test_terms_are_of_length_one_in_the_order_of_their_hashes_and_without_common_words() -> None:
    terms = TABLE.terms(["the", "minister", "minister", "zakor", "zakor's"])
    weights = dict(terms)
    assert set(weights) == {hash_of("minister"), hash_of("zakor")}
    assert [hashed for hashed, _ in terms] == sorted(weights)
    assert math.isclose(sum(weight**2 for weight in weights.values()), 1, abs_tol=1e-5)
    assert weights[hash_of("zakor")] > weights[hash_of("minister")]


def test_the_order_of_words_does_not_matter_and_twice_a_word_is_less_than_double() -> None:
    assert TABLE.terms(["zakor", "harbour"]) == TABLE.terms(["harbour", "zakor"])
    once, twice = (dict(TABLE.terms(["zakor"] * n + ["minister"])) for n in (1, 2))
    ratio = [weights[hash_of("zakor")] / weights[hash_of("minister")] for weights in (once, twice)]
    assert ratio[0] < ratio[1] < 2 * ratio[0]


def test_a_report_without_words_has_no_terms() -> None:
    assert TABLE.terms([]) == ()
    assert TABLE.terms(["the"]) == ()


def test_without_a_table_a_long_word_is_the_rarer() -> None:
    bare = load_frequencies(None)
    assert 0 < bare.rarity("of") < bare.rarity("envoy") < bare.rarity("accreditation") == 1.0
    assert {hashed for hashed, _ in bare.terms(["of", "envoys"])} == {hash_of("of"), hash_of("envoys")}


def test_a_written_table_is_read_as_it_was_counted(tmp_path: Path) -> None:

    documents, held = count(["Zakor’s harbour", "The harbour, the harbour", "The harbour, the harbour", "the fleet"])
    assert (documents, held[hash_of("zakor")], held[hash_of("harbour")], held[hash_of("the")]) == (3, 1, 2, 2)
    export(documents, held, tmp_path)
    read = load_frequencies(find_weights(tmp_path))
    assert read.rarity("harbour") == Frequencies(3, dict(held)).rarity("harbour")


@pytest.mark.skipif(find_weights(FREQUENCIES) is None, reason="no weights are installed")
def test_the_table_that_ships_knows_common_words_from_rare_ones() -> None:
    assert shipped_frequencies().documents > 500
    assert rarity("the") < rarity("said") < rarity("minister") < rarity("accreditation") < rarity("velmarkian") == 1.0
    assert terms_of(["the", "velmarkian"]) == ((hash_of("velmarkian"), 1.0),)
    with np.load(FREQUENCIES / "frequencies.npz", allow_pickle=False) as held:
        assert set(held.files) == {"documents", "hashes", "counts"}
