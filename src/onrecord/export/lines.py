"""Which lines does a dossier show of one report?"""

from collections.abc import Iterator

from onrecord.export.context import EventLine, Fact, NameLine, StatementLine
from onrecord.export.ledger.wording import counted, in_words, parties
from onrecord.export.replies import Replies, accused_in
from onrecord.records.event import Event, EventType
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Noted, Report
from onrecord.records.statement import REPORT, Stance, Statement
from onrecord.records.struck import Struck, numbered
from onrecord.text.edtf import spoken


def facts_of(report: Report) -> Iterator[Fact]:
    """Yield what is known of a report, each with what it rests on."""
    fields = (("Outlet", report.outlet), ("Published", report.published), ("By", report.byline))
    for name, noted in (*fields, ("Dateline", report.dateline), ("Language", report.language)):
        if noted is not None or name in {"Outlet", "Published"}:
            value = noted.value if noted else "not known"
            yield Fact(name, spoken(value) if name == "Published" else value, _basis(noted, report))


def _basis(noted: Noted | None, report: Report) -> str:
    if noted is None:
        return ""
    words = f"“{noted.span.words(report.text)}”" if noted.span else ""
    basis = {
        "given": "given by the user",
        "text": "the report says",
        "page": "the page's markup says",
        "guess": "guessed",
    }
    return ", ".join(part for part in (f"{basis[noted.basis]} {words}".strip(), noted.note) if part)


def statement_lines(reading: Reading, place: int, replies: Replies) -> Iterator[tuple[Statement, StatementLine]]:
    """Yield the statements of a report with their lines; numbers count all of them, so that links stay."""
    text = reading.report.text
    events = {e.statement: e for e in reading.of(Event) if e.type == EventType.ACCUSE and e.statement}
    for number, s in numbered(reading, Statement):
        accused, charge = events.get(s.id), " ".join(c.words(text) for c in s.content)
        named = [role.name for role in accused.recipients] if accused else []
        answers = replies.of(named, charge, reading.report.id) if accused or _accuses(s) else None
        yield (
            s,
            StatementLine(
                anchor=f"r{place}-s{number}",
                number=number,
                holder=_holder(s.source.name),
                source_words=" … ".join(span.words(text) for span in s.source.spans),
                kind=s.kind,
                stance=s.stance,
                words=tuple(c.words(text) for c in s.content),
                cue=" … ".join(c.words(text) for c in s.cue),
                via=tuple(link.name for link in s.chain),
                hedges=tuple(h.words(text) for h in s.hedges),
                reason="; ".join(dict.fromkeys((s.reason, s.source.reason))),
                answers=answers,
                changes=tuple(change.told for change in s.changes),
            ),
        )


def _accuses(statement: Statement) -> bool:
    return statement.stance == Stance.ACCUSES


def event_lines(reading: Reading, place: int, replies: Replies) -> Iterator[tuple[Event, EventLine]]:
    """Yield the events of a report with their lines."""
    text = reading.report.text
    events = list(numbered(reading, Event))
    places = {e.id: (in_words(e), f"r{place}-e{number}") for number, e in events}
    for number, e in events:
        charge, accused = " ".join(span.words(text) for span in e.evidence), accused_in(e)
        answers = replies.of((r.name for r in accused), charge, reading.report.id) if accused is not None else None
        yield (
            e,
            EventLine(
                anchor=f"r{place}-e{number}",
                what=e.move or e.type.lower(),
                code=" ".join(part for part in (e.type, e.mode or "") if part),
                actors=parties(e.actors),
                recipients=parties(e.recipients),
                reality=e.reality,
                quantity=counted(e.quantity) if e.quantity else "",
                proved=spoken(e.date.proved or ""),
                inferred=spoken(e.date.inferred or ""),
                dating="; ".join((e.date.reason, *e.date.assumptions)),
                place=e.place.name if e.place else "",
                holder=_holder(e.holder),
                words=" … ".join(s.words(text) for s in e.evidence),
                reason=e.reason,
                answers=answers,
                answered=places.get(e.answers or ""),
                changes=tuple(change.told for change in e.changes),
            ),
        )


def struck_lines(reading: Reading) -> Iterator[str]:
    """Yield what people struck out of a report, one line each."""
    for struck in reading.of(Struck) if reading.has(Struck) else ():
        yield f"{'S' if isinstance(struck.record, Statement) else 'E'}{struck.number} {struck.change.told}"


def _holder(name: str) -> str:
    return "the report itself" if name == REPORT else name


def name_lines(reading: Reading, place: int) -> Iterator[tuple[MentionChain, Mention, NameLine]]:
    """Yield who and what a report names, the most mentioned first, each with its first mention."""
    mentions = {m.id: m for m in reading.of(Mention)}
    chains = sorted(reading.of(MentionChain), key=lambda c: -len(c.mentions))
    for number, chain in enumerate(chains, 1):
        line = NameLine(
            chain.name,
            chain.kind,
            tuple(a for a in chain.aliases if a != chain.name),
            tuple(o.title for o in chain.offices),
            len(chain.mentions),
            f"r{place}-n{number}",
            chain.reason,
        )
        yield chain, mentions[chain.mentions[0]], line
