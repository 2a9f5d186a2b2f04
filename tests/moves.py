"""Reports with their moves, made by hand, for whatever groups, orders and writes moves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.export.context import Held
from onrecord.export.ledger.tellings import Telling, tellings
from onrecord.records.document import Given, Location
from onrecord.records.event import Dating, Event, EventType, Grain, Quantity, QuantityKind, Reality, Role
from onrecord.records.layout import Furniture, Quotation
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import Source, Stance, Statement, StatementKind

COUNTRIES = frozenset({"Velmark", "Tarsovia", "Calvesse"})
CAPITALS = {"Brenik": ("Tarsovia", "TRS"), "Osterhal": ("Velmark", "VLM")}
OUT, LEFT, SHARE = QuantityKind.CHANGE, QuantityKind.REMAINING, QuantityKind.SHARE


@dataclass(frozen=True)
class Told:
    """A move in the words of a report."""

    words: str
    event: Event


@dataclass(frozen=True)
class Press:
    """A report: its moves, one sentence each, and when it was published."""

    moves: tuple[Told, ...]
    published: str | None = None
    denial: str = ""


def roles(*names: str) -> tuple[Role, ...]:
    """Return roles: countries and capitals, persons where the last word is a name, and words that describe."""
    found = []
    for name in names:
        last = Grain.PERSON if name.rpartition(" ")[2][:1].isupper() else Grain.GROUP
        grain = Grain.COUNTRY if name in COUNTRIES or name in CAPITALS else last
        found.append(Role(name, grain, None, "by hand"))
        if name in CAPITALS:
            country, code = CAPITALS[name]
            found.append(Role(country, Grain.COUNTRY, None, f"“{name}” stands for {country}", code))
    return tuple(found)


def tell(
    words: str,
    by: Sequence[str] = (),
    against: Sequence[str] = (),
    *,
    move: str | None = "expulsion",
    type: EventType = EventType.SANCTION,
    reality: Reality = Reality.ACTUAL,
    holder: str = "report",
    number: tuple[float, str, QuantityKind] | None = None,
    date: str | None = None,
    inferred: str | None = None,
) -> Told:
    """Return a move as some words tell it."""
    span = Span("", 0, len(words))
    quantity = Quantity(number[0], number[0], number[1], number[2], span) if number is not None else None
    dating = Dating(date, inferred, reason="by hand")
    event = Event("", type, span, (span,), roles(*by), roles(*against), reality, holder, move=move, quantity=quantity)
    return Told(words, replace(event, date=dating, reason="by hand"))


def held(*press: Press | Told) -> list[Held]:
    """Return reports, found in 1.txt, 2.txt …; a move alone is a report of it."""
    return [_held(n, p if isinstance(p, Press) else Press((p,))) for n, p in enumerate(press, 1)]


def told(*press: Press | Told) -> list[Telling]:
    """Return the tellings of reports."""
    return list(tellings(held(*press), every=True))


def answering(report: Held, answer: int, answered: int) -> Held:
    """Return the report with one of its moves in answer to another, by their places."""
    events = list(report[0].of(Event))
    events[answer] = replace(events[answer], answers=events[answered].id)
    return report[0].plus({Event: tuple(events)}), report[1]


def _held(number: int, press: Press) -> Held:
    name, text, events = f"report{number}", "", []
    for told_ in press.moves:
        span = Span(name, len(text), len(text) + len(told_.words))
        events.append(replace(told_.event, report=name, trigger=span, evidence=(span,)))
        text += f"{told_.words}. "
    published = Noted(press.published, Basis.GIVEN) if press.published is not None else None
    report = Report(name, f"document{number}", Given(), text + press.denial, Noted("utf-8", Basis.GUESS))
    denials = (_denial(name, len(text), press.denial),) if press.denial else ()
    empty: dict[type, tuple[object, ...]] = {kind: () for kind in (Furniture, Quotation, Mention, MentionChain)}
    layers = {**empty, Statement: denials, Event: tuple(events)}
    return Reading(replace(report, published=published), layers), (Location(f"{number}.txt"),)


def _denial(report: str, start: int, words: str) -> Statement:
    """Return the statement of a sentence like "Tarsovia denies the attack"."""
    source, cue, content = words.partition(" denies ")
    spans = []
    for part in (source, cue, content):
        spans.append(Span(report, start, start + len(part)))
        start += len(part)
    who = Source(source, (spans[0],))
    return Statement(report, StatementKind.SPEECH, who, (spans[1],), (spans[2],), Stance.DENIES)
