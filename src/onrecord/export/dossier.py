"""The HTML dossier: one self-contained file that needs no network and no script.

Words of reports are data: the template escapes everything, control characters are made visible, and a
Content-Security-Policy allows nothing but the page's own style sheet.
"""

import base64
import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.export.about import About
from onrecord.export.chronology import chronology
from onrecord.export.context import Dossier, EventLine, Held, ReportPart, StatementLine
from onrecord.export.lineage import Lineage, Places, from_lines, origins_line
from onrecord.export.lines import event_lines, facts_of, name_lines, statement_lines, struck_lines
from onrecord.export.named import NameLine, Spot
from onrecord.export.passages import Mark, cut
from onrecord.export.people import SHOWN, entity_line, people
from onrecord.export.replies import Replies
from onrecord.export.who import NOBODY, Who
from onrecord.records.document import Refusal
from onrecord.records.entity import Entity
from onrecord.records.event import Event
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.records.struck import numbered
from onrecord.text.inert import one_line, visible


def make_dossier(
    readings: Iterable[Held],
    *,
    made: str,
    subject: Entity | None = None,
    who: Who = NOBODY,
    refused: Sequence[Refusal] = (),
    lineage: Lineage | None = None,
) -> Dossier:
    """Return what a dossier shows.

    Args:
        readings: all reports held, in the order in which they are to stand; those that do not name the subject are
            not shown and not kept, but may hold the answer to an accusation.
        made: the line that says when and by what the page was made.
        subject: whom or what it is about, or None for everything.
        who: whom the names of the reports mean.
        lineage: where reports and statements come from; None where nobody has looked.
    """
    replies, about, where = Replies(who=who), list[tuple[int, Held]](), dict[str, int]()
    naming = {member.report for member in subject.members} if subject is not None else None
    for number, (reading, places) in enumerate(readings, 1):
        replies.add(number, reading)
        where[reading.report.id] = number
        if naming is None or reading.report.id in naming:
            about.append((number, (reading, places)))
    parts = tuple(_Part(reading, n, replies, who, subject).made(map(str, places)) for n, (reading, places) in about)
    shown = frozenset(line.anchor for part in parts for line in part.events)
    held = {reading.report.id: reading for _, (reading, _) in about}
    line = entity_line(subject, "subject", _spots(parts, subject), who, held) if subject is not None else None
    numbers = [number for number, _ in about]
    return Dossier(
        line,
        made,
        tuple(_with_lineage(part, held[part.report], lineage, where, held) for part in parts) if lineage else parts,
        tuple(refused),
        chronology([one for _, one in about], shown, replies, places=numbers),
        people(who, parts, held) if subject is None else (),
    )


def _with_lineage(
    part: ReportPart, reading: Reading, lineage: Lineage, numbers: Mapping[str, int], shown: Collection[str]
) -> ReportPart:
    """Return the part of a report with what it comes from, and where its statements start."""
    places = Places(numbers, shown)
    ids = {n: s.id for n, s in numbered(reading, Statement)} if part.statements else {}
    statements = tuple(
        replace(line, origins=origins_line(lineage.origins.get(ids[line.number]), places)) for line in part.statements
    )
    comes_from = tuple(from_lines(lineage.derivations.get(part.report, ()), places))
    return replace(part, statements=statements, comes_from=comes_from)


def _spots(parts: Sequence[ReportPart], subject: Entity) -> dict[str, Spot]:
    """Return where each report names the subject: the line of its name, else the report."""
    found = {}
    for part in parts:
        line = next((name.anchor for name in part.names if name.entity == subject.id), part.anchor)
        found[part.report] = Spot(part.number, part.title, line)
    return found


def why_not_extracted(reading: Reading) -> str:
    """Return why a report has no statements and events, as far as the report itself tells."""
    language = reading.report.language
    if language is not None and language.value != "en":
        return f"its language was found to be “{language.value}”, and Onrecord reads English only"
    return "a step has failed on it or has not run yet; `onrecord status` says which"


class _Part:
    """Makes the part of one report on the page."""

    def __init__(self, reading: Reading, number: int, replies: Replies, who: Who, subject: Entity | None) -> None:
        self._reading, self._number, self._replies, self._who = reading, number, replies, who
        self._about = About(reading, subject, who) if subject is not None else None
        self._marks: list[Mark] = []

    def made(self, places: Iterable[str]) -> ReportPart:
        """Return the part, with the files in which the report was found."""
        reading, report, files_ = self._reading, self._reading.report, tuple(places)
        extracted = reading.has(Statement) and reading.has(Event)
        statements = tuple(self._statements()) if extracted else ()
        events = tuple(self._events()) if extracted else ()
        names = tuple(self._names()) if extracted else ()
        return ReportPart(
            f"r{self._number}",
            self._number,
            report.id,
            report.title.value if report.title else files_[0] if files_ else report.id,
            report.title is not None,
            tuple(facts_of(report)),
            files_,
            extracted,
            why_not_extracted(reading),
            statements,
            events,
            tuple(name for name in names if name.entity),
            tuple(name for name in names if not name.entity),
            cut(reading, self._marks),
            tuple(struck_lines(reading)),
        )

    def _statements(self) -> Iterator[StatementLine]:
        for statement, line in statement_lines(self._reading, self._number, self._replies, self._who):
            if self._about is None or self._about.statement(statement):
                self._mark(statement.content, statement.kind, line.anchor, line.number)
                yield line

    def _events(self) -> Iterator[EventLine]:
        for event, line in event_lines(self._reading, self._number, self._replies):
            if self._about is None or self._about.event(event):
                self._mark(event.evidence, "event", line.anchor, 0)
                yield line

    def _names(self) -> Iterator[NameLine]:
        for _, mention, line in name_lines(self._reading, self._number, self._who):
            if line.kind in SHOWN:
                self._marks.append(Mark(mention.span, "name", line.anchor))
                yield line

    def _mark(self, spans: tuple[Span, ...], kind: str, anchor: str, number: int) -> None:
        last = len(spans) - 1
        self._marks += [Mark(span, kind, anchor, number, n == 0, n == last) for n, span in enumerate(spans)]


def dossier_html(dossier: Dossier) -> str:
    """Return the page; the same dossier gives the same page."""
    style = files(__package__).joinpath("templates/dossier.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader("onrecord.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters["line"] = one_line
    page = environment.get_template("dossier.html")
    return page.render(dossier=dossier, style=Markup(style), digest=digest)


def _shown(value: object) -> object:
    """Make control characters of any printed text visible."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
