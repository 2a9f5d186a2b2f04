"""What speaks for it that two tellings with the same parties are of one occasion?

Velmark may expel Tarsovians every other year: that two reports name the same sides is too little. Something has to
place both on one occasion, and it can be said in a line.
"""

from dataclasses import dataclass
from datetime import timedelta

from onrecord.export.ledger.persons import Name, is_one_person
from onrecord.export.ledger.tellings import Telling
from onrecord.records.event import EventType, QuantityKind
from onrecord.text.edtf import Bounds, bounds, may_meet
from onrecord.text.normalise import fold, squash

Number = tuple[QuantityKind, float | None, float | None]
# How far two reports of one move may be apart, and how long a stretch of days still places it.
NEAR = timedelta(days=31)
YEAR = timedelta(days=365)  # "in 2018", where both say so
FEWEST_WORDS = 4  # that two passages have to share; "the attack" stands in any report
NO_YEAR, SOME_YEAR = "XXXX", "2004"  # a leap year, which has every day
# What is done to a person once, or nearly so; a visit or a speech comes again.
SUFFERED = frozenset({EventType.ASSAULT, EventType.COERCE})


@dataclass(frozen=True, slots=True)
class Occasion:
    """What of a telling places it.

    Args:
        report: its id; empty where which one it is does not count.
        words: of the passage, folded; empty where they are too few to tell, or do not count.
        published: the first and last day on which its report may have appeared.
        sufferers: the persons to whom it was done, where such a thing is done to somebody once.
    """

    report: str
    words: str
    date: str | None
    published: Bounds
    number: Number | None
    sufferers: frozenset[Name]


def occasion(telling: Telling, sufferers: frozenset[Name]) -> Occasion:
    """Return what of a telling places it."""
    event, words = telling.event, squash(fold(telling.passage))
    quantity = event.quantity
    return Occasion(
        telling.report.id,
        words if words.count(" ") + 1 >= FEWEST_WORDS else "",
        event.date.value,
        telling.published,
        (quantity.kind, quantity.low, quantity.high) if quantity is not None else None,
        sufferers if event.type in SUFFERED else frozenset(),
    )


def evidence(one: Occasion, other: Occasion) -> str:
    """Return what speaks for one occasion, in words; empty where nothing does, or where the dates speak against it."""
    same_words = bool(one.words) and one.words == other.words
    if one.date is not None and other.date is not None:
        if not may_meet(one.date, other.date):
            return ""
        if _places(one.date, NEAR) and _places(other.date, NEAR):
            return "their dates overlap"
        if one.date == other.date and NO_YEAR not in one.date and _places(one.date, YEAR):
            return "they name the same time"
    elif one.date is not other.date:  # one is dated and the other is not
        return "told in the same words" if same_words else ""
    found = {
        "told in the same words": same_words,
        "told in one report": bool(one.report) and one.report == other.report,
        "the same number": _is_telling(one.number) and one.number == other.number,
        "done to the same person": any(is_one_person(a, b) for a in one.sufferers for b in other.sufferers),
        "their reports are of one month": _is_near(one.published, other.published),
    }
    return next((words for words, holds in found.items() if holds), "")


def _places(date: str, room: timedelta) -> bool:
    """Return whether a date leaves no more than so much open, whatever its year."""
    low, high = bounds(date.replace(NO_YEAR, SOME_YEAR))
    return low is not None and high is not None and high - low <= room


def _is_near(one: Bounds, other: Bounds) -> bool:
    (low, high), (first, last) = one, other
    if low is None or high is None or first is None or last is None:
        return False
    return max(high, last) - min(low, first) <= NEAR


def _is_telling(number: Number | None) -> bool:
    """Return whether a number tells one occasion from another: "a" diplomat and half of something do not."""
    return number is not None and number[0] != QuantityKind.SHARE and (number[1] or 0) > 1
