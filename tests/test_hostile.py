"""A corpus whose every field attacks: strangers' words stay words in the terminal, on the page, in sheets, in JSON."""

import csv
import json
import os
import re
import sys
from collections.abc import Iterator
from html import escape
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from onrecord.export.formats import FORMATS
from onrecord.text.inert import visible
from tests.cli.program import Ended, run

ATTACKS = {
    "script": "<script>alert(1)</script>",
    "svg": '<svg onload="alert(1)"><circle r=1></svg>',
    "image": "<img src=x onerror=alert(1)>",
    "style": "</style><style>body{display:none}</style>",
    "breakout": "'\"></title></span></article><b onmouseover=alert(1)>",
    "css": "color:expression(alert(1));background:url(//evil.example/x)",
    "comment": "--><!--[if gt IE 6]><script>alert(1)</script><![endif]-->",
    "template": "{{7*7}} {% raw %} {{ dossier }} ${7*7} {# x #}",
    "entity": "&lt;script&gt;alert(1)&lt;/script&gt; &#106;avascript:",
    "link": "javascript:alert(1)//",
    "markup": "[bold red]Brenik[/bold red] [link=https://evil.example]here[/link]",
    "title escape": "\x1b]0;owned\x07 Brenik",
    "colour escape": "\x1b[31mred\x1b[2J\x9b31m",
    "backspace": "Brenik\b\b\b\b\b\bVelmark\x7f",
    "bidi": "Brenik \u202egro.live\u202c \u2066hidden\u2069",
    "zero width": "Bre\u200bnik\u2060 \ufeffVel\u200dmark\U000e0041",
    "hyperlink": '=HYPERLINK("https://evil.example","Brenik")',
    "plus": "+1+1",
    "minus": "-1",
    "at": "@SUM(A1:A9)",
    "tabbed": "\t=1+1",
    "full width": "＝1+1",
    "quotes": '""","=1+1',
    "lone surrogate": "half \ud83d a smile",
    "separator": "Brenik\u2028Velmark\u2029\x85end",
}
# A terminal obeys these; none may come out of a command. Line feeds are ours.
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]"
)
ELEMENTS = set(
    "html head meta title style body a header footer nav main article section h1 h2 h3 p q b span div dl dt dd ol ul "
    "li details summary code blockquote sup abbr".split()
)
ATTRIBUTES = {"lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "title", "aria-label"} | {
    "aria-labelledby"
}


def stories() -> Iterator[dict[str, str]]:
    """Yield a record for each attack, with the attack in every field and at every place of the text."""
    for number, (name, attack) in enumerate(ATTACKS.items()):
        text = (
            f"{attack}\n\nOSTERHAL, May 4 (Meridian) -- Velmark expelled three envoys, {attack} said on Tuesday.\n\n"
            f"“{attack}” spokeswoman Ilna Moravec told reporters. Tarsovia denied that {attack} had happened.\n\n"
            f"{attack}: the ministry accused Radko {attack} Pelin of lying about {name}."
        )
        url = f"javascript:{attack}" if number % 2 else f"https://news.example/{number}?{attack}"
        yield {"text": text, "title": f"{attack} {number}", "outlet": attack, "url": url}


def page(attack: str, raw: bool) -> str:
    """Return a page with an attack in its markup (raw) or in its words."""
    shown = attack if raw else escape(attack)
    return (
        f'<html lang="en"><head><title>{shown}</title><meta name="author" content="{escape(attack)}">'
        f'<meta property="og:site_name" content="{escape(attack)}"></head><body><h1>Envoys go {shown}</h1>'
        f"<p>By {shown}</p><p>Velmark said that {shown} was untrue.</p>"
        f"<p>“No {shown}” said Ilna Moravec.</p></body></html>"
    )


