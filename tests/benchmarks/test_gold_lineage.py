"""The gold of edits and credits holds together: every word stands where it says, every kind is there."""

import json
from collections import Counter
from typing import Any

from benchmarks.program import ROOT

KINDS = {
    *("reworded", "cut", "inserted", "moved", "number", "name", "hedge_added", "hedge_lost", "date", "speaker"),
    *("polarity", "attribution_added", "attribution_lost"),
}
ONE_SIDED = {"cut": "right", "inserted": "left", "attribution_added": "left", "attribution_lost": "right"}


def rows(name: str) -> list[dict[str, Any]]:
    text = (ROOT / "benchmarks" / "quality" / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_words_of_an_edit_stand_on_their_sides() -> None:
    for row in rows("edits_gold.jsonl"):
        for edit in row["edits"]:
            assert edit["kind"] in KINDS
            assert edit["left"] != edit["right"] or edit["kind"] == "moved"
            for side in ("left", "right"):
                assert edit[side] is None or edit[side] in row[side]
            absent = {side for side in ("left", "right") if edit[side] is None}
            if edit["kind"] in ONE_SIDED:
                assert absent == {ONE_SIDED[edit["kind"]]}
            elif not edit["kind"].startswith("hedge"):
                assert not absent


def test_pairs_of_edits_are_as_many_as_agreed_and_have_every_kind() -> None:
    found = rows("edits_gold.jsonl")
    kinds = Counter(edit["kind"] for row in found for edit in row["edits"])
    assert len({(row["left"], row["right"]) for row in found}) == 120
    assert sum(not row["edits"] for row in found) == 15
    assert set(kinds) == KINDS
    assert min(kinds.values()) >= 8


def test_words_of_a_credit_stand_in_their_text_and_name_the_outlet() -> None:
    for row in rows("credits_gold.jsonl"):
        for credit in row["credits"]:
            assert credit["words"] in row["text"]
            name = (credit["outlet"] or "").lower().removeprefix("the ")
            assert name in credit["words"].lower()


def test_lines_of_credits_are_as_many_as_agreed_and_a_quarter_has_none() -> None:
    found = rows("credits_gold.jsonl")
    assert len({row["text"] for row in found}) == 120
    assert sum(not row["credits"] for row in found) == 30
