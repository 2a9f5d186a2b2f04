"""What a report is found by: its own words, not furniture, and quotations only where it is hardly anything else."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lineage.fingerprints.fingerprint import fingerprint
from onrecord.lineage.fingerprints.keys import akin, cosine, keys, shared_passages
from onrecord.lineage.fingerprints.minima import BINS, minima
from onrecord.lineage.fingerprints.rarity import UNIT, RarityTable, rarity_of, shipped_rarity
from onrecord.lineage.fingerprints.shingles import ascending, words
from onrecord.records.document import Given
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.layout import Ending, Furniture, Quotation
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span

NONE = RarityTable(np.zeros(1 << 20, np.uint8))


def prose(seed: int, count: int = 120) -> str:
    """Return a text of made words that no other seed shares."""
    draw = random.Random(seed)
    return " ".join("".join(draw.choices("abdegiklmnorstuv", k=8)) for _ in range(count))


def printed(text: str, furniture: str = "", quoted: str = "", report: str = "r") -> Fingerprint:
    def at(part: str) -> Span:
        start = text.index(part)
        return Span(report, start, start + len(part))

    held = Report(report, "d", Given(), text, Noted("utf-8", Basis.GUESS))
    layers: dict[type, tuple[object, ...]] = {
        Furniture: (Furniture(at(furniture), "menu", "line"),) if furniture else (),
        Quotation: (Quotation(at(quoted), 0, Ending.MARK),) if quoted else (),
    }
    return fingerprint(Reading(held, layers), shipped_rarity())


def share(one: Fingerprint, other: Fingerprint) -> bool:
    return bool(set(one.keys) & set(other.keys))


@given(st.text(st.characters(exclude_categories=())))
def test_the_fingerprint_of_any_text_is_made(text: str) -> None:
    made = printed(text)
    assert len(made.minima) in {0, BINS}
    assert list(made.passages) == sorted(set(made.passages))
    assert list(made.keys) == sorted(set(made.keys))
    assert all(0 <= key < 1 << 47 for key in made.keys)


def test_the_same_words_have_the_same_fingerprint_and_others_share_no_key() -> None:
    assert printed(prose(1)) == printed(prose(1).upper().replace(" ", ",\n"))
    assert not share(printed(prose(1)), printed(prose(2)))


def test_an_excerpt_is_akin_to_the_report_that_it_was_taken_from_however_long_that_is() -> None:
    whole = printed(f"{prose(1, 3000)} {prose(2, 80)} {prose(3, 3000)}")
    part = printed(f"{prose(4, 60)} {prose(2, 80)}")
    assert share(whole, part)
    assert shared_passages(whole, part) > 5
    assert akin(whole, part)


def test_shared_furniture_is_nothing_shared() -> None:
    menu = prose(9)
    one, other = (printed(f"{menu} {prose(n)}", furniture=menu) for n in (1, 2))
    assert not share(one, other)
    assert one.size == 120


def test_a_shared_quotation_makes_no_passages_shared() -> None:
    said = prose(9, 60)
    one, other = (printed(f"{prose(n)} “{said}”", quoted=f"“{said}”") for n in (1, 2))
    assert len({p >> 1 for p in one.passages} & {p >> 1 for p in other.passages}) > 3
    assert shared_passages(one, other) == 0


def test_a_report_that_is_nearly_all_quotation_is_found_by_it() -> None:
    said = prose(9, 300)
    speech = printed(f"{prose(1, 10)} “{said}”", quoted=f"“{said}”")
    other = printed(f"{prose(2)} “{said[:900]}”", quoted=f"“{said[:900]}”")
    assert share(speech, other)
    assert shared_passages(speech, other) > 3
    assert akin(speech, other)
    assert akin(other, speech)


def test_reports_with_the_same_rare_words_in_other_sentences_are_akin_by_their_terms() -> None:
    names = [f"{name}{n}" for n, name in enumerate(["zorvan", "brelik", "tamsin"] * 4)]
    one, other = (printed(" ".join(random.Random(n).sample(names, 12)) + " " + prose(n, 8)) for n in (1, 2))
    assert shared_passages(one, other) == 0
    assert share(one, other)
    assert cosine(one, other) > 0.5
    assert akin(one, other)


def test_near_copies_of_common_words_alone_are_found_by_their_minima() -> None:
    words_ = "the of and to in that it was for on with as at by from".split()
    text = " ".join(random.Random(5).choices(words_, k=300))
    one = printed(text)
    other = printed(f"{text[:600]} from on {text[600:]}", report="s")
    bare = [replace(each, passages=(), terms=(), keys=keys(each.minima, (), ())) for each in (one, other)]
    assert share(*bare)
    assert akin(*bare)


@pytest.mark.parametrize("shared", [0.25, 0.5, 0.9])
def test_as_many_minima_agree_as_runs_are_shared_of_all(shared: float) -> None:
    draw = np.random.default_rng(7)
    for size in (60, 2000):  # fewer than there are bins, and more
        agreed = []
        for _ in range(60):
            both, left, right = (draw.integers(0, 2**64, n, np.uint64) for n in _parts(size, shared))
            one, other = (minima(ascending(np.concatenate((both, own)))) for own in (left, right))
            agreed.append(float((one == other).mean()))
        assert abs(np.mean(agreed) - shared) < 0.05


def _parts(size: int, shared: float) -> tuple[int, int, int]:
    both = round(size * shared)
    return both, (size - both) // 2, (size - both) // 2


def test_what_is_akin_shares_a_key() -> None:
    """Two reports that are far apart in every other respect are akin only where the index finds them."""
    text = prose(1, 400).split()
    whole = printed(" ".join(text))
    for start in range(0, 380, 40):
        part = printed(f"{' '.join(text[start : start + 40])} {prose(start + 50, 200)}")
        assert not akin(whole, part) or share(whole, part)


def test_rarity_is_of_the_table_else_by_length() -> None:
    held = words("envoys of Brenik")
    assert NONE.of(held).tolist() == [80, 8, 80]
    table = rarity_of(held.hashes[:1], np.array([5], np.uint32), 50)
    assert table.of(held).tolist() == [round(2.302585 * UNIT), 8, 80]
    assert table.of(words("")).tolist() == []