TABLES = ("statements-csv", "events-csv", "plover")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ended]:
    """The desk with the hostile corpus, and how the run ended that read it."""
    place = tmp_path_factory.mktemp("hostile")
    reports = place / "reports"
    reports.mkdir()
    lines = [json.dumps(story) for story in stories()]
    lines.append('{"text": "Brenik said\\u0000 no."}')
    lines.append('{"text": "Brenik said no.", "outlet": "\\u0000"}')
    (reports / "feed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for number, attack in enumerate(ATTACKS.values()):
        for raw in (True, False):
            data = page(attack, raw).encode("utf-8", "replace")
            (reports / f"page{number}{'raw' if raw else ''}.html").write_bytes(data)
        name = os.fsencode(attack.replace("/", "∕").replace("\0", "").encode("utf-8", "replace").decode()[:60])
        if sys.platform != "win32":
            (reports / os.fsdecode(name + b".txt")).write_text(f"Velmark said no. Tarsovia denied {attack!a}.")
    if sys.platform == "linux":
        (reports / os.fsdecode(b"latin\xff.txt")).write_text("Brenik said no, and Velmark said yes.")
    return place / "desk", run("read", reports, "--desk", place / "desk")


@pytest.fixture(scope="module")
def desk(hostile: tuple[Path, Ended]) -> Path:
    """The desk with the hostile corpus."""
    return hostile[0]


@pytest.fixture(scope="module")
def records(desk: Path) -> list[dict[str, Any]]:
    """Every record of the desk."""
    return [json.loads(line) for line in run("export", "--desk", desk).out.splitlines()]


def test_everything_is_read_but_what_holds_characters_that_no_text_has(hostile: tuple[Path, Ended]) -> None:
    _, ended = hostile
    assert ended.code == 0, ended.err
    refused = [line.removeprefix("onrecord: refused ").split(" – ")[0] for line in ended.err.splitlines()]
    pages = [f"page{list(ATTACKS).index('backspace')}{raw}.html: binary" for raw in ("", "raw")]
    assert refused == ["feed.jsonl:26: binary", "feed.jsonl:27: malformed", *pages]


def commands(records: list[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    """Yield the commands that print words of reports."""
    yield ("status",)
    yield ("doctor",)
    yield from (("search", word) for word in ("alert", "Brenik", "Moravec", "1"))
    yield from (("show", row["id"]) for row in records if row["record"] == "report")
    yield from (("show", attack) for attack in ("feed.jsonl", ATTACKS["colour escape"]))
    yield from (("dossier", name, "--output", os.devnull) for name in ("Moravec", "Pelin", *ATTACKS.values()))


def test_no_word_of_a_report_is_obeyed_by_a_terminal(desk: Path, records: list[dict[str, Any]]) -> None:
    reports = sum(row["record"] == "report" for row in records)
    assert reports >= 3 * len(ATTACKS)
    for command in commands(records):
        ended = run(*command, "--desk", desk)
        assert ended.code in {0, 1, 2}
        assert not OBEYED.search(ended.out + ended.err), command
        assert len(ended.out + ended.err) > 20


def test_no_word_of_a_report_is_obeyed_by_a_terminal_with_colours(desk: Path, records: list[dict[str, Any]]) -> None:
    for row in (row for row in records if row["record"] == "report"):
        out = run("show", row["id"], "--desk", desk, FORCE_COLOR="1", TERM="xterm-256color").out
        assert "\x1b[" in out, "this test needs colours to mean anything"
        assert "\x1b[31m" not in out
        assert not OBEYED.search(re.sub(r"\x1b\[[0-9;]*m", "", out))


def test_what_a_terminal_would_obey_is_shown_not_dropped(desk: Path, records: list[dict[str, Any]]) -> None:
    out = run("show", "feed.jsonl:13", "--desk", desk).out
    assert "␛[31mred␛[2J⟨U+009B⟩31m" in out
    assert "[bold red]Brenik[/bold red]" in run("show", "feed.jsonl:11", "--desk", desk).out


def test_before_it_forgets_a_report_it_shows_its_title_and_does_not_obey_it(desk: Path) -> None:
    ended = run("forget", "feed.jsonl:13", "--desk", desk, stdin=b"n\n")
    assert "␛[31mred" in ended.out + ended.err
    assert not OBEYED.search(ended.out + ended.err)


@pytest.fixture(scope="module")
def dossier(desk: Path) -> tuple[str, etree._Element]:
    """The page of all reports and its tree."""
    target = desk.parent / "all.html"
    assert run("dossier", "--all", "--output", target, "--desk", desk).code == 0
    text = target.read_text(encoding="utf-8")
    return text, html.document_fromstring(text)


def test_a_dossier_has_no_element_and_no_attribute_but_ours(dossier: tuple[str, etree._Element]) -> None:
    text, tree = dossier
    nodes = list(tree.iter())
    assert {node.tag for node in nodes} <= ELEMENTS
    assert {name for node in nodes for name in node.attrib} <= ATTRIBUTES
    assert len(re.findall("<style", text)) == len(re.findall("</style", text)) == 1
    assert "<!--" not in text
    assert "<script" not in text


def test_a_dossier_links_only_to_itself(dossier: tuple[str, etree._Element]) -> None:
    _, tree = dossier
    links = tree.xpath("//@href")
    assert len(links) > 100
    assert all(re.fullmatch(r"#[a-z0-9-]+", link) for link in links)


def test_a_dossier_allows_nothing_but_its_own_style_sheet(dossier: tuple[str, etree._Element]) -> None:
    _, tree = dossier
    head = tree.find("head")
    assert head is not None
    (policy,) = head.xpath("meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert head.xpath("meta[@http-equiv]/following-sibling::style"), "a policy counts only for what stands below it"


def texts_of(tree: etree._Element) -> list[str]:
    """Return the reports' texts as a page shows them, without the notes we put in."""
    own = tree.xpath("//div[@class='page']")
    notes = "descendant::text()[not(ancestor::sup or ancestor::abbr)]"
    return ["".join(map(str, page.xpath(notes))) for page in own]


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_a_dossier_shows_every_word_of_an_attack(dossier: tuple[str, etree._Element], attack: str) -> None:
    _, tree = dossier
    shown = visible(attack.replace("\ud83d", "\ufffd"))
    assert sum(f"“{shown}” spokeswoman" in text for text in texts_of(tree)) == 1


def test_a_dossier_holds_no_character_that_acts_or_hides(dossier: tuple[str, etree._Element]) -> None:
    text, _ = dossier
    assert visible(text) == text


def test_no_cell_of_a_sheet_is_a_formula_and_none_hides_anything(desk: Path) -> None:
    seen = 0
    for name in (name for name in FORMATS if name.endswith("csv")):
        out = run("export", "--format", name, "--desk", desk).data.decode()
        for row in csv.DictReader(StringIO(out, newline="")):
            assert None not in row, "a quotation mark broke out of its cell"
            for value in row.values():
                assert not value.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")), value
                assert value[:1] not in {"\t", "\r", "\n"}
                assert visible(value) == value
                seen += value.startswith("'")
    assert seen > 5, "no attack reached a sheet"


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in TABLES])
def test_a_line_of_json_is_valid_for_strict_readers_and_plain_ascii(desk: Path, name: str) -> None:
    data = run("export", "--format", name, "--desk", desk).data
    assert data.isascii()
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", data)
    for line in data.splitlines():
        for text in strings(json.loads(line, parse_constant=pytest.fail)):
            text.encode("utf-8")  # half a surrogate pair cannot be


def strings(value: Any) -> Iterator[str]:
    """Yield every string in a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def stated(name: str, out: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each row of a format that states a claim or an event, with the id of its report."""
    if name in TABLES:
        for row in csv.DictReader(StringIO(out, newline="")):
            words = row["text"] if name == "plover" else row["passage"]
            pieces = [piece.removeprefix("'") for piece in words.split(" … ")]
            yield row["report"], {**row, "passage": pieces}
        return
    for line in map(json.loads, out.splitlines()):
        if line.get("record") in {"statement", "event"}:
            yield line["report"], line
        for row in (*line.get("statements", ()), *line.get("events", ())):
            yield line["report"], row


@pytest.mark.parametrize("name", FORMATS)
def test_every_row_that_states_a_claim_has_holder_reality_and_words_that_stand_in_its_report(
    desk: Path, records: list[dict[str, Any]], name: str
) -> None:
    texts = {row["id"]: row["text"] for row in records if row["record"] == "report"}
    kinds = [row["record"] for row in records]
    rows = list(stated(name, run("export", "--format", name, "--desk", desk).data.decode()))
    outer = sum(row["record"] == "event" and row["within"] is None for row in records)
    expected = {"statements-csv": kinds.count("statement")} | {"events-csv": kinds.count("event"), "plover": outer}
    assert len(rows) == expected.get(name, kinds.count("statement") + kinds.count("event")) > 10
    for report, row in rows:
        assert row["holder"].strip()
        assert row["reality"].strip()
        assert row["passage"]
        for piece in row["passage"]:
            assert piece
            assert piece in texts[report] or piece in visible(texts[report]), row


def test_every_line_of_a_dossier_has_a_holder_a_reality_and_words_that_stand_in_its_report(
    dossier: tuple[str, etree._Element],
) -> None:
    _, tree = dossier
    seen = 0
    for article, text in zip(tree.xpath("//article"), texts_of(tree), strict=True):
        for line in article.xpath(".//li[contains(concat(' ', @class), ' line ')]"):
            seen += 1
            (quoted,) = line.xpath("blockquote")
            assert line.xpath(".//*[contains(@class, 'chip')]")[0].text_content().strip()
            event = "line-event" in line.get("class")
            held = line.xpath(".//p[@class='small']") if event else line.xpath(".//p[@class='who']/b")
            assert ("Held by" in held[0].text_content()) is event
            assert held[0].text_content().strip()
            assert all(piece in text for piece in str(quoted.text_content()).split(" … "))
    assert seen > 100
