"""What is known of two reports beyond what a kinship weighs already?

A kinship is of two readings: their words, the credits of an outlet that is known, and their days. Three things are
left to say once all is known: two days that the user gave forbid the way that they contradict; a report whose outlet is
not known may be credited as the agency whose dateline it carries; and such an agency's own report is sooner the
original than one that has no dateline.
"""

from dataclasses import dataclass
from datetime import date

from onrecord.lineage.derivations.member import WHOLE, Member
from onrecord.records.credit import CreditKind
from onrecord.records.kinship import Kinship
from onrecord.records.score import Score
from onrecord.text.edtf import bounds

# Factors on odds, chosen by hand.
AGAINST_DAY = 1 / 3  # two days of the year without the year
CREDITED_WHOLE, CREDITED = 12.0, 3.0
FROM_WIRE = 2.0  # who takes a wire's text drops its dateline first
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
    """Return the probabilities of a kinship with the dates and credits of its two reports."""
    to_left, left_why = _evidence(left, right)
    to_right, right_why = _evidence(right, left)
    ours, theirs = kinship.left_from_right * to_left, kinship.right_from_left * to_right
    whole = ours + theirs + kinship.siblings + kinship.independent
    reasons = (*left_why, *right_why)
    if whole <= 0:  # the user's dates forbid the only way there was
        return Weighed(0.0, 0.0, 0.0, 1.0, reasons)
    return Weighed(ours / whole, theirs / whole, kinship.siblings / whole, kinship.independent / whole, reasons)


def _evidence(child: Member, parent: Member) -> tuple[float, list[Score]]:
    """Return the factor on "the child comes from the parent", and why."""
    factor, reasons = against_days(child, parent), []
    if factor < 1:
        why = f"published {child.published}, before {parent.published}"
        reasons.append(Score(factor - 1, why, child.report, parent.report))
    named = [c for c in child.sources() if parent.is_by(c.outlet)] if not parent.signed else []
    if named:
        best = next((c for c in named if c.kind in WHOLE), named[0])
        weight = CREDITED_WHOLE if best.kind in WHOLE else CREDITED
        factor *= weight
        why = f"credits {best.outlet}: “{best.span.words(child.text)}”"
        reasons.append(Score(1 - 1 / weight, why, child.report, parent.report))
    elif parent.is_wire and not any(c.kind == CreditKind.DATELINE for c in child.credits):
        factor *= FROM_WIRE
        why = f"the other one opens as a report of {parent.outlet}"
        reasons.append(Score(1 - 1 / FROM_WIRE, why, child.report, parent.report))
    return factor, reasons


def against_days(child: Member, parent: Member) -> float:
    """Return the factor that the days put on "the child comes from the parent", beyond what the kinship has of them."""
    if is_earlier(child, parent):
        return 0.0 if child.given and parent.given else 1.0
    if is_earlier(parent, child):
        return 1.0
    early, late = _day(child.published or ""), _day(parent.published or "")
    return AGAINST_DAY if early and late and 0 < (late - early).days <= _NEAR else 1.0


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
