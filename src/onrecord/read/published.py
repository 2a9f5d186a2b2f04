"""When was the report published, and what proves it?

Reach for it once title and dateline are known. What was given comes first, then the page's markup, a dated line, the
dateline, the notice of rights. It refuses the mistake of claiming more than the words prove: "June 8" has no year, and
a notice of rights gives a year and nothing more.
"""

import re

from onrecord.read.byline import is_byline
from onrecord.read.dateline import Dateline
from onrecord.read.days import WRITTEN, day
from onrecord.read.facts import PageFacts
from onrecord.read.opening import head_lines, last_lines
from onrecord.read.rights import rights
from onrecord.records.report import Basis, Noted, Report

_FIRST, _LAST = 14, 8  # lines that are looked at
_LONGEST = 160

_TIME = (
    r"(?:at\s)?[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?(?:[A-Z]{2,5}|[+-][01]\d:?\d\d|\([A-Z]{2,5}\)))?"
)
_LABELS = r"published|posted|date|dated|issued|released|created|publication\sdate"
_LABEL = rf"(?:first\s)?(?P<label>{_LABELS})(?:\son)?(?:\sat)?:?\s"
_CHANGED = r"(?P<changed>(?:last\s)?(?:updated|modified|edited|revised)(?:\son)?(?:\sat)?):?\s"
_AROUND = r"\s*(?:[|·•–—,-]\s*)?"
_DATED = re.compile(
    rf"(?:{_LABEL}|{_CHANGED})?(?:{_TIME}{_AROUND})?(?P<date>{WRITTEN})(?:{_AROUND}{_TIME})?\.?\Z", re.IGNORECASE
)
_BARS = re.compile(r"\s*[|·•]\s*")
_PARTS = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+")
_DATE_BEGINS = re.compile(rf"(?<=\s){WRITTEN}", re.IGNORECASE)
_BY = re.compile(r"by\s", re.IGNORECASE)
_ISO_TIME = re.compile(r"((?:19|20)\d\d-[01]\d-[0-3]\d)T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?\Z")


def published(report: Report, facts: PageFacts | None, dateline: Dateline | None) -> Noted | None:
    """Return the day of publication as EDTF, what proves it and where; None where nothing does."""
    if report.given.published:
        giver = report.given.by.get("published")
        return Noted(report.given.published, Basis.GIVEN, note=str(giver or ""))
    if facts is not None and facts.published is not None:
        return facts.published
    lines = _dated_lines(report)
    filed = None
    if dateline is not None and dateline.value is not None:
        filed = Noted(dateline.value, Basis.TEXT, dateline.span, "dateline")
    candidates = [*lines, *filter(None, (filed,))]
    full = (noted for noted in candidates if not noted.value.startswith(("X", "..")))
    return next(full, None) or next(iter(candidates), None) or _year_of_rights(report)


def is_dated(words: str) -> bool:
    """Return whether a line is there to say when the report was published or changed."""
    return _dated(words, labelled=False) is not None


def _dated_lines(report: Report) -> list[Noted]:
    """Return the dates of lines that hold nothing else, a change of the report after all others."""
    start = report.title.span.end if report.title and report.title.span else 0
    first = list(head_lines(report.text, start, _FIRST))
    seen = {line.start for line in first}
    found, changed = [], []
    for line in (*first, *(line for line in last_lines(report.text, _LAST) if line.start not in seen)):
        dated = _dated(line.words, labelled=line.start not in seen)
        if dated is not None:
            value, is_change = dated
            span = report.span(line.start, line.end)
            if is_change:
                # It was there by then; since when, the line does not say.
                if not value.startswith("X"):
                    changed.append(Noted(f"../{value}", Basis.TEXT, span, "a line dates its last change"))
            else:
                found.append(Noted(value, Basis.TEXT, span, "dated line"))
    return [*found, *changed]


def _dated(words: str, labelled: bool) -> tuple[str, bool] | None:
    """Return the date that a line, or one part of it between bars, consists of, and whether it is that of a change.

    Args:
        labelled: only a line that says what the date is of counts, as at the end of a report.
    """
    if len(words) > _LONGEST:
        return None
    # Between dashes the date of a chronology may stand ("May 14 – Toren resigns"), unless somebody signs there.
    separator = _PARTS if _BY.match(words) else _BARS
    changed = None
    parts = [words, *separator.split(words)]
    if is_byline(words):
        # A page may set name and date side by side: "By Ilva Toren 14 May 2031".
        parts += [words[match.start() :] for match in _DATE_BEGINS.finditer(words)]
    for part in parts:
        iso = _ISO_TIME.match(part)
        match = None if iso else _DATED.match(part)
        value = iso[1] if iso else day(match["date"]) if match else None
        if value is None or (labelled and not (match and (match["label"] or match["changed"]))):
            continue
        if match and match["changed"]:
            changed = changed or (value, True)
        else:
            return value, False
    return changed


def _year_of_rights(report: Report) -> Noted | None:
    """Return the year of the notice of rights: that of the page, of which the report's can only be thought."""
    notice = rights(report.text)
    if notice is None or notice.year is None:
        return None
    start, end = notice.year_at
    return Noted(notice.year, Basis.TEXT, report.span(start, end), "year of the copyright line, which is the page's")
