"""Intervals, and what each figure is made of."""

from collections import Counter

import pytest

from benchmarks.quality.baseline import baseline_reading
from benchmarks.quality.figures import Figure, f1, figures
from benchmarks.quality.intervals import bootstrap, wilson
from benchmarks.quality.reading import parse_reading


def figure(name: str, *reports: Counter[str]) -> Figure:
    return next(f for f in figures(reports) if f.name == name)


def test_wilsons_interval_is_the_published_one() -> None:
    low, high = wilson(81, 263)  # Newcombe 1998, table I, method 3
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    low, high = wilson(0, 20)
    assert (round(low, 4), round(high, 4)) == (0.0, 0.1611)


def test_an_interval_of_nothing_is_everything() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert bootstrap([], lambda c: 0.5) == (0.0, 1.0)


def test_the_bootstrap_is_the_same_each_time_and_holds_the_figure() -> None:
    reports = [Counter(hit=n % 3, of=3) for n in range(12)]

    def share(c: Counter[str]) -> float:
        return c["hit"] / c["of"]

    low, high = bootstrap(reports, share)
    assert (low, high) == bootstrap(reports, share)
    assert 0.1 < low < 1 / 3 < high < 0.6
    assert bootstrap(reports, share, seed=1) != (low, high) or bootstrap(reports, share, seed=2) != (low, high)


def test_reports_that_are_alike_leave_no_doubt() -> None:
    assert bootstrap([Counter(hit=1, of=2)] * 5, lambda c: c["hit"] / c["of"]) == (0.5, 0.5)


def test_f1_is_the_harmonic_mean() -> None:
    assert f1(2, 4, 2) == pytest.approx(2 * 0.5 * 1.0 / 1.5)
    assert f1(0, 0, 0) == 0


def test_a_share_is_pooled_over_reports_and_tells_its_n() -> None:
    found = figure("source", Counter(source_right=1, source_asked=1), Counter(source_right=0, source_asked=3))
    assert (found.value, found.n) == (0.25, 4)
    assert found.interval == wilson(1, 4)


def test_characters_are_drawn_by_report() -> None:
    reports = [Counter(furniture_asked=10, furniture_right=10)] * 4
    assert figure("furniture", *reports).interval == (1.0, 1.0)


def test_a_figure_that_nothing_was_asked_of_has_no_value() -> None:
    assert figure("quantity", Counter(event_asked=3)).value is None
    assert figure("chain", Counter(chain_read=2)).value is None


def test_the_baseline_takes_every_quotation_and_the_nearest_capitalised_words() -> None:
    text = 'In Velmark all was quiet. “We deny it,” said Ilva Toren, and "it is over" too.'
    read = parse_reading(baseline_reading({"a.txt": text}))["a.txt"]
    assert [text[slice(*s.content[0])] for s in read.statements] == ["“We deny it,”", '"it is over"']
    assert {s.sources for s in read.statements} == {("Ilva Toren",)}
    assert [e.names[0] for e in read.entities] == ["In Velmark", "Ilva Toren"]
    assert not read.events
    assert not read.furniture


def test_the_baseline_leaves_a_source_open_where_nothing_is_capitalised() -> None:
    read = parse_reading(baseline_reading({"a.txt": '"no," they said.'}))["a.txt"]
    assert read.statements[0].sources == ("unnamed",)
