"""What `onrecord read` makes, prints, and ends with."""

import json
import signal
import sys
import time
from pathlib import Path

import pytest

from onrecord.errors import ModelError
from tests.cli.conftest import HELD, REFUSED, WIRE
from tests.cli.program import Ended, launch, run

BRIEF = b"Brenik, May 9 - Tarsovia said on Friday that its ambassador would come home."


def counted(ended: Ended, row: str) -> list[str]:
    """Return the numbers in a row of the table that a run prints."""
    (line,) = (line for line in ended.out.splitlines() if line.startswith(f"{row}  "))
    return line.removeprefix(row).split()


def test_a_first_run_says_where_it_made_the_desk_and_what_it_did(first_read: Ended, desk: Path) -> None:
    assert first_read.code == 0
    assert first_read.out.startswith(f"Made the desk {desk}.")
    assert counted(first_read, "read") == [str(HELD), str(HELD)]
    assert counted(first_read, "not English, kept and not extracted") == ["1"]
    assert counted(first_read, "refused") == [str(REFUSED), str(REFUSED)]
    assert counted(first_read, "failed") == ["0"]
    assert int(counted(first_read, "statements")[0]) >= 5


def test_each_refusal_is_a_line_with_place_reason_and_what_to_do(first_read: Ended) -> None:
    lines = sorted(first_read.err.splitlines())
    assert [line.split(" – ")[0] for line in lines] == [
        "onrecord: refused empty.txt: empty",
        "onrecord: refused feed.jsonl:3: malformed",
        "onrecord: refused photo.txt: binary",
    ]
    assert all(len(line.split(" – ")[1]) > 20 for line in lines)


def test_a_second_run_reads_nothing_and_changes_no_record(own: Path, reports: Path) -> None:
    before = run("export", "--desk", own).out
    again = run("read", reports, "--desk", own)
    assert again.code == 0
    assert counted(again, "read") == ["0", str(HELD)]
    assert counted(again, "unchanged") == [str(HELD)]
    assert "Made the desk" not in again.out
    assert run("export", "--desk", own).out == before


