"""What have two reports to do with each other: which passages do they share, who may have copied whom, and how sure?"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.records.score import Score
from onrecord.records.span import Span


class Relation(StrEnum):
    """How one report comes from another."""

    COPY = "copy"  # word for word, or nearly
    ABRIDGED = "abridged"  # word for word where it is there, and much is not
    REWORDED = "reworded"  # sentence for sentence in other words
    TRANSLATED = "translated"  # the wording of a translation, or of two translations of one text
    CITING = "citing"  # says itself that it has this from there, in words of its own
    INDEPENDENT = "independent"


class EditKind(StrEnum):
    """What became of a passage on its way from the left report to the right one."""

    REWORDED = "reworded"
    CUT = "cut"
    INSERTED = "inserted"
    MOVED = "moved"
    NUMBER = "number"
    NAME = "name"
    HEDGE_ADDED = "hedge_added"
    HEDGE_LOST = "hedge_lost"
    DATE = "date"  # a weekday or a date
    SPEAKER = "speaker"  # a quotation is given to somebody else
    POLARITY = "polarity"
    ATTRIBUTION_ADDED = "attribution_added"
    ATTRIBUTION_LOST = "attribution_lost"


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between two aligned passages; what is cut has no right side, what is inserted no left one.

    "seven envoys" against "eleven envoys": `Edit(EditKind.NUMBER, Span(seven), Span(eleven), "7 against 11")`.
    """

    kind: EditKind
    left: Span | None
    right: Span | None
    reason: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """Two passages that are one, each sentence against the one that it was made into.

    Args:
        similarity: share of the words that are the same, weighted by how rare they are; 1 for the same words.
    """

    left: Span
    right: Span
    similarity: float


@dataclass(frozen=True, slots=True)
class Kinship:
    """Two reports that were compared word by word; the left id is the smaller.

    The four probabilities add up to 1.

    Args:
        left_from_right: that the left report comes from the right one.
        right_from_left: that the right report comes from the left one.
        siblings: that both come from a third that neither is.
        independent: that neither comes from the other's words.
        relation: how, if one comes from the other; INDEPENDENT where that is the likeliest.
        similarity: from 0 (nothing shared) to 1 (the same words), whatever the direction.
        reuse: the passages that they share.
        reasons: what the probabilities rest on, the weightiest first.
    """

    left: str
    right: str
    left_from_right: float
    right_from_left: float
    siblings: float
    independent: float
    relation: Relation
    similarity: float
    reuse: tuple[Reuse, ...] = ()
    reasons: tuple[Score, ...] = ()
