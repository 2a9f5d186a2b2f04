"""Where in a report do the words stand?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of a report's stored text, in code points.

    In the report "Brenik denies it." `Span(report, 7, 13)` is the word "denies".
    """

    report: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span starts at 0 or later and does not end before it starts: {self.start}-{self.end}")

    def words(self, text: str) -> str:
        """Return the text under the span as it stands."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Return whether the other span lies inside this one."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Return whether the two share at least one character."""
        return self.report == other.report and self.start < other.end and other.start < self.end
