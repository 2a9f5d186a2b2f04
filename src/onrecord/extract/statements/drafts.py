"""What a statement is while it is being read: tokens and character ranges, not yet a record."""

from dataclasses import dataclass, field

from onrecord.extract.statements.sources import Voice
from onrecord.records.parse import Token
from onrecord.records.span import Span
from onrecord.records.statement import Stance, StatementKind

Range = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """A statement in the making.

    Args:
        at: offset of its cue, or of its quotation where it has none; drafts are resolved in this order.
        content: character ranges, in text order.
        quotes: ends of the ranges that a quotation made, which nothing may trim.
        words: the words that name the source, where these are known better than by the voice's head nouns.
        follows: whether the speaker is whoever spoke before, since the words name nobody.
        governed: whether it has a cue that is a verb or noun, and so is no phrase, refusal or quotation alone.
        passes: whether its words only pass on a statement inside them ("quoted her as saying …").
    """

    at: int
    kind: StatementKind
    stance: Stance
    content: list[Range]
    reason: str
    voice: Voice = field(default_factory=Voice)
    cue: tuple[Token, ...] = ()
    hedges: tuple[Token, ...] = ()
    sentence: int = -1
    words: tuple[Span, ...] = ()
    follows: bool = False
    passes: bool = False
    governed: bool = False

    def covers(self, start: int, end: int) -> bool:
        """Return whether a range lies inside the content."""
        return any(a <= start and end <= b for a, b in self.content)

    def touches(self, start: int, end: int) -> bool:
        """Return whether a range shares a character with the content."""
        return any(a < end and start < b for a, b in self.content)
