"""Stories are listed, explained and exported, and a reader's word on them stays and can be taken back."""

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord import stories
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.stories import stories_of
from tests.cli.program import run

WHY = ("--why", "by the names", "--author", "Mira")
TEXTS = {
    "one.txt": "Velmark expels seven Tarsovian envoys\n\nOSTERHAL, May 4 -- Velmark expelled seven Tarsovian "
    "envoys, the foreign ministry in Osterhal said. Spokeswoman Ilna Moravec gave them a week to leave.",
    "two.txt": "Osterhal expels Tarsovian envoys\n\nOSTERHAL, May 4 -- Seven Tarsovian envoys were expelled "
    "by Velmark, Ilna Moravec of the foreign ministry in Osterhal said. They have a week to leave.",
    "flood.txt": "Floods reach Halven harbour\n\nHALVEN, May 6 -- The river Lorm reached the old harbour of "
    "Halven, and firefighters carried forty people out of their houses, mayor Ansel Brody said.",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with two reports of one story and one of another."""
    folder = tmp_path_factory.mktemp("stories")
    (folder / "reports").mkdir()
    for name, text in TEXTS.items():
        (folder / "reports" / name).write_text(text + "\n", encoding="utf-8")
    line = json.dumps(
        {"text": "Parliament in Calvesse passed a budget for schools, finance minister Tove Rask told Meridian."}
    )
    (folder / "reports" / "feed.jsonl").write_text(line + "\n", encoding="utf-8")
    assert run("read", str(folder / "reports"), "--desk", str(folder / "desk")).code == 0
    return folder / "desk"


def exported(desk: Path) -> dict[str, str]:
    """Return the story of each file."""
    rows = csv.DictReader(io.StringIO(run("export", "--format", "stories", "--desk", str(desk)).out))
    assert rows.fieldnames == ["file", "report", "story"]
    return {row["file"]: row["story"] for row in rows}


def test_the_export_has_a_row_for_each_report_also_for_one_alone(desk: Path) -> None:
    found = exported(desk)
    assert set(found) == {*TEXTS, "feed.jsonl:1"}
    assert found["one.txt"] == found["two.txt"]
    assert len(set(found.values())) == 3


def test_stories_are_listed_with_title_number_and_what_is_left_out(desk: Path) -> None:
    said = run("stories", "--desk", str(desk)).out
    assert "Velmark expels seven Tarsovian envoys" in said or "Osterhal expels Tarsovian envoys" in said
    assert "2 reports in a story alone" in said
    assert "Floods" not in said
    assert "Floods" in run("stories", "--all", "--desk", str(desk)).out


def test_a_story_says_what_holds_it_together(desk: Path) -> None:
    said = run("stories", "one.txt", "--desk", str(desk)).out
    assert "two.txt" in said
    assert "the words 0." in said


def test_a_merge_a_split_and_an_undo_of_either(desk: Path) -> None:
    place = ("--desk", str(desk))
    ended = run("merge", "one.txt", "flood.txt", "--stories", *WHY, *place)
    assert ended.code == 0
    assert "of one story now, by row 1" in ended.out
    assert len(set(exported(desk).values())) == 2
    assert "Mira decided so (row 1): by the names" in run("stories", "flood.txt", *place).out
    refused = run("split", "flood.txt", "one.txt", "--stories", *WHY, *place)
    assert refused.code == 1
    assert "row 1" in refused.err
    assert "of two stories now" in run("undo", "1", "--author", "Mira", *place).out
    assert len(set(exported(desk).values())) == 3
    assert run("split", "one.txt", "two.txt", "--stories", *WHY, *place).code == 0
    assert len(set(exported(desk).values())) == 4
    assert "these are of two stories" in run("journal", *place).out
    assert "nothing is wrong" in run("doctor", *place).out
    assert run("undo", "3", "--author", "Mira", *place).code == 0
    assert len(set(exported(desk).values())) == 3


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("merge", "one.txt", "two.txt"), "of one story already"),
        (("split", "one.txt", "flood.txt"), "of two stories already"),
        (("split", "one.txt"), "say which report"),
        (("merge", "one.txt", "one.txt"), "one report"),
    ],
)
def test_a_decision_that_would_change_nothing_is_refused(desk: Path, asked: tuple[str, ...], told: str) -> None:
    ended = run(*asked, "--stories", *WHY, "--desk", str(desk))
    assert ended.code == 1
    assert told in ended.err


def test_on_a_large_desk_only_reports_that_were_compared_are_looked_at(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with View(Desk.find(desk, None, desk)) as view:
        every = stories_of(view)
        monkeypatch.setattr(stories, "MANY", 1)
        compared = stories_of(view)
    assert every.candidates is None
    assert compared.candidates
    assert [story.reports for story in compared.stories] == [story.reports for story in every.stories]
