"""Which steps run in which order, and what does a change make stale?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pytest

from onrecord.annotate.options import AnnotateOptions
from onrecord.errors import PlanError
from onrecord.lexicon import (
    Abbreviation,
    AbbreviationTable,
    Cue,
    CueTable,
    Honorific,
    HonorificTable,
    Lexicon,
    MoveTable,
    OfficeTable,
    OfficeTitle,
)
from onrecord.lexicon.moves import Move
from onrecord.pipeline import READS, Pipeline, check_order, input_of, is_english
from onrecord.records.document import Arrival, Document, Given, Giver, Location, Medium
from onrecord.records.event import Event, EventType
from onrecord.records.layout import Paragraph, Sentence
from onrecord.records.mention import Mention
from onrecord.records.parse import Parse
from onrecord.records.progress import Done
from onrecord.records.reading import Failed, Made, Reading
from onrecord.records.report import Basis, Noted
from onrecord.records.statement import Stance, Statement
from onrecord.run import batches
from onrecord.settings import Settings
from tests.conftest import ReportOf
from tests.tables import small_lexicon


@dataclass(frozen=True)
class Planned:
    """A step that says what it needs and makes, and makes nothing."""

    name: str
    needs: tuple[type, ...]
    makes: tuple[type, ...]
    version: str = "1"
    any_language: bool = False

    def run(self, readings: Iterable[Reading]) -> Iterator[Made | Failed]:
        yield from (Made(r.report.id, {kind: () for kind in self.makes}) for r in readings)


EVERY = ["read", "annotate", "extract", "fingerprint", "compare"]
TAG = Planned("tag", (Sentence,), (Parse,))
NAME = Planned("name", (Parse,), (Mention,))


def test_an_order_in_which_each_need_is_made_before_is_taken() -> None:
    check_order([Paragraph, Sentence], [TAG, NAME])


def test_an_order_that_cannot_work_is_refused_with_the_step_and_what_it_lacks() -> None:
    with pytest.raises(PlanError, match="step name needs Parse, which no step before it makes"):
        check_order([Sentence], [NAME, TAG])


def test_a_step_does_not_make_what_it_needs_itself() -> None:
    with pytest.raises(PlanError, match="step loop needs Mention"):
        check_order([], [Planned("loop", (Mention,), (Mention,))])


def test_the_steps_of_a_desk_are_in_an_order_that_works() -> None:
    pipeline = Pipeline(small_lexicon(), Settings())
    check_order(READS, pipeline.steps)
    assert list(pipeline.versions()) == EVERY
    made = {kind for step in pipeline.steps for kind in step.makes}
    assert {Parse, Mention, Statement, Event} <= made


@pytest.mark.parametrize(
    ("size", "lists"), [(2, [[1, 2], [3, 4], [5]]), (5, [[1, 2, 3, 4, 5]]), (9, [[1, 2, 3, 4, 5]])]
)
def test_batches_keep_order_and_lose_nothing(size: int, lists: list[list[int]]) -> None:
    assert list(batches(range(1, 6), size)) == lists
    assert list(batches([], size)) == []


def test_batches_take_no_more_than_is_asked_for() -> None:
    taken = []

    def endless() -> Iterator[int]:
        for n in range(10**9):
            taken.append(n)
            yield n

    assert next(batches(endless(), 3)) == [0, 1, 2]
    assert taken == [0, 1, 2]


ARRIVAL = Arrival(Document("d" * 64, 9, Medium.PLAIN), b"Brenik ok", Location("a.txt"), Given(outlet="Osterhal Herald"))


def given(**fields: str) -> Arrival:
    return replace(ARRIVAL, given=replace(ARRIVAL.given, **fields))  # type: ignore[arg-type]


def test_what_a_first_step_reads_is_the_document_and_all_that_was_given_about_it() -> None:
    same = input_of(ARRIVAL)
    assert input_of(replace(ARRIVAL)) == same
    others = [
        replace(ARRIVAL, document=replace(ARRIVAL.document, sha256="e" * 64)),
        replace(ARRIVAL, document=replace(ARRIVAL.document, medium=Medium.HTML)),
        given(outlet="Brenik Courier"),
        given(url="https://herald.example/1"),
        given(title="Talks fail"),
        given(published="2031-05-03"),
        replace(ARRIVAL, given=replace(ARRIVAL.given, by={"outlet": Giver.OPTION})),
    ]
    assert len({same, *map(input_of, others)}) == 1 + len(others)


def test_where_a_document_was_found_is_not_what_a_step_reads() -> None:
    assert input_of(replace(ARRIVAL, location=Location("b.txt", 3))) == input_of(ARRIVAL)


def test_who_gave_what_counts_whatever_the_order_it_was_told_in() -> None:
    one = replace(ARRIVAL, given=replace(ARRIVAL.given, by={"outlet": Giver.OPTION, "url": Giver.TABLE}))
    other = replace(ARRIVAL, given=replace(ARRIVAL.given, by={"url": Giver.TABLE, "outlet": Giver.OPTION}))
    assert input_of(one) == input_of(other)


def marks(lexicon: Lexicon | None = None, settings: Settings | None = None, start: str = "input") -> list[Done]:
    return Pipeline(lexicon or small_lexicon(), settings or Settings()).marks("r", start)


def stale(before: list[Done], after: list[Done]) -> list[str]:
    """Return the steps whose mark is not the one it was."""
    return [new.step for old, new in zip(before, after, strict=True) if old != new]


def test_nothing_is_stale_where_nothing_changed() -> None:
    assert stale(marks(), marks()) == []


def test_another_document_makes_every_step_stale() -> None:
    assert stale(marks(), marks(start="another")) == EVERY


@pytest.mark.parametrize(
    ("table", "rows", "steps"),
    [
        ("cues", CueTable((Cue("aver", "verb", Stance.ASSERTS, ("that",)),)), EVERY[2:]),
        (
            "offices",
            OfficeTable((OfficeTitle("warden", "official"),)),
            EVERY[1:],
        ),
        (
            "abbreviations",
            AbbreviationTable((Abbreviation("Qu"),)),
            EVERY,
        ),
        ("moves", MoveTable((Move("snub", EventType.PROTEST, "ours"),)), []),
    ],
)
def test_a_changed_table_makes_the_steps_that_open_it_and_those_after_them_stale_and_none_before(
    table: str, rows: object, steps: list[str]
) -> None:
    assert stale(marks(), marks(small_lexicon(**{table: rows}))) == steps


def test_a_changed_version_changes_the_input_of_the_steps_after_it_and_of_none_before() -> None:
    before = marks()
    after = marks(small_lexicon(honorifics=HonorificTable((Honorific("warden"),))))
    assert [old.version == new.version for old, new in zip(before, after, strict=True)] == [
        True,
        False,
        True,
        True,
        True,
    ]
    assert [old.input == new.input for old, new in zip(before, after, strict=True)] == [True, True, *[False] * 3]


def test_a_larger_batch_makes_nothing_stale() -> None:
    assert stale(marks(), marks(settings=Settings(annotate=AnnotateOptions(batch_size=3)))) == []


@pytest.mark.parametrize(("language", "english"), [(None, True), ("en", True), ("ru", False), ("de", False)])
def test_a_report_is_extracted_in_english_or_where_it_is_too_short_to_tell(
    report_of: ReportOf, language: str | None, english: bool
) -> None:
    noted = Noted(language, Basis.GUESS) if language else None
    assert is_english(replace(report_of("Brenik"), language=noted)) is english
