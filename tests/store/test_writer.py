import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.errors import DeskDamaged, NotHeld
from onrecord.records.document import Arrival, Location, Medium, Reason, Refusal
from onrecord.records.layout import Paragraph, Sentence
from onrecord.records.mention import MentionChain
from onrecord.records.progress import Done
from onrecord.records.report import Report
from onrecord.records.statement import Statement
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

Arrive = Callable[..., Arrival]
Make = Callable[[Arrival], Report]
Layers = Callable[[Report], dict[type, tuple[object, ...]]]
Put = Callable[..., Report]


def test_what_is_recorded_is_read_back_exactly(desk: Desk, arrival: Arrive, layers: Layers, put: Put) -> None:
    came = arrival(outlet="Osterhal Post", url="https://osterhal.example/1", title="“Envoys” leave", published="2021")
    with Writer(desk) as writer:
        report = put(writer, came)
    with View(desk) as view:
        reading = view.reading(report.id)
        assert reading.report == report
        assert reading.layers == layers(report)
        assert view.arrival(report.id) == came
        assert list(view.readings()) == [reading]
        assert view.integrity() == []


def test_an_empty_layer_is_not_a_missing_one(desk: Desk, arrival: Arrive, report: Make) -> None:
    came = arrival()
    made = report(came)
    with Writer(desk) as writer:
        writer.keep(came, made.id)
        writer.record([(made, {Statement: ()}, [Done(made.id, "read", "1", "i")])])
    with View(desk) as view:
        reading = view.reading(made.id)
        assert reading.of(Statement) == ()
        assert not reading.has(Sentence)
        (line,) = view.reports()
        assert (line.statements, line.events) == (0, None)


def test_only_the_layers_that_are_given_are_replaced(desk: Desk, arrival: Arrive, layers: Layers, put: Put) -> None:
    with Writer(desk) as writer:
        report = put(writer, arrival())
        one = (Paragraph(report.span(0, 6)),)
        writer.record([(None, {Paragraph: one, MentionChain: ()}, [Done(report.id, "extract", "2", "i")])])
    with View(desk) as view:
        assert view.reading(report.id).layers == {**layers(report), Paragraph: one, MentionChain: ()}
        assert view.names("Toren") == []
        assert set(view.marks([report.id])[report.id]) == {"read", "extract"}


