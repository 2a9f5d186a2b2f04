"""What do the days of two reports say of which came first?

A copy is not older than its original. But pages carry the day of a re-publication or of a crawl, so that a day only
weighs; it forbids nothing.
"""

from datetime import date

from onrecord.records.report import Basis, Report
from onrecord.text.edtf import bounds

# Log-odds. With one day in four wrong an earlier day is right three times in four: ln 3. What the user says of a report
# is taken to be right nineteen times in twenty.
READ, GIVEN = 1.1, 2.9
NEAR = 60  # days between two days of a year that can be of one, where a year is not known


def later(left: Report, right: Report) -> float:
    """Return the log-odds, by their days, that the right report is the copy; 0 where they leave it open."""
    if left.published is None or right.published is None:
        return 0.0
    known = GIVEN if left.published.basis is right.published.basis is Basis.GIVEN else READ
    (first, last), (other_first, other_last) = bounds(left.published.value), bounds(right.published.value)
    if last is not None and other_first is not None and last < other_first:
        return known
    if other_last is not None and first is not None and other_last < first:
        return -known
    return _later_in_year(left.published.value, right.published.value)


def _later_in_year(left: str, right: str) -> float:
    """Return what two days say of which at least one has no year: "XXXX-06-11" is a day before "XXXX-06-12"."""
    one, other = _day(left), _day(right)
    apart = (other - one).days if one and other and "XXXX" in left + right else 0
    return (READ if apart > 0 else -READ) if 0 < abs(apart) <= NEAR else 0.0


def _day(value: str) -> date | None:
    """Return the day of a date in a year that has all days, or None where month or day is open."""
    year, _, rest = value.partition("-")
    month, _, day = rest.partition("-")
    known = len(year) == len("2000") and month.isdigit() and day.isdigit()
    return date(2000, int(month), int(day)) if known else None
