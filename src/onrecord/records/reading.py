"""What do we know of one report so far: its text and the layers that steps have made over it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Protocol, TypeVar, cast

from onrecord.errors import PlanError
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.report import Report

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Reading:
    """One report and its layers; what report steps take and give.

    A layer is a tuple of records of one type. A layer that is missing was *not run*; an empty one was run and
    *found nothing*.
    """

    report: Report
    layers: Mapping[type, tuple[object, ...]] = field(default_factory=dict)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Return the layer of a type; raise PlanError where no step has made it."""
        try:
            return cast("tuple[R, ...]", self.layers[kind])
        except KeyError:
            raise PlanError(f"no step has made the {kind.__name__} layer of report {self.report.id[:12]}") from None

    def has(self, kind: type) -> bool:
        """Return whether a step has made this layer, be it empty."""
        return kind in self.layers

    def plus(self, layers: Mapping[type, tuple[object, ...]]) -> "Reading":
        """Return the reading with more layers; a layer of the same type is replaced."""
        return Reading(self.report, {**self.layers, **layers})


@dataclass(frozen=True, slots=True)
class Made:
    """What a step made of one report: a layer for each type that the step promises."""

    report: str
    layers: Mapping[type, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Failed:
    """A step failed on one report: recorded with its reason and counted, it never stops the others."""

    report: str
    step: str
    reason: str


class ReportStep(Protocol):
    """A step that takes one report at a time: a stream in, a stream out, in the same order."""

    @property
    def name(self) -> str:
        """The step's name, a verb of the pipeline ("annotate")."""

    @property
    def version(self) -> str:
        """Code version and the hashes of the tables, weights and options that the step opens."""

    @property
    def any_language(self) -> bool:
        """Whether it takes reports in every language; else those in English only."""

    @property
    def needs(self) -> tuple[type, ...]:
        """The layers that must have been made before."""

    @property
    def makes(self) -> tuple[type, ...]:
        """The layers that this step makes, each of them for every report, empty ones included."""

    def run(self, readings: Iterable[Reading]) -> Iterator[Made | Failed]:
        """Yield one outcome for each reading, in order."""


class Neighbourhood(Protocol):
    """What a corpus step sees of a desk: the reports that it asks for, never all of them."""

    def sharing(self, keys: Collection[int]) -> Mapping[str, int]:
        """Return the reports whose fingerprints have at least one of these keys, and how many of them."""

    def fingerprints(self, report_ids: Iterable[str]) -> Sequence[Fingerprint]:
        """Return the fingerprints of reports; those that have none are left out."""

    def nearest(self, report_ids: Iterable[str]) -> Mapping[str, Mapping[str, int]]:
        """Return the nearest of each report, with their ranks; those that have none are left out."""

    def reading(self, reference: str, only: Collection[type] | None = None) -> Reading:
        """Return a report with those of the layers that were made."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """The reports that are nearest to one.

    Args:
        ranks: the larger, the nearer.
        full: whether others may have given way; when one of these goes, the list is to be made anew.
    """

    ranks: Mapping[str, int]
    full: bool


@dataclass(frozen=True, slots=True)
class Reworked:
    """What a corpus step made of one report and its neighbours.

    Args:
        report: what the step kept of this report and any other is replaced.
        records: what takes its place, each of this report and one other.
        failed: why a part of it could not be made, or None.
        nearest: the lists of nearest reports that are others now: of this report, and of those that it came near.
        dropped: pairs of other reports that are not near each other any more, the smaller id first.
    """

    report: str
    records: tuple[object, ...]
    failed: str | None = None
    nearest: Mapping[str, Nearby] = field(default_factory=dict)
    dropped: Set[tuple[str, str]] = frozenset()


class CorpusStep(Protocol):
    """A step that sets reports beside each other.

    It takes the reports that are to be worked anew and looks at their neighbours alone. What it makes of two reports
    depends on these two, so that any order of arrival gives what working all of them anew gives.
    """

    @property
    def name(self) -> str:
        """The step's name, a verb of the pipeline ("compare")."""

    @property
    def version(self) -> str:
        """Code version and the hashes of the tables, weights and options that the step opens."""

    @property
    def needs(self) -> tuple[type, ...]:
        """The layers that must have been made before; a report that lacks one has no neighbours."""

    def run(self, reports: Sequence[str], pending: Set[str], desk: Neighbourhood) -> Iterator[Reworked]:
        """Yield one outcome for each report, in order.

        Args:
            pending: the reports that the step is yet to work, these among them. What joins two pending reports is
                made with the second of them.
        """
