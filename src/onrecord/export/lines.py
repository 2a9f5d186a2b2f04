"""Which lines does a dossier show of one report?"""

from collections.abc import Iterator

from onrecord.export.context import EventLine, Fact, StatementLine
from onrecord.export.ledger.wording import counted, in_words, parties
from onrecord.export.named import NameLine
from onrecord.export.replies import Replies, accused_in
from onrecord.export.who import Names, Who
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


def statement_lines(
    reading: Reading, place: int, replies: Replies, who: Who
) -> Iterator[tuple[Statement, StatementLine]]:
    """Yield the statements of a report with their lines; numbers count all of them, so that links stay."""
    text, names = reading.report.text, who.names(reading)
    events = {e.statement: e for e in reading.of(Event) if e.type == EventType.ACCUSE and e.statement}
    for number, s in numbered(reading, Statement):
        accused, charge = events.get(s.id), " ".join(c.words(text) for c in s.content)
        against = [role.name for role in accused.recipients] if accused else []
        answers = replies.of(against, charge, reading.report.id) if accused or _accuses(s) else None
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
                by=_holders(s, names),
            ),
        )


def _holders(statement: Statement, names: Names) -> tuple[str, ...]:
    if statement.source.name == REPORT:
        return (f"report {statement.report}",)
    return tuple(map(names.key, statement.source.names))


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


def name_lines(reading: Reading, place: int, who: Who) -> Iterator[tuple[MentionChain, Mention, NameLine]]:
    """Yield who and what a report names, the most mentioned first, each with its first mention.

    What means one entity is one line; a chain of mentions without a name that is anybody's is a line of its own.
    """
    mentions = {m.id: m for m in reading.of(Mention)}
    chains = sorted(reading.of(MentionChain), key=lambda c: -len(c.mentions))
    numbers = {chain.id: number for number, chain in enumerate(chains, 1)}
    together: dict[str, list[MentionChain]] = {}
    for chain in chains:
        entity = who.of_chain(chain.id)
        together.setdefault(entity.id if entity is not None else chain.id, []).append(chain)
    for first, *others in together.values():
        entity, same = who.of_chain(first.id), (first, *others)
        name = entity.name if entity is not None else first.name
        line = NameLine(
            name,
            entity.kind if entity is not None else first.kind,
            tuple(dict.fromkeys(a for chain in same for a in chain.aliases if a != name)),
            tuple(dict.fromkeys(o.title for chain in same for o in chain.offices)),
            sum(len(chain.mentions) for chain in same),
            f"r{place}-n{numbers[first.id]}",
            first.reason,
            entity.id if entity is not None else "",
        )
        yield first, mentions[first.mentions[0]], line
