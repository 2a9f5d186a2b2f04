"""Which known date from outside does a text count from: "after the invasion of Ukraine"?

What it gives is inferred, never proved: that the words mean the event of the table is an assumption, and is told as
one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.extract.dates.expression import Expression, Kind
from onrecord.extract.dates.rules import resolve_from
from onrecord.extract.dates.stretch import Stretch, between, of_day, since, until
from onrecord.extract.dates.tenses import Tense
from onrecord.extract.dates.vocabulary import COUNT, UNITS, S, number_of
from onrecord.lexicon import AnchorDate, AnchorTable
from onrecord.text.edtf import spoken

_CUE = re.compile(
    rf"\b(?:{COUNT}{S}{UNITS}{S}(?P<off>(?i:after|since|into|on\sfrom|before))"
    r"|(?P<cue>(?i:after|since|following|before|prior\sto|ahead\sof|on\sthe\sday\sof|in\sthe\swake\sof)))\b"
)
_AGO = re.compile(rf"(?:{S}\w{{1,20}}){{0,3}}?{S}{COUNT}{S}{UNITS}{S}(?i:ago|earlier)\b")
_WORD = re.compile(r"[^\s,;:()“”\"]+")
_SKIPPED = 4  # words between the preposition and the event's name: "after Russia's 2022 …"
_UNTIL = frozenset({"before", "prior to", "ahead of"})


@dataclass(frozen=True, slots=True)
class Known:
    """A passage that counts from a known date.

    Args:
        relation: "after", "since", "before", "on" or "off" (some units after).
        stretch: the days that it means, where it gives them.
    """

    start: int
    end: int
    row: AnchorDate
    relation: str
    stretch: Stretch
    words: str

    @property
    def assumption(self) -> str:
        """What has to be assumed for it."""
        return f"“{self.words}” is the {self.row.name}, {spoken(self.row.date)}"


def find_known(text: str, start: int, end: int, known: AnchorTable, written: date | None) -> Iterator[Known]:
    """Yield the passages of a span that count from a known date.

    Args:
        written: the day of writing, up to which "since …" goes; None where it is not known.
    """
    for cue in _CUE.finditer(text, start, end):
        named = _named(text, cue.end(), end, known)
        if named is None:
            continue
        row, first, last = named
        relation = "off" if cue["off"] else " ".join(cue["cue"].split()).casefold()
        try:
            stretch = _off(cue, row) if cue["off"] else _around(relation, row, written)
        except (OverflowError, ValueError):
            continue
        yield Known(cue.start(), last, row, relation, stretch, text[first:last])


def _named(text: str, start: int, end: int, known: AnchorTable) -> tuple[AnchorDate, int, int] | None:
    """Return the known event that is named a few words on, and where."""
    places: list[tuple[int, int]] = []
    reach = _SKIPPED + known.longest
    for match in _WORD.finditer(text, start, min(end, start + 24 * reach)):
        gap = text[places[-1][1] if places else start : match.start()]
        if len(places) == reach or gap.strip():
            break
        places.append((match.start(), match.end()))
    for first in range(min(_SKIPPED + 1, len(places))):
        for size in range(min(known.longest, len(places) - first), 0, -1):
            words = [text[a:b] for a, b in places[first : first + size]]
            row = known.of(" ".join([*words[:-1], words[-1].rstrip(".!?…’'")]))
            if row is not None and (not row.short or _is_named(text, row, known)):
                return row, places[first][0], places[first + size - 1][0] + len(words[-1].rstrip(".!?…’'"))
    return None


def _is_named(text: str, short: AnchorDate, known: AnchorTable) -> bool:
    """Return whether a text names an event in full, so that a short name can mean it."""
    folded = text.casefold().replace("’", "'")
    return any(row.name == short.name and not row.short and row.words in folded for row in known.rows)


def _around(relation: str, row: AnchorDate, written: date | None) -> Stretch:
    day = of_day(date.fromisoformat(row.date))
    if relation in _UNTIL:
        return until(day)
    if relation == "on the day of":
        return day
    if relation == "since" and written is not None and day.low is not None and written >= day.low:
        return between(day, of_day(written))
    return since(day)


def _off(cue: re.Match[str], row: AnchorDate) -> Stretch:
    """Return the time some units after or before a known day, as exact as the unit."""
    sign = -1 if cue["off"].casefold() == "before" else 1
    count = number_of(cue["count"]) * sign
    unit = Expression(0, 0, Kind.AHEAD, unit=cue["unit"].casefold(), count=count)
    found = resolve_from(unit, date.fromisoformat(row.date), Tense.FUTURE)
    assert found is not None
    return found
