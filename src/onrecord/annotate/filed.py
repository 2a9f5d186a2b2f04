"""Which place and agency does a report's dateline name, and what do its own fields say of names in its text?

The dateline is no sentence and is not parsed; its names are mentions all the same. "MERIDIAN" there, or as the outlet
that published the report, tells that the "Meridian" of a sentence is an outlet, which a small model takes for a person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from onrecord.annotate.gazetteer import Gazetteer, Known
from onrecord.records.mention import Kind
from onrecord.records.report import Report
from onrecord.records.span import Span

ACRONYM = 5  # letters up to which capitals are left as they are: "UNIAN", but "Meridian"
Fields = Mapping[str, tuple[Kind, str]]  # what fields say of a name, by its words in small letters
NOTHING: Fields = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Filed:
    """A name in a dateline: "OSTERHAL" is Osterhal, a place."""

    span: Span
    kind: Kind
    name: str
    known: Known | None = None


def find_filed(report: Report, gazetteer: Gazetteer) -> tuple[Filed, ...]:
    """Return the place and the agency of a report's dateline, in text order."""
    return tuple(_find(report, gazetteer))


def _find(report: Report, gazetteer: Gazetteer) -> Iterator[Filed]:
    line = report.dateline
    if line is None or line.span is None or not line.note:
        return
    parts, text = line.note.split("; "), line.span.words(report.text)
    for part in parts:
        words = part.partition(",")[0]  # "Brenik, Tarsovia"
        at, known = text.find(words), gazetteer.named(words)
        if at < 0:
            continue
        agency = part != parts[0] or (at > 0 and words.isupper() and (known is None or known.kind != Kind.PLACE))
        kind = Kind.OUTLET if agency else Kind.PLACE
        known = known if known is not None and known.kind == kind else None
        start = line.span.start + at
        name = known.name if known is not None else _spelt(words, kind, report)
        yield Filed(report.span(start, start + len(words)), kind, name, known)


def _spelt(words: str, kind: Kind, report: Report) -> str:
    """Return the usual spelling of a name in capitals, as far as the report's fields or its length tell it."""
    outlet = report.outlet.value if report.outlet is not None else ""
    if outlet.casefold() == words.casefold():
        return outlet
    return words.title() if words.isupper() and (kind == Kind.PLACE or len(words) > ACRONYM) else words


def fields_of(report: Report, filed: tuple[Filed, ...]) -> Fields:
    """Return what the fields of a report say of names in its text."""
    told = {one.name.casefold(): (one.kind, "the dateline names it") for one in filed}
    if report.outlet is not None:
        told.setdefault(report.outlet.value.casefold(), (Kind.OUTLET, "the report's own outlet"))
    return told
