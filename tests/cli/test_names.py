"""Saying that two names are one or two, as a journalist does: merge, split, review, and what every verb shows then."""

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.program import Ended, run

WHY = ("--why", "I met him", "--author", "Mira")
REPORTS = {
    "one.txt": "Envoy stays\n\nEvgeny Maldrin, the Tarsovian envoy, said on Monday that he would stay. "
    "Karl Brelin said nothing.\n",
    "two.txt": "Envoy speaks\n\nThe Tarsovian envoy, Yevgeni Maldrin, said that nobody had asked him. "
    "Anton Brelin agreed, he said.\n",
    "three.txt": "Talks go on\n\nThe Tarsovian envoy Maldrin said that the talks went on. Mr Maldrin smiled. "
    "Zoran Pelt, a painter, said so too.\n",
    "four.txt": "A tired man\n\nEvgeny Maldrin, the Tarsovian envoy, said that he was tired. "
    "Mr Brelin told reporters that he had left.\n",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("names")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert run("read", str(folder), "--desk", str(folder / "onrecord.desk")).code == 0
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made / "onrecord.desk", tmp_path / "own")
    return tmp_path / "own"


def done(*arguments: object) -> str:
    ended = run(*arguments)
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def report_of(desk: Path, file: str) -> str:
    """Return the beginning of a report's id."""
    (line,) = (line for line in done("status", "--desk", desk).splitlines() if file in line)
    return line.split()[0]


def test_a_merge_says_what_has_changed_and_every_verb_knows_it(desk: Path) -> None:
    out = done("merge", "Zoran Pelt", "Karl Brelin", *WHY, "--desk", desk)
    assert out.startswith("Zoran Pelt and Karl Brelin are one now, by row 1 of the journal: 3 reports\n")
    told = done("why", "Zoran Pelt", "Karl Brelin", "--desk", desk)
    assert told.startswith("one: ")
    assert "Mira decided so (row 1): I met him" in told
    (line,) = done("journal", "--desk", desk).splitlines()[1:]
    assert "these are one" in line and "“Zoran Pelt” / “Karl Brelin”" in line
    again = run("merge", "Karl Brelin", "Zoran Pelt", *WHY, "--desk", desk)
    assert (again.code, "are one already" in again.complaint) == (1, True)
    refused = run("split", "Karl Brelin", "Zoran Pelt", *WHY, "--desk", desk)
    assert "this contradicts row 1 of the journal" in refused.complaint
    assert "`onrecord undo 1`" in refused.complaint


def test_undo_takes_a_merge_back_and_says_who_is_who_now(desk: Path) -> None:
    before = done("why", "Zoran Pelt", "Karl Brelin", "--desk", desk)
    done("merge", "Zoran Pelt", "Karl Brelin", *WHY, "--desk", desk)
    out = done("undo", 1, "--author", "Jon", "--desk", desk).splitlines()
    assert out[0] == "journal row 2, by Jon, takes back row 1: these are one – “Zoran Pelt” / “Karl Brelin”, by Mira"
    assert out[1] == "Zoran Pelt and Karl Brelin are two now"
    assert done("why", "Zoran Pelt", "Karl Brelin", "--desk", desk) == before
    put_back = done("undo", 2, "--desk", desk).splitlines()
    assert put_back[1] == "Zoran Pelt and Karl Brelin are one now, by row 1 of the journal: 3 reports"


def test_the_one_of_a_single_report_is_taken_out_of_those_who_bear_his_name(desk: Path) -> None:
    four = report_of(desk, "four.txt")
    unclear = run("split", "Evgeny Maldrin", *WHY, "--desk", desk)
    assert f"Evgeny Maldrin@{four}" in unclear.complaint
    out = done("split", f"Evgeny Maldrin@{four}", *WHY, "--desk", desk).splitlines()
    assert out[0].endswith("are two now, by row 1 of the journal")
    assert out[1].startswith("  Evgeny Maldrin (person") and f"in {four})" in out[1]
    assert " and 2 more" in out[2]
    told = done("why", f"Evgeny Maldrin@{four}", "Yevgeni Maldrin", "--desk", desk)
    assert told.startswith("two:")
    asked = run("split", f"Evgeny Maldrin@{four}", "Yevgeni Maldrin", *WHY, "--desk", desk)
    assert "are two already" in asked.complaint


