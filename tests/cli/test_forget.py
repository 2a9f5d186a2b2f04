"""What `onrecord forget` leaves behind: nothing of the words."""

from pathlib import Path

import pytest

from tests.cli.conftest import HELD
from tests.cli.program import run

WORDS = (b"issue visas", b"Moravec", b"secret service", b"three Tarsovian envoys")


def files_with(desk: Path, words: bytes) -> list[str]:
    """Return the files of a desk that hold these words."""
    return [str(p.relative_to(desk)) for p in desk.rglob("*") if p.is_file() and words in p.read_bytes()]


def test_a_forgotten_report_leaves_no_word_in_any_file(own: Path) -> None:
    assert all(files_with(own, words) for words in WORDS)
    ended = run("forget", "wire.txt", "--yes", "--desk", own)
    assert ended.code == 0
    assert ended.out.startswith("forgot report ")
    assert [files_with(own, words) for words in WORDS] == [[]] * len(WORDS)
    assert f"{HELD - 1}" in run("status", "--desk", own).out
    assert "visas" not in run("export", "--desk", own).out
    assert run("search", "visas", "--desk", own).out == "no report on this desk holds these words\n"


def test_a_forgotten_report_is_not_read_in_again_unnoticed(own: Path, reports: Path) -> None:
    run("forget", "wire.txt", "--yes", "--desk", own)
    ended = run("read", reports / "wire.txt", "--desk", own)
    assert ended.code == 1
    assert "forgotten" in ended.complaint
    assert not files_with(own, b"visas")


@pytest.mark.parametrize(("answer", "code"), [(b"y\n", 0), (b"n\n", 1), (b"\n", 1)])
def test_it_asks_before_it_forgets(own: Path, answer: bytes, code: int) -> None:
    ended = run("forget", "wire.txt", "--desk", own, stdin=answer)
    assert ended.code == code
    assert "“Velmark expels three Tarsovian envoys”? This cannot be undone" in ended.out + ended.err
    assert bool(files_with(own, b"visas")) is (code == 1)


def test_where_nobody_can_answer_nothing_is_forgotten_and_the_option_named(own: Path) -> None:
    ended = run("forget", "wire.txt", "--desk", own)
    assert ended.code == 1
    assert ended.err.splitlines()[-1].endswith("--yes forgets without asking")
    assert files_with(own, b"visas")


def test_what_could_be_several_is_not_forgotten(own: Path) -> None:
    ended = run("forget", "feed.jsonl", "--yes", "--desk", own)
    assert ended.code == 2
    assert run("show", "feed.jsonl:1", "--desk", own).code == 0


def test_a_report_that_is_not_held_is_told_so(own: Path) -> None:
    ended = run("forget", "other.txt", "--yes", "--desk", own)
    assert ended.code == 1
    assert "the desk holds no report 'other.txt'" in ended.complaint
