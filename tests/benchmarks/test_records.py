"""Two desks are the same when their records are, whatever their order."""

import json
from collections.abc import Mapping
from typing import Any

from benchmarks.robust.kill import fractions
from benchmarks.robust.records import comparable, differences


def lines(*rows: Mapping[str, Any]) -> list[str]:
    return [json.dumps(row) for row in rows]


ONE = {"report": "r1", "id": "s1", "source": {"name": "Brenik", "spans": [[4, 10]]}}


def test_the_order_of_rows_and_of_their_fields_says_nothing() -> None:
    other = {"source": {"spans": [[4, 10]], "name": "Brenik"}, "id": "s1", "report": "r1"}
    two = {"report": "r1", "id": "s2"}
    assert differences(comparable(lines(ONE, two)), comparable(lines(two, other))) == []


def test_a_report_and_its_records_stand_together() -> None:
    report = {"record": "report", "id": "r1"}
    assert set(comparable(lines(report, ONE))) == {"r1"}


def test_a_changed_a_lost_and_a_doubled_record_are_told_by_report() -> None:
    right = comparable(lines(ONE))
    assert differences(right, comparable(lines({**ONE, "id": "s9"}))) == ["report r1: 1 records lost, 1 added"]
    assert differences(right, {}) == ["report r1: 1 records lost, 0 added"]
    assert differences(right, comparable(lines(ONE, ONE))) == ["report r1: 0 records lost, 0 added"]


def test_kills_are_spread_over_the_whole_run_and_the_same_each_time() -> None:
    moments = list(fractions(20, seed=3))
    assert moments == list(fractions(20, seed=3)) != list(fractions(20, seed=4))
    assert all(n / 20 <= moment < (n + 1) / 20 for n, moment in enumerate(moments))
