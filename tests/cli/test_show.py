"""What `onrecord show` shows of a report, and how a report is named."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import WIRE
from tests.cli.program import run

DATED = """\
Tarsovia shuts mission

Tarsovia expelled two Velmarkish envoys on Wednesday in response to the expulsion of its diplomats. Velmark had expelled
eight Tarsovian diplomats on June 11, 2031.
"""


def unmarked(shown: str) -> str:
    """Return shown text without the numbers behind its statements."""
    return re.sub(r"\[\d+\]", "", shown)


def test_the_whole_text_is_shown_with_each_statement_numbered(desk: Path) -> None:
    out = run("show", "wire.txt", "--desk", desk).out
    assert WIRE.rstrip() in unmarked(out)
    assert '"They were not here to issue visas,"[2]' in out


def test_a_statement_has_its_holder_its_stance_and_its_words(desk: Path) -> None:
    out = run("show", "wire.txt", "--desk", desk).out
    (line,) = (line for line in out.splitlines() if line.startswith("[2] "))
    assert re.fullmatch(r'\[2\] +Ilna Moravec +asserts +told +"They were not here to issue visas," *', line)
    (denial,) = (line for line in out.splitlines() if line.startswith("[3] "))
    assert re.match(r"\[3\] +Tarsovia +denies +denied +", denial)


def test_what_nobody_else_is_said_to_hold_is_held_by_the_report_itself(desk: Path) -> None:
    events = run("show", "wire.txt", "--desk", desk).out.split("\nEvents\n")[1].splitlines()
    place = events.index("     “Velmark expels three Tarsovian envoys”")
    assert events[place - 1].startswith(
        "E1   expulsion: Velmark → three Tarsovian envoys · 3 envoys · actual (the report"
    )


def test_events_with_a_day_are_shown_in_time_order(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(DATED, encoding="utf-8")
    run("read", tmp_path / "two.txt", "--desk", tmp_path / "desk", "--published", "2031-06-25")
    shown = run("show", "two.txt", "--desk", tmp_path / "desk").out
    assert "in answer to E" in shown.split("\nEvents\n")[1]
    lines = shown.split("\nTimeline\n")[1].splitlines()
    assert [line[:17] for line in lines if line[:5].strip().isdigit()] == ["  1  2031-06-11  ", "  2  2031-06-25  "]
    assert lines[0].endswith("2031-06-11 to 2031-06-25")


def test_a_report_without_a_day_has_no_timeline(desk: Path) -> None:
    assert "Timeline" not in run("show", "wire.txt", "--desk", desk).out


def test_what_is_known_of_a_report_stands_with_what_it_rests_on(desk: Path) -> None:
    out = run("show", "page.html", "--desk", desk).out
    assert out.startswith("Tarsovia promises an answer\n")
    assert "outlet: The Brenik Mirror (page" in out
    assert "published: 2031-05-05 (page" in out


def test_a_report_in_another_language_is_shown_and_said_not_to_be_extracted(desk: Path) -> None:
    out = run("show", "feed.jsonl:2", "--desk", desk).out
    assert "Das Außenministerium in Osterhal" in out
    assert "and Onrecord reads English only" in out


def test_a_report_is_named_by_id_by_its_beginning_or_by_a_path(desk: Path, reports: Path) -> None:
    by_name = run("show", "wire.txt", "--desk", desk).out
    (identity,) = re.findall(r"^report ([0-9a-f]{32})$", by_name, re.M)
    for reference in (identity, identity[:12], reports / "wire.txt"):
        assert run("show", reference, "--desk", desk).out == by_name


def test_a_name_that_several_reports_have_ends_with_2_and_lists_them(desk: Path) -> None:
    ended = run("show", "feed.jsonl", "--desk", desk)
    assert (ended.code, ended.out) == (2, "")
    message, *candidates = ended.err.splitlines()
    assert "could be 2 reports" in message
    assert ["feed.jsonl:1" in candidates[0] or "feed.jsonl:1" in candidates[1], len(candidates)] == [True, 2]
    for candidate in candidates:
        assert run("show", candidate.split()[0], "--desk", desk).code == 0


@pytest.mark.parametrize("reference", ["nothing.txt", "", "%", "ffffffffffffffffffffffffffffffff", "'; DROP TABLE--"])
def test_a_report_that_is_not_held_says_where_to_look(desk: Path, reference: str) -> None:
    ended = run("show", reference, "--desk", desk)
    assert ended.code == 1
    assert "`onrecord status` lists those it holds" in ended.complaint


def test_a_terminal_that_lacks_a_letter_gets_it_spelt(desk: Path) -> None:
    ended = run("show", "feed.jsonl:2", "--desk", desk, encoding="ascii")
    assert ended.code == 0
    assert "Das Au\\xdfenministerium" in ended.out
