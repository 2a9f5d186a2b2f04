"""What is made of reports beside each other: made by reading, the same again by a rebuild, gone with its reports."""

from pathlib import Path

from onrecord.store.desk import Desk
from onrecord.store.view import View
from tests.cli.conftest import WIRE
from tests.cli.program import run


def test_a_rebuild_gives_what_reading_gave_one_report_at_a_time(tmp_path: Path) -> None:
    texts = {
        "wire": WIRE,
        "copy": WIRE.replace("three", "eleven"),
        "other": "Brenik harbour freezes over.\n",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        assert run("read", tmp_path / f"{name}.txt", "--desk", tmp_path / "desk").code == 0
    with View(Desk(tmp_path / "desk")) as view:
        read = view.all_kinships()
        assert view.pairs() == [(kinship.left, kinship.right) for kinship in read]
    assert len(read) == 1
    assert read[0].similarity > 0.8
    ended = run("rebuild", "--desk", tmp_path / "desk")
    assert ended.code == 0
    assert "3 reports beside each other: 1 pairs compared" in ended.out
    with View(Desk(tmp_path / "desk")) as view:
        assert view.all_kinships() == read
    assert "nothing is stale" in run("status", "--desk", tmp_path / "desk").out
    run("forget", "copy.txt", "--yes", "--desk", tmp_path / "desk")
    with View(Desk(tmp_path / "desk")) as view:
        assert view.all_kinships() == []
