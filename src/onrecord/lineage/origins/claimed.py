"""What was asked about: which words of which report, who is said to have said them, and through whom they came."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.lineage.terms import rarity
from onrecord.records.event import Event
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import REPORT, UNNAMED, Statement, StatementKind
from onrecord.text.normalise import words


@dataclass(frozen=True, slots=True)
class Claimed:
    """Some words of a report.

    Args:
        speaker: who is said to have said them; "unnamed" where nobody is named, None for the report's own voice.
        through: the outlets that they came through, nearest the speaker first; an outlet that speaks itself is one.
    """

    report: str
    spans: tuple[Span, ...]
    speaker: str | None = None
    through: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many characters the words have."""
        return sum(span.end - span.start for span in self.spans)


def claimed(ids: Iterable[str], readings: Iterable[Reading], outlets: Mapping[str, str]) -> Iterator[Claimed]:
    """Yield what each statement or event says, by its id; ids that no reading holds are left out.

    Args:
        outlets: by statement id, the outlet that a credit of the report names for it.
    """
    wanted = set(ids)
    for reading in readings:
        statements = {s.id: s for s in reading.of(Statement)} if reading.has(Statement) else {}
        for id_, statement in statements.items():
            if id_ in wanted:
                yield of_statement(statement, outlets)
        for event in reading.of(Event) if reading.has(Event) else ():
            if event.id in wanted:
                held = statements.get(event.statement or "")
                whole = of_statement(held, outlets) if held is not None else Claimed(event.report, event.evidence)
                yield Claimed(event.report, event.evidence, whole.speaker, whole.through)


def of_statement(statement: Statement, outlets: Mapping[str, str]) -> Claimed:
    """Return the words of a statement, whose they are and how they came."""
    if statement.kind == StatementKind.NARRATION or statement.source.name == REPORT:
        return Claimed(statement.report, statement.content)
    through = [link.name for link in statement.chain if link.name != UNNAMED]
    credited = outlets.get(statement.id)
    if credited is not None and not through:
        through = [credited]
    speaks_itself = credited is not None and statement.source.name.casefold() in credited.casefold()
    speaker = None if speaks_itself else statement.source.name
    return Claimed(statement.report, statement.content, speaker, tuple(through))


def at(spans: Sequence[Span], reading: Reading, outlets: Mapping[str, str]) -> Claimed:
    """Return the statement that says most of some words of a report, or the words as the report's own."""
    best: tuple[int, Statement] | None = None
    for statement in reading.of(Statement) if reading.has(Statement) else ():
        shared = sum(_shared(one, other) for one in statement.content for other in spans)
        if shared and (best is None or shared > best[0]):
            best = shared, statement
    if best is None or 2 * best[0] < min(sum(s.end - s.start for s in spans), _size(best[1])):
        return Claimed(reading.report.id, tuple(spans))
    found = of_statement(best[1], outlets)
    return Claimed(found.report, tuple(spans), found.speaker, found.through)


def alike(text: str, reading: Reading, outlets: Mapping[str, str], least: float) -> Claimed | None:
    """Return the statement of a report that tells the same as some words, or None where none does."""
    asked = {w: rarity(w) for w in words(text)}
    whole = sum(asked.values())
    best: tuple[float, Statement] | None = None
    for statement in reading.of(Statement) if reading.has(Statement) else ():
        held = {w for span in statement.content for w in words(span.words(reading.report.text))}
        share = sum(weight for word, weight in asked.items() if word in held) / whole if whole else 0.0
        if share >= least and (best is None or share > best[0]):
            best = share, statement
    return of_statement(best[1], outlets) if best is not None else None


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start)) if one.report == other.report else 0


def _size(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)
