"""What of a report tells which happening it is about: its words, how it opens, whom it names, and dates?

Reach for it before reports are compared for their story. Furniture is left out. Dates are those written with a month in
the text, and the day on which it was published; none is worked out here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.lineage.stories.cosines import Terms
from onrecord.lineage.terms import hash_of, shipped_frequencies
from onrecord.records.layout import Furniture
from onrecord.records.mention import Kind, MentionChain
from onrecord.records.reading import Reading
from onrecord.text.calendar import MONTHS
from onrecord.text.edtf import bounds
from onrecord.text.normalise import words

OPENING = 60  # words; a report says first what has happened
# How rare two words that stand together are in all, from which on they say something together.
TELLING = 0.8
_NAMED = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.GROUP})
_YEAR = re.compile(r"(?:19|20)\d\d\Z", re.ASCII)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\Z", re.ASCII)
_MONTH = {name: n for n, full in enumerate(MONTHS, 1) for name in (full.casefold(), full[:3].casefold())} | {"sept": 9}
_SHORTEST = 31  # days within which the day of publishing must be known to say anything


@dataclass(frozen=True, slots=True)
class Aspects:
    """One report as it is compared for its story.

    Args:
        words, opening, names, pairs: weighed terms, each at length one: of all words, of the first, of the names of
            people, bodies, places and peoples, and of rare words that stand together.
        years: of its full dates; a year by itself is as a rule what happened before.
        months: (year, month).
        days: (month, day), since many reports leave the year out.
        telling: each word that says something, with its rarity and not its weight.
    """

    report: str
    title: str
    words: Terms
    opening: Terms
    names: Terms
    pairs: Terms
    years: frozenset[int] = frozenset()
    months: frozenset[tuple[int, int]] = frozenset()
    days: frozenset[tuple[int, int]] = frozenset()
    telling: Terms = ()


def aspects_of(reading: Reading) -> Aspects:
    """Return what of a report tells its happening."""
    frequencies = shipped_frequencies()
    told = words(own_text(reading))
    dates = [*_dates(told), *_published(reading)]
    return Aspects(
        reading.report.id,
        reading.report.title.value if reading.report.title is not None else "",
        frequencies.terms(told),
        frequencies.terms(told[:OPENING]),
        frequencies.terms(word for name in _names(reading) for word in words(name)),
        _pairs(told, frequencies.rarities(told)),
        frozenset(year for year, _, _ in dates if year),
        frozenset((year, month) for year, month, _ in dates if year),
        frozenset((month, day) for _, month, day in dates if day),
        frequencies.telling(told),
    )


def own_text(reading: Reading) -> str:
    """Return a report's text with blanks for its furniture."""
    text = list(reading.report.text)
    for found in reading.of(Furniture) if reading.has(Furniture) else ():
        text[found.span.start : found.span.end] = " " * (found.span.end - found.span.start)
    return "".join(text)


def _names(reading: Reading) -> Iterator[str]:
    """Yield a name for each time that it is mentioned."""
    for chain in reading.of(MentionChain) if reading.has(MentionChain) else ():
        if chain.kind in _NAMED:
            yield from [chain.name] * len(chain.mentions)


def _pairs(told: Sequence[str], rarities: Sequence[float]) -> Terms:
    both = {
        hash_of(f"{one} {other}")
        for (one, rare), (other, rarer) in pairwise(zip(told, rarities, strict=True))
        if rare + rarer > TELLING
    }
    return tuple((hashed, len(both) ** -0.5) for hashed in sorted(both))


def _dates(told: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield year, month and day of each month that is written out; 0 for what does not stand beside it."""
    for place, word in enumerate(told):
        if (month := _MONTH.get(word)) is not None:
            year = _first(_YEAR, told[place + 1 : place + 4])
            day = _first(_DAY, [*told[max(0, place - 1) : place], *told[place + 1 : place + 2]])
            yield year, month, day


def _first(shape: re.Pattern[str], told: Iterable[str]) -> int:
    found = next((match for word in told if (match := shape.match(word))), None)
    return int(found.group(found.lastindex or 0)) if found else 0


def _published(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Yield the day of publishing, or the month where no more of it is known."""
    noted = reading.report.published
    first, last = bounds(noted.value) if noted is not None else (None, None)
    if first is not None and last is not None and (last - first).days < _SHORTEST:
        yield first.year, first.month, first.day if first == last else 0
