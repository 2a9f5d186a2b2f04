"""What `onrecord dossier` writes, and whom a name means."""

import json
from pathlib import Path

import pytest
from lxml import html

from tests.cli.conftest import HELD, WIRE
from tests.cli.program import run


def text_of(page: Path) -> str:
    """Return the words of a page."""
    return str(html.fromstring(page.read_text(encoding="utf-8")).text_content())


def test_a_dossier_on_a_name_holds_the_reports_that_name_it_and_no_others(desk: Path, tmp_path: Path) -> None:
    ended = run("dossier", "Ilna Moravec", "--output", tmp_path / "m.html", "--desk", desk)
    assert ended.code == 0
    assert ended.out.splitlines()[-1] == f"wrote {tmp_path / 'm.html'}"
    words = text_of(tmp_path / "m.html")
    assert "They were not here to issue visas" in words
    assert "Halven Observer" not in words


def test_a_dossier_of_all_reports_holds_every_text_and_what_was_refused(desk: Path, tmp_path: Path) -> None:
    run("dossier", "--all", "--output", tmp_path / "all.html", "--desk", desk)
    words = text_of(tmp_path / "all.html")
    for expected in ("Das Außenministerium in Osterhal", "photo.txt", "Kept and not extracted"):
        assert expected in words
    tree = html.fromstring((tmp_path / "all.html").read_text(encoding="utf-8"))
    assert len(tree.xpath("//article")) == HELD


def test_every_link_within_the_page_leads_somewhere(desk: Path, tmp_path: Path) -> None:
    run("dossier", "--all", "--output", tmp_path / "all.html", "--desk", desk)
    tree = html.fromstring((tmp_path / "all.html").read_text(encoding="utf-8"))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in tree.xpath("//a/@href")} <= set(ids)


def test_the_page_is_named_after_the_name_where_no_file_is_given(desk: Path, tmp_path: Path) -> None:
    ended = run("dossier", "Ilna Moravec", "--desk", desk, cwd=tmp_path)
    assert ended.out.splitlines()[-1] == "wrote ilna-moravec.html"
    assert (tmp_path / "ilna-moravec.html").is_file()


def test_a_surname_leads_to_its_one_bearer(desk: Path, tmp_path: Path) -> None:
    ended = run("dossier", "moravec", "--output", tmp_path / "m.html", "--desk", desk)
    assert ended.code == 0
    assert "Ilna Moravec" in text_of(tmp_path / "m.html")


FOUR_PELINS = (
    "Foreign Minister Radko Pelin said on Monday that talks were over.",
    "Economist Dana Pelin said on Monday that trade would suffer.",
)


@pytest.fixture
def namesakes(own: Path) -> Path:
    """A desk with two people of one surname."""
    lines = "\n".join(json.dumps({"text": text}) for text in FOUR_PELINS)
    assert run("read", "-", "--desk", own, stdin=lines.encode()).code == 0
    return own


def test_a_name_of_several_ends_with_2_and_each_candidate_leads_on(namesakes: Path, tmp_path: Path) -> None:
    ended = run("dossier", "Pelin", "--desk", namesakes, cwd=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    message, *candidates = ended.err.splitlines()
    assert message == "onrecord: 'Pelin' may mean several; name one in full, or as NAME@REPORT"
    names = [line.strip().split(" (")[0] for line in candidates]
    assert sorted(names) == ["Dana Pelin", "Radko Pelin"]
    assert "(person, Foreign Minister; in " in candidates[names.index("Radko Pelin")]
    assert candidates[names.index("Radko Pelin")].endswith(" and 1 more)")
    for name in names:
        assert run("dossier", name, "--desk", namesakes, cwd=tmp_path).code == 0
    assert "trade would suffer" not in text_of(tmp_path / "radko-pelin.html")


def test_a_name_that_no_report_has_says_what_else_to_try(desk: Path, tmp_path: Path) -> None:
    ended = run("dossier", "Nobody Atall", "--desk", desk, cwd=tmp_path)
    assert ended.code == 1
    assert ended.complaint == "no report on this desk names 'Nobody Atall'; `onrecord search` looks for words"
    assert not list(tmp_path.glob("*.html"))


@pytest.mark.parametrize("arguments", [(), ("Tarsovia", "--all")])
def test_a_name_or_all_but_not_both_and_not_neither(desk: Path, arguments: tuple[str, ...]) -> None:
    ended = run("dossier", *arguments, "--desk", desk)
    assert ended.code == 2
    assert "give a name, or --all" in ended.err


@pytest.mark.parametrize("place", ["no/such/folder/page.html", "."])
def test_a_place_that_cannot_be_written_is_one_line(desk: Path, tmp_path: Path, place: str) -> None:
    ended = run("dossier", "--all", "--output", place, "--desk", desk, cwd=tmp_path)
    assert ended.code == 1
    assert ended.complaint.startswith(f"cannot write {Path(place)} (")
    assert ended.complaint.endswith("name another place with --output")


def test_the_page_asks_for_nothing_from_outside(desk: Path, tmp_path: Path) -> None:
    run("dossier", "--all", "--output", tmp_path / "all.html", "--desk", desk)
    page = (tmp_path / "all.html").read_text(encoding="utf-8")
    assert WIRE.splitlines()[0] in page
    tree = html.fromstring(page)
    assert not tree.xpath("//script | //link | //img | //iframe | //object | //@src | //form")
    assert "url(" not in page
    assert "@import" not in page


ARRESTED = (
    "OSTERHAL, Sept 5 (VPA) -- Police in Osterhal on Friday arrested a registry clerk, Lennart Oskarby, on suspicion "
    "of leaking diplomatic cables to the press.\n\nInterior Minister Joren Vask said the operation was clean and "
    "quick. He praised the officers of the Osterhal police for their patience.\n\nProsecutors allege that Oskarby "
    "passed at least forty cables to a newspaper between March and August. They believe that he acted alone."
)


def test_a_dossier_says_what_a_report_comes_from_and_how_many_origins_stand_behind_it(tmp_path: Path) -> None:
    rows = [
        {"text": ARRESTED, "outlet": outlet, "url": f"https://{n}.example/", "published": f"2031-09-0{n}"}
        for n, outlet in ((5, "VPA"), (6, "Calvesse Ledger"))
    ]
    file = tmp_path / "two.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run("read", file, "--desk", tmp_path / "desk")
    ended = run("dossier", "--all", "--text", "--desk", tmp_path / "desk")
    assert ended.code == 0, ended.err
    assert "a copy of VPA (report 1)" in ended.out
    assert "1 independent origin in 2 reports: VPA (report 1), told by Joren Vask" in ended.out
