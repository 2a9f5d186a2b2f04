"""Which articles are there to learn from, and who says what in them?

A corpus is a folder with `train.texts.jsonl` ({doc, text}) and `train.gold.jsonl` ({doc, source, cue, content}: lists
of [start, end) in code points), and the same for `dev`. Articles are laid out by the program's own reader, so that the
tagger learns from what it will be given.
"""

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.lexicon import AbbreviationTable, Lexicon
from onrecord.read.paragraphs import paragraphs
from onrecord.read.quotations import quotations
from onrecord.read.sentences import sentences
from onrecord.records.document import Given
from onrecord.records.layout import Paragraph, Quotation
from onrecord.records.report import Basis, Noted, Report

HELD_OUT = 20  # one article in so many is kept out of the training, to choose by
Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, as somebody marked it: places in the text for each of the three roles."""

    source: Places
    cue: Places
    content: Places


@dataclass(frozen=True, slots=True)
class Article:
    """One article, laid out, with its attributions."""

    report: Report
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]


def read_articles(folder: Path, split: str) -> list[Article]:
    """Return the articles of one part of a corpus ("train", "dev").

    Raises:
        SystemExit: the folder holds no such part.
    """
    gold: dict[str, list[Attribution]] = defaultdict(list)
    abbreviations = Lexicon.load().abbreviations
    try:
        rows, texts = (_rows(folder / f"{split}.{name}.jsonl") for name in ("gold", "texts"))
    except FileNotFoundError as error:
        raise SystemExit(f"{error.filename} is missing: --data names a folder with {split}.texts.jsonl") from None
    for row in rows:
        places = (tuple(sorted((a, b) for a, b in row[role])) for role in ("source", "cue", "content"))
        gold[row["doc"]].append(Attribution(*places))
    return [_article(row["doc"], row["text"], gold[row["doc"]], abbreviations) for row in texts]


def _rows(file: Path) -> list[dict[str, Any]]:
    # By line feeds alone: an article may hold other characters that end a line.
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]


def held_out(article: Article) -> bool:
    """Return whether an article is kept out of the training; the same ones in every run and on every machine."""
    return hashlib.sha256(article.report.id.encode()).digest()[0] % HELD_OUT == 0


def _article(name: str, text: str, gold: list[Attribution], abbreviations: AbbreviationTable) -> Article:
    report = Report(name, name, Given(), text, Noted("utf-8", Basis.GIVEN))
    blocks = paragraphs(report, ())
    marks = quotations(report, blocks, sentences(report, blocks, abbreviations))
    return Article(report, blocks, marks, tuple(gold))
