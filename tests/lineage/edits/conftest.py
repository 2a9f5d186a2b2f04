"""Two reports of a few sentences, made by hand: layout alone, and statements where a test needs them."""

import re
from collections.abc import Callable

import pytest

from onrecord.lineage.alignment.align import align
from onrecord.lineage.alignment.passages import passages_of
from onrecord.lineage.edits.find import find_edits
from onrecord.records.document import Given
from onrecord.records.kinship import Edit
from onrecord.records.layout import Furniture, Sentence
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import Source, Stance, Statement, StatementKind
from tests.tables import small_lexicon

Shown = tuple[str, str | None, str | None]
# Who says what with which cue: the words of source, cue and content as they stand in the text.
Said = tuple[str, str, str]
EditsOf = Callable[..., list[Shown]]


def reading_of(identity: str, text: str, *said: Said) -> Reading:
    """Return a report with a sentence a line, and with a layer of statements where some are given."""
    sentences = tuple(Sentence(Span(identity, *found.span())) for found in re.finditer(r"[^\n]+", text))
    layers: dict[type, tuple[object, ...]] = {Furniture: (), Sentence: sentences}
    if said:
        layers[Statement] = tuple(_statement(identity, text, *one) for one in said if one[0])
    return Reading(Report(identity, "d", Given(), text, Noted("utf-8", Basis.GUESS)), layers)


def _statement(identity: str, text: str, source: str, cue: str, content: str) -> Statement:
    def span(words: str) -> Span:
        return Span(identity, text.index(words), text.index(words) + len(words))

    speaker = Source(source, (span(source),))
    return Statement(identity, StatementKind.SPEECH, speaker, (span(cue),), (span(content),), Stance.ASSERTS)


def found(left: Reading, right: Reading) -> tuple[Edit, ...]:
    """Return the edits between two reports under the small tables."""
    return find_edits(left, right, align(passages_of(left), passages_of(right)), small_lexicon())


def shown(left: Reading, right: Reading) -> list[Shown]:
    """Return the edits between two reports with their words."""
    one, other = left.report.text, right.report.text
    return [
        (str(e.kind), e.left.words(one) if e.left else None, e.right.words(other) if e.right else None)
        for e in found(left, right)
    ]


@pytest.fixture
def edits_of() -> EditsOf:
    """Return a function that gives the edits of two texts, each as kind and words."""
    return lambda left, right: shown(reading_of("left", left), reading_of("right", right))
