"""Which judgements does a person's correction make, and can they be made at all?

Reach for `corrections` with what somebody asks for, `missed` for a statement that was not read. Everything that can be
wrong is told here, before a row is written: a row in the journal is for good.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from onrecord.decide.anchors import make_anchor
from onrecord.decide.attach import anchor_of, attach
from onrecord.decide.names import grain_of
from onrecord.decide.overlay import Overlaid
from onrecord.decide.statements import added
from onrecord.decide.values import NAMES, OPEN, Missed, dated, missed_value, named, one_of, roles_value
from onrecord.decide.words import GAP, pieces, places
from onrecord.errors import Ambiguous, NotHeld, SettingsError
from onrecord.records.decision import Anchor, JournalRow, Judgement, Ruling
from onrecord.records.event import Event, Grain, Reality
from onrecord.records.reading import Reading
from onrecord.records.statement import Stance, Statement
from onrecord.records.struck import numbered

T = TypeVar("T")
V = TypeVar("V")
_NAME = re.compile(r"\[?(?P<kind>[se]?)(?P<number>\d{1,6})\]?", re.IGNORECASE)
_BESIDE = 40  # characters shown on each side of words that stand in several places


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What somebody wants changed about one statement or event; None where it is to stay.

    Args:
        actors, recipients: names, each as it is or with what it is: "Velmark", "Velmark=country"; () for nobody.
    """

    source: str | None = None
    stance: str | None = None
    bounds: str | None = None
    wrong: bool = False
    actors: Sequence[str] | None = None
    recipients: Sequence[str] | None = None
    reality: str | None = None
    date: str | None = None


def corrections(held: Overlaid, name: str, wanted: Correction) -> list[Judgement]:
    """Return the judgements that change a record.

    Args:
        name: "S3" for the third statement, "E2" for the second event, as they are numbered where they are shown.

    Raises:
        NotHeld: there is no such record.
        SettingsError: what is wanted cannot be, or nothing is.
    """
    kind, number = _named(name)
    anchor = _anchor(held, kind, number)
    make = _of_statement if kind is Statement else _of_event
    found = [Judgement(ruling, (anchor,), value) for ruling, value in make(held.read, anchor, wanted)]
    if not found:
        raise SettingsError(f"say what is to change about {name}; `onrecord correct --help` lists what can")
    if wanted.wrong and len(found) > 1:
        raise SettingsError(f"{name} is either wrong or to be corrected; give --wrong alone")
    return found


def missed(held: Overlaid, words: str, found: Missed, at: int | None = None) -> Judgement:
    """Return the judgement that there is a statement where none was read.

    Args:
        at: where its words begin, for words that stand in several places.

    Raises:
        NotHeld: its words are not in the text. Ambiguous: they are there more than once.
        SettingsError: the report was not extracted, or its cue does not stand beside the words.
    """
    report = held.read.report
    if not held.read.has(Statement):
        raise SettingsError("this report was not extracted, so that nothing can be missed in it; correct another one")
    there = list(places(report.text, words))
    chosen = [place for place in there if at in (None, place[0])]
    if not chosen:
        raise NotHeld(
            f"the report does not hold “{words[:60]}”{'' if at is None else f' at {at}'}; copy the words from it"
        )
    if len(chosen) > 1:
        shown = [_shown(report.text, place) for place in chosen]
        raise Ambiguous(f"“{words[:60]}” stands there {len(chosen)} times; add --at with the number of one", shown)
    checked = Missed(_usable(named, found.source), _usable(lambda s: one_of(Stance, s), found.stance), found.cue)
    anchor = make_anchor(report.text, report.span(*chosen[0]), "statement", "content")
    judgement = Judgement(Ruling.MISSED, (anchor,), missed_value(checked))
    row = JournalRow(0, judgement, "", "", "", "", "")
    _usable(lambda place: added(held.read, place, row), chosen[0])
    return judgement


def _named(name: str) -> tuple[type[Statement] | type[Event], int]:
    match = _NAME.fullmatch(name.strip())
    if match is None:
        raise SettingsError(f"{name[:20]!r} is no statement or event; write S3 or E2, as `onrecord show` numbers them")
    return (Event if match["kind"].lower() == "e" else Statement), int(match["number"])


