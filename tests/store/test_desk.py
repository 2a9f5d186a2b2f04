import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import DeskError, DeskLocked, DeskMissing
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

HOLD = """
import sys, os, time
from pathlib import Path
from onrecord.store.desk import Desk
with Desk(Path(sys.argv[1])).lock():
    print(os.getpid(), flush=True)
    sys.stdin.readline()
"""


def filled(root: Path) -> Desk:
    with Writer(Desk.create(root)):
        return Desk(root)


def test_a_desk_that_is_named_outright_outranks_the_environment_and_the_folder(tmp_path: Path) -> None:
    named, environment = filled(tmp_path / "a"), filled(tmp_path / "b")
    filled(tmp_path / "onrecord.desk")
    assert Desk.find(named.root, str(environment.root), tmp_path) == named
    assert Desk.find(None, str(environment.root), tmp_path) == environment
    assert Desk.find(None, None, tmp_path).root == tmp_path / "onrecord.desk"
    assert Desk.find(None, "", tmp_path).root == tmp_path / "onrecord.desk"


def test_the_nearest_parent_with_a_desk_is_taken(tmp_path: Path) -> None:
    filled(tmp_path / "onrecord.desk")
    near = filled(tmp_path / "a" / "onrecord.desk")
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    assert Desk.find(None, None, tmp_path / "a" / "b" / "c") == near


def test_no_desk_says_which_command_makes_one(tmp_path: Path) -> None:
    with pytest.raises(DeskMissing, match="`onrecord read FOLDER` makes one") as missing:
        Desk.find(None, None, tmp_path)
    assert "\n" not in str(missing.value)


def test_a_folder_that_is_no_desk_is_not_taken_for_one(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text("Envoys leave Brenik.")
    with pytest.raises(DeskMissing, match="there is no desk in"):
        Desk.find(tmp_path, None, tmp_path)
    with pytest.raises(DeskMissing, match="ONRECORD_DESK"):
        Desk.find(None, str(tmp_path), tmp_path)
    with pytest.raises(DeskMissing):
        View(Desk(tmp_path))
    with pytest.raises(DeskMissing), Writer(Desk(tmp_path / "nowhere")):
        pass


def test_the_folder_above_a_desk_is_met_with_a_question(tmp_path: Path) -> None:
    inner = filled(tmp_path / "onrecord.desk")
    with pytest.raises(DeskMissing, match="did you mean") as missing:
        Desk.find(tmp_path, None, tmp_path)
    assert str(inner.root) in str(missing.value)


def test_a_desk_nothing_was_written_to_cannot_be_viewed(desk: Desk) -> None:
    with pytest.raises(DeskMissing, match="onrecord read FOLDER"):
        View(desk)
    desk.database.touch()  # as a run leaves it that is killed at once
    with pytest.raises(DeskMissing, match="nothing was written"):
        View(desk)


def test_to_create_a_desk_twice_changes_nothing(desk: Desk) -> None:
    desk.settings.write_text("[ingest]\n")
    assert Desk.create(desk.root) == desk
    assert desk.settings.read_text() == "[ingest]\n"
    assert desk.documents.is_dir()
    assert desk.lexicon.is_dir()


def test_a_desk_cannot_be_made_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DeskError, match="name another folder"):
        Desk.create(tmp_path / "file")


def test_a_second_writer_is_told_who_is_first(desk: Desk) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(desk.root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        pid = holder.stdout.readline().strip()
        with pytest.raises(DeskLocked) as locked, Writer(desk):
            pass
        assert f"process {pid} " in str(locked.value)
        assert str(desk.lock_file) in str(locked.value)
        holder.kill()
    with desk.lock():  # a killed process leaves its text, not its lock
        assert desk.lock_file.read_text().split()[0] != pid


def test_two_writers_of_one_process_exclude_each_other_too(desk: Desk) -> None:
    with Writer(desk):
        with pytest.raises(DeskLocked), Writer(desk):
            pass
        with View(desk) as view:
            assert view.counts()["reports"] == 0
    with Writer(desk):
        pass


def test_a_stale_text_in_the_lock_file_locks_nobody_out(desk: Desk) -> None:
    desk.lock_file.write_text("999999 elsewhere\n")
    with Writer(desk):
        assert "999999" not in desk.lock_file.read_text()


def test_the_lock_goes_when_the_block_fails(desk: Desk) -> None:
    with pytest.raises(json.JSONDecodeError), desk.lock():
        json.loads("")
    with desk.lock():
        pass
