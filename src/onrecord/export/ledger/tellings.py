"""Who tells of a move, when was it, and on whose word? A telling is one event as one report has it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from onrecord.export.context import Held
from onrecord.records.document import Location
from onrecord.records.event import Dating, Event
from onrecord.records.report import Report
from onrecord.records.statement import REPORT
from onrecord.records.struck import numbered
from onrecord.text.edtf import Bounds, bounds

ITSELF = "the report itself"
ENDLESS = 10**7  # days; wider than any stretch with both ends


@dataclass(frozen=True, slots=True)
class When:
    """A date as it orders an entry.

    Args:
        value: EDTF, or None where nothing is known.
        inferred: whether it rests on outside anchors and assumptions; only a proved date orders without a mark.
    """

    value: str | None
    inferred: bool = False

    @property
    def sides(self) -> Bounds:
        """The earliest and the latest day; None for a side that is open or has no year."""
        return bounds(self.value) if self.value is not None else (None, None)

    @property
    def days(self) -> int:
        """How many days it leaves open."""
        low, high = self.sides
        return ENDLESS if low is None or high is None else (high - low).days

    @property
    def is_placed(self) -> bool:
        """Whether it has a place in time: at least one day that it names is known with its year."""
        return self.sides != (None, None)


def when(dating: Dating) -> When:
    """Return the date that orders an event: the proved where both its ends are known, else the inferred."""
    proved = When(dating.proved)
    return When(dating.inferred, inferred=True) if dating.inferred and proved.days == ENDLESS else proved


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as one report tells it.

    Args:
        place: of the report among those held, from 1; number: of the event within it, from 1.
        answered: the event of the same report that this one answers, or None.
    """

    event: Event
    report: Report
    locations: tuple[Location, ...]
    place: int
    number: int
    answered: Event | None = None

    @property
    def file(self) -> str:
        """Where the report was found, or the beginning of its id."""
        return str(self.locations[0]) if self.locations else self.report.id[:12]

    @property
    def holder(self) -> str:
        """On whose word it is."""
        return ITSELF if self.event.holder == REPORT else self.event.holder

    @property
    def published(self) -> Bounds:
        """The first and the last day on which the report may have been published, as far as that is known."""
        return bounds(self.report.published.value) if self.report.published else (None, None)

    @property
    def passage(self) -> str:
        """The words that say so."""
        return " … ".join(span.words(self.report.text) for span in self.event.evidence)

    @property
    def when(self) -> When:
        """Its date."""
        return when(self.event.date)


def tellings(held: Iterable[Held], *, every: bool = False, places: Iterable[int] | None = None) -> Iterator[Telling]:
    """Yield the tellings of reports in their order.

    Args:
        every: also events that have no move.
        places: of the reports among those held; from 1 where it is None.
    """
    for place, (reading, locations) in zip(count(1) if places is None else places, held, strict=False):
        events = list(numbered(reading, Event)) if reading.has(Event) else []
        by_id = {event.id: event for _, event in events}
        for number, event in events:
            if event.move is not None or every:
                answered = by_id.get(event.answers) if event.answers else None
                yield Telling(event, reading.report, locations, place, number, answered)
