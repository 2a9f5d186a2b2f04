from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import DeskLocked, NotHeld
from onrecord.records.document import Arrival
from onrecord.records.report import Report
from onrecord.store import engine
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

Arrive = Callable[..., Arrival]
Put = Callable[..., Report]
WORD = "Zquorvimelda"
TEXT = f"Envoys leave Brenik\n\n{WORD} said that {WORD.lower()} would go. " + "Nobody else spoke. " * 400


def holding(desk: Desk, word: str = WORD) -> list[Path]:
    """Return the files of the desk that hold the word in any case."""
    files = [path for path in desk.root.rglob("*") if path.is_file()]
    return [path for path in files if word.lower().encode() in path.read_bytes().lower()]


def test_no_word_of_a_forgotten_report_stays_in_any_file(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        for n in range(30):
            put(writer, arrival(f"Envoys leave Brenik again.\n{n}", path=f"{n}.txt"))
        report = put(writer, arrival(TEXT, title=f"{WORD} speaks", path=f"{WORD}.txt"))
        put(writer, arrival(TEXT, title=f"{WORD} speaks", path=f"{WORD}.txt"), "2")
        assert holding(desk)
        desk.database.with_name(f"{desk.database.name}.before-2").write_text(WORD)
        writer.forget(report.id)
        assert holding(desk) == []
    assert holding(desk) == []
    with View(desk) as view:
        assert view.search(WORD) == []
        assert view.counts()["reports"] == 30
        assert view.integrity() == []
        with pytest.raises(NotHeld):
            view.reading(report.id)
        assert view.forgotten(report.id, report.document)
        assert view.search("again", 100)[29].snippet.startswith("Envoys")


def test_the_bytes_stay_while_a_reprint_is_made_of_them(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        first, second = (put(writer, arrival(outlet=outlet)) for outlet in ("Osterhal Post", "Brenik Daily"))
        writer.forget(first.id)
        with View(desk) as view:
            assert view.arrival(second.id).given.outlet == "Brenik Daily"
            assert view.forgotten(first.id, first.document)
            assert not view.forgotten(second.id, second.document)
            assert not view.forgotten("a third outlet", first.document)
        writer.forget(second.id)
    with View(desk) as view:
        # Nothing holds the bytes any more: under whatever outlet they come, they were forgotten.
        assert view.forgotten("a third outlet", first.document)
        assert not view.forgotten("a third outlet", "f" * 64)
        assert view.counts()["documents"] == 0
    assert [path for path in desk.documents.rglob("*") if path.is_file()] == []


def test_a_report_that_is_not_held_cannot_be_forgotten(desk: Desk) -> None:
    with Writer(desk) as writer, pytest.raises(NotHeld, match="onrecord status"):
        writer.forget("0" * 32)


def test_a_reader_in_the_way_is_named_and_the_next_writer_wipes(
    desk: Desk, arrival: Arrive, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_PATIENCE", 0.05)
    with Writer(desk) as writer:
        report = put(writer, arrival(TEXT))
        reader = engine.reading(desk.database)
        with reader.begin() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM report").all()
            with pytest.raises(DeskLocked, match="close that, then run"):
                writer.forget(report.id)
        reader.dispose()
        with View(desk) as view:
            assert view.counts()["reports"] == 0
        assert holding(desk)
    with Writer(desk):
        pass
    assert holding(desk) == []
