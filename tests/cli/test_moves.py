"""What `onrecord moves` lists, and what it says to whoever asks for what there is not."""

import csv
import json
import re
import shutil
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.program import run

LEXICON = Path(__file__).parent.parent.parent / "examples" / "lexicon"
REPORTS = {
    "first.txt": "Eight have to go\n\nVelmark expelled eight Tarsovian diplomats on June 11, 2031, the foreign "
    'ministry said. "They were not here to issue visas," spokeswoman Ilna Moravec told reporters.\n',
    "second.txt": "Brenik answers\n\nVelmark expelled eight Tarsovian diplomats on June 11, 2031. Tarsovia recalled "
    "its ambassador on June 14, 2031, in response to the expulsion. Tarsovia denied that they were spies.\n",
    "third.txt": "A year of blows\n\nVelmark expelled five Tarsovian diplomats in 2029. Calvesse imposed sanctions on "
    "Velmark in May 2031. Calvesse closed its embassy in Osterhal.\n",
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk of three reports, with the tables that know the invented countries."""
    place = tmp_path_factory.mktemp("moves")
    shutil.copytree(LEXICON, place / "desk" / "lexicon")
    (place / "reports").mkdir()
    for name, text in REPORTS.items():
        (place / "reports" / name).write_text(text, encoding="utf-8")
    ended = run("read", place / "reports", "--desk", place / "desk")
    assert ended.code == 0, ended.err
    return place / "desk"


def heads(*arguments: object) -> list[str]:
    """Return the lines of the moves, without what stands below them."""
    ended = run("moves", *arguments)
    assert ended.code == 0, ended.err
    return [line for line in ended.out.splitlines() if re.match(r" {0,2}\d+ ", line)]


def test_moves_stand_in_time_order_with_their_dates_drawn(ledger: Path) -> None:
    lines = heads("--desk", ledger)
    assert [line[5:15].strip() for line in lines[:4]] == ["2029", "2031-05", "2031-06-11", "2031-06-14"]
    assert "━" in lines[0]
    assert "●" not in lines[0]
    assert "●" in lines[2]
    assert "closing of a mission" in lines[4]  # no date: last


def test_a_line_has_number_reality_holder_and_reports_and_its_words_below(ledger: Path) -> None:
    out = run("moves", "--since", "2031-06-01", "--until", "2031-06-12", "--desk", ledger).out.splitlines()
    (head,) = (line for line in out if "expulsion:" in line)
    assert " · 8 diplomats · actual (" in head
    assert head.endswith(" · 2 reports")
    assert any("“Velmark expelled eight Tarsovian diplomats" in line and "first.txt" in line for line in out)
    assert any(line.startswith("     taken for one move: by Velmark, against eight") for line in out)


def test_an_answer_leads_to_the_number_of_what_it_answers(ledger: Path) -> None:
    out = run("moves", "--desk", ledger).out
    (number,) = re.findall(r"in answer to: expulsion: Velmark → .*\(no\. (\d+)\)", out)
    (head,) = (line for line in heads("--desk", ledger) if line.split()[0] == number)
    assert "2031-06-11" in head


def test_only_moves_between_two_are_listed_whatever_they_are_called(ledger: Path) -> None:
    by_name = heads("--between", "Velmark", "Tarsovia", "--desk", ledger)
    assert len(by_name) == 2
    assert by_name == heads("--between", "brenik", "Velmarkish", "--desk", ledger)
    assert heads("--between", "Tarsovia", "Calvesse", "--desk", ledger) == []


def test_kinds_may_be_several_and_written_with_hyphens(ledger: Path) -> None:
    lines = heads("--kind", "Sanctions", "--kind", "closing-of-a-mission", "--desk", ledger)
    assert [("sanctions:" in line, "closing of a mission:" in line) for line in lines] == [(True, False), (False, True)]


def test_what_has_no_year_is_left_out_of_a_time_and_said_to_be(ledger: Path) -> None:
    out = run("moves", "--since", "2031", "--desk", ledger).out
    assert "2029" not in out
    assert out.splitlines()[-1].endswith("more left out, since nothing says in which year they fall")


@pytest.mark.parametrize("name", ["csv", "json"])
def test_a_file_holds_what_standard_output_gets(ledger: Path, tmp_path: Path, name: str) -> None:
    printed = run("moves", "--format", name, "--desk", ledger)
    written = run("moves", "--format", name, "--output", tmp_path / "out", "--desk", ledger)
    assert written.out == f"wrote {tmp_path / 'out'}\n"
    assert (tmp_path / "out").read_bytes() == printed.data
    if name == "json":
        moves = json.loads(printed.out)["moves"]
        assert all(t["holder"] and t["reality"] and t["passage"] for m in moves for t in m["tellings"])
    else:
        rows = list(csv.DictReader(StringIO(printed.out, newline="")))
        assert len(rows) == len(heads("--desk", ledger))
        assert all(row["holder"] and row["reality"] and row["passage"] for row in rows)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--kind", "explusion"), "there is no move 'explusion'; near it: expulsion"),
        (("--kind", "zzz"), "there is no move 'zzz'; the moves are expulsion, withdrawal of accreditation, "),
        (("--kind", "sanction"), "there is no move 'sanction'; near it: sanctions"),
        (("--between", "Velmark", "Moravek"), "no move on this desk names 'Moravek'; named most: Velmark, "),
        (("--between", "Velmrak", "Tarsovia"), "no move on this desk names 'Velmrak'; near it: Velmark"),
        (("--format", "xml"), "there is no format 'xml' for moves; the formats are table, csv, json"),
    ],
)
def test_what_there_is_not_is_refused_with_what_is_near(
    ledger: Path, arguments: tuple[str, ...], complaint: str
) -> None:
    ended = run("moves", *arguments, "--desk", ledger)
    assert ended.code != 0
    assert ended.complaint.startswith(complaint)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--since", "June 11"), "--since is 'June 11'; write a date with a year: 2031-05-14, 2031-05 or 2031"),
        (("--until", "XXXX-06"), "--until is 'XXXX-06'"),
        (("--since", "2032", "--until", "2031"), "--since 2032 is later than --until 2031"),
        (("--output", "moves.csv"), "a file is written as csv or json; name one with --format"),
    ],
)
def test_an_option_that_cannot_be_meant_is_refused(ledger: Path, arguments: tuple[str, ...], complaint: str) -> None:
    ended = run("moves", *arguments, "--desk", ledger)
    assert ended.code == 2
    assert complaint in " ".join(ended.err.split())


def test_a_desk_without_moves_says_so(ledger: Path) -> None:
    assert run("moves", "--kind", "coup", "--desk", ledger).out == "no such move is on this desk\n"
