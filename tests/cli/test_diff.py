"""What `onrecord diff` shows of two reports, and what it says to whoever asks for what there is not."""

import json
from pathlib import Path

import pytest

from tests.cli.program import run

REPORTS = {
    "first.txt": "Three have to go\n\nVelmark has expelled three Tarsovian envoys, the ministry said on Tuesday. "
    "They have a week to leave the country and its waters. Tarsovia did not confirm the report.\n\n"
    'The spokeswoman told reporters: "They were not here to issue visas, and everybody in this town knows it."\n',
    "second.txt": "Four have to go\n\nVelmark has expelled four Tarsovian envoys, the ministry said on Friday. "
    "They have a week to leave the country and its waters. Tarsovia confirmed the report.\n\nShare this article\n",
    "third.txt": "Rain over Sarn\n\nIt rained all night over the roofs of Sarn, and nobody went out to see the sea.\n",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk of three reports, two of them akin."""
    place = tmp_path_factory.mktemp("diff")
    (place / "reports").mkdir()
    for name, text in REPORTS.items():
        (place / "reports" / name).write_text(text, encoding="utf-8")
    ended = run("read", place / "reports", "--desk", place / "desk")
    assert ended.code == 0, ended.err
    return place / "desk"


def test_two_reports_stand_side_by_side_with_their_edits_below(desk: Path) -> None:
    out = run("diff", "first.txt", "second.txt", "--desk", desk).out
    line = next(line for line in out.splitlines() if line.startswith("Velmark has expelled three"))
    assert "Velmark has expelled four" in line
    assert "another number: three → four" in out
    assert "another date: Tuesday → Friday" in out
    assert "turned round: did not confirm → confirmed" in out
    assert "Share this article" not in out


def test_in_a_narrow_terminal_they_stand_one_under_the_other(desk: Path) -> None:
    out = run("diff", "first.txt", "second.txt", "--desk", desk, COLUMNS="60").out
    assert [line[:12] for line in out.splitlines() if line.startswith(("A: Velmark", "B: Velmark"))] == [
        "A: Velmark h",
        "B: Velmark h",
    ]
    assert max(map(len, out.splitlines()[8:20])) <= 60


def test_json_has_the_probabilities_the_class_and_each_edit_with_its_place(desk: Path, tmp_path: Path) -> None:
    printed = run("diff", "first.txt", "second.txt", "--format", "json", "--desk", desk)
    document = json.loads(printed.out)
    assert sum(document["probabilities"].values()) == pytest.approx(1, abs=0.01)
    assert set(document["probabilities"]) == {"left_from_right", "right_from_left", "siblings", "independent"}
    assert document["class"] in {"copy", "abridged", "reworded", "translated", "citing", "independent"}
    assert 0 <= document["similarity"] <= 1
    assert document["left"]["file"] == "first.txt"
    (number,) = (edit for edit in document["edits"] if edit["kind"] == "number" and edit["left"]["start"] > 20)
    assert REPORTS["first.txt"][number["left"]["start"] : number["left"]["end"]] == number["left"]["text"] == "three"
    assert all(edit["reason"] for edit in document["edits"])
    assert document["passages"]
    out = tmp_path / "diff.json"
    assert run("diff", "first.txt", "second.txt", "--format", "json", "--output", out, "--desk", desk).code == 0
    assert out.read_bytes() == printed.data


def test_exchanged_they_say_the_same_the_other_way_round(desk: Path) -> None:
    one = json.loads(run("diff", "first.txt", "second.txt", "--format", "json", "--desk", desk).out)
    other = json.loads(run("diff", "second.txt", "first.txt", "--format", "json", "--desk", desk).out)
    assert one["probabilities"]["left_from_right"] == other["probabilities"]["right_from_left"]
    assert [p["left"] for p in one["passages"]] == [p["right"] for p in other["passages"]]
    assert one["left"] == other["right"]


def test_reports_that_have_nothing_in_common_can_be_asked_for(desk: Path) -> None:
    document = json.loads(run("diff", "first.txt", "third.txt", "--format", "json", "--desk", desk).out)
    assert document["class"] == "independent"
    assert "neither comes from the other" in run("diff", "first.txt", "third.txt", "--desk", desk).out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("first.txt", "no.txt"), "the desk holds no report 'no.txt'; `onrecord status` lists those it holds"),
        (("first.txt", "first.txt"), "first.txt and first.txt are one report; name another one"),
        (
            ("first.txt", "second.txt", "--format", "xml"),
            "there is no format 'xml' for diff; the formats are text, json",
        ),
    ],
)
def test_what_there_is_not_is_refused(desk: Path, arguments: tuple[str, ...], complaint: str) -> None:
    ended = run("diff", *arguments, "--desk", desk)
    assert ended.code == 1
    assert ended.complaint == complaint


def test_a_file_of_text_is_refused(desk: Path) -> None:
    ended = run("diff", "first.txt", "second.txt", "--output", "diff.txt", "--desk", desk)
    assert ended.code == 2
    assert "a file is written as json" in " ".join(ended.err.split())
