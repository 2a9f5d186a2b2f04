"""What does a dossier's page show? Plain words, worked out before any template sees them.

Every line has a holder and leads to its passage; beside every accusation stands the answer of the accused, or that the
reports held have none.
"""

from dataclasses import dataclass

from markupsafe import Markup

from onrecord.export.named import EntityLine, NameLine
from onrecord.export.provenance import FromLine, OriginsLine
from onrecord.records.document import Location, Refusal
from onrecord.records.reading import Reading

Held = tuple[Reading, tuple[Location, ...]]


@dataclass(frozen=True, slots=True)
class Fact:
    """One piece of metadata: what it is called, its value, and what that rests on."""

    name: str
    value: str
    basis: str


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement: who, with which stance, the words, and how they came here.

    Args:
        anchor: the line's place on the page; its passage's is anchor + "-text".
        answers: to an accusation, the denials and refusals by the accused; None where it accuses nobody.
        changes: what people changed about it, one line each.
        by: what tells its holders from others: the ids of entities, or names that are nobody's.
        origins: where it starts, if several reports have it.
    """

    anchor: str
    number: int
    holder: str
    source_words: str
    kind: str
    stance: str
    words: tuple[str, ...]
    cue: str
    via: tuple[str, ...]
    hedges: tuple[str, ...]
    reason: str
    answers: tuple["Answer", ...] | None
    changes: tuple[str, ...]
    by: tuple[str, ...] = ()
    origins: OriginsLine | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the accused says, with a link to its line where the page shows it.

    Args:
        direct: whether it speaks of the same thing; other denials by the same holder are shown as such.
        reports: how many reports have it in these words; copies count as reports, never as another answer.
    """

    holder: str
    stance: str
    words: str
    anchor: str
    direct: bool
    reports: int = 1

    @property
    def where(self) -> str:
        """What it is called on a page and in a terminal, and in how many reports it stands."""
        told = "Answer" if self.direct else "Elsewhere, perhaps of something else"
        return f"{told}, in {self.reports} reports" if self.reports > 1 else told


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event: who, what, to whom; how real, how many, when, where, and on whose word.

    Args:
        answered: the event that it answers, in words, with its anchor; None where the report tells of none.
    """

    anchor: str
    what: str
    code: str
    actors: str
    recipients: str
    reality: str
    quantity: str
    proved: str
    inferred: str
    dating: str
    place: str
    holder: str
    words: str
    reason: str
    answers: tuple[Answer, ...] | None
    answered: tuple[str, str] | None
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the report's text that is marked in one way.

    Args:
        anchors: places on the page that begin here.
        kinds: what covers it: "furniture", "speech", "attitude", "topic", "narration", "event".
        notes: (number, anchor) of the statements that end here.
        broken: a quotation that ends here without its closing mark, in words.
    """

    words: str
    anchors: tuple[str, ...]
    kinds: tuple[str, ...]
    notes: tuple[tuple[int, str], ...]
    broken: str


@dataclass(frozen=True, slots=True)
class ReportPart:
    """One report on the page; `struck` says which of its records people struck out, one line each.

    Args:
        names: whom it names; mentions: those that it mentions without a name that is anybody's.
        comes_from: the reports and outlets that it comes from.
    """

    anchor: str
    number: int
    report: str
    title: str
    titled: bool
    facts: tuple[Fact, ...]
    files: tuple[str, ...]
    extracted: bool
    why: str
    statements: tuple[StatementLine, ...]
    events: tuple[EventLine, ...]
    names: tuple[NameLine, ...]
    mentions: tuple[NameLine, ...]
    pieces: tuple[Piece, ...]
    struck: tuple[str, ...]
    comes_from: tuple[FromLine, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """An event of the timeline in words.

    Args:
        anchor: of its line on the page; when: its date as it is shown, empty where it has none.
        said: how real it is said to be, and on whose word; reports: how many tell it, and where the first is found.
        answered: what it answers, in words; empty where no report says so.
        answers: to an accusation, what the accused say; None where it accuses nobody by name.
    """

    anchor: str
    when: str
    words: str
    number: str
    said: str
    reports: str
    passage: str
    answered: str
    answers: tuple[Answer, ...] | None


@dataclass(frozen=True, slots=True)
class Chronology:
    """The events of the page in time.

    Args:
        pictures: the timeline as SVG, for a narrow and for a wide page; none where no event has a day.
        placed: the events that have a place in time, in time order; drawn: how many of them the pictures show.
        loose: the moves that have none.
    """

    pictures: tuple[Markup, ...]
    placed: tuple[TimelineLine, ...]
    drawn: int
    loose: tuple[TimelineLine, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything held on one name, or on all reports.

    Args:
        subject: whom or what it is about, or None for all reports.
        made: when and by what the page was made, passed in so that the same records give the same page.
        chronology: its events in time, or None where it shows none.
        people: whom the reports name, each once, those of most reports first; empty where the page is about one.
    """

    subject: EntityLine | None
    made: str
    reports: tuple[ReportPart, ...]
    refused: tuple[Refusal, ...]
    chronology: Chronology | None = None
    people: tuple[EntityLine, ...] = ()

    @property
    def anchors(self) -> frozenset[str]:
        """The places of all statements and events that the page shows."""
        said = {line.anchor for report in self.reports for line in report.statements}
        return frozenset(said | {line.anchor for report in self.reports for line in report.events})

    @property
    def statements(self) -> int:
        """How many statements the page shows."""
        return sum(len(r.statements) for r in self.reports)

    @property
    def events(self) -> int:
        """How many events the page shows."""
        return sum(len(r.events) for r in self.reports)

    @property
    def holders(self) -> int:
        """How many different ones stand behind the statements, whichever way their names are written."""
        return len({by for r in self.reports for s in r.statements for by in s.by})

    @property
    def unread(self) -> int:
        """How many reports are kept and not extracted."""
        return sum(not r.extracted for r in self.reports)
