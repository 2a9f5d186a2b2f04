"""Which steps are there, in which order, and what is still to do for which report?

The only module that knows the steps, the ingest and the store at once. A report goes through all steps that are stale
for it, and the records of one step and its done-mark are written in one transaction; a killed run therefore goes on
where it stopped, and a second run does nothing.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from onrecord.annotate.step import Annotate
from onrecord.errors import PlanError, Refused
from onrecord.extract.step import Extract
from onrecord.lexicon import Lexicon
from onrecord.read.reader import Reader
from onrecord.records.document import Arrival, Location, Reason, Refusal
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.progress import Done
from onrecord.records.reading import Failed, Reading, ReportStep
from onrecord.records.report import Report, report_id
from onrecord.settings import Settings
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

T = TypeVar("T")
READ = "read"
READS = (Furniture, Paragraph, Sentence, Quotation)
# Reports that are parsed and committed together: large enough to fill the model's batches, small enough that memory
# stays flat and a killed run loses little.
BATCH = 32
ENGLISH = "en"


@dataclass(slots=True)
class Tally:
    """What a run did, counted."""

    found: int = 0
    read: int = 0
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    other_language: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """A report, the hash of what its first step reads, and the names of the steps to run on it."""

    reading: Reading
    input: str
    steps: frozenset[str]


class Pipeline:
    """The ordered steps of a desk.

    Raises:
        PlanError: a step needs what no step before it makes.
    """

    def __init__(self, lexicon: Lexicon, settings: Settings) -> None:
        self.reader = Reader(lexicon, settings.read)
        self.steps: tuple[ReportStep, ...] = (Annotate(lexicon, settings.annotate), Extract(lexicon))
        check_order(READS, self.steps)
        # Worked out once: the hash of a large table is not cheap, and it does not change while we run.
        self._versions = {READ: self.reader.version, **{step.name: step.version for step in self.steps}}

    def versions(self) -> dict[str, str]:
        """Return the version of each step, in order."""
        return dict(self._versions)

    def marks(self, report: str, first_input: str) -> list[Done]:
        """Return the done-marks that a report has when nothing is stale; each step's input names all before it."""
        marks, given = [], first_input
        for name, version in self.versions().items():
            marks.append(Done(report, name, version, given))
            given = _hash(given, name, version)
        return marks


def check_order(given: Iterable[type], steps: Iterable[ReportStep]) -> None:
    """Raise PlanError unless each step's needs are made by those before it."""
    made = set(given)
    for step in steps:
        lacking = [need.__name__ for need in step.needs if need not in made]
        if lacking:
            raise PlanError(f"step {step.name} needs {', '.join(lacking)}, which no step before it makes")
        made |= set(step.makes)


