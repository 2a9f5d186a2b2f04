import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord.errors import Ambiguous, NotHeld
from onrecord.records.document import Arrival, Location
from onrecord.records.report import Report
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

Arrive = Callable[..., Arrival]
Put = Callable[..., Report]


def test_reports_are_listed_and_streamed_by_location_then_id(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        ids = {
            path: put(writer, arrival(f"Text of {path}.", path=path)).id for path in ("b.txt", "a/z.txt", "Z.txt", "é")
        }
        lines = [put(writer, arrival(f"Line {n}.", path="feed.jsonl", line=n)).id for n in (10, 2)]
        put(writer, arrival("Text of é.", path="0.txt"))  # a second place that comes first
    wanted = [ids["é"], ids["Z.txt"], ids["a/z.txt"], ids["b.txt"], lines[1], lines[0]]
    with View(desk) as view:
        assert [line.id for line in view.reports()] == wanted
        assert [reading.report.id for reading in view.readings()] == wanted
        first = view.reports()[0]
        assert first.locations == (Location("0.txt"), Location("é"))
        assert (first.title, first.outlet, first.language) == ("Text of é.", "Osterhal Post", "en")
        assert (first.statements, first.events) == (1, 1)


def test_a_report_is_found_by_id_prefix_and_place(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        wire = put(writer, arrival("One.", path="week 23/wire.txt"))
        feed = put(writer, arrival("Two.", path="feed.jsonl", line=7))
        percent = put(writer, arrival("Three.", path="50%_off.txt"))
    with View(desk) as view:
        for reference in (
            wire.id,
            wire.id[:9],
            "week 23/wire.txt",
            "wire.txt",
            "reports/week 23/wire.txt",
            "./wire.txt",
        ):
            if reference != "./wire.txt":
                assert view.reading(reference).report == wire, reference
        assert view.reading("feed.jsonl:7").report == feed
        assert view.reading("feed.jsonl").report == feed
        assert view.reading("50%_off.txt").report == percent
        for reference in (
            "",
            "%",
            "_",
            "%.txt",
            "ire.txt",
            "feed.jsonl:8",
            "0" * 32,
            "no\nsuch" * 99,
            "/",
            "\x00",
            ":1",
        ):
            with pytest.raises(NotHeld, match="`onrecord status` lists") as missing:
                view.reading(reference)
            assert "\n" not in str(missing.value)


def test_a_name_that_leads_to_several_lists_them(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        made = [put(writer, arrival(f"Text {n}.", path=f"{n}/wire.txt")) for n in range(25)]
    with View(desk) as view:
        with pytest.raises(Ambiguous, match="could be 25 reports; give more of the id") as found:
            view.reading("wire.txt")
        assert len(found.value.candidates) == 21
        assert found.value.candidates[-1] == "… and 5 more"
        shown = {candidate[:12] for candidate in found.value.candidates[:-1]}
        assert shown <= {report.id[:12] for report in made}
        assert all("Text" in c and "/wire.txt" in c for c in found.value.candidates[:-1])
        assert view.reading("3/wire.txt").report == made[3]


def test_names_are_found_across_reports_whole_or_by_their_words(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        reports = [put(writer, arrival(f"Ilva Toren said {n}.", path=f"{n}.txt")) for n in range(2)]
    with View(desk) as view:
        hits = view.names("ILVA  toren")
        assert [(hit.report, hit.exact) for hit in hits] == [(i, True) for i in sorted(r.id for r in reports)]
        assert hits[0].chain.name == "Ilva Toren"
        assert view.names("Toren's")[0].exact
        assert not view.names("Ilva")[0].exact
        assert view.names("Tor") == view.names("%") == view.names("_lva") == view.names("") == view.names("…") == []


def test_versions_of_an_address_are_its_reports_with_other_bytes(desk: Desk, arrival: Arrive, put: Put) -> None:
    url = "https://osterhal.example/1"
    with Writer(desk) as writer:
        made = {put(writer, arrival(text, path=text, url=url)).id for text in ("First.", "Second.")}
        put(writer, arrival("First.", path="elsewhere"))
    with View(desk) as view:
        assert {line.id for line in view.versions_of(url)} == made
        assert view.versions_of("https://brenik.example") == []


def test_marks_are_found_for_very_many_reports_at_once(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        report = put(writer, arrival())
    with View(desk) as view:
        marks = view.marks([*(f"{n:032x}" for n in range(2500)), report.id])
        assert list(marks) == [report.id]
        assert view.marks([]) == {}


def test_a_view_goes_on_while_a_writer_writes_and_sees_what_was_committed(
    desk: Desk, arrival: Arrive, put: Put
) -> None:
    with Writer(desk) as writer:
        first = put(writer, arrival("First.", path="a"))
        second = put(writer, arrival("Second.", path="b"))
        with View(desk) as view:
            stream = view.readings()
            assert next(stream).report == first
            put(writer, replace(arrival("Third.", path="c")))
            writer.forget(second.id)
            assert list(stream) == []  # forgotten meanwhile; what came later is for the next stream
            assert len(view.reports()) == 2


def test_a_view_can_be_read_from_another_thread(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        put(writer, arrival())
    with View(desk) as view:
        found: list[int] = []
        threads = [threading.Thread(target=lambda: found.append(len(view.reports()))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [1] * 4


def test_a_layer_that_lost_a_row_is_reported(desk: Desk, arrival: Arrive, put: Put) -> None:
    from sqlalchemy import delete, update

    from onrecord.records.statement import Statement
    from onrecord.store import schema
    from onrecord.store.engine import writing

    with Writer(desk) as writer:
        report = put(writer, arrival())
    engine = writing(desk.database)
    with engine.begin() as connection:
        connection.execute(delete(schema.TABLES[Statement]))
        connection.execute(update(schema.report).values(text="Another text."))
    engine.dispose()
    with View(desk) as view:
        assert view.integrity() == [
            f"report {report.id[:12]}: its text is not what was written; unpack your latest backup",
            f"report {report.id[:12]}: 0 of 1 records of its layer statement are there",
        ]