def test_the_one_given_with_a_report_is_taken_out_in_either_order(desk: Path) -> None:
    three = report_of(desk, "three.txt")
    out = done("split", "Evgeny Maldrin", f"Maldrin@{three}", *WHY, "--desk", desk).splitlines()
    assert out[0] == "Maldrin and Evgeny Maldrin are two now, by row 1 of the journal"
    assert "Mira decided so (row 1)" in done("why", f"Maldrin@{three}", "Evgeny Maldrin", "--desk", desk)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("merge", "Nobody", "Zoran Pelt", *WHY), "no report on this desk names 'Nobody'"),
        (("merge", "Zoran Pelt", "Karl Brelin", "--author", "Mira"), "say why"),
        (("merge", "Zoran Pelt", "Karl Brelin", "--why", "so", "--author", " "), "a decision has an author"),
        (("merge", "Evgeny Maldrin", "Yevgeni Maldrin", *WHY), "are one already"),
        (("split", "Zoran Pelt", "Karl Brelin", *WHY), "are two already"),
        (("split", "Maldrin", "Maldrin", *WHY), "say which Maldrin"),
    ],
)
def test_what_cannot_be_decided_is_one_line_and_writes_nothing(
    desk: Path, arguments: tuple[str, ...], told: str
) -> None:
    ended = run(*arguments, "--desk", desk)
    assert (ended.code, ended.out) == (1, "")
    assert told in ended.complaint
    assert "nobody has decided" in done("journal", "--desk", desk)


def test_a_name_that_means_several_lists_them(desk: Path) -> None:
    four = report_of(desk, "four.txt")
    done("split", f"Evgeny Maldrin@{four}", *WHY, "--desk", desk)
    ended = run("merge", "Evgeny Maldrin", "Zoran Pelt", *WHY, "--desk", desk)
    assert ended.code == 2
    assert f"in {four})" in ended.err and " and 2 more" in ended.err and "NAME@REPORT" in ended.err


def test_the_only_bearer_of_a_name_cannot_be_taken_out(desk: Path) -> None:
    three = report_of(desk, "three.txt")
    ended = run("split", f"Zoran Pelt@{three}", *WHY, "--desk", desk)
    assert "nothing to split" in ended.complaint


def reviewed(desk: Path, keys: str, *options: str) -> Ended:
    return run("review", "--author", "Jon", *options, "--desk", desk, stdin=keys.encode())


def queue(desk: Path) -> list[str]:
    return [line for line in done("review", "--list", "--desk", desk).splitlines() if line[:1].isdigit()]


def test_review_lists_open_pairs_and_weak_joins_by_what_an_answer_moves(desk: Path) -> None:
    lines = queue(desk)
    assert any(" two " in line and "Anton Brelin@" in line for line in lines)
    assert any(" one " in line and "Maldrin@" in line and "part of the name" in line for line in lines)
    assert "and " in done("review", "--list", "--limit", 1, "--desk", desk).splitlines()[-1]
    assert "nobody has decided" in done("journal", "--desk", desk)


def test_every_answer_is_a_row_at_once_and_is_not_asked_again(desk: Path) -> None:
    number = len(queue(desk))
    ended = reviewed(desk, "u" * number)
    assert ended.code == 0, ended.err
    rows = done("journal", "--desk", desk).splitlines()[1:]
    assert all("left open" in row and "by review: 0." in row and "Jon" in row for row in rows)
    assert len(rows) == number == ended.out.count(": left open\n")
    assert "nothing is left to ask" in done("review", "--list", "--desk", desk)
    assert "nothing is left to ask" in reviewed(desk, "").out


