"""Which tellings in the reports are of one move, and in which order did the moves happen?

Two tellings are of one move only where that can be said in a line: the same move, by and against the same country or
name, with something that places both on one occasion, and with no date or number that contradicts. The mistakes
refused: to take a threat for the deed, one year's expulsion for another's, and "he was poisoned" for "Tarsovia poisoned
him", since who did it is what is disputed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.export.ledger.entry import Entry
from onrecord.export.ledger.occasion import evidence
from onrecord.export.ledger.sameness import Sketch, is_same, shared_names, sketch
from onrecord.export.ledger.tellings import Telling
from onrecord.export.ledger.wording import what

# Where groups are looked for, beside the same words: by their one day, among those of a stretch of days, and among all
# that are dated.
UNDATED, STRETCH, DATED = "", "stretch", "dated"


def entries(told: Iterable[Telling]) -> tuple[Entry, ...]:
    """Return the moves in time order, those without a place in time last; the same tellings give the same entries."""
    groups: list[_Group] = []
    shelves: dict[tuple[str, str, str], list[_Group]] = {}
    for telling in sorted(told, key=_narrowest):
        drawn = sketch(telling)
        look, put = _shelves(drawn)
        # Whoever is of one move with all of a group shares a name with its first, or has it in the same words.
        keys = [(what(telling.event), key) for key in drawn.by.keys | drawn.against.keys | {""}]
        near = {g.number: g for key in keys for shelf in _on(key, look) for g in shelves.get((*key, shelf), ())}
        chosen = next((group for _, group in sorted(near.items()) if group.takes(drawn)), None)
        if chosen is None:
            chosen = _Group(len(groups), [], {})
            groups.append(chosen)
            for key in keys:
                for shelf in _on(key, put):
                    shelves.setdefault((*key, shelf), []).append(chosen)
        chosen.add(telling, drawn)
    return tuple(sorted((Entry(tuple(g.tellings), _reason(g)) for g in groups), key=_order))


@dataclass(frozen=True, slots=True)
class _Group:
    """Tellings of one move, with the different sketches that they give, by their outlines."""

    number: int
    tellings: list[Telling]
    sketches: dict[Sketch, dict[Sketch, dict[Sketch, None]]]

    def add(self, telling: Telling, drawn: Sketch) -> None:
        outline, worded, whole = drawn.outlines
        self.tellings.append(telling)
        self.sketches.setdefault(outline, {}).setdefault(worded, {})[whole] = None

    def takes(self, drawn: Sketch) -> bool:
        """Return whether a telling is of the same move as every one here: no chain of likenesses makes one."""
        outline, worded, whole = drawn.outlines  # where outlines are enough, a thousand copies are compared once
        return all(
            is_same(one, outline)
            or all(is_same(two, worded) or all(is_same(three, whole) for three in below) for two, below in twos.items())
            for one, twos in self.sketches.items()
        )


def _narrowest(telling: Telling) -> tuple[bool, bool, int, int, int]:
    """Return what puts the telling first whose date the entry shows: a proved one, and the narrowest."""
    when = telling.when
    return not when.is_placed, when.inferred, when.days, telling.place, telling.number


def _shelves(drawn: Sketch) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the shelves to look on for the group of a telling, and those to put a new group on."""
    date_, words = drawn.occasion.date, [f"“{drawn.occasion.words}”"] if drawn.occasion.words else []
    if date_ is None:
        return (UNDATED, *words), (UNDATED, *words)
    if date_.replace("-", "").isdigit() and date_.count("-") == 2:  # one day
        return (date_, STRETCH, *words), (date_, DATED, *words)
    return (DATED, *words), (STRETCH, DATED, *words)


def _on(key: tuple[str, str], shelves: tuple[str, ...]) -> tuple[str, ...]:
    """Return the shelves for a key; what names nobody is looked for by its words alone."""
    return shelves if key[1] else tuple(shelf for shelf in shelves if shelf.startswith("“"))


def _reason(group: _Group) -> str:
    first, *others = (sketch(telling) for telling in group.tellings)
    if not others:
        return ""
    found = dict.fromkeys(evidence(first.occasion, other.occasion) for other in others)
    numbers = len([t for t in group.tellings if t.event.quantity is not None]) > 1
    parts = (shared_names([t.event for t in group.tellings]), ", ".join(found))
    return "; ".join(part for part in (*parts, "no number contradicts" if numbers else "") if part)


def _order(entry: Entry) -> tuple[bool, date, date, bool, str, int, int]:
    low, high = entry.when.sides
    start, end = low or high or date.max, high or low or date.max
    first = entry.tellings[0]
    return not entry.when.is_placed, start, end, not entry.when.value, entry.when.value or "", first.place, first.number
