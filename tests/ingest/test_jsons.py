"""Records in files of JSON."""

import json
from io import BytesIO
from pathlib import Path

import pytest

from onrecord.ingest import IngestOptions, arrivals
from onrecord.ingest.jsons import lines
from onrecord.records.document import Arrival, Giver, Reason, Refusal


def read(path: Path, data: bytes | str, limit: int = 20_000_000) -> list[Arrival | Refusal]:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(arrivals([path], options=IngestOptions(max_bytes=limit)))


def outcome(found: Arrival | Refusal) -> tuple[int | None, object]:
    return found.location.line, found.data if isinstance(found, Arrival) else found.reason


def test_each_line_is_a_document_and_a_bad_one_is_refused_alone(tmp_path: Path) -> None:
    data = '{"text": "a"}\r\n\nno\n {"text": "é", "id": 3} \n{"text": 8}\n["text"]\n{"text": " "}\n{"text": "z"}'
    assert [outcome(found) for found in read(tmp_path / "a.jsonl", data)] == [
        (1, b'{"text": "a"}'),
        (3, Reason.MALFORMED),
        (4, '{"text": "é", "id": 3}'.encode()),
        (5, Reason.MALFORMED),
        (6, Reason.MALFORMED),
        (7, Reason.EMPTY),
        (8, b'{"text": "z"}'),
    ]


def test_what_a_record_says_is_given_by_the_record(tmp_path: Path) -> None:
    record = {"text": "a", "title": " T ", "outlet": "TNA", "url": "https://example.org/1", "published": "2021-06-08"}
    (found,) = read(tmp_path / "a.json", json.dumps({**record, "id": 7}))
    assert isinstance(found, Arrival)
    given = found.given
    assert (given.title, given.outlet, given.url, given.published) == (
        "T",
        "TNA",
        "https://example.org/1",
        "2021-06-08",
    )
    assert set(given.by.values()) == {Giver.RECORD}


def test_an_empty_field_is_a_missing_field(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "a.json", '{"text": "a", "title": null, "outlet": "", "url": "  "}')
    assert isinstance(found, Arrival)
    assert found.given.by == {}


@pytest.mark.parametrize("field", ["title", "outlet", "url", "published"])
@pytest.mark.parametrize("value", ["8", "[]", "{}", "true", '"\\u0000"'])
def test_a_field_of_a_wrong_kind_is_named(tmp_path: Path, field: str, value: str) -> None:
    (found,) = read(tmp_path / "a.jsonl", f'{{"text": "a", "{field}": {value}}}')
    assert isinstance(found, Refusal)
    assert found.reason is Reason.MALFORMED
    assert f'"{field}"' in found.detail


def test_a_date_that_cannot_be_used_is_named_with_an_example(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "a.jsonl", '{"text": "a", "published": "June 8"}')
    assert isinstance(found, Refusal)
    assert '"published"' in found.detail
    assert "2021-06-08" in found.detail


def test_half_a_surrogate_pair_in_a_field_cannot_reach_the_database(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "a.jsonl", '{"text": "a", "title": "T \\ud83d"}')
    assert isinstance(found, Arrival)
    assert found.given.title == "T \ufffd"


def test_one_object_has_one_notation_wherever_it_stands(tmp_path: Path) -> None:
    alone = read(tmp_path / "a.json", '{"title": "é", "text": "a"}')
    listed = read(tmp_path / "b.json", ' [ {"text":"a",\n"title":"\\u00e9"} , {"text": "b"} ] ')
    assert [outcome(found) for found in (*alone, *listed)] == [
        (None, b'{"text":"a","title":"\\u00e9"}'),
        (1, b'{"text":"a","title":"\\u00e9"}'),
        (2, b'{"text":"b"}'),
    ]


@pytest.mark.parametrize("rest", ["", ",", ", {", ", }]", " {"])
def test_what_stands_before_a_break_in_a_list_is_kept(tmp_path: Path, rest: str) -> None:
    found = read(tmp_path / "a.json", f'[{{"text": "a"}}{rest}')
    assert [outcome(each) for each in found] == [(1, b'{"text":"a"}'), (2, Reason.MALFORMED)]


@pytest.mark.parametrize(
    "data", [b"[" * 100_000, b'{"a":' * 100_000, b"9" * 100_000, b"\xff\xfa", b"null", b'"text"', b"{}"]
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_hostile_json_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (found,) = read(tmp_path / name, data)
    assert isinstance(found, Refusal)
    assert "\n" not in found.detail


def test_a_line_that_is_too_long_is_refused_alone(tmp_path: Path) -> None:
    good = '{"text": "a"}'
    data = f'{good}\n{{"text": "{"x" * 1000}"}}\n{good}\r\n{"y" * 5000}'
    assert [outcome(found) for found in read(tmp_path / "a.jsonl", data, limit=len(good))] == [
        (1, good.encode()),
        (2, Reason.TOO_LARGE),
        (3, good.encode()),
        (4, Reason.TOO_LARGE),
    ]


def test_a_byte_order_mark_belongs_to_no_record(tmp_path: Path) -> None:
    assert [outcome(each) for each in read(tmp_path / "a.jsonl", b'\xef\xbb\xbf{"text": "a"}')] == [
        (1, b'{"text": "a"}')
    ]
    assert [outcome(each) for each in read(tmp_path / "a.json", b'\xef\xbb\xbf{"text": "a"}')] == [
        (None, b'{"text":"a"}')
    ]


def test_lines_are_read_as_they_are_asked_for() -> None:
    stream = BytesIO(b'{"text": "a"}\n' * 1000)
    next(lines(stream, 100))
    assert stream.tell() == 14
