"""How is an uncertain date drawn in a line of text?

A day is a point, a stretch of days a bar, an open side an arrow: "··●··", "·━━━·", "··━━▶". Reach for it beside the
date, never in its place: a character of a bar stands for many days.
"""

from dataclasses import dataclass
from datetime import date

from onrecord.text.edtf import Bounds

EMPTY, POINT, STRETCH, EARLIER, LATER = "·●━◀▶"


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from a first to a last, over so many characters."""

    first: date
    last: date
    width: int = 24

    @property
    def is_drawn(self) -> bool:
        """Whether there is more than one day, so that a bar says something."""
        return self.first < self.last

    def bar(self, sides: Bounds) -> str:
        """Return the bar of a date between two days, either of which may be open; empty where both are."""
        low, high = sides
        if low is None and high is None:
            return ""
        start = self._place(low) if low is not None else 0
        end = self._place(high) if high is not None else self.width - 1
        cells = [EMPTY] * self.width
        cells[start : end + 1] = [POINT if low == high else STRETCH] * (end - start + 1)
        if low is None:
            cells[start] = EARLIER
        if high is None:
            cells[end] = LATER
        return "".join(cells)

    def _place(self, day: date) -> int:
        whole = (self.last - self.first).days or 1
        place = (day - self.first).days * (self.width - 1) / whole
        return min(max(round(place), 0), self.width - 1)


def scale_of(dates: list[Bounds], width: int = 24) -> Scale | None:
    """Return the scale from the first to the last day that any of the dates names, or None where none does."""
    days = sorted(day for sides in dates for day in sides if day is not None)
    return Scale(days[0], days[-1], width) if days else None
