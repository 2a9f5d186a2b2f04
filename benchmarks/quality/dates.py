"""How well are time expressions read? Sentences with one expression each and what it proves, written before the reader.

`dates_gold.jsonl` gives for each sentence the expression, when the report was published (or its dateline), and the EDTF
value that the words prove, null where they prove nothing. Two figures: how many values are exactly right, and how many
claim more than the words prove, which is the worse mistake.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.figures import Figure
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import wilson
from benchmarks.quality.measured import Measured
from onrecord.annotate.options import AnnotateOptions
from onrecord.annotate.step import Annotate
from onrecord.extract.dates.anchor import Anchor
from onrecord.extract.dates.expressions import find_expressions
from onrecord.extract.dates.resolve import resolve
from onrecord.extract.dates.tenses import Tense, tense_of
from onrecord.lexicon import Lexicon
from onrecord.read.paragraphs import paragraphs
from onrecord.read.sentences import sentences
from onrecord.records.document import Given
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.parse import Parse
from onrecord.records.reading import Made, Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.text.edtf import bounds

GOLD = Path(__file__).with_name("dates_gold.jsonl")


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence with its expression; `start` and `end` are the expression's place."""

    text: str
    start: int
    end: int
    anchor: Anchor
    proved: str | None


def measure_dates(work: Path) -> Measured:
    """Read the sentences' expressions and compare what they are taken to prove."""
    rows = load_rows()
    read = [proved(row, parse) for row, parse in zip(rows, parses(rows), strict=True)]
    told = date_figures([row.proved for row in rows], read)
    misses = [
        f"{row.text[row.start : row.end]!r}: want {row.proved}, got {value} | {row.text}"
        for row, value in zip(rows, read, strict=True)
        if row.proved != value
    ]
    nothing = {
        f.name: f.value for f in date_figures([r.proved for r in rows], [None] * len(rows)) if f.value is not None
    }
    name = f"{len(rows)} time expressions; trivial: none proves anything"
    return Measured("dates", corpus_hash([GOLD], GOLD.parent), told, nothing, name, misses)


def load_rows(file: Path = GOLD) -> list[Row]:
    """Return the gold's rows."""
    found = []
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line:
            row = json.loads(line)
            start = row["text"].index(row["expression"])
            anchor = Anchor(row["published"], row["dateline"])
            found.append(Row(row["text"], start, start + len(row["expression"]), anchor, row["proved"]))
    return found


def parses(rows: Sequence[Row]) -> Iterator[Parse]:
    """Yield the parse of each row's sentence, as a report by itself."""
    lexicon = Lexicon.load()
    readings = [_laid_out(f"row {number}", row.text, lexicon) for number, row in enumerate(rows)]
    for made in Annotate(lexicon, AnnotateOptions(tagger=False)).run(readings):
        assert isinstance(made, Made), made
        yield from (parse for parse in made.layers[Parse] if isinstance(parse, Parse))


def proved(row: Row, parse: Parse) -> str | None:
    """Return what the row's expression is taken to prove, in the tense of its clause; None where it is not found."""
    found = [e for e in find_expressions(row.text) if e.start < row.end and row.start < e.end]
    best = max(found, key=lambda e: min(e.end, row.end) - max(e.start, row.start), default=None)
    if best is None:
        return None
    token = parse.at(best.start)
    return resolve(best, row.anchor, tense_of(parse, token) if token is not None else Tense.OPEN).proved


def date_figures(gold: Sequence[str | None], read: Sequence[str | None]) -> list[Figure]:
    """Return the share that is exactly right, and the number that claim more than is proved."""
    right = sum(g == r for g, r in zip(gold, read, strict=True))
    too_much = sum(claims_more(r, g) for g, r in zip(gold, read, strict=True))
    n = len(gold)
    return [Figure("date_exact", right / n, n, wilson(right, n)), Figure("claims_more", float(too_much), n)]


def claims_more(read: str | None, gold: str | None) -> bool:
    """Return whether a value leaves out days that the gold's leaves open; an open end is wider than any day."""
    if read is None or read == gold:
        return False
    if gold is None:
        return True
    (low, high), (first, last) = bounds(read), bounds(gold)
    later = low is not None and (first is None or low > first)
    earlier = high is not None and (last is None or high < last)
    return later or earlier


def _laid_out(name: str, text: str, lexicon: Lexicon) -> Reading:
    report = Report(name, name, Given(), text, Noted("utf-8", Basis.GIVEN))
    parts = paragraphs(report, ())
    whole: Iterable[Sentence] = sentences(report, parts, lexicon.abbreviations)
    return Reading(report, {Paragraph: parts, Sentence: tuple(whole), Quotation: ()})
