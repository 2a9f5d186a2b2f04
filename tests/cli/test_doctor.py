"""What `onrecord doctor` finds wrong."""

from pathlib import Path

from tests.cli.program import run


def test_a_sound_desk_ends_with_0(desk: Path) -> None:
    ended = run("doctor", "--desk", desk)
    assert ended.code == 0
    assert ended.out.splitlines()[-1] == "✓ nothing is wrong"
    assert "every file as pinned" in ended.out
    assert "weights of the classifier" in ended.out


def test_without_a_desk_the_rest_is_checked(tmp_path: Path) -> None:
    ended = run("doctor", cwd=tmp_path)
    assert ended.code == 0
    assert "desk: there is no onrecord.desk" in ended.out


def test_a_document_that_is_gone_is_named(own: Path) -> None:
    document = next(p for p in (own / "documents").rglob("*") if p.is_file())
    document.unlink()
    ended = run("doctor", "--desk", own)
    assert ended.code == 1
    assert document.name[:12] in ended.out
    assert "✗" in ended.out


def test_a_damaged_database_a_wrong_setting_and_a_wrong_table_are_each_found(own: Path) -> None:
    (own / "lexicon" / "cues.toml").write_text("[[rows]", encoding="utf-8")
    assert "cues.toml" in run("doctor", "--desk", own).out
    (own / "onrecord.toml").write_text("[nonsense]\n", encoding="utf-8")
    assert "there is no section [nonsense]" in run("doctor", "--desk", own).out
    (own / "onrecord.toml").unlink()
    (own / "lexicon" / "cues.toml").unlink()
    (own / "onrecord.sqlite").write_bytes(b"garbage")
    ended = run("doctor", "--desk", own)
    assert ended.code == 1
    assert "is damaged" in ended.out
    assert ended.err == ""
