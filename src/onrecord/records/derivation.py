"""Which report comes from which, and where do statements start?"""

from dataclasses import dataclass

from onrecord.records.kinship import Relation
from onrecord.records.score import Score
from onrecord.records.span import Span

SAID = 1.0  # the probability of what a child says itself
MOST = 0.9999  # of what is only likely
LIKELY = 0.75  # below it an edge is called a perhaps


def sureness(probability: float) -> str:
    """Return in words how sure an edge is: "says so itself", "likely (90%)", "perhaps (60%)"."""
    if probability == SAID:
        return "says so itself"
    return f"{'likely' if probability >= LIKELY else 'perhaps'} ({min(probability, 0.99):.0%})"


@dataclass(frozen=True, slots=True)
class Derivation:
    """The edge "this report comes from that one".

    Args:
        child: id of the report that was made from the other.
        parent: id of a report held, or None for an outlet whose report is not held.
        outlet: the outlet that stands behind the edge: of the parent where it is known, or the one that is cited.
        probability: that the edge is there and runs this way; SAID for what the child says itself, else no more
            than MOST.
        whole: whether the child as a whole comes from there; else only the statements or passages in `spans`.
        spans: the words of the child that say so, or that were taken over.
    """

    child: str
    parent: str | None
    outlet: str | None
    relation: Relation
    probability: float
    whole: bool
    spans: tuple[Span, ...] = ()
    reasons: tuple[Score, ...] = ()


@dataclass(frozen=True, slots=True)
class Root:
    """Where something that reports say starts.

    Args:
        report: id of the report, or None for an outlet that is not held.
        outlet: its name, or None where it is not known.
        speaker: who said it there, or None for the report's own voice.
        counts: whether it is an origin of its own; None where that is open.
        why: the reason, in words for a reader.
        path: the reports from the one that was asked about to the root, and the words that lead there.
    """

    report: str | None
    outlet: str | None
    speaker: str | None
    counts: bool | None
    why: str
    path: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins stand behind some statements and events: an interval, and the roots."""

    least: int
    most: int
    roots: tuple[Root, ...]
