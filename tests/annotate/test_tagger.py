"""The tagger: what it reads with the weights that ship, and that it is done without where there are none."""

from pathlib import Path

import pytest

from onrecord.annotate import step
from onrecord.annotate.options import AnnotateOptions
from onrecord.annotate.step import NO_WEIGHTS, SWITCHED_OFF, Annotate
from onrecord.annotate.tagger import Tagger
from onrecord.read.paragraphs import paragraphs
from onrecord.read.quotations import quotations
from onrecord.records.layout import Paragraph, Quotation
from onrecord.records.reading import Reading
from onrecord.records.tag import Role
from onrecord.weights.files import ATTRIBUTION, Weights, find_weights
from tests.conftest import ReportOf
from tests.tables import small_lexicon


@pytest.fixture(scope="module")
def weights() -> Weights:
    """Return the shipped weights, or skip where this checkout has none."""
    found = find_weights(ATTRIBUTION)
    if found is None:
        pytest.skip("this checkout has no weights of the tagger")
    return found


def test_reading_by_rules_alone_is_said_and_is_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = Annotate(small_lexicon(), AnnotateOptions(tagger=False))
    assert alone.lacks == (SWITCHED_OFF,)
    monkeypatch.setattr(step, "find_weights", lambda folder: None)
    without = Annotate(small_lexicon())
    assert without.lacks == (NO_WEIGHTS,)
    assert without.version == alone.version
    monkeypatch.setattr(step, "find_weights", lambda folder: Weights(Path(), "digest"))
    assert Annotate(small_lexicon()).version != alone.version
    assert Annotate(small_lexicon()).lacks == ()


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("The ministry in Osterhal said on Friday that talks had failed.", Role.CONTENT, "talks had failed"),
        ("“Nobody came to the talks,” said Ilva Toren, the envoy.", Role.SOURCE, "Ilva Toren"),
        ("Velmark has denied that its envoy met the visitors.", Role.CUE, "denied"),
    ],
)
def test_the_shipped_weights_tag_what_anybody_would(
    weights: Weights, report_of: ReportOf, text: str, role: Role, words: str
) -> None:
    report = report_of(text)
    parts = paragraphs(report, ())
    reading = Reading(report, {Paragraph: parts, Quotation: quotations(report, parts)})
    tagged = [t.span.words(text) for t in Tagger(weights, threads=1).tag(reading) if t.role == role]
    assert any(words in one for one in tagged)


@pytest.mark.parametrize("text", ["", "\n\n", "“", "said " * 4000, "“" * 3000, "\u202e😀" * 500, "x" * 5000])
def test_any_text_is_tagged(weights: Weights, report_of: ReportOf, text: str) -> None:
    report = report_of(text)
    parts = paragraphs(report, ())
    reading = Reading(report, {Paragraph: parts, Quotation: quotations(report, parts)})
    for tag in Tagger(weights, threads=1).tag(reading):
        assert 0 <= tag.span.start < tag.span.end <= len(text)
