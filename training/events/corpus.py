"""Which sentences are there to learn from, and which type of event does each tell?

A corpus is a file of JSON lines, a sentence a line: {text, events: [{code}]}; the first event counts. Sentences are
laid out and annotated by the program's own steps, so that the classifier learns from the parses that it will be given.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from onrecord.annotate.step import Annotate
from onrecord.extract.events.classifier import label_of
from onrecord.extract.events.traits import Traits, traits_of
from onrecord.extract.narration.narration import with_narration
from onrecord.extract.statements.statements import find_statements
from onrecord.lexicon import Lexicon
from onrecord.read.paragraphs import paragraphs
from onrecord.read.quotations import quotations
from onrecord.read.sentences import sentences
from onrecord.records.document import Given
from onrecord.records.event import EventType
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.parse import Parse
from onrecord.records.reading import Failed, Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence as the program reads it, with the label of the event that it tells."""

    reading: Reading
    statements: tuple[Statement, ...]
    traits: Traits
    label: str


def read_examples(file: Path, lexicon: Lexicon) -> list[Example]:
    """Return the sentences of a corpus, annotated.

    Raises:
        SystemExit: there is no such file, or a sentence cannot be annotated.
    """
    try:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
    except FileNotFoundError:
        raise SystemExit(f"{file} is missing: --data names a file of JSON lines") from None
    readings = _annotated([_laid_out(str(n), row["text"], lexicon) for n, row in enumerate(rows, 1)], lexicon)
    labels = [_label(row["events"][0]["code"]) for row in rows]
    return [_example(reading, label, lexicon) for reading, label in zip(readings, labels, strict=True)]


def _label(code: str) -> str:
    """Return the label of a code; the corpus has one already for the two types that it joins."""
    return label_of(EventType(code)) if code in set(EventType) else code


def _laid_out(name: str, text: str, lexicon: Lexicon) -> Reading:
    report = Report(name, name, Given(), text, Noted("utf-8", Basis.GIVEN))
    blocks = paragraphs(report, ())
    parts = sentences(report, blocks, lexicon.abbreviations)
    return Reading(report, {Paragraph: blocks, Sentence: parts, Quotation: quotations(report, blocks, parts)})


def _annotated(readings: list[Reading], lexicon: Lexicon) -> Iterable[Reading]:
    for reading, made in zip(readings, Annotate(lexicon).run(readings), strict=True):
        if isinstance(made, Failed):
            raise SystemExit(f"{made.report}: {made.reason}")
        yield reading.plus(made.layers)


def _example(reading: Reading, label: str, lexicon: Lexicon) -> Example:
    (parse,) = reading.of(Parse)
    longest = max(parse.sentences, key=len)
    statements = with_narration(reading, find_statements(reading, lexicon), lexicon)
    return Example(reading, statements, traits_of(parse, longest), label)
