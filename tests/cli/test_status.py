"""What `onrecord status` tells of a desk, and how a command finds the desk that is meant."""

from pathlib import Path

import pytest

from tests.cli.conftest import HELD, REFUSED
from tests.cli.program import run

VERBS = (
    *(("status",), ("show", "wire.txt"), ("search", "envoys"), ("dossier", "--all"), ("export",)),
    *(("forget", "wire.txt", "--yes"), ("backup", "copy.tar")),
    *(("correct", "wire.txt", "S1", "--wrong", "--why", "no"), ("undo", "1"), ("journal",)),
)


def test_every_report_has_a_line_with_file_title_outlet_and_date(desk: Path) -> None:
    lines = run("status", "--desk", desk).out.splitlines()
    (page,) = (line for line in lines if "page.html" in line)
    assert "Tarsovia promises an answer" in page
    assert "The Brenik Mirror" in page
    assert "2031-05-05" in page
    (german,) = (line for line in lines if "feed.jsonl:2" in line)
    assert german.rstrip().endswith("not extracted")


def test_refusals_stay_listed_with_what_to_do(desk: Path) -> None:
    out = run("status", "--desk", desk).out
    listed = out[out.index("what to do") :].splitlines()[1:]
    assert [line.split()[0] for line in listed[:REFUSED]] == ["empty.txt", "feed.jsonl:3", "photo.txt"]


def test_records_are_counted_and_nothing_is_stale_after_a_run(desk: Path) -> None:
    out = run("status", "--desk", desk).out
    counts = dict(line.split() for line in out.splitlines() if len(line.split()) == 2)
    assert counts["reports"] == str(HELD)
    assert counts["refusals"] == str(REFUSED)
    assert "nothing is stale" in out


def test_the_option_outranks_the_environment_and_that_the_folder(desk: Path, own: Path, tmp_path: Path) -> None:
    near = tmp_path / "near"
    (near / "onrecord.desk").mkdir(parents=True)
    assert run("status", "--desk", own, cwd=near, ONRECORD_DESK=str(desk)).out.startswith(f"desk {own}\n")
    assert run("status", cwd=near, ONRECORD_DESK=str(desk)).out.startswith(f"desk {desk}\n")


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_where_there_is_no_desk_every_verb_says_how_to_make_one(tmp_path: Path, verb: tuple[str, ...]) -> None:
    ended = run(*verb, cwd=tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert ended.complaint.startswith("there is no onrecord.desk in ")
    assert "`onrecord read FOLDER` makes one, --desk DIR names another" in ended.complaint
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_a_damaged_desk_is_one_line_with_a_way_out(own: Path, tmp_path: Path, verb: tuple[str, ...]) -> None:
    (own / "onrecord.sqlite").write_bytes(b"no database at all" * 100)
    ended = run(*verb, "--desk", own, cwd=tmp_path)
    assert ended.code == 1
    assert "is damaged" in ended.complaint
    assert "unpack your latest backup" in ended.complaint


def test_a_desk_that_is_cut_off_in_the_middle_is_damaged_too(own: Path) -> None:
    database = own / "onrecord.sqlite"
    database.write_bytes(database.read_bytes()[:5000])
    ended = run("status", "--desk", own)
    assert ended.code == 1
    assert "is damaged" in ended.complaint


def test_a_desk_that_the_environment_names_and_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    ended = run("status", ONRECORD_DESK=str(tmp_path / "gone"))
    assert ended.code == 1
    assert "ONRECORD_DESK names it" in ended.complaint


def test_a_command_that_is_not_known_is_a_mistake_of_usage() -> None:
    ended = run("reed")
    assert ended.code == 2
    assert "No such command 'reed'" in ended.err


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_lists_the_commands(arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert ended.code == 0
    assert [verb[0] for verb in VERBS if f"\n  {verb[0]} " not in ended.out] == []
