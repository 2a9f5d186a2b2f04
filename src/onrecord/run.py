"""What is still to do for which report, and who does it?

    tally = read_reports(arrivals, desk, pipeline)

A report goes through all steps that are stale for it, and the records of one step and its done-mark are written in one
transaction; a killed run therefore goes on where it stopped, and a second run does nothing. When all reports have been
through, the corpus steps set those that changed beside their neighbours.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from onrecord.errors import DeskDamaged, Refused
from onrecord.pipeline import READ, Pipeline, input_of, is_english
from onrecord.records.document import Arrival, Reason, Refusal
from onrecord.records.progress import Done, Tally
from onrecord.records.reading import CorpusStep, Failed, Reading
from onrecord.records.report import report_id
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

T = TypeVar("T")
# Reports that are parsed and committed together: large enough to fill the model's batches, small enough that memory
# stays flat and a killed run loses little.
BATCH = 32
FORGOTTEN = "this report was forgotten on this desk; read it into another desk"


@dataclass(frozen=True, slots=True)
class Job:
    """A report, the hash of what its first step reads, and the names of the steps to run on it."""

    reading: Reading
    input: str
    steps: frozenset[str]


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
        for step in pipeline.corpus_steps:
            run.rework(step)
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
    for report in view.wanting():
        found.setdefault(report, [step.name for step in pipeline.corpus_steps])
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
        every = frozenset(self._pipeline.alone)
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
        for report, stale_steps in reports:
            names = [name for name in stale_steps if name in self._pipeline.alone]
            if not names:
                continue
            try:
                arrival = self._view.arrival(report)
                reading = self._pipeline.reader.read(arrival) if READ in names else self._view.reading(report)
            except (Refused, DeskDamaged) as error:
                self.tally.failed.append(Failed(report, READ, str(error)))
                continue
            jobs.append(Job(reading, input_of(arrival), frozenset(names)))
        self._do(jobs)

    def rework(self, step: CorpusStep) -> None:
        """Let a corpus step work all reports anew that are stale in it and in nothing before."""
        outdated = stale(self._view, self._pipeline)
        pending = [report for report, names in outdated.items() if names[0] == step.name]
        waiting = dict.fromkeys(pending)
        for reports in batches(pending, BATCH):
            held = self._view.marks(reports)
            outcomes = []
            for made in step.run(reports, waiting.keys(), self._view):
                marks = self._pipeline.marks(made.report, held[made.report][READ].input)
                mark = next(mark for mark in marks if mark.step == step.name)
                outcomes.append((made, replace(mark, failed=made.failed)))
                if made.failed is not None:
                    self.tally.failed.append(Failed(made.report, step.name, made.failed))
            self._writer.rework(outcomes)
            for report in reports:
                del waiting[report]

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
            usable = [r for r in wanted if step.any_language or is_english(r.report)]
            usable = [r for r in usable if all(r.has(need) for need in step.needs)]
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
