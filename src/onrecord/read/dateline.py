"""Where and when was a report filed, by the line that it opens with?

"OSTERHAL, June 8 (TNA) --" names the place, the day and the agency. Reach for it with the paragraphs of a report. It
refuses the mistake of eating a sentence: a place alone, a comma or a dash makes no dateline, and an agency in it is
not the outlet that published the report.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.lexicon import OrganisationTable, OutletTable, PlaceTable
from onrecord.read.days import WEEKDAY, WRITTEN, day
from onrecord.records.layout import Paragraph
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span

_WORD = r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|['’.-](?=[^\W\d_])|\.){0,30}"
_JOINT = r"(?:[ ]|[ ](?:of|de|del|la|el|al|am|upon|and|the)[ ]|/)"
_NAME = rf"{_WORD}(?:{_JOINT}{_WORD}){{0,4}}"
_PLACE = rf"(?P<place>{_NAME}(?:,[ ](?!(?i:{WEEKDAY})){_NAME}){{0,2}})"
_DATE = rf"(?P<date>{WRITTEN})\.?"
_BRACKETED = r"\((?P<bracketed>[^()\n]{2,40})\)|/(?P<slashed>[^/\n]{2,40})/"
_BARE = r"(?P<bare>[A-Z]{2,9})(?=\s*[-–—―])"
_AGENCY = rf"(?:{_BRACKETED}|{_BARE})"
_DASH = r"(?P<dash>\s*(?:-{1,3}|[–—―])(?!\d)(?:\s|(?=[\"“„«‘'A-Z])))"
_STOP = r"(?P<stop>\s*[-–—―:.]{0,3}\s)"

# Case counts in places and not in dates.
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_PLACE}[,.]?\s+(?i:{_DATE}),?\s*{_AGENCY}?(?:{_DASH}|(?<=[)/]){_STOP})",
        rf"{_PLACE}[,.]?\s*(?:{_BRACKETED}){_DASH}",
        rf"(?i:{_DATE}),?\s*(?:{_BRACKETED}){_DASH}",
        rf"{_PLACE}{_DASH}",
        rf"(?:{_BRACKETED}){_DASH}",
        rf"{_PLACE},\s(?i:{_DATE})\s*\Z",
    )
)
_PLACE_ALONE, _BRACKETS_ALONE = 3, 4
_WITHIN = 160  # characters: the longest dateline has three places, a date and an agency
_PARAGRAPHS = 8  # a dateline opens the first paragraph; title, captions and bylines may stand above
_OPENS_SENTENCE = re.compile(r"[\"“„«‘'(\[]?[A-Z0-9À-ÖØ-Þ]")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”»’')\]]*\Z")
_LEAST_CAPITALS = 3
_LONGEST_ACRONYM = 8

# Capitalised words that open a sentence or a line, never a place; "The Hague" is in the table of places.
_NOT_PLACES = frozenset(
    "a after alert also an analysis and as at because before breaking but by comment corrected correction during "
    "editorial exclusive explainer factbox following for from he her his how if in interview its it live meanwhile "
    "news note on opinion photos read report she since special that the their there these they this through today "
    "to under until update updated urgent video warning watch we what when where while who why with you".split()
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the line says; None where it does not. "Osterhal, June 8 (TNA) --" gives "Osterhal", XXXX-06-08, "TNA".

    Args:
        value: the day as EDTF.
        span: its words, the dash included.
    """

    place: str | None
    value: str | None
    agency: str | None
    span: Span

    @property
    def noted(self) -> Noted | None:
        """The day, or else the place, with place and agency in the note ("Osterhal; TNA")."""
        value = self.value or self.place
        note = "; ".join(filter(None, (self.place, self.agency)))
        return Noted(value, Basis.TEXT, self.span, note) if value else None


@dataclass(frozen=True, slots=True)
class Names:
    """The tables that tell places, agencies and other organisations apart."""

    places: PlaceTable
    outlets: OutletTable
    organisations: OrganisationTable


def dateline(report: Report, paragraphs: Iterable[Paragraph], names: Names) -> Dateline | None:
    """Return the first dateline that one of the first paragraphs opens with, or None."""
    for paragraph, _ in zip(paragraphs, range(_PARAGRAPHS), strict=False):
        found = _read(report, paragraph.span, names)
        if found is not None:
            return found
    return None


def _read(report: Report, span: Span, names: Names) -> Dateline | None:
    """Return the dateline at the start of a paragraph, or None."""
    end = min(span.end, span.start + _WITHIN)
    opening, whole = report.text[span.start : end], end == span.end
    for form, pattern in enumerate(_FORMS):
        match = pattern.match(opening)
        if match is None or (match.end() == len(opening) and not whole):
            continue
        parts = _parts(form, match, names)
        if parts is None or not _is_sound(form, parts, opening[match.end() :], names):
            continue
        if form == _PLACE_ALONE and not _ENDS_SENTENCE.search(report.text, max(span.start, span.end - 8), span.end):
            continue  # a headline: "BRENIK - The long way home"
        return Dateline(*parts, Span(report.id, span.start, span.start + len(match[0].rstrip())))
    return None


_Parts = tuple[str | None, str | None, str | None]  # place, day, agency


def _parts(form: int, match: re.Match[str], names: Names) -> _Parts | None:
    """Return what the words of a dateline stand for; None where one of them cannot be what the form takes it for."""
    found = match.groupdict()
    place, written = found.get("place"), found.get("date")
    agency = found.get("bracketed") or found.get("slashed") or found.get("bare")
    value = day(written) if written else None
    if written and value is None:
        return None
    if place and not names.places.of(place) and place.split()[0].casefold() in _NOT_PLACES:
        return None
    if form == _BRACKETS_ALONE and agency and not _is_agency(agency, names):
        place, agency = agency, None
    if agency and not _is_agency(agency, names):
        sure = value is not None or (place is not None and place.isupper())
        if not sure or not agency[0].isupper() or re.match(WEEKDAY, agency, re.IGNORECASE):
            return None
    return place, value, agency


def _is_sound(form: int, parts: _Parts, rest: str, names: Names) -> bool:
    """Return whether what fits the form can be a dateline and not the start of a sentence."""
    place, value, agency = parts
    # Day and agency together speak for themselves; otherwise the start of a sentence must stand behind.
    if rest and not (value and agency) and not _OPENS_SENTENCE.match(rest):
        return False
    if form == _PLACE_ALONE:
        return bool(rest) and _is_place_alone(place or "", names)
    if form == _BRACKETS_ALONE:
        return bool(rest) and (agency is not None or (place is not None and re.fullmatch(_NAME, place) is not None))
    return True


def _is_place_alone(place: str, names: Names) -> bool:
    """Return whether a name before a dash is a place and not the subject of a sentence."""
    head = place.partition(",")[0]
    if not head.isupper() or names.organisations.of(place) or names.outlets.of(place):
        return False
    known = names.places.of(head) or names.places.of(head.title())
    letters = sum(map(str.isalpha, head))
    return known is not None or letters > _LEAST_CAPITALS + 1


def _is_agency(words: str, names: Names) -> bool:
    if names.outlets.of(words) is not None:
        return True
    acronyms = words.replace("-", "/").split("/")
    known = any(names.places.of(part) or names.places.of(part.title()) for part in acronyms)
    return not known and all(part.isupper() and len(part) <= _LONGEST_ACRONYM and part.isalpha() for part in acronyms)
