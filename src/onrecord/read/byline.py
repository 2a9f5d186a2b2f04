"""Who signed the report?

"By Ilva Toren and Sem Radd | May 3" or "Ilva Toren, Brenik" among the first lines. Reach for it once the title is
known. It refuses the mistake of taking a sentence that begins with "By", or a caption, for a signature: a byline fills
its line and holds names.
"""

import re

from onrecord.read.days import WRITTEN
from onrecord.read.facts import PageFacts
from onrecord.read.opening import head_lines
from onrecord.records.report import Basis, Noted, Report

_LINES = 14  # from the title on: a deck, a caption, share lines and a date may stand before the byline
_LONGEST = 160

_PART = r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|['’.-](?=[^\W\d_])|\.(?=\s|\Z)){0,30}"
_PARTICLE = r"(?:de|del|della|der|den|di|da|du|la|le|van|von|zu|al|el|bin|ibn|ben|ten|ter)"
_NAME = rf"{_PART}(?:\s(?:{_PARTICLE}\s){{0,2}}{_PART}){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:\s?,\s(?:and\s)?|\s(?:and|&|/)\s|\s?;\s){_NAME}){{0,5}}"
_REST = r"(?:\s*[|·•/–—-]\s*|\s?,\s|\s(?:in|at|for)\s|\s\()"
_SIGNED = re.compile(
    rf"(?:(?:written|reported|reporting|story|report|words|text)\s)?by:?\s+(?P<names>(?-i:{_NAMES}|{_PART}))"
    rf"(?P<rest>{_REST}(?P<after>[^\n]{{1,80}})|\s+{WRITTEN}[^\n]{{0,40}})?\Z",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?P<names>{_NAMES})(?:,\s{_PART}(?:\s{_PART})?|\s?[|·•–—-]\s?(?i:{WRITTEN}))\Z")

# Capitalised words that make a line something else than a signature.
_NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december the this that then its his her their our my all no law contrast comparison order".split()
)
# A signature's rest is a place, a role or a date, never a clause.
_CLAUSE = re.compile(
    r"[.!?;:][\"”’]?\Z|\b(?:is|are|was|were|has|have|had|will|would|said|says|who|which|that)\b", re.IGNORECASE
)


def byline(report: Report, facts: PageFacts | None) -> Noted | None:
    """Return the names that the report is signed with, or None; the words of the text before the page's markup."""
    title = report.title.span if report.title else None
    # On a page menus stand above the title; elsewhere nothing but a byline or the name of a column does.
    for line in head_lines(report.text, title.end if title and facts else 0, _LINES):
        found = _signature(line.words, titled=title is not None and line.start >= title.end)
        if found is not None:
            start, end = found
            span = report.span(line.start + start, line.start + end)
            return Noted(line.words[start:end], Basis.TEXT, span, "byline")
    return facts.author if facts else None


def is_byline(words: str) -> bool:
    """Return whether a line says whom the report is by."""
    return _SIGNED.match(words) is not None and _signature(words, titled=False) is not None


def _signature(words: str, titled: bool) -> tuple[int, int] | None:
    """Return where the names stand in a line that is a signature, or None.

    Args:
        titled: the line stands below a title, so that a name and a place sign it without "By".
    """
    if len(words) > _LONGEST:
        return None
    match = _SIGNED.match(words)
    if match is None and titled:
        match = _BARE.match(words)
    if match is None or _CLAUSE.search(match.groupdict().get("after") or ""):
        return None
    names = match["names"]
    parts = re.findall(r"[^\W\d_]+", names)
    if not parts or any(part.casefold() in _NO_NAMES for part in parts):
        return None
    if len(parts) == 1 and match.end("names") != len(words) and not match["rest"]:
        return None
    return match.span("names")
