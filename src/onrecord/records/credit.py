"""Whom does a report name as where it has its words from?"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.records.span import Span


class CreditKind(StrEnum):
    """How an outlet is credited."""

    DATELINE = "dateline"  # "OSTERHAL, June 11 (Meridian) –": the agency that the text is from
    SOURCE_LINK = "source link"  # a line of furniture that leads to where the text is from, named or not
    BYLINE = "byline"  # "Staff and agencies", "Reporting by … for Meridian"
    COPYRIGHT = "copyright"
    FIRST_REPORTED = "first reported"  # "the story was first reported by Q"
    CITED = "cited"  # "according to Q", "Q reported", "citing Q"
    TOLD = "told"  # somebody told Q: the words are Q's to have first


@dataclass(frozen=True, slots=True)
class Credit:
    """One place where a report says from whom it has its words.

    "(Meridian) –" is `Credit("Meridian", CreditKind.DATELINE, Span(...), "agency in the dateline")`.

    Args:
        outlet: the outlet's name as the tables have it, else as it is written; "unnamed" where the place names nobody
            ("Source link").
        span: the words that say so.
        statement: id of the statement whose chain names the outlet; None for what is about the report as a whole.
    """

    outlet: str
    kind: CreditKind
    span: Span
    reason: str
    statement: str | None = None
