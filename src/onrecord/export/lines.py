"""Which lines does a dossier show of one report, and what answers an accusation?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.export.context import Answer, EventLine, Fact, Held, NameLine, StatementLine
from onrecord.records.event import Event, EventType, Quantity, Role
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Noted, Report
from onrecord.records.statement import REPORT, Stance, Statement
from onrecord.text.edtf import spoken

# Stems that any two passages of this field may share.
COMMON = frozenset("minist foreig govern offici which there their would could should about after before".split())
ANSWERS = frozenset({Stance.DENIES, Stance.DECLINES, Stance.REJECTS})


class Replies:
    """The denials and refusals to comment in all reports held, asked by who gave them.

    An answer to one charge is none to another: it counts as one where the two share a telling word, or stand in one
    report; other denials by the same holder are shown as just that.
    """

    def __init__(self, readings: Iterable[Held]) -> None:
        self._found: dict[str, list[tuple[Answer, str, frozenset[str]]]] = {}
        for place, (reading, _) in enumerate(readings, 1):
            text = reading.report.text
            for number, s in enumerate(reading.of(Statement) if reading.has(Statement) else (), 1):
                if s.stance in ANSWERS:
                    words = " … ".join(c.words(text) for c in s.content)
                    answer = Answer(s.source.name, s.stance, words, f"r{place}-s{number}", False)
                    for name in s.source.names:
                        self._found.setdefault(name.casefold(), []).append((answer, reading.report.id, _telling(words)))

    def of(self, names: Iterable[str], charge: str, report: str) -> tuple[Answer, ...]:
        """Return what any of the accused answered, in the order of the reports."""
        telling = _telling(charge)
        found = {}
        for name in names:
            for answer, place, words in self._found.get(name.casefold(), ()):
                direct = place == report or bool(telling & words)
                found[answer.anchor] = replace(answer, direct=direct)
        return tuple(sorted(found.values(), key=lambda a: not a.direct))


def _telling(text: str) -> frozenset[str]:
    """Return the words of a passage that say what it is about: those of five letters or more, cut to their stems."""
    return frozenset(word.casefold()[:6] for word in re.findall(r"[^\W\d_]{5,}", text)) - COMMON


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
    for number, s in enumerate(reading.of(Statement), 1):
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
            ),
        )


def _accuses(statement: Statement) -> bool:
    return statement.stance == Stance.ACCUSES


def event_lines(reading: Reading, place: int, replies: Replies) -> Iterator[tuple[Event, EventLine]]:
    """Yield the events of a report with their lines."""
    text = reading.report.text
    for number, e in enumerate(reading.of(Event), 1):
        accused, charge = e.type == EventType.ACCUSE, " ".join(span.words(text) for span in e.evidence)
        yield (
            e,
            EventLine(
                anchor=f"r{place}-e{number}",
                what=e.move or e.type.lower(),
                code=" ".join(part for part in (e.type, e.mode or "") if part),
                actors=_roles(e.actors),
                recipients=_roles(e.recipients),
                reality=e.reality,
                quantity=_quantity(e.quantity),
                proved=spoken(e.date.proved or ""),
                inferred=spoken(e.date.inferred or ""),
                dating="; ".join((e.date.reason, *e.date.assumptions)),
                place=e.place.name if e.place else "",
                holder=_holder(e.holder),
                words=" … ".join(s.words(text) for s in e.evidence),
                reason=e.reason,
                answers=replies.of((r.name for r in e.recipients), charge, reading.report.id) if accused else None,
            ),
        )


def _holder(name: str) -> str:
    return "the report itself" if name == REPORT else name


def _roles(roles: tuple[Role, ...]) -> str:
    return "; ".join(dict.fromkeys(role.name for role in roles))


def _quantity(quantity: Quantity | None) -> str:
    return f"{quantity.spoken} {quantity.of} ({quantity.kind})" if quantity is not None else ""


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
