"""How is a report's text laid out: what is furniture, where do paragraphs, sentences and quotations run?"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.records.identity import content_id
from onrecord.records.span import Span


@dataclass(frozen=True, slots=True)
class Furniture:
    """Text that is in the file but is not the report: marked, never cut.

    "Listen to this article" is `Furniture(span, "audio", "line matches 'listen to …'")`.
    """

    span: Span
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the report, without the white space around it; headings and titles are paragraphs too."""

    span: Span
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, inside one paragraph."""

    span: Span


class Ending(StrEnum):
    """What ended a quotation."""

    MARK = "mark"  # its closing mark
    PARAGRAPH = "paragraph"  # never closed: it ends with its paragraph
    SENTENCE = "sentence"  # never closed, and what follows is the narrator again
    RUNS_ON = "runs on"  # no closing mark because the next paragraph opens again


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, the marks included.

    Args:
        depth: 0 for an outer quotation, 1 for one inside it.
        ending: how it ended; anything but MARK is a broken or running quotation and is shown as such.
        follows: id of the quotation in the paragraph before that this one goes on from.
    """

    span: Span
    depth: int
    ending: Ending
    follows: str | None = None

    @property
    def id(self) -> str:
        """The id of the quotation."""
        return content_id("quotation", self.span.report, self.span.start, self.span.end)
