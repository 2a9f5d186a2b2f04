"""Made reports: as many as asked for, the same each time, and no two the same."""

import re
from itertools import islice

from benchmarks.made import Model, made

LIKE = [
    Model("On June 8, Ilva Toren expelled 8 envoys. Toren said in 2031 that 340 remain.", ("Ilva", "Toren")),
    Model("Nothing to change here.", ()),
]


def take(count: int, seed: int = 1) -> list[dict[str, str]]:
    return list(islice(made(seed, LIKE), count))


def test_the_same_seed_makes_the_same_reports_and_another_seed_others() -> None:
    assert take(6) == take(6)
    assert take(6) != take(6, seed=2)


def test_every_report_has_a_url_of_its_own() -> None:
    assert len({row["url"] for row in take(200)}) == 200


def test_a_name_becomes_the_same_other_name_throughout_a_report() -> None:
    for row in take(20)[::2]:
        first, second, again = re.match(r"On June \d+, (\w+) (\w+) expelled .*? envoys\. (\w+)", row["text"]).groups()  # type: ignore[union-attr]
        assert second == again
        assert {first, second}.isdisjoint({"Ilva", "Toren"})


def test_days_stay_days_and_years_stay_years() -> None:
    for row in take(40)[::2]:
        day, remain = map(int, re.findall(r"(?:June|that) (\d+)", row["text"]))
        assert 2 <= day <= 28
        assert 32 <= remain <= 999
        assert "in 2031" in row["text"]
