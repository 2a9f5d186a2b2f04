"""Which steps are there, in which order, and what makes a report stale in one of them?

The only module that knows all steps. A step's done-mark says in which version it ran and on what; the input of each
names all steps before it, so that what changes makes itself and everything after it stale, and nothing before.
"""

import hashlib
from collections.abc import Collection, Iterable

from onrecord.annotate.step import Annotate
from onrecord.errors import PlanError
from onrecord.extract.step import Extract
from onrecord.lexicon import Lexicon
from onrecord.lineage.compare import Compare
from onrecord.lineage.step import FingerprintStep
from onrecord.read.reader import Reader
from onrecord.records.document import Arrival
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.progress import Done
from onrecord.records.reading import CorpusStep, ReportStep
from onrecord.records.report import Report
from onrecord.settings import Settings

READ = "read"
READS = (Furniture, Paragraph, Sentence, Quotation)
ENGLISH = "en"


class Pipeline:
    """The ordered steps of a desk.

    Raises:
        PlanError: a step needs what no step before it makes.
    """

    def __init__(self, lexicon: Lexicon, settings: Settings) -> None:
        self.reader = Reader(lexicon, settings.read)
        annotate = Annotate(lexicon, settings.annotate)
        extract = Extract(lexicon, settings.extract)
        fingerprints = FingerprintStep(lexicon)
        compare = Compare()
        self.lacks: tuple[str, ...] = (*annotate.lacks, *extract.lacks, *fingerprints.lacks, *compare.lacks)
        self.steps: tuple[ReportStep, ...] = (annotate, extract, fingerprints)
        self.corpus_steps: tuple[CorpusStep, ...] = (compare,)
        check_order(READS, self.steps, self.corpus_steps)
        # Worked out once: the hash of a large table is not cheap, and it does not change while we run.
        every = (*self.steps, *self.corpus_steps)
        self._versions = {READ: self.reader.version, **{step.name: step.version for step in every}}

    def versions(self) -> dict[str, str]:
        """Return the version of each step, in order."""
        return dict(self._versions)

    @property
    def alone(self) -> tuple[str, ...]:
        """The names of the steps that take one report at a time."""
        return READ, *(step.name for step in self.steps)

    def marks(self, report: str, first_input: str) -> list[Done]:
        """Return the done-marks that a report has when nothing is stale; each step's input names all before it."""
        marks, given = [], first_input
        for name, version in self.versions().items():
            marks.append(Done(report, name, version, given))
            given = _hash(given, name, version)
        return marks


def check_order(given: Iterable[type], steps: Iterable[ReportStep], corpus_steps: Iterable[CorpusStep] = ()) -> None:
    """Raise PlanError unless each step's needs are made by those before it."""
    made = set(given)
    for step in steps:
        _check_needs(step, made)
        made |= set(step.makes)
    for last in corpus_steps:
        _check_needs(last, made)


def _check_needs(step: ReportStep | CorpusStep, made: Collection[type]) -> None:
    lacking = [need.__name__ for need in step.needs if need not in made]
    if lacking:
        raise PlanError(f"step {step.name} needs {', '.join(lacking)}, which no step before it makes")


def input_of(arrival: Arrival) -> str:
    """Return the hash of what the first step reads: the document and what was given about it."""
    given = arrival.given
    told = [f"{name}={getattr(given, name)}" for name in ("outlet", "url", "title", "published")]
    by = [f"{name}:{giver}" for name, giver in sorted(given.by.items())]
    return _hash(arrival.document.sha256, arrival.document.medium, *told, *by)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def is_english(report: Report) -> bool:
    """Return whether a report is extracted: in English, or too short to tell."""
    return report.language is None or report.language.value == ENGLISH
