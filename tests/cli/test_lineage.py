"""What `onrecord lineage` shows of a story, and what it says to whoever asks for what there is not."""

import json
from pathlib import Path

import pytest

from tests.cli.program import run

FIRST = """Velmark expels three envoys of Tarsovia

OSTERHAL, June 4, 2031 (Meridian) -- Velmark has expelled three Tarsovian envoys, the ministry said on Tuesday.

They have a week to leave the country and its waters, and the harbour stays shut to their ships until they have gone.

"They were not here to issue visas, and everybody in this town knows it," spokeswoman Ilna Moravec told reporters.

The embassy in Osterhal did not answer the telephone all day, and its gates were closed in the evening.
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk of a report and a copy of it, and one of something else."""
    place = tmp_path_factory.mktemp("lineage")
    (place / "reports").mkdir()
    (place / "reports" / "first.txt").write_text(FIRST, encoding="utf-8")
    copy = "\n\n".join([*FIRST.split("\n\n")[:4], "Source: Meridian"])
    (place / "reports" / "copy.txt").write_text(f"{copy}\n", encoding="utf-8")
    other = "Rain over Sarn\n\nIt rained all night over the roofs of Sarn, and nobody went out to see the sea.\n"
    (place / "reports" / "rain.txt").write_text(other, encoding="utf-8")
    ended = run("read", place / "reports", "--desk", place / "desk")
    assert ended.code == 0, ended.err
    return place / "desk"


def test_a_copy_stands_below_what_it_was_made_of(desk: Path) -> None:
    out = run("lineage", "copy.txt", "--desk", desk).out
    assert out.startswith("Velmark expels three envoys of Tarsovia\nstory ")
    assert "\nfirst.txt" in out
    assert "└── copy.txt" in out
    assert "rain.txt" not in out


def test_a_story_is_found_by_its_id_too(desk: Path) -> None:
    by_report = run("lineage", "first.txt", "--desk", desk).out
    (story,) = (line.split()[1].rstrip(",") for line in by_report.splitlines() if line.startswith("story "))
    assert run("lineage", story, "--desk", desk).out == by_report


@pytest.mark.parametrize("name", ["json", "graphml", "svg"])
def test_a_file_holds_what_standard_output_gets(desk: Path, tmp_path: Path, name: str) -> None:
    printed = run("lineage", "first.txt", "--format", name, "--desk", desk)
    written = run("lineage", "first.txt", "--format", name, "--output", tmp_path / "out", "--desk", desk)
    assert written.out == f"wrote {tmp_path / 'out'}\n"
    assert (tmp_path / "out").read_bytes() == printed.data
    assert ("first.txt" in printed.out) and ("copy.txt" in printed.out)


def test_json_names_reports_and_outlets(desk: Path) -> None:
    document = json.loads(run("lineage", "first.txt", "--format", "json", "--desk", desk).out)
    assert {node["file"] for node in document["nodes"] if node["held"]} == {"first.txt", "copy.txt"}
    assert document["edges"]
    assert all(edge["words"] for edge in document["edges"])


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("no.txt",), "the desk holds no story or report 'no.txt'; `onrecord stories --all` lists them"),
        (
            ("first.txt", "--format", "dot"),
            "there is no format 'dot' for lineage; the formats are tree, graphml, json, svg",
        ),
    ],
)
def test_what_there_is_not_is_refused(desk: Path, arguments: tuple[str, ...], complaint: str) -> None:
    ended = run("lineage", *arguments, "--desk", desk)
    assert ended.code == 1
    assert ended.complaint == complaint


def test_a_file_of_a_tree_is_refused(desk: Path) -> None:
    ended = run("lineage", "first.txt", "--output", "tree.txt", "--desk", desk)
    assert ended.code == 2
    assert "a file is written as graphml, json or svg" in " ".join(ended.err.split())
