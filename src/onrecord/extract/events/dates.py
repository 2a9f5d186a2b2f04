"""When, as far as the words beside an event prove it?

Only years, months and days that stand in the event's own clause are read; "Wednesday" and "last month" stay open.
"""

import re
from calendar import monthrange

from onrecord.records.event import Dating
from onrecord.records.span import Span

MONTHS = "January February March April May June July August September October November December".split()
MONTH = "|".join(f"{m}|{m[:3]}\\.?" for m in MONTHS) + "|Sept\\.?"  # capitals: "troops march 10 km" is no date
DAY_FIRST = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH})(?:,? (?P<year>(?:19|20)\d\d))?\b")
MONTH_FIRST = re.compile(rf"\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>(?:19|20)\d\d)\b)?")
MONTH_YEAR = re.compile(rf"\b(?P<month>{MONTH}) (?:of )?(?P<year>(?:19|20)\d\d)\b")
# A year alone proves one only behind "in" or an owner; "2000 refugees", "until 2025" and "before 2025" prove none.
YEAR = re.compile(r"(?:\b[Ii]n|\b[Dd]uring|\bthe|['’]s|s’) (?P<year>(?:19|20)\d\d)\b(?! \w+s\b)")


def find_date(report: str, text: str, start: int, end: int) -> Dating:
    """Return the date that a clause proves; a clause with several different dates proves none."""
    clause = text[start:end]
    for pattern in (DAY_FIRST, MONTH_FIRST, MONTH_YEAR, YEAR):
        found = {_edtf(m): m for m in pattern.finditer(clause)}
        found.pop(None, None)
        if len(found) == 1:
            ((value, match),) = found.items()
            first = match.start("year") if pattern is YEAR else match.start()
            span = Span(report, start + first, start + match.end())
            return Dating(proved=value, passages=(span,), reason=f"“{clause[first : match.end()]}” in the same clause")
        if len(found) > 1:
            return Dating(reason=f"the clause names {len(found)} dates")
    return Dating(reason="the clause names no date")


def _edtf(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    year = groups.get("year") or "XXXX"
    if not groups.get("month"):
        return year
    name = groups["month"].rstrip(".")[:3]
    month = next(i for i, m in enumerate(MONTHS, 1) if m.startswith(name))
    if not groups.get("day"):
        return f"{year}-{month:02d}"
    day = int(groups["day"])
    last = monthrange(2000 if year == "XXXX" else int(year), month)[1]  # 2000 is a leap year: 29 February may be meant
    return f"{year}-{month:02d}-{day:02d}" if 1 <= day <= last else None
