"""Which steps are there, in which order, and what is still to do for which report?

The only module that knows the steps, the ingest and the store at once. A report goes through all steps that are stale
for it, and the records of one step and its done-mark are written in one transaction; a killed run therefore goes on
where it stopped, and a second run does nothing.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from onrecord.annotate.step import Annotate
from onrecord.errors import DeskDamaged, PlanError, Refused
from onrecord.extract.step import Extract
from onrecord.lexicon import Lexicon
from onrecord.read.reader import Reader
from onrecord.records.document import Arrival, Reason, Refusal
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.progress import Done, Tally
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
FORGOTTEN = "this report was forgotten on this desk; read it into another desk"


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
        annotate = Annotate(lexicon, settings.annotate)
        extract = Extract(lexicon, settings.extract)
        self.lacks: tuple[str, ...] = (*annotate.lacks, *extract.lacks)
        self.steps: tuple[ReportStep, ...] = (annotate, extract)
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
    with Writer(desk) as writer, View(desk) as view:
        run = _Run(writer, view, pipeline)
        for batch in batches(arrivals, BATCH):
            run.take_in(batch)
            progress(len(batch))
        for reports in batches(stale(view, pipeline).items(), BATCH):
            run.renew(reports)
    return run.tally


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of a size."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def stale(view: View, pipeline: Pipeline) -> dict[str, list[str]]:
    """Return, by report, the steps that have not run on their input in their version, in order."""
    found = {}
    for lines in batches(view.reports(), 500):
        held = view.marks([line.id for line in lines])
        for line in lines:
            steps = _stale_steps(line.id, held.get(line.id, {}), pipeline)
            if steps:
                found[line.id] = steps
    return found


def _stale_steps(report: str, held: dict[str, Done], pipeline: Pipeline) -> list[str]:
    return _outdated(held, pipeline.marks(report, held[READ].input)) if READ in held else list(pipeline.versions())


def _outdated(held: dict[str, Done], wanted: Sequence[Done]) -> list[str]:
    return [m.step for m in wanted if (h := held.get(m.step)) is None or (h.version, h.input) != (m.version, m.input)]


class _Run:
    """One run over a desk: what arrives is taken in, and what an earlier run left stale is renewed."""

    def __init__(self, writer: Writer, view: View, pipeline: Pipeline) -> None:
        self._writer, self._view, self._pipeline = writer, view, pipeline
        self.tally = Tally()

    def take_in(self, batch: Sequence[Arrival | Refusal]) -> None:
        """Take in one batch of arrivals: keep, read what is new, run the steps, commit."""
        self.tally.found += len(batch)
        jobs: list[Job] = []
        every = frozenset(self._pipeline.versions())
        held = self._view.marks([report_id(a.document.sha256, a.given) for a in batch if isinstance(a, Arrival)])
        for arrival in batch:
            if isinstance(arrival, Refusal):
                self._refuse(arrival)
                continue
            report = report_id(arrival.document.sha256, arrival.given)
            # What only a later step makes stale is renewed from the desk, after all arrivals.
            if self._view.forgotten(report, arrival.document.sha256):
                self._refuse(Refusal(arrival.location, Reason.FORGOTTEN, FORGOTTEN))
            elif report in {job.reading.report.id for job in jobs} or not self._is_new(arrival, report, held):
                self._writer.keep(arrival, report)
                self.tally.unchanged += 1
            elif (reading := self._read(arrival)) is not None:
                self._writer.keep(arrival, report)
                jobs.append(Job(reading, input_of(arrival), every))
        self._do(jobs)

    def renew(self, reports: Sequence[tuple[str, list[str]]]) -> None:
        """Run the stale steps of reports of earlier runs; what is not stale is taken from the desk."""
        jobs: list[Job] = []
        for report, names in reports:
            try:
                arrival = self._view.arrival(report)
                reading = self._pipeline.reader.read(arrival) if READ in names else self._view.reading(report)
            except (Refused, DeskDamaged) as error:
                self.tally.failed.append(Failed(report, READ, str(error)))
                continue
            jobs.append(Job(reading, input_of(arrival), frozenset(names)))
        self._do(jobs)

    def _refuse(self, refusal: Refusal) -> None:
        self._writer.refuse(refusal)
        self.tally.refused.append(refusal)

    def _is_new(self, arrival: Arrival, report: str, held: Mapping[str, dict[str, Done]]) -> bool:
        """Return whether a report has to be read: it is new, or other things are said of it where it was found."""
        mark = held.get(report, {}).get(READ)
        if mark is None or mark.version != self._pipeline.versions()[READ]:
            return True
        if mark.input == input_of(arrival):
            return False
        if self._view.locations(report)[:1] == [arrival.location]:
            return True
        known, given = self._view.arrival(report).given, arrival.given
        return bool((given.title and not known.title) or (given.published and not known.published))

    def _read(self, arrival: Arrival) -> Reading | None:
        try:
            return self._pipeline.reader.read(arrival)
        except Refused as refused:
            self._refuse(Refusal(arrival.location, Reason(refused.reason), refused.detail))
            return None

    def _do(self, jobs: Sequence[Job]) -> None:
        """Run each job's steps and write each report's new records with their marks in one transaction."""
        readings = {job.reading.report.id: job.reading for job in jobs}
        made = {job.reading.report.id: dict(job.reading.layers) if READ in job.steps else {} for job in jobs}
        failures: dict[tuple[str, str], str] = {}
        for step in self._pipeline.steps:
            wanted = [readings[j.reading.report.id] for j in jobs if step.name in j.steps]
            usable = [r for r in wanted if is_english(r.report) and all(r.has(need) for need in step.needs)]
            for outcome in step.run(usable):
                if isinstance(outcome, Failed):
                    failures[outcome.report, outcome.step] = outcome.reason
                    self.tally.failed.append(outcome)
                else:
                    readings[outcome.report] = readings[outcome.report].plus(outcome.layers)
                    made[outcome.report].update(outcome.layers)
        rows = []
        for job in jobs:
            report = job.reading.report
            marks = [
                replace(mark, failed=failures.get((report.id, mark.step)))
                for mark in self._pipeline.marks(report.id, job.input)
                if mark.step in job.steps
            ]
            rows.append((report if READ in job.steps else None, made[report.id], marks))
            self.tally.other_language += not is_english(report)
        self.tally.read += len(jobs)
        if rows:
            self._writer.record(rows)


def is_english(report: Report) -> bool:
    """Return whether a report is extracted: in English, or too short to tell."""
    return report.language is None or report.language.value == ENGLISH
