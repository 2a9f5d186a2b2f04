"""What `onrecord export` writes: every format, into a file and to standard output."""

import csv
import json
import sys
from io import StringIO
from pathlib import Path

import pytest

from onrecord.export.formats import FORMATS, names
from tests.cli.conftest import HELD
from tests.cli.program import launch, run


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_holds_what_standard_output_gets(desk: Path, tmp_path: Path, name: str) -> None:
    printed = run("export", "--format", name, "--desk", desk)
    written = run("export", "--format", name, "--output", tmp_path / "out", "--desk", desk)
    assert (printed.code, printed.err) == (written.code, written.err) == (0, "")
    assert written.out == f"wrote {tmp_path / 'out'}\n"
    assert (tmp_path / "out").read_bytes() == printed.data
    assert len(printed.data) > 500


def test_json_lines_are_the_format_where_none_is_named(desk: Path) -> None:
    printed = run("export", "--desk", desk)
    assert printed.out == run("export", "--format", "jsonl", "--desk", desk).out
    rows = [json.loads(line) for line in printed.out.splitlines()]
    assert sum(row["record"] == "report" for row in rows) == HELD
    assert {"statement", "event", "furniture", "sentence", "mention", "chain"} <= {row["record"] for row in rows}


def test_a_layer_that_was_not_made_is_told_from_an_empty_one(desk: Path) -> None:
    rows = [json.loads(line) for line in run("export", "--desk", desk).out.splitlines()]
    layers = {row["language"]["value"]: row["layers"] for row in rows if row["record"] == "report"}
    assert "statement" in layers["en"]
    assert "statement" not in layers["de"]


def test_statements_as_csv_have_a_row_each_for_a_spreadsheet(desk: Path) -> None:
    rows = list(csv.DictReader(StringIO(run("export", "--format", "statements-csv", "--desk", desk).out, newline="")))
    (denial,) = (row for row in rows if row["stance"] == "denies")
    assert (denial["file"], denial["holder"]) == ("wire.txt", "Tarsovia")
    assert "the three had worked for a secret service" in denial["passage"]


def test_data_is_utf_8_whatever_the_terminal_is_set_to(desk: Path) -> None:
    plain = run("export", "--format", "statements-csv", "--desk", desk)
    other = run("export", "--format", "statements-csv", "--desk", desk, encoding="ascii")
    assert other.data == plain.data
    assert "“" in plain.out


def test_a_format_that_is_not_there_lists_those_that_are(desk: Path) -> None:
    ended = run("export", "--format", "xlsx", "--desk", desk)
    assert (ended.code, ended.out) == (1, "")
    assert ended.complaint == f"there is no format 'xlsx'; the formats are {', '.join(names())}"


@pytest.mark.parametrize("place", ["no/such/folder/out", "."])
def test_a_place_that_cannot_be_written_is_one_line(desk: Path, tmp_path: Path, place: str) -> None:
    ended = run("export", "--output", place, "--desk", desk, cwd=tmp_path)
    assert ended.code == 1
    assert ended.complaint.startswith(f"cannot write {Path(place)} (")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device here that is always full")
def test_a_full_disk_is_one_line(desk: Path) -> None:
    ended = run("export", "--output", "/dev/full", "--desk", desk)
    assert ended.code == 1
    assert ended.complaint.startswith("cannot write /dev/full (")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way")
@pytest.mark.parametrize("command", [("export",), ("status",), ("show", "wire.txt")])
def test_a_reader_that_has_gone_is_no_mishap(desk: Path, command: tuple[str, ...]) -> None:
    with launch("-m", "onrecord", *command, "--desk", desk) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        complaints = process.stderr.read()
        assert process.wait(timeout=30) == 1
    assert complaints == b""
