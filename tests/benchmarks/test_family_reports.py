"""A made press: the same each time, copies behind their originals, families of any size."""

from collections import Counter
from itertools import islice, pairwise

from benchmarks.families.reports import Row, reports


def take(count: int, seed: int = 1) -> list[Row]:
    return list(islice(reports(seed), count))


def test_the_same_seed_makes_the_same_press() -> None:
    assert take(60) == take(80)[:60]
    assert take(60) != take(60, seed=2)


def test_a_copy_comes_after_its_original_and_is_of_its_family() -> None:
    family: dict[object, object] = {}
    copies = 0
    for row in take(600):
        if row["source"] is not None:
            assert family[row["source"]] == row["family"]
            copies += 1
        assert row["url"] not in family
        family[row["url"]] = row["family"]
    assert copies > 100


def test_many_stories_stand_alone_and_some_have_many_copies() -> None:
    sizes = Counter(row["family"] for row in take(1500))
    assert sum(size == 1 for size in sizes.values()) > len(sizes) / 3
    assert max(sizes.values()) >= 10


def test_two_stories_share_few_words_but_the_patterns() -> None:
    texts = [str(row["text"]) for row in take(400) if row["source"] is None][:40]
    words = [set(text.lower().split()) for text in texts]
    shares = [len(a & b) / min(len(a), len(b)) for a, b in pairwise(words)]
    assert sum(shares) / len(shares) < 0.45
