"""Correcting, undoing and the journal, as a journalist meets them: every output shows who changed what, and why."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from onrecord.export.formats import FORMATS
from tests.cli.program import run

WHY = ("--why", "I asked her", "--author", "Mira")


def correct(own: Path, *options: str) -> str:
    ended = run("correct", "wire.txt", *options, *WHY, "--desk", own)
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def test_every_output_shows_a_corrected_source_what_was_read_and_why(own: Path, tmp_path: Path) -> None:
    out = correct(own, "S2", "--source", "Radko Pelin")
    assert out.startswith("journal row 1, by Mira\n")
    for told in ("S2", "source", "Ilna Moravec", "Radko Pelin", "Mira", "I asked her"):
        assert told in out
    shown = run("show", "wire.txt", "--desk", own).out
    (line,) = (line for line in shown.splitlines() if line.startswith("[2] "))
    assert "Radko Pelin" in line
    assert "Ilna Moravec" in shown.split("changed")[-1]
    run("dossier", "--all", "--output", tmp_path / "page.html", "--desk", own)
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "source: we had read “Ilna Moravec”, now “Radko Pelin”, by Mira" in page
    for name in ("jsonl", "reading", "statements-csv"):
        written = run("export", "--format", name, "--desk", own).out
        assert "Radko Pelin" in written and "I asked her" in written and "Ilna Moravec" in written, name


def test_a_date_and_a_reality_are_in_every_format_of_events(own: Path) -> None:
    correct(own, "E1", "--reality", "alleged", "--date", "2031-05", "--actor", "Osterhal=country")
    for name in FORMATS:
        if name != "statements-csv":
            written = run("export", "--format", name, "--desk", own).out
            assert "alleged" in written and "Osterhal" in written and "I asked her" in written, name


def test_what_was_struck_out_is_shown_as_that_and_counted_nowhere(own: Path, tmp_path: Path) -> None:
    before = run("export", "--format", "statements-csv", "--desk", own).out
    correct(own, "S2", "--wrong")
    shown = run("show", "wire.txt", "--desk", own).out
    assert "[2]" not in shown and "[3] " in shown
    assert "struck out" in shown and "issue visas" in shown.split("changed")[-1]
    after = run("export", "--format", "statements-csv", "--desk", own).out
    assert len(list(csv.reader(StringIO(after)))) == len(list(csv.reader(StringIO(before)))) - 1
    rows = [json.loads(line) for line in run("export", "--desk", own).out.splitlines()]
    (struck,) = (row for row in rows if row["record"] == "struck" and row["of"] == "statement")
    assert (struck["number"], struck["was"]["holder"], struck["change"]["author"]) == (2, "Ilna Moravec", "Mira")
    run("dossier", "--all", "--output", tmp_path / "page.html", "--desk", own)
    assert "Struck out by people" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_missed_statement_is_added_and_can_be_corrected(own: Path) -> None:
    out = correct(own, "--missed", "on Tuesday", "--source", "unnamed", "--cue", "said")
    number = next(line.split()[0] for line in out.splitlines() if line.startswith("S"))
    assert "on Tuesday" in out
    assert "warns" in correct(own, number, "--stance", "warns")
    assert f"[{number[1:]}] " in run("show", "wire.txt", "--desk", own).out


def test_undo_brings_back_the_same_answers_and_stays_in_the_journal(own: Path) -> None:
    before = {name: run("export", "--format", name, "--desk", own).data for name in FORMATS}
    correct(own, "S2", "--stance", "denies", "--source", "Velmark")
    ended = run("undo", 1, "--author", "Jon", "--desk", own)
    assert ended.out == "journal row 3, by Jon, takes back row 1: source: Velmark, by Mira\n"
    run("undo", 2, "--desk", own)
    assert {name: run("export", "--format", name, "--desk", own).data for name in FORMATS} == before
    lines = run("journal", "--desk", own).out.splitlines()
    assert [line.split()[0] for line in lines] == ["row", "1", "2", "3", "4"]
    assert lines[1].rstrip().endswith("no: row 3")
    again = run("undo", 1, "--desk", own)
    assert (again.code, "row 1 was taken back before" in again.complaint) == (1, True)
    assert "no row 77" in run("undo", 77, "--desk", own).complaint


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("S2", "--stance", "denies"), "say why"),
        (("--source", "Jon", *WHY), "name a statement or event"),
        (("S2", *WHY), "say what is to change about S2"),
        (("S2", "--cue", "said", "--stance", "denies", *WHY), "with --missed"),
        (("S99", "--wrong", *WHY), "no S99"),
        (("S2", "--missed", "on Tuesday", "--source", "x", *WHY), "nothing else"),
        (("--missed", "on Tuesday", *WHY), "say who says it"),
        (("S2", "--wrong", "--why", "x", "--author", " "), "a decision has an author"),
    ],
)
def test_a_correction_that_cannot_be_made_is_one_line_and_writes_nothing(
    own: Path, options: tuple[str, ...], told: str
) -> None:
    ended = run("correct", "wire.txt", *options, "--desk", own)
    assert (ended.code, ended.out) == (1, "")
    assert told in ended.complaint
    assert "nobody has decided" in run("journal", "--desk", own).out


def test_a_second_mind_is_refused_with_the_row_named_and_nothing_of_it_written(own: Path) -> None:
    correct(own, "S2", "--source", "Velmark")
    ended = run("correct", "wire.txt", "S2", "--stance", "denies", "--source", "Jon", *WHY, "--desk", own)
    assert "contradicts row 1 of the journal; take that back first" in ended.complaint
    assert len(run("journal", "--desk", own).out.splitlines()) == 2


def test_the_author_is_the_option_else_the_environment_else_the_user(own: Path) -> None:
    arguments = ("correct", "wire.txt", "S2", "--wrong", "--why", "x", "--desk", own)
    assert "by Jon" in run(*arguments, ONRECORD_AUTHOR="Jon").out
    run("undo", 1, "--desk", own, ONRECORD_AUTHOR="Jon")
    assert "by Mira" in run(*arguments, "--author", "Mira", ONRECORD_AUTHOR="Jon").out


def test_the_journal_is_verified_with_and_without_a_head_that_was_kept(own: Path) -> None:
    assert run("journal", "head", "--desk", own).out == "the journal has no row yet\n"
    correct(own, "S2", "--stance", "denies")
    head = run("journal", "head", "--desk", own).out
    correct(own, "S2", "--source", "Velmark")
    plain = run("journal", "verify", "--desk", own)
    assert plain.code == 0
    assert plain.out.startswith("2 rows, each as it was written")
    assert "is found only against a head kept elsewhere" in plain.out
    kept = run("journal", "verify", "--head", head.strip(), "--desk", own)
    assert (kept.code, kept.out.splitlines()[-1]) == (0, "the head that was kept is among them")
    other = run("journal", "verify", "--head", "0" * 64, "--desk", own)
    assert other.code == 1
    assert "cut off the end" in other.err
    assert "64 hex digits" in run("journal", "verify", "--head", "x", "--desk", own).complaint


def test_the_journal_goes_to_another_desk_and_conflicts_are_named(own: Path, desk: Path, tmp_path: Path) -> None:
    correct(own, "S2", "--source", "Velmark")
    file = tmp_path / "journal.jsonl"
    assert run("journal", "export", file, "--desk", own).out == f"wrote 1 rows to {file}\n"
    assert run("journal", "import", file, "--desk", own).out == "0 rows were taken in; 1 were here before\n"
    run("undo", 1, "--desk", own)
    correct(own, "S2", "--source", "Jon")
    ended = run("journal", "import", file, "--desk", own)
    assert ended.code == 1
    assert "took it back here" in ended.err
    file.write_text(file.read_text(encoding="utf-8").replace("Velmark", "Brenik"), encoding="utf-8")
    broken = run("journal", "import", file, "--desk", own)
    assert (broken.code, broken.out) == (1, "")
    assert "row 1 was changed after it was written" in broken.err
    assert "cannot read" in run("journal", "import", tmp_path / "none", "--desk", own).complaint


@pytest.mark.parametrize("arguments", [("export",), ("import",), ("verify", "x"), ("list", "--head", "0" * 64)])
def test_a_journal_command_that_lacks_or_has_too_much_is_a_mistake_of_usage(
    own: Path, arguments: tuple[str, ...]
) -> None:
    assert run("journal", *arguments, "--desk", own).code == 2


def test_an_orphaned_decision_is_listed_by_status_and_journal(own: Path) -> None:
    correct(own, "S2", "--source", "Velmark")
    run("forget", "wire.txt", "--yes", "--desk", own)
    for verb in ("status", "journal"):
        assert "the desk does not hold its report" in run(verb, "--desk", own).out
