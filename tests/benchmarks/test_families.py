"""Made families: the same each time, true to what they say, and dated as they promise."""

import re
from collections import Counter
from random import Random

import pytest

from benchmarks.families import FITTING, GENERATORS, HELD_OUT, Base, Pair, families
from benchmarks.families.bases import Pool
from benchmarks.families.synonyms import synonym, table
from benchmarks.families.text import Text, parse_text, split_sentences
from benchmarks.families.twins import halves, told

NAMES = ("Ilva Toren", "Maksim Brandt", "Odile Marant", "Anton Veshkar")
PLACES = ("Osterhal", "Brenik", "Sarn", "Ravno")


def article(number: int) -> Base:
    """Return an article of its own words, so that a run of its words is found in no other."""
    who, other = NAMES[number % 4], NAMES[(number + 1) % 4]
    word = f"{chr(97 + number)}alo{chr(100 + number)}"
    body = "\n\n".join(
        f"The committee in {PLACES[i % 4]} said on Wednesday that the {word} report number {i} had been received "
        f"by {who}, who opposed the plan.\n\n“We will read the {word} page {i} with care,” {other} said. "
        f"He added that about 1{i},348 people had signed, and the government has rejected their {word} request."
        for i in range(6)
    )
    return Base(f"article-{number}", parse_text(f"The {word} dispute: what {who} wants\n\n{body}"))


BASES = [article(number) for number in range(8)]


def made(generator: str, n: int = 60, seed: int = 1, wrong_dates: float = 0.0) -> list[Pair]:
    return families(generator, BASES, n, seed, wrong_dates)


def overlap(a: str, b: str) -> float:
    """Return which share of the shorter text's words the other has."""
    left, right = (Counter(re.findall(r"\w+", t.lower())) for t in (a, b))
    return (left & right).total() / min(left.total(), right.total())


@pytest.mark.parametrize("generator", GENERATORS)
def test_a_seed_makes_the_same_pairs_and_a_longer_list_begins_alike(generator: str) -> None:
    assert made(generator, 8) == made(generator, 12)[:8]
    assert made(generator, 8) != made(generator, 8, seed=2)


@pytest.mark.parametrize("generator", GENERATORS)
def test_wrong_dates_change_dates_and_nothing_else(generator: str) -> None:
    right, wrong = made(generator, 100), made(generator, 100, wrong_dates=0.25)
    assert [(p.text_a, p.text_b, p.relation, p.kind) for p in right] == [
        (p.text_a, p.text_b, p.relation, p.kind) for p in wrong
    ]
    assert 12 <= sum(p.dates_wrong for p in wrong) <= 40
    for before, after in zip(right, wrong, strict=True):
        assert (before == after) is not after.dates_wrong


@pytest.mark.parametrize("generator", GENERATORS)
def test_a_copy_is_dated_no_earlier_than_its_original_unless_dates_are_wrong(generator: str) -> None:
    for share in (0.0, 0.5):
        for pair in made(generator, 80, wrong_dates=share):
            if pair.date_a is None or pair.date_b is None or pair.relation not in ("a_from_b", "b_from_a"):
                continue
            copy, original = (pair.date_a, pair.date_b) if pair.relation == "a_from_b" else (pair.date_b, pair.date_a)
            assert (copy >= original) is not pair.dates_wrong


@pytest.mark.parametrize("generator", GENERATORS)
def test_all_relations_come_about_and_independent_is_the_kind_of_the_independent_only(generator: str) -> None:
    pairs = made(generator, 120)
    counts = Counter(p.relation for p in pairs)
    assert min(counts[r] for r in ("a_from_b", "b_from_a", "siblings", "independent")) >= 10
    assert all((p.kind == "independent") is (p.relation == "independent") for p in pairs)
    assert all(p.outlet_a != p.outlet_b and p.text_a != p.text_b for p in pairs)


@pytest.mark.parametrize("generator", FITTING)
def test_what_is_held_out_makes_nothing_that_is_fitted_on(generator: str) -> None:
    assert HELD_OUT not in {step for p in made(generator, 100) for step in p.steps}


def test_copies_share_more_words_than_what_was_written_apart() -> None:
    for generator in ("desk", "spun", "translated"):
        pairs = made(generator, 80)
        means = {}
        for relation in ("b_from_a", "independent"):
            found = [overlap(p.text_a, p.text_b) for p in pairs if p.relation == relation]
            means[relation] = sum(found) / len(found)
        assert means["b_from_a"] > means["independent"]


def test_a_spun_copy_of_one_step_keeps_the_order_of_what_it_keeps() -> None:
    pairs = [p for p in made("spun", 150) if p.relation == "b_from_a" and p.steps == ("spun",)]
    assert len(pairs) > 10
    for pair in pairs:
        left, right = ([int(n) for n in re.findall(r"number (\d)", t)] for t in (pair.text_a, pair.text_b))
        assert [n for n in right if n in left] == sorted(n for n in right if n in left)


def test_two_writers_of_one_happening_share_no_sentence_but_what_was_said_aloud() -> None:
    for seed in range(60):
        _, (one, other) = told(Random(seed), 2)
        left, right = ({s for p in t.paragraphs for s in split_sentences(p)} for t in (one, other))
        assert all("“" in s for s in left & right)
        assert one.title != other.title


def test_halves_of_an_article_share_no_sentence_but_what_was_said_aloud() -> None:
    for seed in range(60):
        one, other = halves(BASES[seed % 8], Random(seed))
        left, right = ({s for p in t.paragraphs for s in split_sentences(p)} for t in (one, other))
        assert not left & right


def test_background_is_another_articles_and_shares_no_run_of_words() -> None:
    text = BASES[0].text
    for paragraph in Pool(BASES).background(text, BASES[0].name, Random(1), 5):
        assert paragraph not in text.paragraphs
        assert paragraph not in text.plain


def test_sentences_end_where_a_title_or_an_initial_does_not_and_a_quotation_is_whole() -> None:
    said = "Sen. J. Doral met Mr. Hask. “We go. We stay,” he said. The U.S. mission left."
    assert split_sentences(said) == [
        "Sen. J. Doral met Mr. Hask.",
        "“We go. We stay,” he said.",
        "The U.S. mission left.",
    ]


def test_a_text_is_its_title_and_paragraphs() -> None:
    assert parse_text("A title.\n\nOne\nline.\n\n\nTwo.") == Text("A title", ("One line.", "Two."))


def test_synonyms_stand_in_the_form_of_the_word_and_small_words_stay() -> None:
    found = {synonym("Expelled", Random(seed), 0.0) for seed in range(30)} - {None}
    assert found
    assert all(word and word[0].isupper() and word.endswith("ed") for word in found)
    assert synonym("because", Random(1)) is None
    assert "coalition" in {other for _, _, others in table()["alliance"] for other in others}
