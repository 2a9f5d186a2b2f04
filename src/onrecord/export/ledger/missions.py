"""How many have left a mission and how many remain, as each report has it?

Only what reports say: a number is never worked out from others, and where no report gives a remainder, a share or the
whole, nothing is shown. Numbers of one report stand together, since they are told together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.export.ledger.tellings import Telling
from onrecord.export.ledger.wording import holds_words
from onrecord.records.event import Grain, Quantity, QuantityKind, Role

# The moves by which a mission shrinks.
SHRINKING = frozenset(
    {
        *("expulsion", "withdrawal of accreditation", "cap on a mission", "recall"),
        *("closing of a mission", "ordered closing of a mission"),
    }
)
LEVELS = frozenset({QuantityKind.REMAINING, QuantityKind.TOTAL, QuantityKind.SHARE})
NAMED = (Grain.COUNTRY, Grain.ORGANISATION, Grain.PERSON)
WORDS = {QuantityKind.CHANGE: "out", QuantityKind.REMAINING: "left", QuantityKind.TOTAL: "in all"}


@dataclass(frozen=True, slots=True)
class MissionLine:
    """The numbers that one report gives of one mission.

    Args:
        whose, at: the sending and the receiving side; empty where the report names none.
        tellings: the events with the numbers, in the report's order.
    """

    whose: str
    at: str
    tellings: tuple[Telling, ...]

    @property
    def mission(self) -> str:
        """The mission in words: "Tarsovia at the Covenant"."""
        return f"{self.whose} at {self.at}" if self.at else self.whose

    @property
    def numbers(self) -> tuple[tuple[str, Telling], ...]:
        """The numbers in words, each with the telling that gives it: "8 out (envoys)", "10 left (posts)"."""
        return tuple((counted_of_mission(t.event.quantity), t) for t in self.tellings if t.event.quantity is not None)


def mission_lines(told: Iterable[Telling]) -> tuple[MissionLine, ...]:
    """Return a line for each report and mission of which a report gives a size; by mission, then in time order."""
    by_report: dict[int, list[Telling]] = {}
    for telling in told:
        if telling.event.move in SHRINKING and telling.event.quantity is not None:
            by_report.setdefault(telling.place, []).append(telling)
    lines = [line for tellings in by_report.values() for line in _of_report(tellings)]
    known = {line.mission for line in lines for t in line.tellings if (q := t.event.quantity) and q.kind in LEVELS}
    return tuple(sorted((line for line in lines if line.mission in known), key=_order))


def counted_of_mission(quantity: Quantity) -> str:
    """Return a number as it counts a mission: "8 out (envoys)", "10 left (posts)", "50% of the whole"."""
    if quantity.kind == QuantityKind.SHARE:
        return f"{100 * quantity.low:.3g}% of the whole" if quantity.low is not None else "a share of the whole"
    number = f"{quantity.spoken} {WORDS[quantity.kind]}"
    return f"{number} ({quantity.of})" if quantity.of else number


def _order(line: MissionLine) -> tuple[str, date, int]:
    days = [side for t in line.tellings for side in t.when.sides if side is not None]
    return line.mission, min(days, default=date.max), line.tellings[0].place


def _of_report(tellings: Sequence[Telling]) -> list[MissionLine]:
    """Return the lines of one report; a number of no mission goes to the only one that the same side moves against."""
    sides = {t.event.id: _party(t.event.recipients) for t in tellings}
    missions: dict[str, list[Telling]] = {}
    loose = []
    for telling in tellings:
        whose = _shortest(sides[telling.event.id], sides.values())
        missions.setdefault(whose, []).append(telling) if whose else loose.append(telling)
    for telling in loose:
        by = _party(telling.event.actors)
        same = [name for name, found in missions.items() if by and any(_party(t.event.actors) == by for t in found)]
        if len(same) == 1:
            missions[same[0]].append(telling)
    return [_line(whose, sorted(found, key=lambda t: t.number)) for whose, found in missions.items()]


def _shortest(name: str, names: Iterable[str]) -> str:
    """Return the shortest of the names that stands in a name: Tarsovia, for "Tarsovia's mission"."""
    return min((other for other in names if other and holds_words(name, other)), key=len, default=name)


def _line(whose: str, tellings: Sequence[Telling]) -> MissionLine:
    at = next((name for t in tellings if (name := _party(t.event.actors)) and name != whose), "")
    return MissionLine(whose, at, tuple(tellings))


def _party(roles: Sequence[Role]) -> str:
    """Return the name of a side at the largest grain that is named, or nothing where only words describe it.

    A country goes by its own name, whatever its capital or people is called: "Tarsovia", not "Brenik".
    """
    for grain in NAMED:
        named = [r for r in roles if r.grain == grain and any(c.isupper() for c in r.name)]
        if named:
            return next((r for r in named if r.country is not None), named[0]).name
    return ""
