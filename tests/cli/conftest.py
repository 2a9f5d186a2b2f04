"""A small desk of invented reports, made once by the program itself; tests that change it work on a copy."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.program import Ended, run

WIRE = """\
Velmark expels three Tarsovian envoys

OSTERHAL, May 4 (Meridian) -- Velmark has expelled three Tarsovian diplomats, the foreign ministry said on Tuesday.

"They were not here to issue visas," spokeswoman Ilna Moravec told reporters.

Tarsovia denied that the three had worked for a secret service.
"""
PAGE = """\
<!DOCTYPE html><html lang="en"><head><title>Tarsovia promises an answer | The Brenik Mirror</title>
<meta property="og:site_name" content="The Brenik Mirror">
<meta property="article:published_time" content="2031-05-05T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Tarsovia promises an answer</h1>
<p>Tarsovia will answer the expulsions "in kind", Foreign Minister Radko Pelin said on Wednesday. He accused Velmark of
theatre.</p>
<p>The embassy of Velmark in Brenik declined to comment.</p></article></body></html>
"""
LINES = [
    {
        "text": "Covenant Secretary General Annel Thorvik said on Thursday that both sides should talk.",
        "title": "Thorvik wants talks",
        "outlet": "Halven Observer",
        "url": "https://observer.example/talks",
        "published": "2031-05-06",
    },
    {
        "text": "Das Außenministerium in Osterhal erklärte am Donnerstag, die drei Diplomaten hätten das Land bereits "
        "verlassen. Eine Sprecherin sagte, weitere Schritte seien nicht geplant. Der Botschafter schwieg.",
        "title": "Die drei sind fort",
        "published": "2031-05-06",
    },
]
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1" * 20
REFUSED = 3  # the empty file, the picture, the line that is no JSON
HELD = 4


def write_reports(folder: Path) -> Path:
    """Write the reports into a folder."""
    folder.mkdir(parents=True)
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    lines = [json.dumps(line, ensure_ascii=False) for line in LINES]
    (folder / "feed.jsonl").write_text("\n".join([*lines, "{broken", ""]), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "photo.txt").write_bytes(PICTURE)
    return folder


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the reports."""
    return write_reports(tmp_path_factory.mktemp("cli") / "reports")


@pytest.fixture(scope="session")
def first_read(reports: Path) -> Ended:
    """How the command ended that made the desk."""
    return run("read", reports, "--desk", reports.parent / "desk")


@pytest.fixture(scope="session")
def desk(reports: Path, first_read: Ended) -> Path:
    """The desk; tests only read it."""
    assert first_read.code == 0, first_read.err
    return reports.parent / "desk"


@pytest.fixture
def own(desk: Path, tmp_path: Path) -> Path:
    """A copy of the desk, for a test that changes it."""
    shutil.copytree(desk, tmp_path / "own")
    return tmp_path / "own"