def test_a_review_shows_both_names_with_their_passages_and_takes_keys_line_by_line(desk: Path) -> None:
    ended = reviewed(desk, "w\n?\n\nq\n")
    assert "“The Tarsovian envoy Maldrin said that the talks went on.”" in ended.out
    assert "“Evgeny Maldrin, the Tarsovian envoy, said that he was tired.”" in ended.out
    assert "an answer could move 1 report" in ended.out
    assert "sure  name" in ended.out
    assert "2 of" in ended.out and "3 of" not in ended.out
    assert "nobody has decided" in done("journal", "--desk", desk)


def test_an_answer_can_be_taken_back_and_given_otherwise(desk: Path) -> None:
    ended = reviewed(desk, "zd\nzs\nq", "--why", "I know")
    assert ended.code == 0, ended.err
    assert "nothing was answered yet" in ended.out
    assert "row 2 takes back row 1" in ended.out
    lines = done("journal", "--desk", desk).splitlines()[1:]
    assert [line.split()[0] for line in lines] == ["1", "2", "3"]
    assert "these are two" in lines[0] and "no: row 2" in lines[0]
    assert "these are one" in lines[2] and "I know" in lines[2]
    assert "1 of" in ended.out.splitlines()[-1] and "1 one" in ended.out.splitlines()[-1]


def test_a_review_that_is_broken_off_keeps_what_was_answered(desk: Path) -> None:
    ended = reviewed(desk, "s")
    assert ended.code == 0
    assert len(done("journal", "--desk", desk).splitlines()) == 2


def test_an_orphaned_decision_about_names_is_named_by_review_status_and_journal(desk: Path) -> None:
    done("merge", "Zoran Pelt", "Karl Brelin", *WHY, "--desk", desk)
    done("forget", "one.txt", "--yes", "--desk", desk)
    for arguments in (("review", "--list"), ("status",), ("journal",)):
        assert "the desk does not hold its report" in done(*arguments, "--desk", desk), arguments


def test_names_go_with_the_journal_to_another_desk(desk: Path, made: Path, tmp_path: Path) -> None:
    done("merge", "Zoran Pelt", "Karl Brelin", *WHY, "--desk", desk)
    shutil.copytree(made / "onrecord.desk", tmp_path / "other")
    file = tmp_path / "journal.jsonl"
    done("journal", "export", file, "--desk", desk)
    assert done("journal", "import", file, "--desk", tmp_path / "other").startswith("1 rows were taken in")
    assert done("why", "Zoran Pelt", "Karl Brelin", "--desk", tmp_path / "other").startswith("one: ")


def test_on_a_terminal_a_key_answers_without_enter(desk: Path) -> None:
    terminal, end = pty.openpty()
    arguments = [sys.executable, "-m", "onrecord", "review", "--author", "Jon", "--desk", str(desk)]
    with subprocess.Popen(arguments, stdin=end, stdout=end, stderr=end) as process:
        os.close(end)
        answered = press(terminal, "q quit", "s", "row 1: ")
        press(terminal, "" if "2 of" in answered else "2 of", "q", "answered: 1 one")
        assert process.wait(timeout=60) == 0
    os.close(terminal)
    assert "these are one" in done("journal", "--desk", desk)


def press(terminal: int, after: str, key: str, until: str) -> str:
    """Press a key after some words were shown and return what is shown until others; once more if it is swallowed."""
    shown, pressed = "", False
    deadline = time.monotonic() + 120
    while until not in shown and time.monotonic() < deadline:
        if select.select([terminal], [], [], 2)[0]:
            shown += os.read(terminal, 4096).decode(errors="replace")
        elif after in shown or pressed:
            pressed = bool(os.write(terminal, key.encode()))
    assert until in shown
    return shown