def test_a_changed_text_takes_the_records_over_the_old_one_with_it(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        report = put(writer, arrival())
        other = Report(report.id, report.document, report.given, "Another reading.", report.encoding)
        writer.record([(other, {Sentence: ()}, [Done(report.id, "read", "2", "i")])])
    with View(desk) as view:
        assert view.reading(report.id).layers == {Sentence: ()}
        assert view.search("Velmark") == []
        assert [hit.snippet for hit in view.search("another")] == ["Another reading."]


def test_the_same_report_twice_in_one_batch_keeps_the_later(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        report = put(writer, arrival())
        marks = [Done(report.id, "read", version, "i") for version in "23"]
        writer.record(
            [(None, {Sentence: (Sentence(report.span(0, 6)),)}, marks[:1]), (None, {Sentence: ()}, marks[1:])]
        )
    with View(desk) as view:
        assert view.reading(report.id).of(Sentence) == ()
        assert view.marks([report.id])[report.id]["read"].version == "3"


def test_one_report_in_two_places_has_two_locations(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        for path in ("b.txt", "a.txt", "b.txt"):
            report = put(writer, arrival(path=path))
    with View(desk) as view:
        assert view.locations(report.id) == [Location("a.txt"), Location("b.txt")]
        assert (view.counts()["reports"], view.counts()["documents"]) == (1, 1)


def test_a_reprint_is_another_report_of_the_same_document(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        first, second = (put(writer, arrival(outlet=outlet)) for outlet in ("Osterhal Post", "Brenik Daily"))
    assert first.id != second.id
    with View(desk) as view:
        assert (view.counts()["reports"], view.counts()["documents"]) == (2, 1)


def test_a_report_that_was_kept_but_not_read_is_listed_and_can_be_read_again(
    desk: Desk, arrival: Arrive, report: Make
) -> None:
    came = arrival()
    with Writer(desk) as writer:
        writer.keep(came, report(came).id)
    with View(desk) as view:
        (line,) = view.reports()
        assert not line.read
        assert view.arrival(line.id) == came
        assert list(view.readings()) == []
        with pytest.raises(NotHeld, match="run `onrecord read` again"):
            view.reading(line.id)


def test_a_report_that_was_not_kept_is_not_recorded_and_nothing_beside_it(
    desk: Desk, arrival: Arrive, report: Make, put: Put
) -> None:
    stray = report(arrival("Nobody kept this."))
    with Writer(desk) as writer:
        kept = put(writer, arrival())
        with pytest.raises(NotHeld, match="keep its document first"):
            writer.record([(None, {}, [Done(i, "extract", "2", "i")]) for i in (kept.id, stray.id)])
    with View(desk) as view:
        assert "extract" not in view.marks([kept.id])[kept.id]


def test_a_renamed_text_is_read_again_in_its_new_medium(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        put(writer, arrival(path="a.txt"))
    with Writer(desk) as writer:
        report = put(writer, arrival(path="a.md", medium=Medium.MARKDOWN))
        writer.keep(arrival(path="b.txt"), report.id)  # further copies change nothing
    with View(desk) as view:
        assert view.arrival(report.id).document.medium is Medium.MARKDOWN


def test_a_refusal_is_replaced_by_the_next_run_and_gone_once_its_file_is_kept(
    desk: Desk, arrival: Arrive, put: Put
) -> None:
    table, file = Location("reports.toml"), Location("week 23/wire.txt")
    with Writer(desk) as writer:
        for detail in ("entry 1 names no file", "entry 2 names no file"):
            writer.refuse(Refusal(table, Reason.MALFORMED, detail))
        writer.refuse(Refusal(file, Reason.EMPTY, "no bytes"))
    with View(desk) as view:
        assert [r.detail for r in view.refusals()] == ["entry 1 names no file", "entry 2 names no file", "no bytes"]
    with Writer(desk) as writer:
        writer.refuse(Refusal(table, Reason.MALFORMED, "entry 2 names no file"))
        put(writer, arrival())
    with View(desk) as view:
        assert [r.detail for r in view.refusals()] == ["entry 2 names no file"]
    with Writer(desk) as writer:
        writer.accept(table)
    with View(desk) as view:
        assert view.refusals() == []


def test_a_failure_is_a_mark_that_says_why(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        report = put(writer, arrival())
        failed = Done(report.id, "annotate", "1", "i", "the text is too long to parse; raise the limit")
        writer.record([(None, {}, [failed])])
    with View(desk) as view:
        assert view.failures() == [failed]
        assert view.counts()["failures"] == 1


def test_text_that_no_database_takes_is_kept_with_its_offsets(desk: Desk, arrival: Arrive, report: Make) -> None:
    came = arrival("Brenik denies it.", path="half \ud800.txt", title="a\x00b")
    made = report(came)
    broken = Report(made.id, made.document, made.given, "Bre\ud800ik\x00 denies it.", made.encoding)
    with Writer(desk) as writer:
        writer.keep(came, made.id)
        writer.record([(broken, {}, [Done(made.id, "read", "1", "i")])])
    with View(desk) as view:
        assert view.reading(made.id).report.text == "Bre�ik� denies it."
        assert view.search("denies")[0].matches[0].start == broken.text.index("denies")
        assert view.arrival(made.id).given.title == "a\x00b"


# A process that is killed at the statement or at the report that its argument names.
KILLED = """
import os, sys
from pathlib import Path
from sqlalchemy import Engine, event
from onrecord.records.layout import Sentence
from onrecord.records.progress import Done
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

desk, when = Desk(Path(sys.argv[1])), int(sys.argv[2])
with View(desk) as view:
    reports = [reading.report for reading in view.readings()]
seen = 0

def count(*_):
    global seen
    seen += 1
    if seen == when:
        os._exit(9)

with Writer(desk) as writer:
    event.listen(Engine, "after_cursor_execute", count)
    event.listen(Engine, "commit", count)
    writer.record([(r, {Sentence: (Sentence(r.span(0, 1)),)}, [Done(r.id, "read", "2", "i")]) for r in reports])
    os._exit(0)
"""


def test_a_run_killed_anywhere_leaves_all_or_nothing_of_a_batch(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        reports = [put(writer, arrival(f"Envoys leave Brenik.\n{n}", path=f"{n}.txt")) for n in range(70)]
    states = [(0, _state(desk))]
    for when in (1, 4, 9, 14, 10_000):
        before = states[-1][1]
        ended = subprocess.run([sys.executable, "-c", KILLED, str(desk.root), str(when)], check=False).returncode
        after = _state(desk)
        assert after in (before, {("2", 1)})
        states.append((ended, after))
    assert [ended for ended, _ in states[1:]] == [9, 9, 9, 9, 0]
    assert states[1] == (9, {("1", 1)})
    assert states[-1] == (0, {("2", 1)})
    with View(desk) as view:
        assert view.integrity() == []
        assert view.counts()["sentence"] == len(reports)


def _state(desk: Desk) -> set[tuple[str, int]]:
    """Return the version of each mark beside the number of sentences; version 1 put one on other words."""
    with View(desk) as view:
        found = set()
        for reading in view.readings():
            (sentence,) = reading.of(Sentence)
            mark = view.marks([reading.report.id])[reading.report.id]["read"]
            assert (sentence.span.end == 1) == (mark.version == "2"), "a mark without its records"
            found.add((mark.version, len(reading.of(Sentence))))
        return found


def test_an_outcome_that_fails_midway_leaves_nothing(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        report = put(writer, arrival())

        def outcomes() -> Iterator[tuple[None, dict[type, tuple[object, ...]], list[Done]]]:
            for n in range(200):
                yield None, {Sentence: ()}, [Done(report.id, f"step {n}", "2", "i")]
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            writer.record(outcomes())
    with View(desk) as view:
        assert len(view.reading(report.id).of(Sentence)) == 1
        assert set(view.marks([report.id])[report.id]) == {"read"}


def test_what_a_killed_process_left_half_written_is_cleared(desk: Desk) -> None:
    half = desk.documents / ".incoming" / ("a" * 64)
    half.parent.mkdir()
    half.write_bytes(b"half")
    with Writer(desk):
        assert not half.exists()


def test_a_damaged_document_is_found_and_mended_when_its_file_comes_again(
    desk: Desk, arrival: Arrive, put: Put
) -> None:
    with Writer(desk) as writer:
        report = put(writer, arrival())
    (document,) = (p for p in desk.documents.rglob("*") if p.is_file())
    document.write_bytes(b"?" * document.stat().st_size)
    with View(desk) as view:
        assert "is not what was kept" in view.integrity()[0]
        with pytest.raises(DeskDamaged, match="read the file it came from again"):
            view.arrival(report.id)
    with Writer(desk) as writer:
        writer.keep(arrival(), report.id)
    with View(desk) as view:
        assert view.integrity() == []


@pytest.mark.parametrize("damage", ["header", "middle", "text", "cut", "other"])
def test_a_damaged_database_is_one_line_of_advice(desk: Desk, arrival: Arrive, put: Put, damage: str) -> None:
    with Writer(desk) as writer:
        for n in range(50):
            put(writer, arrival(f"Envoys leave Brenik.\n{n}"))
    _damage(desk.database, damage)
    with pytest.raises(DeskDamaged) as found, View(desk) as view:
        list(view.readings())
        raise DeskDamaged("; ".join(view.integrity()) or "nothing was found")
    assert "nothing was found" not in str(found.value)
    assert "\n" not in str(found.value)
    assert found.value.__suppress_context__ or damage in {"middle", "text"}
    if damage in {"header", "other"}:
        assert "unpack your latest backup" in str(found.value)
        with pytest.raises(DeskDamaged), Writer(desk):
            pass
        with desk.lock():  # a writer that cannot start holds nothing
            pass


def _damage(database: Path, how: str) -> None:
    data = bytearray(database.read_bytes())
    if how in {"header", "other"}:
        data[: len(data) if how == "other" else 100] = b"not a database " * (len(data) // 15 if how == "other" else 7)
    elif how == "middle":
        middle = len(data) // 2 // 4096 * 4096
        data[middle : middle + 8192] = os.urandom(8192)
    elif how == "text":
        data[:] = bytes(data).replace(b"Envoys leave Brenik.", b"Envoys leave \xff\xfe\xff\xff\xff\xff\xff")
    else:
        data = data[: len(data) // 2]
    database.write_bytes(data)


LEAST = 120  # reports a second


def test_two_thousand_tiny_reports_are_written_in_seconds(
    desk: Desk, arrival: Arrive, report: Make, layers: Layers
) -> None:
    arrivals = [arrival(f"Envoys leave Brenik\n\nIlva Toren said {n}.", path=f"{n}.txt") for n in range(2000)]
    made = [report(a) for a in arrivals]
    rows = [(r, layers(r), [Done(r.id, "read", "1", "i"), Done(r.id, "extract", "1", "i")]) for r in made]
    clock, processor = time.perf_counter(), time.process_time()
    with Writer(desk) as writer:
        for first in range(0, 2000, 32):
            for came, one in zip(arrivals[first : first + 32], made[first : first + 32], strict=True):
                writer.keep(came, one.id)
            writer.record(rows[first : first + 32])
    by_clock, by_processor = 2000 / (time.perf_counter() - clock), 2000 / (time.process_time() - processor)
    # The same code wrote 240 to 600 a processor second on the machines that it ran on; one more statement for each row,
    # or waiting for the disk after each report, costs several times as much.
    assert by_processor > LEAST, f"{by_processor:.0f} reports/s"
    # Where other programs want more cores than there are, the clock tells of them and not of us.
    if os.name == "posix" and os.getloadavg()[0] < (os.cpu_count() or 1):
        assert by_clock > LEAST, f"{by_clock:.0f} reports/s by the clock, {by_processor:.0f} by the processor"
    with View(desk) as view:
        assert view.counts()["statement"] == 2000