def _anchor(held: Overlaid, kind: type[Statement] | type[Event], number: int) -> Anchor:
    """Return the anchor of a record, by its number; one that was missed is known by what it was missed with."""
    letter = "E" if kind is Event else "S"
    read = held.read.of(kind) if held.read.has(kind) else ()
    if 0 < number <= len(read):
        anchor = anchor_of(held.read, read[number - 1])
        if attach(anchor, held.read).index == number - 1:
            return anchor
        raise SettingsError(
            f"the words of {letter}{number} stand in several places alike; nothing can be decided on it"
        )
    if kind is Statement and 0 < number - len(read) <= len(held.missed):
        return held.missed[number - len(read) - 1].judgement.anchors[0]
    there = [n for n, _ in numbered(held.reading, kind)] if held.reading.has(kind) else []
    told = f"it has {letter}{min(there)} to {letter}{max(there)}" if there else "it has none"
    raise NotHeld(f"the report has no {letter}{number}; {told}, as `onrecord show` numbers them")


def _of_statement(reading: Reading, anchor: Anchor, wanted: Correction) -> Iterator[tuple[Ruling, str | None]]:
    for option in ("actors", "recipients", "reality", "date"):
        if getattr(wanted, option) is not None:
            raise SettingsError(f"a statement has no {option}; name an event (E2) for that")
    if wanted.wrong:
        yield Ruling.NONE, None
    if wanted.source is not None:
        yield Ruling.SOURCE, _usable(named, wanted.source)
    if wanted.stance is not None:
        yield Ruling.STANCE, _usable(lambda value: one_of(Stance, value), wanted.stance)
    if wanted.bounds is not None:
        yield Ruling.BOUNDS, _bounds(reading, anchor, wanted.bounds)


def _bounds(reading: Reading, anchor: Anchor, words: str) -> str:
    text = reading.report.text
    found = pieces(text, words, anchor.offset) if words.strip() else None
    if found is None:
        raise NotHeld(f"the report does not hold “{words[:60]}”; copy the words from it, pieces parted by “{GAP}”")
    return GAP.join(text[start:end] for start, end in found)


def _of_event(reading: Reading, _: Anchor, wanted: Correction) -> Iterator[tuple[Ruling, str | None]]:
    for option in ("source", "stance", "bounds"):
        if getattr(wanted, option) is not None:
            raise SettingsError(f"an event has no {option} of its own; name the statement (S3) that tells it")
    if wanted.wrong:
        yield Ruling.NONE, None
    for part, names in (("actors", wanted.actors), ("recipients", wanted.recipients)):
        if names is not None:
            yield Ruling.ROLES, roles_value(part, [_role(reading, name) for name in names])
    if wanted.reality is not None:
        yield Ruling.REALITY, _usable(lambda value: one_of(Reality, value), wanted.reality)
    if wanted.date is not None:
        yield Ruling.DATE, _usable(dated, wanted.date) or OPEN


def _role(reading: Reading, written: str) -> tuple[str, Grain]:
    """Return a name and what it is: as it is given, else as the report itself tells, else as we had read it."""
    if NAMES.strip() in written:
        raise SettingsError(f"{written[:40]!r} are several; give each name with an option of its own")
    name, told, grain = written.rpartition("=")
    if told:
        return _usable(named, name), _usable(lambda value: one_of(Grain, value), grain)
    name = _usable(named, written)
    roles = [role for event in reading.of(Event) for role in (*event.actors, *event.recipients)]
    found = next((role.grain for role in roles if role.name == name), None) or grain_of(reading, name)
    if found is None:
        choices = ", ".join(f"{name}={grain}" for grain in Grain)
        raise SettingsError(f"the report does not say what {name!r} is; write one of {choices}")
    return name, found


def _usable(read: Callable[[V], T], value: V) -> T:
    """Return what a value is read as; its fault is told as an error of ours."""
    try:
        return read(value)
    except ValueError as error:
        raise SettingsError(str(error)) from None


def _shown(text: str, place: tuple[int, int]) -> str:
    low, high = max(0, place[0] - _BESIDE), place[1] + _BESIDE
    return f"--at {place[0]}: …{' '.join(text[low:high].split())}…"
