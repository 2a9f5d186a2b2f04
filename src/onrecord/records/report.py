"""What is a report: one text as one outlet published it."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.records.document import Given
from onrecord.records.identity import content_id
from onrecord.records.span import Span


class Basis(StrEnum):
    """On what a piece of metadata rests."""

    GIVEN = "given"  # by the user, or by the record that carried the text
    TEXT = "text"  # words of the report, which the span shows
    PAGE = "page"  # markup that the visible text does not show (a meta element)
    GUESS = "guess"  # a statistical guess, with its confidence in the note


@dataclass(frozen=True, slots=True)
class Noted:
    """One piece of metadata and what it rests on.

    The dateline "Brenik, June 8 (TNA) --" gives `Noted("XXXX-06-08", Basis.TEXT, Span(...), "dateline")`.
    """

    value: str
    basis: Basis
    span: Span | None = None
    note: str = ""


def report_id(document: str, given: Given) -> str:
    """Return the id of a report: the hash of document × outlet × url, as given."""
    return content_id("report", document, given.outlet or "", given.url or "")


@dataclass(frozen=True, slots=True)
class Report:
    """One text as one outlet published it: document × outlet × url.

    The same bytes under two outlets are two reports (a reprint) and one stored document. The text is made
    once, by a versioned reader, and stored; every span of every record refers to it.

    Args:
        text: the report's text; line ends are "\\n"; nothing is cut out of it.
        encoding: how the bytes were decoded, with its basis ("declared", "byte-order mark", a guess).
        published: an EDTF date or interval.
        language: an ISO 639-1 code.
    """

    id: str
    document: str
    given: Given
    text: str = field(repr=False)
    encoding: Noted
    title: Noted | None = None
    outlet: Noted | None = None
    byline: Noted | None = None
    dateline: Noted | None = None
    published: Noted | None = None
    language: Noted | None = None

    def span(self, start: int, end: int) -> Span:
        """Return a span of this report's text; raise ValueError if it leaves the text."""
        if end > len(self.text):
            raise ValueError(f"the text ends at {len(self.text)}, not at {end}")
        return Span(self.id, start, end)
