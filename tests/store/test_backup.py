import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import DeskDamaged, DeskError, DeskMissing
from onrecord.records.document import Arrival
from onrecord.records.report import Report
from onrecord.store import documents
from onrecord.store.backup import backup
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer
from tests.conftest import unpack

Arrive = Callable[..., Arrival]
Put = Callable[..., Report]


def unpacked(archive: Path, folder: Path) -> Desk:
    unpack(archive, folder)
    return Desk(folder)


@pytest.mark.parametrize("name", ["desk.tar", "desk.tar.gz", "desk"])
def test_an_unpacked_backup_is_the_desk_again(desk: Desk, arrival: Arrive, put: Put, tmp_path: Path, name: str) -> None:
    (desk.lexicon / "cues.toml").write_text("[[cue]]\n")
    desk.settings.write_text("[ingest]\n")
    with Writer(desk) as writer:
        for n in range(5):
            put(writer, arrival(f"Text {n}.", path=f"{n}.txt"))
        with View(desk):  # a writer and a reader are at it
            backup(desk, tmp_path / name)
    copy = unpacked(tmp_path / name, tmp_path / "copy")
    with View(desk) as view, View(copy) as again:
        assert list(view.readings()) == list(again.readings())
        assert view.counts() == again.counts()
        for line in view.reports():
            assert again.arrival(line.id) == view.arrival(line.id)
        assert again.integrity() == []
    assert (copy.lexicon / "cues.toml").read_text() == "[[cue]]\n"
    assert copy.settings.read_text() == "[ingest]\n"
    with Writer(copy) as writer:
        put(writer, arrival("Another."))
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["copy", name, desk.root.name])


def test_a_backup_never_takes_the_place_of_a_file(desk: Desk, tmp_path: Path) -> None:
    with Writer(desk):
        pass
    target = tmp_path / "desk.tar"
    target.write_text("mine")
    with pytest.raises(DeskError, match="is there already; name a new file"):
        backup(desk, target)
    assert target.read_text() == "mine"


def test_a_backup_that_cannot_be_made_leaves_nothing(desk: Desk, arrival: Arrive, put: Put, tmp_path: Path) -> None:
    with pytest.raises(DeskMissing):
        backup(desk, tmp_path / "desk.tar")
    with Writer(desk) as writer:
        report = put(writer, arrival())
    documents.path_of(desk.documents, report.document).write_bytes(b"?")
    with pytest.raises(DeskDamaged, match="not what was kept"):
        backup(desk, tmp_path / "desk.tar")
    with pytest.raises(DeskError, match="name another place"):
        backup(desk, tmp_path / "nowhere" / "desk.tar")
    with pytest.raises(DeskError, match=r"name it .*desk\.tar"):
        backup(desk, tmp_path / "desk.zip")
    assert [p.name for p in tmp_path.iterdir()] == [desk.root.name]


def test_a_backup_during_a_run_is_one_moment_of_it(desk: Desk, arrival: Arrive, put: Put, tmp_path: Path) -> None:
    stop = threading.Event()

    def run() -> None:
        with Writer(desk) as writer:
            for n in range(400):
                report = put(writer, arrival(f"Text {n}.", path=f"{n}.txt"))
                if n % 20 == 3:
                    writer.forget(report.id)
                if stop.is_set():
                    return

    with Writer(desk):
        pass
    thread = threading.Thread(target=run)
    thread.start()
    try:
        for n in range(3):
            backup(desk, tmp_path / f"{n}.tar")
            with View(unpacked(tmp_path / f"{n}.tar", tmp_path / f"copy{n}")) as view:
                assert view.integrity() == []
    finally:
        stop.set()
        thread.join()
