"""Which outlet published the report?

Reach for it before furniture is marked, because an outlet's name is mostly in the furniture. It refuses two mistakes:
to take the agency of a dateline, whose words others print, for the outlet, and to take any capitalised last line for
one.
"""

import re
from collections.abc import Iterator

from onrecord.lexicon import OrganisationWordTable, OutletTable
from onrecord.read.facts import PageFacts
from onrecord.read.opening import Line, first_lines, last_lines
from onrecord.read.rights import rights
from onrecord.records.report import Basis, Noted, Report

_LAST = 3  # a line of hashtags or a notice may stand below the sign-off
_LONGEST = 60
_MOST_WORDS = 6
_SMALL = frozenset("and de del der des die du for in la le of the".split())
_BRACKETS = re.compile(r"[\s\-–—(\[]*(?P<name>.*?)[\s)\]]*", re.DOTALL)
_COMPANY = re.compile(r"(?:\s+|,\s*)(?:ltd|limited|inc|llc|plc|gmbh|co)\.?(?=\s|,|\Z)", re.IGNORECASE)


def outlet(report: Report, facts: PageFacts | None, outlets: OutletTable, press: OrganisationWordTable) -> Noted | None:
    """Return the outlet's name, what it rests on and where it stands; None where nothing names it."""
    if report.given.outlet:
        return Noted(report.given.outlet, Basis.GIVEN, note=str(report.given.by.get("outlet", "")))
    if facts is not None and facts.site is not None:
        return facts.site
    return next(_written(report, outlets, press), None)


def _written(report: Report, outlets: OutletTable, press: OrganisationWordTable) -> Iterator[Noted]:
    """Yield what the text itself names as its outlet, the surest first."""
    notice = rights(report.text)
    if notice is not None and notice.name is not None and not _is_agency(notice.name, outlets):
        yield Noted(notice.name, Basis.TEXT, report.span(*notice.name_at), "holder in the copyright line")
    last = last_lines(report.text, _LAST)
    # A report has at least a sentence above its sign-off.
    for line in last:
        name = _signature(line.words, outlets, press)
        if (
            name
            and line.start > 0
            and any(other.start < line.start for other in (*last, *first_lines(report.text, 0, 1)))
        ):
            yield _noted(report, line, name, "sign-off line")
    for line in first_lines(report.text, 0, 1):
        row = outlets.of(line.words)
        if row is not None and not row.quoted_only and line.end < len(report.text.rstrip()):
            yield _noted(report, line, line.words, "first line")


def _noted(report: Report, line: Line, name: str, note: str) -> Noted:
    start = line.start + line.words.find(name)
    return Noted(name, Basis.TEXT, report.span(start, start + len(name)), note)


def _signature(words: str, outlets: OutletTable, press: OrganisationWordTable) -> str | None:
    """Return the outlet's name that a last line consists of, or None."""
    match = _BRACKETS.fullmatch(words) if len(words) <= _LONGEST else None
    name = match["name"] if match else ""
    row = outlets.of(name)
    if row is not None:
        return name if not row.quoted_only else None
    parts = name.split()
    if not 1 < len(parts) <= _MOST_WORDS or not all(p[0].isupper() or p in _SMALL for p in parts):
        return None
    known = (press.of(part) for part in parts)
    return name if name[-1].isalnum() and any(row is not None and row.outlet for row in known) else None


def _is_agency(name: str, outlets: OutletTable) -> bool:
    """Return whether the name is a news agency's: its notice stands under what others reprint."""
    row = outlets.of(name) or outlets.of(_COMPANY.sub("", name).strip())
    return row is not None and row.kind == "agency"
