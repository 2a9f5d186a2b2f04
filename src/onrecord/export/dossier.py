"""The HTML dossier: one self-contained file that needs no network and no script.

Words of reports are data: the template escapes everything, control characters are made visible, and a
Content-Security-Policy allows nothing but the page's own style sheet.
"""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.export.chronology import chronology
from onrecord.export.context import Dossier, Held, ReportPart
from onrecord.export.lines import event_lines, facts_of, name_lines, statement_lines, struck_lines
from onrecord.export.passages import Mark, cut
from onrecord.export.replies import Replies
from onrecord.records.document import Refusal
from onrecord.records.event import Event
from onrecord.records.mention import Kind, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.text.inert import one_line, visible

SHOWN_NAMES = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.OUTLET})


def make_dossier(
    readings: Sequence[Held],
    *,
    made: str,
    subject: str | None = None,
    names: frozenset[str] = frozenset(),
    refused: Sequence[Refusal] = (),
) -> Dossier:
    """Return what a dossier shows.

    Args:
        readings: all reports held, in the order in which they are to stand; those that do not name the subject are
            not shown, but may hold the answer to an accusation.
        made: the line that says when and by what the page was made.
        subject: whom or what it is about, or None for everything.
        names: the names of the subject's mention chains.
    """
    replies = Replies(readings)
    about = [(n, held) for n, held in enumerate(readings, 1) if not names or _names(held[0], names)]
    parts = [_part(reading, [str(p) for p in places], n, replies, names) for n, (reading, places) in about]
    shown = frozenset(line.anchor for part in parts for line in part.events)
    aliases = dict.fromkeys(
        alias for reading, _ in readings for chain in _chains(reading) if chain.name in names for alias in chain.aliases
    )
    return Dossier(subject, tuple(aliases), made, tuple(parts), tuple(refused), chronology(readings, shown, replies))


def _names(reading: Reading, names: frozenset[str]) -> bool:
    return any(chain.name in names for chain in _chains(reading))


def why_not_extracted(reading: Reading) -> str:
    """Return why a report has no statements and events, as far as the report itself tells."""
    language = reading.report.language
    if language is not None and language.value != "en":
        return f"its language was found to be “{language.value}”, and Onrecord reads English only"
    return "a step has failed on it or has not run yet; `onrecord status` says which"


def _chains(reading: Reading) -> tuple[MentionChain, ...]:
    return reading.of(MentionChain) if reading.has(MentionChain) else ()


def _part(reading: Reading, places: list[str], number: int, replies: Replies, names: frozenset[str]) -> ReportPart:
    report = reading.report
    extracted = reading.has(Statement) and reading.has(Event)
    marks: list[Mark] = []
    statements, events, people = [], [], []
    about = _About(reading, names)
    if extracted:
        for statement, line in statement_lines(reading, number, replies):
            if about.statement(statement):
                statements.append(line)
                marks += _marks(statement.content, statement.kind, line.anchor, line.number)
        for event, row in event_lines(reading, number, replies):
            if about.event(event):
                events.append(row)
                marks += _marks(event.evidence, "event", row.anchor, 0)
        for chain, mention, name in name_lines(reading, number):
            if chain.kind in SHOWN_NAMES:
                people.append(name)
                marks.append(Mark(mention.span, "name", name.anchor))
    return ReportPart(
        f"r{number}",
        report.title.value if report.title else places[0] if places else report.id,
        report.title is not None,
        tuple(facts_of(report)),
        tuple(places),
        extracted,
        why_not_extracted(reading),
        tuple(statements),
        tuple(events),
        tuple(people),
        cut(reading, marks),
        tuple(struck_lines(reading)),
    )


def _marks(spans: tuple[Span, ...], kind: str, anchor: str, number: int) -> list[Mark]:
    last = len(spans) - 1
    return [Mark(span, kind, anchor, number, n == 0, n == last) for n, span in enumerate(spans)]


class _About:
    """Whether a record concerns the subject of a dossier: by its source, its roles, or a mention inside its words."""

    def __init__(self, reading: Reading, names: frozenset[str]) -> None:
        chains = [c for c in _chains(reading) if c.name in names]
        inside = {m for c in chains for m in c.mentions}
        self._all = not names
        self._names = {name.casefold() for name in names}
        self._ids = {c.id for c in chains}
        self._spans = [m.span for m in (reading.of(Mention) if reading.has(Mention) else ()) if m.id in inside]

    def statement(self, statement: Statement) -> bool:
        held = statement.source.chain in self._ids or self._named(statement.source.names)
        return self._all or held or self._within(statement.content)

    def event(self, event: Event) -> bool:
        roles = self._named(role.name for role in (*event.actors, *event.recipients))
        return self._all or roles or self._named([event.holder]) or self._within(event.evidence)

    def _named(self, names: Iterable[str]) -> bool:
        return any(name.casefold() in self._names for name in names)

    def _within(self, spans: tuple[Span, ...]) -> bool:
        return any(span.holds(mention) for span in spans for mention in self._spans)


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