def input_of(arrival: Arrival) -> str:
    """Return the hash of what the first step reads: the document and what was given about it."""
    given = arrival.given
    told = [f"{name}={getattr(given, name)}" for name in ("outlet", "url", "title", "published")]
    by = [f"{name}:{giver}" for name, giver in sorted(given.by.items())]
    return _hash(arrival.document.sha256, arrival.document.medium, *told, *by)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def read_reports(
    arrivals: Iterable[Arrival | Refusal],
    desk: Desk,
    pipeline: Pipeline,
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> Tally:
    """Read what arrives into a desk, doing only what is not done yet; return what was done.

    Args:
        progress: called with the number of arrivals dealt with since the last call.
    """
    tally = Tally()
    with Writer(desk) as writer, View(desk) as view:
        for batch in batches(arrivals, BATCH):
            tally.found += len(batch)
            _read_batch(batch, writer, view, pipeline, tally)
            progress(len(batch))
        for reports in batches(stale(view, pipeline), BATCH):
            _refresh(reports, writer, view, pipeline, tally)
    return tally


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of a size."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def stale(view: View, pipeline: Pipeline) -> Iterator[str]:
    """Yield the ids of the reports for which some step has not run on its input in its version."""
    for line in view.reports():
        if stale_steps(view, pipeline, line.id):
            yield line.id


def stale_steps(view: View, pipeline: Pipeline, report: str) -> list[str]:
    """Return the names of the steps that have to run again for a report, in order."""
    held = view.marks([report]).get(report, {})
    return _outdated(held, pipeline.marks(report, held[READ].input)) if READ in held else [READ]


def _outdated(held: dict[str, Done], wanted: Sequence[Done]) -> list[str]:
    return [m.step for m in wanted if (h := held.get(m.step)) is None or (h.version, h.input) != (m.version, m.input)]


def _read_batch(
    batch: Sequence[Arrival | Refusal], writer: Writer, view: View, pipeline: Pipeline, tally: Tally
) -> None:
    """Take in one batch of arrivals: keep, read what is new, run the steps, commit."""
    jobs: list[Job] = []
    every = frozenset(pipeline.versions())
    ids = [report_id(a.document.sha256, a.given) for a in batch if isinstance(a, Arrival)]
    held = view.marks(ids)
    taken: set[str] = set()
    for arrival in batch:
        if isinstance(arrival, Refusal):
            _refuse(arrival, writer, tally)
            continue
        report = report_id(arrival.document.sha256, arrival.given)
        if view.forgotten(report, arrival.document.sha256):
            _refuse(_forgotten(arrival.location), writer, tally)
            continue
        start = input_of(arrival)
        if report in taken or not _outdated(held.get(report, {}), pipeline.marks(report, start)):
            writer.keep(arrival, report)
            tally.unchanged += 1
            continue
        try:
            reading = pipeline.reader.read(arrival)
        except Refused as refused:
            _refuse(Refusal(arrival.location, Reason(refused.reason), refused.detail), writer, tally)
            continue
        writer.keep(arrival, report)
        taken.add(report)
        jobs.append(Job(reading, start, every))
    _run(jobs, writer, pipeline, tally)


def _forgotten(location: Location) -> Refusal:
    return Refusal(location, Reason.FORGOTTEN, "this report was forgotten on this desk; read it into another desk")


def _refuse(refusal: Refusal, writer: Writer, tally: Tally) -> None:
    writer.refuse(refusal)
    tally.refused.append(refusal)


def _refresh(reports: Sequence[str], writer: Writer, view: View, pipeline: Pipeline, tally: Tally) -> None:
    """Run the stale steps of reports of earlier runs; what is not stale is taken from the desk."""
    jobs: list[Job] = []
    for report in reports:
        arrival = view.arrival(report)
        names = stale_steps(view, pipeline, report)
        try:
            reading = pipeline.reader.read(arrival) if READ in names else view.reading(report)
        except Refused as refused:
            tally.failed.append(Failed(report, READ, str(refused)))
            continue
        jobs.append(Job(reading, input_of(arrival), frozenset(names)))
    _run(jobs, writer, pipeline, tally)


def _run(jobs: Sequence[Job], writer: Writer, pipeline: Pipeline, tally: Tally) -> None:
    """Run each job's steps and write each report's new records with their marks in one transaction."""
    readings = {job.reading.report.id: job.reading for job in jobs}
    made = {job.reading.report.id: dict(job.reading.layers) if READ in job.steps else {} for job in jobs}
    failures: dict[tuple[str, str], str] = {}
    for step in pipeline.steps:
        wanted = [readings[j.reading.report.id] for j in jobs if step.name in j.steps]
        usable = [r for r in wanted if is_english(r.report) and all(r.has(need) for need in step.needs)]
        for outcome in step.run(usable):
            if isinstance(outcome, Failed):
                failures[outcome.report, outcome.step] = outcome.reason
                tally.failed.append(outcome)
            else:
                readings[outcome.report] = readings[outcome.report].plus(outcome.layers)
                made[outcome.report].update(outcome.layers)
    rows = []
    for job in jobs:
        report = job.reading.report
        marks = [
            replace(mark, failed=failures.get((report.id, mark.step)))
            for mark in pipeline.marks(report.id, job.input)
            if mark.step in job.steps
        ]
        rows.append((report if READ in job.steps else None, made[report.id], marks))
        tally.read += 1
        tally.other_language += not is_english(report)
    if rows:
        writer.record(rows)


def is_english(report: Report) -> bool:
    """Return whether a report is extracted: in English, or too short to tell."""
    return report.language is None or report.language.value == ENGLISH
