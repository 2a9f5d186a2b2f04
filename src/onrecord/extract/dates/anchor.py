"""From which day does a report count: "yesterday", "last week", "on Wednesday"?

The anchor is what the report's metadata prove. It refuses to make a day of less: a month of publication stays a month,
and a dateline without a year stays without one.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.extract.dates.stretch import a_date
from onrecord.records.report import Report
from onrecord.text.edtf import bounds

_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)", re.ASCII)
_FILED_BEFORE = timedelta(days=7)  # a report is published within a week of its dateline


@dataclass(frozen=True, slots=True)
class Anchor:
    """The dates of a report itself, as far as they are known.

    Args:
        published: the EDTF date of publication.
        dateline: the EDTF day that the report was filed on; without a year XXXX-MM-DD.
    """

    published: str | None = None
    dateline: str | None = None

    @property
    def written(self) -> tuple[date, date] | None:
        """The first and the last day that the report can have been written on; None where either side is open."""
        low, high = _bounds(self.published)
        filed_low, filed_high = _bounds(self.dateline)
        if filed_low is not None and filed_high is not None and (low is None or filed_low <= (high or filed_low)):
            return filed_low, filed_high
        if low is None or high is None:
            return None
        day = self.yearless
        # A day of filing narrows a longer time of publication, if it falls into it once; so does one just before.
        filed = [d for y in range(low.year - 1, high.year + 1) if day and (d := a_date(y, *day)) is not None]
        near = [d for d in filed if low - (_FILED_BEFORE if low == high else timedelta(0)) <= d <= high]
        return (near[0], near[0]) if len(near) == 1 else (low, high)

    @property
    def yearless(self) -> tuple[int, int] | None:
        """The month and day of a dateline, or of a published date, that gives no year."""
        for value in (self.dateline, self.published):
            match = _YEARLESS.fullmatch(value or "")
            if match and a_date(2000, int(match[1]), int(match[2])) is not None:  # 2000: 29 February may be meant
                return int(match[1]), int(match[2])
        return None


def anchor_of(report: Report) -> Anchor:
    """Return the dates that a report's metadata prove; a dateline may name a place and no day."""
    filed = report.dateline.value if report.dateline is not None else ""
    return Anchor(
        report.published.value if report.published is not None else None,
        filed if _YEARLESS.fullmatch(filed) or re.fullmatch(r"\d{4}-\d\d-\d\d", filed, re.ASCII) else None,
    )


def _bounds(value: str | None) -> tuple[date | None, date | None]:
    if not value or "XXXX" in value:
        return None, None
    try:
        return bounds(value)
    except ValueError:
        return None, None
