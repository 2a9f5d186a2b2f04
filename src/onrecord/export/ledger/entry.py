"""What does the ledger hold of one move: all its tellings, its date, how real it is said to be?

`grouping` says which tellings are of one move. The mistake refused is to count reports as sources: a report may be a
copy.
"""

from dataclasses import dataclass

from onrecord.export.ledger.tellings import Telling, When
from onrecord.export.ledger.wording import what
from onrecord.records.event import Event, Quantity, Reality
from onrecord.text.edtf import Bounds

PAST = frozenset({Reality.ACTUAL, Reality.ALLEGED, Reality.DENIED})  # what has happened, or is said to have or not to


@dataclass(frozen=True, slots=True)
class Entry:
    """One move with everyone who tells it.

    Args:
        tellings: the one with the narrowest proved date first.
        reason: why they are taken for one; empty for a single telling.
    """

    tellings: tuple[Telling, ...]
    reason: str = ""

    @property
    def first(self) -> Event:
        """The event whose date and roles the entry shows."""
        return self.tellings[0].event

    @property
    def what(self) -> str:
        """The move, or the type in small letters where there is none."""
        return what(self.first)

    @property
    def when(self) -> When:
        """Its date: the narrowest that is told."""
        return self.tellings[0].when

    @property
    def span(self) -> Bounds:
        """The first and the last day on which it may have been: of its date, else by when it was first told as past."""
        if self.when.is_placed or not self.realities.keys() <= PAST:
            return self.when.sides
        told = [high for telling in self.tellings if (high := telling.published[1]) is not None]
        return None, min(told, default=None)

    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports that tell it; some may be copies of others."""
        return tuple(dict.fromkeys(t.report.id for t in self.tellings))

    @property
    def realities(self) -> dict[Reality, tuple[str, ...]]:
        """How real it is said to be, and by whom."""
        kinds = dict.fromkeys(t.event.reality for t in self.tellings)
        return {
            kind: tuple(dict.fromkeys(t.holder for t in self.tellings if t.event.reality == kind)) for kind in kinds
        }

    @property
    def said(self) -> str:
        """How real it is said to be, and by whom, side by side: "actual (Velmark), denied (Tarsovia)"."""
        return ", ".join(f"{reality} ({'; '.join(holders)})" for reality, holders in self.realities.items())

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The different numbers that are told."""
        found = {(q.low, q.high, q.kind): q for t in reversed(self.tellings) if (q := t.event.quantity) is not None}
        return tuple(reversed(found.values()))
