"""What several tests build on: tiny reports and parses made by hand, without a model."""

import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.records.document import Given
from onrecord.records.parse import Parse, Token
from onrecord.records.report import Basis, Noted, Report

ReportOf = Callable[[str], Report]
ParseOf = Callable[[str], tuple[str, Parse]]


@pytest.fixture
def report_of() -> ReportOf:
    """Return a function that makes a report of a text."""

    def make(text: str) -> Report:
        return Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS))

    return make


@pytest.fixture
def parse_of() -> ParseOf:
    """Return a function that makes a text and its parse out of lines.

    A line is a word: "said VERB VBD ROOT 4 say" – word, part of speech, tag, dependency, number of its head (from 1),
    lemma (the word in lower case where it is left out). An empty line ends a sentence. Words stand one blank apart,
    marks and possessives none.
    """
    return build_parse


def build_parse(lines: str) -> tuple[str, Parse]:
    """Return the text and the parse that the lines describe; see `parse_of`."""
    tokens: list[Token] = []
    text, sentence = "", 0
    rows = [line.split() for line in lines.strip().splitlines()]
    for row in rows:
        if not row:
            sentence += 1
            continue
        word, pos, tag, dep, head = row[:5]
        glued = not text or (pos == "PUNCT" and word not in "“(") or tag == "POS" or text[-1] in "“("
        text += word if glued else f" {word}"
        lemma = row[5] if len(row) > 5 else word.lower()
        start = len(text) - len(word)
        tokens.append(Token(len(tokens), word, start, len(text), lemma, tag, pos, dep, int(head) - 1, sentence))
    return text, Parse("r", tuple(tokens))


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a tar file as a user's tar does.

    Written out, because the filter of `extractall` is newer than the oldest Python that the project runs on.
    """
    with tarfile.open(archive) as tar:
        for member in tar:
            assert member.isdir() or member.isfile()
            assert (folder / member.name).resolve().is_relative_to(folder.resolve())
            place = folder / member.name
            if member.isdir():
                place.mkdir(parents=True, exist_ok=True)
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            held = tar.extractfile(member)
            assert held is not None
            place.write_bytes(held.read())
