"""What does a partial date say, and between which days does it lie?

Dates are EDTF strings (Extended Date/Time Format): "2021", "2021-06", "2021-XX", "XXXX-06-08", "2021-06-01/2021-06-30",
"2021-06-01/..". Reach for it whenever a date is taken in or compared. It refuses the mistake of filling in what is not
said: a date without a year has no bounds, and an interval with an unknown end has none on that side.
"""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

from onrecord.text.calendar import MONTHS

Bounds = tuple[date | None, date | None]

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# Levels 0 and 1, and the forms of level 2 that reports need: any digit of the year or the last of the day unknown.
# The parser knows more (sets, years of ten digits) but prints to the terminal and raises at random on some of it.
_DATE = r"-?[\dX]{4}(?:-(?:\d\d|XX)(?:-(?:\d\d|[0-3]X|XX)(?:T[\d:]{8}(?:Z|[+-][\d:]{2,5})?)?)?)?[?~%]?"
_SHAPE = re.compile(rf"{_DATE}|{_DATE}/(?:{_DATE}|\.\.)?|(?:\.\.)?/{_DATE}", re.ASCII)
_HALF_A_DAY = re.compile(r"-[0-3]X\b")
_MAIL_DATE = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d", re.ASCII)
_OPEN = frozenset({"", ".."})
_NO_YEAR = "XXXX"


def is_edtf(value: str) -> bool:
    """Return whether this is a date or interval in EDTF whose start does not lie after its end."""
    return _bounds(value) is not None


def bounds(value: str) -> Bounds:
    """Return the earliest and the latest day that a date allows; None for a side that is open or has no year.

    "2021-06" gives 1 and 30 June 2021, "2021-06-08/.." gives (8 June 2021, None), "XXXX-06-08" gives (None, None).

    Raises:
        ValueError: the value is no EDTF.
    """
    found = _bounds(value)
    if found is None:
        raise ValueError(f"not a date in EDTF: {value[:64]!r}; write 2021-06-08, 2021-06 or 2021-06-01/2021-06-30")
    return found


def as_edtf(value: str) -> str | None:
    """Return a date as EDTF, or None where it is not one.

    EDTF stays as it is. A time stamp of another exact notation, ISO 8601 with fractions or offsets
    ("2021-06-08T10:00:00.5+02:00") or that of mail and feeds ("Tue, 08 Jun 2021 10:00:00 GMT"), gives its day as
    written. Nothing is guessed: "June 8" and "08/06/21" are not dates here.
    """
    value = value.strip()
    if is_edtf(value):
        return value
    try:
        if _MAIL_DATE.match(value):
            return parsedate_to_datetime(value).date().isoformat()
        return datetime.fromisoformat(value).date().isoformat() if "T" in value or ":" in value else None
    except (ValueError, IndexError, TypeError, OverflowError):  # all of these come out of the mail parser
        return None


def may_meet(left: str, right: str) -> bool:
    """Return whether two dates allow one same day: 2021-06 and 2021-06-08 do, and so does "XXXX-06-08".

    Raises:
        ValueError: one of the values is no EDTF.
    """
    found = bounds(left), bounds(right)
    if _NO_YEAR not in left and _NO_YEAR not in right:
        return _overlap(*found)
    for year in _years(found[0] if _NO_YEAR in right else found[1]):
        tried = [_bounds(date.replace(_NO_YEAR, f"{year:04}")) for date in (left, right)]
        if all(tried) and _overlap(*(sides for sides in tried if sides is not None)):
            return True
    return False


def _overlap(one: Bounds, other: Bounds) -> bool:
    (low, high), (first, last) = one, other
    return (low is None or last is None or low <= last) and (first is None or high is None or first <= high)


def _years(sides: Bounds) -> range:
    """Return the years in which to try a date without one; nine hold every day, 29 February among them."""
    low, high = sides
    first = low.year if low is not None else high.year - 8 if high is not None else 2000
    return range(max(first, 1), min(first + 8, high.year if high is not None else first + 8) + 1)


@lru_cache(maxsize=4_096)  # the parser needs some 7 ms for a date, and the reports of a day share theirs
def _bounds(value: str) -> Bounds | None:
    if _DAY.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return None
        return day, day
    return _parsed(value) if _SHAPE.fullmatch(value) else None


def _parsed(value: str) -> Bounds | None:
    # Imported here because it takes a quarter of a second, which `onrecord --help` should not pay.
    import edtf

    try:
        parsed = edtf.parse_edtf(value)
    except (edtf.EDTFParseException, ValueError, AttributeError, TypeError):  # the last for "../199X"
        return None
    low, high = _side(parsed, value, "lower_strict"), _side(parsed, value, "upper_strict")
    if low is not None and high is not None and low > high:
        return None
    return low, high


def _side(parsed: object, value: str, side: str) -> date | None:
    """Return one bound; None where the date does not say."""
    ends = value.split("/")
    end = ends[0] if side == "lower_strict" else ends[-1]
    # The parser guesses ten years for an unknown end and year 0 to 9999 for an unknown year: we do not.
    if end in _OPEN or _NO_YEAR in end:
        return None
    try:
        found = getattr(parsed, side)()
        return date(found.tm_year, found.tm_mon, found.tm_mday)
    except (ValueError, AttributeError, TypeError, OverflowError):
        # A day with one known digit ("2021-06-1X") is parsed but not bounded: its month bounds it.
        wider = _HALF_A_DAY.sub("-XX", end)
        whole = None if wider == value else _bounds(wider)
        return None if whole is None else whole[0 if side == "lower_strict" else 1]


_PLAIN = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?")


def spoken(value: str) -> str:
    """Return a date as people write it: "8 June, year not stated" for XXXX-06-08; what is no plain date stays."""
    if "/" in value:
        start, _, end = value.partition("/")
        open_ends = {"", ".."}
        first = "an open start" if start in open_ends else spoken(start)
        return f"{first} to {'an open end' if end in open_ends else spoken(end)}"
    match = _PLAIN.fullmatch(value)
    if match is None:
        return value
    year, month, day = match["year"], match["month"], match["day"]
    name = MONTHS[int(month) - 1] if month and month.isdigit() and 1 <= int(month) <= 12 else ""
    date = f"{int(day)} {name}" if name and day and day.isdigit() else name
    if year == _NO_YEAR:
        return f"{date}, year not stated" if date else value
    return f"{date} {year}".strip()
