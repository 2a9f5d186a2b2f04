"""Which words of a report did the tagger take for a source, a cue or a content, and what did it link them to?"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.records.span import Span


class Role(StrEnum):
    """What part words have in an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Tag:
    """Words that the tagger gave a role, and what they belong to.

    Args:
        score: mean probability of the role over the words, 0 to 1.
        anchor: where the attribution starts that they belong to: the first word of its cue, of its source where it
            has no cue, of its content where it has neither; None where it lies outside what the tagger read at once.
        link: probability of that anchor, 0 to 1.
    """

    span: Span
    role: Role
    score: float
    anchor: int | None
    link: float
