"""What do the user's own dates say of two reports, beyond what a kinship weighs already?

A kinship weighs the days, credits and words of two readings. One thing is left to say: two days that the user gave are
no reading, and forbid the way that they contradict.
"""

from dataclasses import dataclass
from datetime import date

from onrecord.lineage.derivations.member import Member
from onrecord.records.kinship import Kinship
from onrecord.records.score import Score
from onrecord.text.edtf import bounds

_NEAR = 60  # days between two days of a year that can be of one


@dataclass(frozen=True, slots=True)
class Weighed:
    """The four probabilities of two reports, all that is known of them weighed in."""

    left_from_right: float
    right_from_left: float
    siblings: float
    independent: float
    reasons: tuple[Score, ...]

    def of(self, child: str, kinship: Kinship) -> float:
        """Return how likely one of the two comes from the other."""
        return self.left_from_right if child == kinship.left else self.right_from_left


def weigh(kinship: Kinship, left: Member, right: Member) -> Weighed:
    """Return the probabilities of a kinship without the way that the user's dates forbid."""
    ours = 0.0 if _forbidden(left, right) else kinship.left_from_right
    theirs = 0.0 if _forbidden(right, left) else kinship.right_from_left
    whole = ours + theirs + kinship.siblings + kinship.independent
    reasons = tuple(_why(c, p) for c, p in ((left, right), (right, left)) if _forbidden(c, p))
    if whole <= 0:  # the user's dates forbid the only way there was
        return Weighed(0.0, 0.0, 0.0, 1.0, reasons)
    return Weighed(ours / whole, theirs / whole, kinship.siblings / whole, kinship.independent / whole, reasons)


def _forbidden(child: Member, parent: Member) -> bool:
    return child.given and parent.given and is_earlier(child, parent)


def _why(child: Member, parent: Member) -> Score:
    return Score(0.0, f"published {child.published}, before {parent.published}", child.report, parent.report)


def may_cite(child: Member, other: Member) -> bool:
    """Return whether a report may have been there for another to cite, by their days."""
    if is_earlier(child, other):
        return False
    early, late = _day(child.published or ""), _day(other.published or "")
    return is_earlier(other, child) or not (early and late and 0 < (late - early).days <= _NEAR)


def is_earlier(one: Member, other: Member) -> bool:
    """Return whether a report was surely published before another, if its dates are right."""
    if not one.published or not other.published:
        return False
    (_, last), (first, _) = bounds(one.published), bounds(other.published)
    return last is not None and first is not None and last < first


def _day(value: str) -> date | None:
    """Return the day of a date in a year that has all days, or None where month or day is open."""
    year, _, rest = value.partition("-")
    month, _, day = rest.partition("-")
    known = len(year) == len("2000") and month.isdigit() and day.isdigit()
    return date(2000, int(month), int(day)) if known else None
