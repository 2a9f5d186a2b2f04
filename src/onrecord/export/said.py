"""What does a report say by and about an entity? Its statements, those that mention it, and where else it is named."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.export.about import About
from onrecord.export.context import Answer
from onrecord.export.lines import statement_lines
from onrecord.export.replies import Replies
from onrecord.export.who import Who
from onrecord.records.entity import Entity
from onrecord.records.layout import Sentence
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import Statement

ITSELF = "the report itself"
NAMES = "names them"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage by or about an entity.

    Args:
        start: where it starts in the report's text.
        stance: what its holder does with it; "names them" where nobody is said to say it.
        answers: to an accusation, what the accused say; None where it accuses nobody.
    """

    start: int
    holder: str
    stance: str
    words: str
    answers: tuple[Answer, ...] | None = None


def passages_of(reading: Reading, entity: Entity, who: Who, replies: Replies) -> list[Passage]:
    """Return the passages in the order of the text; a sentence that only names the entity once."""
    about, shown = About(reading, entity, who), list[Span]()
    found = []
    for statement, line in statement_lines(reading, 0, replies, who) if reading.has(Statement) else ():
        if about.statement(statement):
            shown += (*statement.content, *statement.source.spans)
            start, words = statement.content[0].start, " … ".join(line.words)
            found.append(Passage(start, line.holder, line.stance, words, line.answers))
    found += _naming(reading, about, shown)
    return sorted(dict.fromkeys(found), key=lambda passage: passage.start)


def _naming(reading: Reading, about: About, shown: list[Span]) -> Iterator[Passage]:
    """Yield the sentences that name the entity, without those of which a statement is shown."""
    sentences = [s.span for s in (reading.of(Sentence) if reading.has(Sentence) else ())]
    for mention in about.mentions:
        whole = next((span for span in sentences if span.holds(mention)), mention)
        if not any(span.start < whole.end and whole.start < span.end for span in shown):
            yield Passage(whole.start, ITSELF, NAMES, whole.words(reading.report.text))
