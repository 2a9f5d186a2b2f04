"""What do the credits of two reports say of where they have their words from?"""

from onrecord.lineage.credits.outlets import outlet_key, same_outlet
from onrecord.records.credit import Credit, CreditKind
from onrecord.records.reading import Reading
from onrecord.records.statement import UNNAMED

# Log-odds. A dateline or byline with the other's agency says it of the whole text; "Q reported" of some of it.
WHOLE, PART, SOMEBODY = 3.5, 2.5, 0.7
_OF_ALL = frozenset({CreditKind.DATELINE, CreditKind.BYLINE, CreditKind.SOURCE_LINK, CreditKind.COPYRIGHT})


def credits_of(reading: Reading) -> tuple[Credit, ...]:
    """Return the credits of a report; none where nobody has looked for them."""
    return reading.of(Credit) if reading.has(Credit) else ()


def credited(left: Reading, right: Reading) -> float:
    """Return the log-odds, by their credits, that the right report was made from the left one."""
    return _acknowledges(right, left) - _acknowledges(left, right)


def names_outlet(credit: Credit, reading: Reading) -> bool:
    """Return whether a credit names the outlet of a report: an unsigned one is of the agency in its dateline."""
    outlet = reading.report.outlet
    if outlet is not None:
        return same_outlet(credit.outlet, outlet.value)
    return any(same_outlet(credit.outlet, c.outlet) for c in credits_of(reading) if c.kind is CreditKind.DATELINE)


def third(left: Reading, right: Reading) -> str | None:
    """Return the outlet from which two reports both have all of their words, and that neither is of; or None.

    An outlet that both only cite says nothing: a copy takes the citations over.
    """
    ours, theirs = (
        {outlet_key(c.outlet): c.outlet for c in credits_of(r) if _is_third(c, left, right)} for r in (left, right)
    )
    shared = sorted(set(ours) & set(theirs))
    return ours[shared[0]] if shared else None


def _is_third(credit: Credit, left: Reading, right: Reading) -> bool:
    named = credit.kind in _OF_ALL and credit.outlet != UNNAMED
    return named and not names_outlet(credit, left) and not names_outlet(credit, right)


def _acknowledges(copy: Reading, original: Reading) -> float:
    """Return how much a report says of having its words from another."""
    own = [c for c in credits_of(copy) if not names_outlet(c, copy)]
    named = [c for c in own if names_outlet(c, original)]
    if named:
        return WHOLE if any(c.kind in _OF_ALL for c in named) else PART
    if _is_wire(original) and not any(c.kind is CreditKind.DATELINE for c in credits_of(copy)):
        return SOMEBODY  # who takes a wire's text drops its dateline first
    return SOMEBODY if any(c.kind is CreditKind.SOURCE_LINK for c in own) else 0.0


def _is_wire(reading: Reading) -> bool:
    """Return whether a report's dateline names its own agency, and nothing another outlet that prints it."""
    return any(c.kind is CreditKind.DATELINE and names_outlet(c, reading) for c in credits_of(reading))
