"""Which day does a date name, as reports write it?

Reach for it where a line or dateline holds a date and nothing else. It refuses the mistake of filling in what is not
written: without a year the year stays open, and where day and month cannot be told apart only the year is given.
"""

import re
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_MONTH = r"(?:" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in (*_MONTHS[:8], *_MONTHS[9:])) + r"|sept(?:ember)?)"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"

# For use inside other patterns, whatever the case: no group of it captures.
WRITTEN = (
    rf"(?:{WEEKDAY},?\s+)?(?:"
    rf"{_MONTH}\.?\s+[0-3]?\d(?:st|nd|rd|th)?(?:,?\s+(?:19|20)\d\d)?"
    rf"|[0-3]?\d(?:st|nd|rd|th)?(?:\s+of)?[\s-]{_MONTH}\.?,?(?:[\s-](?:19|20)\d\d)?"
    r"|(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d[./][0-3]?\d[./](?:19|20)\d\d)(?!\d)"
)
_MONTH_NAME = re.compile(_MONTH, re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)[0-3]?\d(?!\d)")
_PARTS = re.compile(r"(\d+)([-./])(\d+)\2(\d+)")
_IN_FULL = re.compile(WEEKDAY + r",?\s+", re.IGNORECASE)


def day(written: str) -> str | None:
    """Return a date that `WRITTEN` matches as EDTF, or None where there is no such day.

    "May 14, 2031" gives 2031-05-14, "8 June" XXXX-06-08, "05/06/2031" only 2031.
    """
    written = _IN_FULL.sub("", written, count=1)
    numbers = _PARTS.search(written)
    if numbers:
        return _of_numbers(int(numbers[1]), numbers[2], int(numbers[3]), int(numbers[4]))
    month, year = _MONTH_NAME.search(written), _YEAR.search(written)
    number = _DAY.search(_YEAR.sub(" ", written))
    if month is None or number is None:
        return None
    return _edtf(int(year[0]) if year else None, _SHORT[month[0][:3].lower()], int(number[0]))


def _of_numbers(first: int, mark: str, second: int, third: int) -> str | None:
    if mark == "-":
        return _edtf(first, second, third)
    if mark == "." or first > 12:
        return _edtf(third, second, first)
    if second > 12 or first == second:
        return _edtf(third, first, second)
    # "05/06/2031" is 6 May to some readers and 5 June to others.
    return f"{third:04}" if first and second else None


def _edtf(year: int | None, month: int, number: int) -> str | None:
    try:
        date(2000 if year is None else year, month, number)  # 2000 was a leap year
    except ValueError:
        return None
    return f"{'XXXX' if year is None else f'{year:04}'}-{month:02}-{number:02}"
