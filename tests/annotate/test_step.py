"""The annotate step: a report that fails says why and stops no other."""

import threading
from collections.abc import Iterable, Iterator

import pytest

from onrecord.annotate import step
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.options import AnnotateOptions
from onrecord.annotate.step import Annotate
from onrecord.errors import ModelError
from onrecord.lexicon import OfficeTable, OfficeTitle
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Failed, Made, Reading
from onrecord.records.report import Report
from onrecord.records.tag import Tag
from tests.conftest import ParseOf, ReportOf
from tests.sentences import SPEAKS
from tests.tables import small_lexicon


class HandParser:
    """Stands for the parser of a model: gives each reading the parse that was made by hand."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self.loaded_by: list[str] = []

    def load(self) -> None:
        self.loaded_by.append(threading.current_thread().name)

    def parse(self, readings: Iterable[Reading]) -> Iterator[Parse]:
        for reading in readings:
            yield Parse(reading.report.id, self._parse.tokens, self._parse.names)


def annotate_with(parse: Parse, monkeypatch: pytest.MonkeyPatch) -> Annotate:
    monkeypatch.setattr(step, "Parser", lambda files, batch_size: HandParser(parse))
    return Annotate(small_lexicon(), AnnotateOptions(tagger=False))


def named(report: Report, name: str) -> Reading:
    return Reading(Report(name, report.document, report.given, report.text, report.encoding))


def test_each_reading_gets_its_parse_mentions_and_chains(
    parse_of: ParseOf, report_of: ReportOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, parse = parse_of(SPEAKS)
    report = report_of(text)
    made = list(annotate_with(parse, monkeypatch).run([named(report, "one"), named(report, "two")]))
    assert [outcome.report for outcome in made] == ["one", "two"]
    for outcome in made:
        assert isinstance(outcome, Made)
        assert set(outcome.layers) == {Parse, Mention, MentionChain, Tag} == set(Annotate.makes)
        assert len(outcome.layers[MentionChain]) == 1


def test_a_report_that_fails_says_why_and_stops_no_other(
    parse_of: ParseOf, report_of: ReportOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, parse = parse_of(SPEAKS)
    report = report_of(text)
    find = find_mentions

    def breaking(parse: Parse, *rest: object) -> object:
        if parse.report == "bad":
            raise IndexError("a stranger's text")
        return find(parse, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(step, "find_mentions", breaking)
    made = list(annotate_with(parse, monkeypatch).run([named(report, "bad"), named(report, "good")]))
    assert made[0] == Failed("bad", "annotate", "IndexError: a stranger's text")
    assert isinstance(made[1], Made)


class HandTagger:
    """Stands for the tagger: notes which thread loads it, and tags nothing."""

    def __init__(self) -> None:
        self.loaded_by: list[str] = []

    def load(self) -> None:
        self.loaded_by.append(threading.current_thread().name)

    def tag(self, reading: Reading) -> tuple[Tag, ...]:
        assert self.loaded_by, "tagged before it was loaded"
        return ()


def test_both_models_are_loaded_by_the_thread_that_runs_the_step(
    parse_of: ParseOf, report_of: ReportOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, parse = parse_of(SPEAKS)
    annotate, parser, tagger = annotate_with(parse, monkeypatch), HandParser(parse), HandTagger()
    monkeypatch.setattr(annotate, "_parser", parser)
    monkeypatch.setattr(annotate, "_tagger", tagger)
    (made,) = annotate.run([named(report_of(text), "one")])
    assert isinstance(made, Made)
    here = threading.current_thread().name
    assert (parser.loaded_by, tagger.loaded_by) == ([here], [here])


def test_nothing_comes_of_no_readings(parse_of: ParseOf, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(annotate_with(parse_of(SPEAKS)[1], monkeypatch).run([])) == []


def test_the_version_names_the_model_and_the_tables_that_are_opened_and_no_others() -> None:
    version = Annotate(small_lexicon()).version
    assert version == Annotate(small_lexicon()).version
    assert version != Annotate(small_lexicon(offices=OfficeTable((OfficeTitle("warden", "official"),)))).version
    assert version == Annotate(small_lexicon(hedges=small_lexicon().refusals)).version
    assert Annotate.needs == (Paragraph, Sentence, Quotation)


def test_a_model_that_is_not_there_is_told_before_a_text_is_read() -> None:
    with pytest.raises(ModelError, match="pip install no-such-model"):
        Annotate(small_lexicon(), AnnotateOptions(model="no-such-model"))
