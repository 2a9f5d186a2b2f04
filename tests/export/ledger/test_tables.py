"""What other programs get of a ledger."""

import csv
import json
from io import StringIO

import pytest

from onrecord.errors import NotHeld
from onrecord.export.ledger.ledger import Ledger, make_ledger
from onrecord.export.ledger.selection import Selection
from onrecord.export.ledger.tables import COLUMNS, find_ledger_format
from onrecord.records.event import EventType, Reality
from tests.moves import LEFT, OUT, Press, answering, held, tell


@pytest.fixture
def ledger() -> Ledger:
    """Two reports: an expulsion told twice and answered, an attack that is alleged, and what is left of a mission."""
    expels = tell("=Velmark expels eight", ["Velmark"], ["Tarsovia"], date="2031-06-08", number=(8, "envoys", OUT))
    recalls = tell("Brenik recalls its envoy", ["Brenik"], ["Velmark"], move="recall", inferred="2031-06-10/..")
    hit = tell("an attack", ["Tarsovia"], [], move="attack", type=EventType.ASSAULT, reality=Reality.ALLEGED)
    left = tell("ten left", ["Velmark"], ["Tarsovia"], move="cap on a mission", number=(10, "posts", LEFT))
    first, second = held(Press((expels, recalls, hit, left)), expels)
    return make_ledger([answering(first, 1, 0), second], Selection())


def written(ledger: Ledger, name: str) -> str:
    out = StringIO(newline="")
    find_ledger_format(name)(ledger, out)
    return out.getvalue()


def test_a_row_of_csv_has_holder_reality_and_passage_and_no_formula(ledger: Ledger) -> None:
    rows = list(csv.DictReader(StringIO(written(ledger, "csv"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    first, second = rows[:2]
    assert (first["date"], first["date_basis"], first["earliest"], first["latest"]) == (
        *("2031-06-08", "proved"),
        *("2031-06-08", "2031-06-08"),
    )
    assert (first["reality"], first["holder"], first["passage"]) == (
        *("actual (the report itself)", "report"),
        "'=Velmark expels eight",
    )
    assert (first["reports"], first["files"], first["quantity"]) == ("2", "1.txt; 2.txt", "8 envoys")
    assert first["taken_for_one"].startswith("by Velmark, against Tarsovia; their dates overlap")
    assert (second["date_basis"], second["latest"], second["in_answer_to"]) == (
        *("inferred", ""),
        "1. expulsion: Velmark → Tarsovia",
    )
    assert all(row["reality"] and row["holder"] and row["passage"] for row in rows)
    assert [row["replies"] for row in rows if row["move"] == "attack"] == ["no response in the reports held"]


def test_json_has_every_telling_with_where_it_stands(ledger: Ledger) -> None:
    document = json.loads(written(ledger, "json"))
    assert document["left_out"] == 0
    first = document["moves"][0]
    assert [t["file"] for t in first["tellings"]] == ["1.txt", "2.txt"]
    assert first["realities"] == {"actual": ["report"]}
    assert document["moves"][1]["in_answer_to"] == [{"number": 1, "words": "expulsion: Velmark → Tarsovia"}]
    assert document["moves"][1]["tellings"][0]["answers"] == first["tellings"][0]["event"]
    for move in document["moves"]:
        for telling in move["tellings"]:
            assert telling["holder"] and telling["reality"] and telling["passage"]
            assert telling["end"] - telling["start"] == len(telling["passage"])


def test_json_has_the_numbers_of_missions_each_with_its_holder(ledger: Ledger) -> None:
    missions = json.loads(written(ledger, "json"))["missions"]
    assert [(m["file"], [n["words"] for n in m["numbers"]]) for m in missions] == [
        ("1.txt", ["8 out (envoys)", "10 left (posts)"]),
        ("2.txt", ["8 out (envoys)"]),
    ]
    assert all(n["holder"] and n["reality"] and n["passage"] for m in missions for n in m["numbers"])


def test_a_format_that_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(NotHeld, match="the formats are table, csv, json"):
        find_ledger_format("xml")
