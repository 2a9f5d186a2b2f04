"""What has a person decided, about which words, when and why?

A decision is a row of the journal. It targets an anchor, not a record, so that it survives a re-read.
"""

from dataclasses import dataclass
from enum import StrEnum


class Ruling(StrEnum):
    """What a judgement says."""

    SAME = "same"  # two anchors mean the same
    DIFFERENT = "different"  # two anchors do not
    UNDECIDED = "undecided"
    SOURCE = "source"  # this statement's source is …
    STANCE = "stance"
    BOUNDS = "bounds"
    MISSED = "missed"  # there is a statement here that was missed
    NONE = "none"  # there is no statement here
    ROLES = "roles"
    REALITY = "reality"
    DATE = "date"
    DISPUTES = "disputes"  # this pair disputes
    UNDO = "undo"  # takes back an earlier row


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words a judgement is about, findable again after a re-read.

    Args:
        report: id of the report.
        kind: the kind of record ("statement", "mention", "event").
        role: which part of it ("content", "source", "name").
        exact: the words as they stand.
        before, after: up to 32 characters on each side.
        offset: where the words started when the judgement was made, in code points.
    """

    report: str
    kind: str
    role: str
    exact: str
    before: str
    after: str
    offset: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """A ruling on one anchor, or on the pair of two.

    Args:
        value: what a correction puts there ("Ilva Toren" for a source), else None.
        undoes: number of the journal row that is taken back, for an undo.
    """

    ruling: Ruling
    anchors: tuple[Anchor, ...]
    value: str | None = None
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One decision of one person, chained to the row before it.

    Args:
        number: 1 for the first row of a desk.
        at: ISO 8601 time in UTC.
        previous: hash of the row before; 64 zeros for the first.
        hash: SHA-256 over all the other fields.
    """

    number: int
    judgement: Judgement
    author: str
    at: str
    reason: str
    previous: str
    hash: str
