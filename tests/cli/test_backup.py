"""What `onrecord backup` writes can be unpacked and used."""

from pathlib import Path

import pytest

from tests.cli.conftest import HELD
from tests.cli.program import run
from tests.conftest import unpack


@pytest.mark.parametrize("name", ["desk.tar", "desk.tar.gz"])
def test_an_unpacked_backup_is_the_desk(own: Path, tmp_path: Path, name: str) -> None:
    (own / "lexicon" / "hedges.toml").write_text('[[rows]]\nwords = "so they say"\n', encoding="utf-8")
    ended = run("backup", tmp_path / name, "--desk", own)
    assert (ended.code, ended.out) == (0, f"wrote {tmp_path / name}\n")
    copy = tmp_path / "copy"
    unpack(tmp_path / name, copy)
    assert run("export", "--desk", copy).out == run("export", "--desk", own).out
    assert (copy / "lexicon" / "hedges.toml").is_file()
    assert run("doctor", "--desk", copy).code == 0


def test_a_file_that_is_there_is_never_written_over(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "desk.tar").write_bytes(b"last week's")
    ended = run("backup", tmp_path / "desk.tar", "--desk", desk)
    assert ended.code == 1
    assert ended.complaint.endswith("is there already; name a new file")
    assert (tmp_path / "desk.tar").read_bytes() == b"last week's"


def test_a_place_that_cannot_be_written_is_one_line(desk: Path, tmp_path: Path) -> None:
    ended = run("backup", tmp_path / "no" / "desk.tar", "--desk", desk)
    assert ended.code == 1
    assert "cannot write" in ended.complaint


def test_a_document_that_was_changed_stops_the_backup(own: Path, tmp_path: Path) -> None:
    document = max((p for p in (own / "documents").rglob("*") if p.is_file()), key=lambda p: p.name)
    document.chmod(0o600)
    document.write_bytes(b"something else")
    ended = run("backup", tmp_path / "desk.tar", "--desk", own)
    assert ended.code == 1
    assert document.name[:12] in ended.complaint
    assert not (tmp_path / "desk.tar").exists()
    assert HELD > 0