def test_a_new_file_is_read_beside_what_is_held(own: Path, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_bytes(BRIEF)
    ended = run("read", tmp_path / "more.txt", "--desk", own)
    assert counted(ended, "read") == ["1", str(HELD + 1)]


def test_a_dash_reads_standard_input_and_what_the_options_give(own: Path) -> None:
    ended = run("read", "-", "--desk", own, "--outlet", "Brenik Radio", "--published", "2031-05-09", stdin=BRIEF)
    assert (ended.code, counted(ended, "read")[0]) == (0, "1")
    shown = run("show", "-", "--desk", own)
    assert "outlet: Brenik Radio (given" in shown.out
    assert "published: 2031-05-09 (given" in shown.out


def test_standard_input_with_json_lines_is_a_report_a_line(own: Path) -> None:
    lines = b"\n".join(json.dumps({"text": f"Brenik said no {n} times."}).encode() for n in (7, 8, 9))
    ended = run("read", "-", "--desk", own, stdin=lines)
    assert counted(ended, "read")[0] == "3"


def test_a_run_that_could_read_nothing_says_so_by_its_end(own: Path) -> None:
    ended = run("read", "-", "--desk", own)
    assert ended.code == 1
    assert ended.complaint.startswith("refused -: empty")


def test_a_folder_that_is_not_there_is_refused_by_name(own: Path, tmp_path: Path) -> None:
    ended = run("read", tmp_path / "nowhere", "--desk", own)
    assert ended.code == 1
    assert "nowhere" in ended.complaint
    assert "check the name" in ended.complaint


@pytest.mark.parametrize("nonsense", ["nonsense", "31 June", "2031-13-01", ""])
def test_a_date_that_is_none_is_told_before_any_desk_is_made(reports: Path, tmp_path: Path, nonsense: str) -> None:
    ended = run("read", reports, "--desk", tmp_path / "new", "--published", nonsense)
    assert ended.code == 1
    assert "is not a date; write it as 2021-06-08" in ended.complaint
    assert not (tmp_path / "new").exists()


def test_no_path_is_a_mistake_of_usage(own: Path) -> None:
    ended = run("read", "--desk", own)
    assert ended.code == 2
    assert "PATH" in ended.err


def test_without_any_desk_one_is_made_where_the_user_stands_and_found_from_below(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_bytes(BRIEF)
    below = tmp_path / "notes"
    below.mkdir()
    ended = run("read", "brief.txt", cwd=tmp_path)
    assert ended.out.startswith("Made the desk onrecord.desk in this folder.")
    assert run("status", cwd=below).out.startswith(f"desk {tmp_path / 'onrecord.desk'}")


@pytest.mark.parametrize("by", ["option", "environment"])
def test_a_folder_that_was_made_for_a_desk_becomes_one(tmp_path: Path, by: str) -> None:
    place = tmp_path / "mine"
    (place / "lexicon").mkdir(parents=True)
    (place / "onrecord.toml").write_text("[ingest]\nmax_bytes = 900\n", encoding="utf-8")
    if by == "option":
        ended = run("read", "-", "--desk", place, stdin=BRIEF)
    else:
        ended = run("read", "-", stdin=BRIEF, ONRECORD_DESK=str(place))
    assert ended.code == 0
    assert ended.out.startswith(f"Made the desk {place}.")
    assert (place / "onrecord.sqlite").is_file()


def test_a_desk_whose_damaged_database_was_moved_away_is_read_anew(own: Path, reports: Path) -> None:
    (own / "onrecord.sqlite").rename(own / "onrecord.sqlite.damaged")
    assert counted(run("read", reports, "--desk", own), "read") == [str(HELD), str(HELD)]


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_no_desk_is_made_among_other_things(reports: Path, tmp_path: Path, kind: str) -> None:
    place = tmp_path / "taken"
    if kind == "folder":
        place.mkdir()
        (place / "thesis.docx").write_bytes(b"mine")
    else:
        place.write_bytes(b"mine")
    ended = run("read", reports, "--desk", place)
    assert ended.code == 1
    assert ended.complaint == f"{place} is no desk and holds other things; name a new or an empty folder"
    assert place.is_file() or [p.name for p in place.iterdir()] == ["thesis.docx"]


def test_the_folder_around_a_desk_leads_to_the_desk(tmp_path: Path) -> None:
    run("read", "-", stdin=BRIEF, cwd=tmp_path)
    ended = run("read", "-", "--desk", tmp_path, stdin=BRIEF)
    assert ended.code == 1
    assert f"did you mean {tmp_path / 'onrecord.desk'}?" in ended.complaint


def test_a_setting_that_is_not_known_is_named_with_those_that_are(own: Path, reports: Path) -> None:
    (own / "onrecord.toml").write_text("[ingest]\nmax_byte = 9\n", encoding="utf-8")
    ended = run("read", reports, "--desk", own)
    assert ended.code == 1
    assert "[ingest] has no key 'max_byte'; its keys are max_bytes" in ended.complaint


def test_a_variable_that_is_not_known_is_named(own: Path, reports: Path) -> None:
    ended = run("read", reports, "--desk", own, ONRECORD_MAX="1")
    assert ended.code == 1
    assert ended.complaint.startswith("ONRECORD_MAX is not a setting; the settings are ")


def test_a_setting_is_obeyed(own: Path, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(WIRE * 3, encoding="utf-8")
    ended = run("read", tmp_path / "long.txt", "--desk", own, ONRECORD_INGEST_MAX_BYTES="500")
    assert ended.complaint.startswith("refused long.txt: too large")


@pytest.mark.parametrize(
    ("name", "written", "told"),
    [
        ("cues.toml", '[[rows]]\nwords = "aver"\nposs = "verb"\n', "there is no key 'poss'"),
        ("cues.toml", "[[rows]\n", "cues.toml"),
        ("cue.toml", "", "there is no such table; the tables are abbreviations, anchors, answers"),
    ],
)
def test_a_mistake_in_the_desks_own_tables_is_told_with_the_file_before_a_report_is_read(
    own: Path, reports: Path, name: str, written: str, told: str
) -> None:
    (own / "lexicon" / name).write_text(written, encoding="utf-8")
    ended = run("read", reports, "--desk", own)
    assert ended.code == 1
    assert str(own / "lexicon" / name) in ended.complaint
    assert told in ended.complaint


def test_a_changed_table_of_the_desk_reads_again_what_it_concerns(own: Path, reports: Path) -> None:
    (own / "lexicon" / "hedges.toml").write_text('[[rows]]\nwords = "so they say"\n', encoding="utf-8")
    stale = run("status", "--desk", own)
    assert "reports are stale in step extract" in stale.out
    assert "stale in step annotate" not in stale.out
    run("read", reports, "--desk", own)
    assert "nothing is stale" in run("status", "--desk", own).out


HOLD = "import sys, pathlib, onrecord; lock = onrecord.Desk(pathlib.Path(sys.argv[1])).lock(); lock.__enter__()"


def test_a_desk_that_another_process_writes_to_is_left_alone_and_the_process_named(own: Path, reports: Path) -> None:
    with launch("-c", f"{HOLD}; print('held', flush=True); sys.stdin.read()", own) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().split() == [b"held"]
        ended = run("read", reports, "--desk", own)
        assert ended.code == 1
        assert ended.complaint.startswith(f"process {holder.pid} is writing to this desk")
        assert run("status", "--desk", own).code == 0, "readers go on"
    assert run("read", reports, "--desk", own).code == 0


def test_a_report_that_a_step_fails_on_is_told_and_ends_with_1(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("a rule went wrong")

    monkeypatch.setattr("onrecord.extract.step.find_statements", fails)
    ended = run("read", "-", "--desk", own, stdin=BRIEF)
    assert ended.code == 1
    assert counted(ended, "failed") == ["1"]
    assert "extract failed on report" in ended.complaint


def test_a_model_that_is_not_there_is_one_line(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise ModelError("the model is not here; run `pip install onrecord` again")

    monkeypatch.setattr("onrecord.cli.read.Pipeline", gone)
    ended = run("read", "-", "--desk", own, stdin=BRIEF)
    assert (ended.code, ended.complaint) == (1, "the model is not here; run `pip install onrecord` again")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_an_interrupted_run_says_so_and_the_same_command_goes_on(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_bytes(BRIEF)
    desk = tmp_path / "desk"
    # Standard input that never ends holds the run where it can be interrupted.
    with launch("-m", "onrecord", "read", tmp_path / "brief.txt", "-", "--desk", desk) as process:
        until = time.monotonic() + 30
        while not (desk / "onrecord.sqlite").exists() and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.decode().splitlines()[-1].startswith("onrecord: stopped;")
    assert b"Traceback" not in err
    assert counted(run("read", tmp_path / "brief.txt", "--desk", desk), "read")[1] == "1"


def test_an_empty_folder_is_told_and_what_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = run("read", tmp_path / "empty", "--desk", tmp_path / "desk")
    assert "there is nothing to read here; Onrecord reads .txt" in ended.err
