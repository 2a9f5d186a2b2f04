"""Do two reports tell of one and the same move?

By what stands in the events alone, so that the answer can be given in a line. A country or a name is the same; words
that only describe somebody ("officers") are the same only beside a name on the other side; and a different person is
never the same, whatever the country.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.export.ledger.occasion import Occasion, evidence, occasion
from onrecord.export.ledger.persons import Name, is_one_person, persons
from onrecord.export.ledger.tellings import Telling
from onrecord.records.event import Event, EventType, Grain, Reality, Role
from onrecord.text.normalise import fold

MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
STATES = frozenset({Grain.COUNTRY, Grain.ORGANISATION})
TO_COME = frozenset({Reality.THREATENED, Reality.PREDICTED, Reality.PROPOSED, Reality.CONDITIONAL})


@dataclass(frozen=True, slots=True)
class Side:
    """Those who did it, or to whom it was done.

    Args:
        keys: names, countries and describing words; named: those of them that say who it is.
        states: the names of countries and organisations.
        persons: the words of each name of a person.
    """

    keys: frozenset[str]
    named: frozenset[str]
    states: frozenset[str]
    persons: frozenset[Name]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What of a telling tells whether another is of the same move; in a meeting all are on both sides."""

    what: tuple[str | None, EventType]
    to_come: bool
    by: Side
    against: Side
    occasion: Occasion

    @property
    def outlines(self) -> tuple["Sketch", "Sketch", "Sketch"]:
        """The sketch without its report and words, without its report, and whole: ever fewer tellings share it."""
        unreported = replace(self, occasion=replace(self.occasion, report=""))
        return replace(self, occasion=replace(self.occasion, report="", words="")), unreported, self


def sketch(telling: Telling) -> Sketch:
    """Return what of a telling tells whether another is of the same move."""
    event = telling.event
    everybody, mutual = (*event.actors, *event.recipients), event.type in MUTUAL
    return Sketch(
        (event.move, event.type),
        event.reality in TO_COME,
        _side(everybody if mutual else event.actors),
        _side(everybody if mutual else event.recipients),
        occasion(telling, persons(event.recipients)),
    )


def is_same(one: Sketch, other: Sketch) -> bool:
    """Return whether two tellings are taken for one move."""
    return (
        (one.what, one.to_come) == (other.what, other.to_come)
        and (_in_the_same_words(one, other) or _has_the_same_parties(one, other))
        and not _contradict(one.occasion, other.occasion)
        and bool(evidence(one.occasion, other.occasion))
    )


def _in_the_same_words(one: Sketch, other: Sketch) -> bool:
    """Return whether two reports have it word for word ("an arrest within the week"), whomever it names."""
    words = one.occasion.words
    return bool(words) and words == other.occasion.words and (one.by, one.against) == (other.by, other.against)


def _has_the_same_parties(one: Sketch, other: Sketch) -> bool:
    return _between_the_same(one, other) if one.what[1] in MUTUAL else _by_and_against_the_same(one, other)


def shared_names(events: Sequence[Event]) -> str:
    """Return in words whom all events name: "by Velmark, against Tarsovia"."""
    sides = [(e.actors, e.recipients) for e in events]
    if events[0].type in MUTUAL:
        return f"between {_shared([(*actors, *recipients) for actors, recipients in sides])}"
    by, against = _shared([actors for actors, _ in sides]), _shared([recipients for _, recipients in sides])
    return ", ".join(part for part in (by and f"by {by}", against and f"against {against}") if part)


def _shared(sides: Sequence[Sequence[Role]]) -> str:
    first, *others = map(_side, sides)
    shared = [_common(first, other) or frozenset() for other in others]
    kept = [r for r in sides[0] if all(_keys(r) & keys for keys in shared)]
    return "; ".join(dict.fromkeys(role.name for role in kept))


def _side(roles: Sequence[Role]) -> Side:
    named = [role for role in roles if has_name(role)]
    return Side(
        frozenset(key for role in roles for key in _keys(role)),
        frozenset(key for role in named for key in _keys(role)),
        frozenset(fold(role.name) for role in named if role.grain in STATES),
        persons(named),
    )


def _keys(role: Role) -> frozenset[str]:
    return frozenset(key for key in (fold(role.name), role.country) if key)


def has_name(role: Role) -> bool:
    """Return whether a role says who it is: "the Tarsovian ambassador" does, "the ambassador" may be anybody's."""
    return role.grain != Grain.GROUP and any(c.isupper() for c in role.name)


def _between_the_same(one: Sketch, other: Sketch) -> bool:
    """Return whether two meetings, in which nobody is the one who does it, have two parties in common and no third."""
    left, right = one.by.states, other.by.states
    met = _common(one.by, other.by) is not None
    return met and len(left & right) > 1 and (left <= right or right <= left)


def _by_and_against_the_same(one: Sketch, other: Sketch) -> bool:
    by, against = _common(one.by, other.by), _common(one.against, other.against)
    if by is None or against is None:
        return False
    names = one.by.named | other.by.named | one.against.named | other.against.named
    # "Velmark's police arrested a Velmarkian" shares but one country on both sides, which is too little.
    return bool((by | against) & names) and by != against


def _common(mine: Side, other: Side) -> frozenset[str] | None:
    """Return the keys that two sides share, none where neither names anybody; None where they are not the same."""
    if not mine.keys and not other.keys:
        return frozenset()
    people = [(a, b) for a in mine.persons for b in other.persons if is_one_person(a, b)]
    if mine.persons and other.persons and not people:
        return None
    return (mine.keys & other.keys) | {" ".join(name) for pair in people for name in pair} or None


def _contradict(one: Occasion, other: Occasion) -> bool:
    """Return whether two numbers of one kind have none in common."""
    if one.number is None or other.number is None or one.number[0] != other.number[0]:
        return False
    low = max((n[1] for n in (one.number, other.number) if n[1] is not None), default=None)
    high = min((n[2] for n in (one.number, other.number) if n[2] is not None), default=None)
    return low is not None and high is not None and low > high
