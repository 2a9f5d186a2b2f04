"""reports.toml: what it says, what outranks it, and what is wrong with it."""

from pathlib import Path

import pytest

from onrecord.ingest import arrivals
from onrecord.records.document import Arrival, Giver, Reason, Refusal


def write(root: Path, table: str, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text('{"text": "a", "outlet": "Record"}' if name.endswith("jsonl") else f"text of {name}")
    (root / "reports.toml").write_text(table, encoding="utf-8")
    return root


def outlets(*paths: Path, outlet: str | None = None) -> dict[str, tuple[str | None, Giver | None]]:
    found = arrivals(paths, outlet=outlet)
    return {
        each.location.path: (each.given.outlet, each.given.by.get("outlet"))
        for each in found
        if isinstance(each, Arrival)
    }


def refusals(*paths: Path) -> list[Refusal]:
    return [each for each in arrivals(paths) if isinstance(each, Refusal)]


def test_an_entry_says_what_the_file_does_not(tmp_path: Path) -> None:
    table = '["sub/a.txt"]\noutlet = "TNA"\nurl = "https://example.org"\ntitle = "T"\npublished = "2021-06-08"\n'
    (found,) = arrivals([write(tmp_path, table, "sub/a.txt")])
    assert isinstance(found, Arrival)
    given = found.given
    assert (given.outlet, given.url, given.title, given.published) == ("TNA", "https://example.org", "T", "2021-06-08")
    assert set(given.by.values()) == {Giver.TABLE}


def test_the_order_of_rank_is_entry_record_folder_option(tmp_path: Path) -> None:
    table = '["*"]\noutlet = "Folder"\n["b.txt"]\noutlet = "Entry"\n["d.jsonl"]\noutlet = "Entry"\n'
    write(tmp_path, table, "a.txt", "b.txt", "c.jsonl", "d.jsonl")
    assert outlets(tmp_path, outlet="Option") == {
        "a.txt": ("Folder", Giver.TABLE),
        "b.txt": ("Entry", Giver.TABLE),
        "c.jsonl": ("Record", Giver.RECORD),
        "d.jsonl": ("Entry", Giver.TABLE),
    }


def test_the_nearest_table_outranks_those_above(tmp_path: Path) -> None:
    write(tmp_path, '["*"]\noutlet = "Above"\n["sub/b.txt"]\noutlet = "Above"\n', "a.txt", "sub/b.txt", "sub/c.txt")
    write(tmp_path / "sub", '["*"]\noutlet = "Near"\n["b.txt"]\noutlet = "Nearest"\n')
    assert {place: outlet for place, (outlet, _) in outlets(tmp_path).items()} == {
        "a.txt": "Above",
        "sub/b.txt": "Nearest",
        "sub/c.txt": "Near",
    }


def test_a_file_named_outright_has_the_table_beside_it(tmp_path: Path) -> None:
    write(tmp_path, '["a.txt"]\noutlet = "TNA"\n', "a.txt", "b.txt")
    assert outlets(tmp_path / "a.txt") == {"a.txt": ("TNA", Giver.TABLE)}


def test_a_table_among_files_named_by_a_wildcard_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, '["a.txt"]\noutlet = "TNA"\n', "a.txt")
    assert refusals(*sorted(tmp_path.iterdir())) == []


def test_a_date_may_stand_without_quotation_marks(tmp_path: Path) -> None:
    (found,) = arrivals([write(tmp_path, '["a.txt"]\npublished = 2021-06-08\n', "a.txt")])
    assert isinstance(found, Arrival)
    assert found.given.published == "2021-06-08"


@pytest.mark.parametrize(
    ("table", "hint"),
    [
        ('["a.txt"\noutlet = "x"', "TOML"),
        ('["a.txt"]\noutlt = "x"', "outlt"),
        ('["a.txt"]\noutlet = 8', "outlet"),
        ('["a.txt"]\noutlet = " "', "outlet"),
        ('["a.txt"]\npublished = "June 8"', "2021-06-08"),
        ('["a.txt"]\npublished = 2021', "2021-06-08"),
        ('[a.txt]\noutlet = "x"', '["a.txt"]'),
        ('outlet = "x"', '["*"]'),
        ("x = " + "[" * 5000, "TOML"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_once_and_the_files_go_on(tmp_path: Path, table: str, hint: str) -> None:
    write(tmp_path, table, "a.txt", "b.txt")
    (refusal,) = refusals(tmp_path)
    assert (str(refusal.location), refusal.reason) == ("reports.toml", Reason.MALFORMED)
    assert hint in refusal.detail
    assert "\n" not in refusal.detail
    assert outlets(tmp_path) == {"a.txt": (None, None), "b.txt": (None, None)}
    assert len(refusals(tmp_path / "a.txt", tmp_path / "b.txt")) == 1


def test_a_table_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "", "a.txt")
    (tmp_path / "reports.toml").write_bytes(b'["a.txt"]\noutlet = "\xe9"')
    assert "UTF-8" in refusals(tmp_path)[0].detail


def test_entries_that_name_no_file_are_shown_and_the_others_count(tmp_path: Path) -> None:
    table = '["a.txt"]\noutlet = "TNA"\n["b.txt"]\n["sub"]\n["../x.txt"]\n["/x.txt"]\n["a\\u0000"]\n'
    write(tmp_path, table, "a.txt", "sub/c.txt")
    details = [refusal.detail for refusal in refusals(tmp_path)]
    assert [detail.split(";")[0] for detail in details] == [
        '"b.txt" names no file',
        '"sub" is a folder',
        '"../x.txt" leads out of its folder',
        '"/x.txt" leads out of its folder',
        '"a\0" names no file',
    ]
    assert outlets(tmp_path)["a.txt"] == ("TNA", Giver.TABLE)


def test_an_accent_may_be_stored_apart_from_its_letter(tmp_path: Path) -> None:
    write(tmp_path, '["cafe\\u0301.txt"]\noutlet = "TNA"\n', "cafe\u0301.txt")
    assert [outlet for outlet, _ in outlets(tmp_path).values()] == ["TNA"]
