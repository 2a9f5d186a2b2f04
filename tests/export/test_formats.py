"""Every format carries holder, reality and passage, and the pages of the docs name every field."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import NotHeld
from onrecord.export.formats import FORMATS, find_format
from onrecord.export.who import NOBODY, Who
from onrecord.records.document import Location
from onrecord.records.event import Event, EventType, Reality
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement, StatementKind
from tests.export.conftest import TEXT, Held

TABLES = ("statements-csv", "events-csv", "plover")
DOCS = Path(__file__).parent.parent.parent / "docs" / "formats.md"


def written(name: str, held: list[Held], who: Who = NOBODY) -> str:
    out = io.StringIO(newline="")
    find_format(name)(held, out, who)
    return out.getvalue()


def test_an_unknown_format_lists_those_there_are() -> None:
    with pytest.raises(NotHeld, match="statements-csv"):
        find_format("xml")


@pytest.mark.parametrize("name", TABLES)
def test_a_row_of_a_table_has_holder_reality_and_passage(name: str, held: list[Held]) -> None:
    rows = list(csv.DictReader(io.StringIO(written(name, held))))
    assert rows
    for row in rows:
        assert row["holder"]
        assert row["reality"]
        words = row.get("passage") or row["text"]
        assert words in TEXT
        assert TEXT[int(row["start"]) : int(row["end"])] == words


def test_a_line_of_the_reading_has_holder_reality_and_passage(held: list[Held]) -> None:
    line = json.loads(written("reading", held))
    assert (len(line["statements"]), len(line["events"])) == (2, 1)
    for row in (*line["statements"], *line["events"]):
        assert row["holder"]
        assert row["reality"]
        assert all(words in TEXT for words in row["passage"])


def test_every_claim_among_the_records_has_holder_reality_and_passage(held: list[Held]) -> None:
    rows = [json.loads(line) for line in written("jsonl", held).splitlines()]
    claims = [row for row in rows if row["record"] in {"statement", "event"}]
    assert len(claims) == 3
    for row in claims:
        assert row["holder"]
        assert row["reality"]
        assert all(words in TEXT for words in row["passage"])


def test_a_report_that_was_not_extracted_is_told_from_an_empty_one(reading: Reading, held: list[Held]) -> None:
    bare = Reading(reading.report, {k: v for k, v in reading.layers.items() if k not in {Statement, Event}})
    empty = reading.plus({Statement: (), Event: ()})
    places = (Location("a.txt"),)
    layers = [json.loads(written("jsonl", [(r, places)]).splitlines()[0])["layers"] for r in (bare, empty)]
    assert ["statement" in made for made in layers] == [False, True]


def test_the_answers_of_several_sources_are_listed_one_by_one(held: list[Held]) -> None:
    statements = json.loads(written("reading", held))["statements"]
    assert [s["sources"] for s in statements] == [["ministry"], ["Ilva Toren"]]
    assert [s["chain"] for s in statements] == [[], ["Tarna"]]


@pytest.mark.parametrize("name", FORMATS)
def test_every_field_is_in_the_docs(name: str, held: list[Held]) -> None:
    page = DOCS.read_text(encoding="utf-8")
    section = re.split(r"^## ", page, flags=re.M)
    text = next(part for part in section if part.startswith(name))
    documented = set(re.findall(r"`([a-z_]+)`", text))
    if name in TABLES:
        fields = set(csv.DictReader(io.StringIO(written(name, held))).fieldnames or ())
    elif name == "reading":
        line = json.loads(written(name, held))
        fields = {
            *line,
            *line["statements"][0],
            *line["events"][0],
            *line["entities"][0],
            *line["events"][0]["quantity"],
        }
    else:
        fields = {"record", "report", "passage", "holder", "reality", "layers"}
    assert fields <= documented


def test_a_topic_is_told_from_an_attitude_though_a_gold_standard_knows_only_the_latter(reading: Reading) -> None:
    first, second = reading.of(Statement)
    changed = replace(first, kind=StatementKind.TOPIC), replace(second, kind=StatementKind.ATTITUDE)
    rows = json.loads(written("reading", [(reading.plus({Statement: changed}), (Location("a.txt"),))]))["statements"]
    assert [(row["kind"], row["topic"]) for row in rows] == [("attitude", True), ("attitude", False)]


@pytest.mark.parametrize(
    ("kind", "reality", "code"),
    [
        (EventType.RETREAT, Reality.PROPOSED, EventType.AGREE),
        (EventType.ASSAULT, Reality.PREDICTED, EventType.THREATEN),
        (EventType.AID, Reality.DENIED, EventType.REJECT),
        (EventType.SANCTION, Reality.ALLEGED, EventType.ACCUSE),
        (EventType.SANCTION, Reality.ACTUAL, EventType.SANCTION),
        (EventType.REQUEST, Reality.PROPOSED, EventType.REQUEST),
    ],
)
def test_plover_is_told_by_its_type_what_we_tell_by_the_reality(
    reading: Reading, kind: EventType, reality: Reality, code: EventType
) -> None:
    event = replace(reading.of(Event)[0], type=kind, reality=reality, mode="expel")
    (row,) = csv.DictReader(io.StringIO(written("plover", [(reading.plus({Event: (event,)}), (Location("a", 3),))])))
    assert (row["type"], row["reality"], row["line"]) == (code, reality, "3")
    assert bool(row["mode"]) == (code == kind)
