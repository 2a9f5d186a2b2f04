"""Which number do words and digits give: "eight", "twenty-three", "a hundred and twenty", "1,200", "2.5 million"?

Reach for `read_number` with the words of one number. It refuses to guess: "1.200" is a thousand to some and one to
others, "several hundred" is no number.
"""

import re
from collections.abc import Sequence

CARDINALS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {word: tens * 10 for tens, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
TIMES = {"dozen": 12.0, "hundred": 100.0}
ONE = frozenset({"a", "an"})  # before a scale
JOINERS = frozenset({"and", "-", "‐", "‑"})
_DIGITS = re.compile(r"\d{1,15}|\d{1,3}(?:,\d{3})+")
_DECIMAL = re.compile(r"\d{1,12}\.(?:\d{1,2}|\d{4,6})")
_GROUP = re.compile(r"\d{3}")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def is_number(word: str) -> bool:
    """Return whether a word can be one of a number: digits, "eight", "hundred"."""
    word = word.casefold()
    return (
        word in CARDINALS
        or word in SCALES
        or word in TIMES
        or bool(_DIGITS.fullmatch(word) or _DECIMAL.fullmatch(word))
    )


def is_year(word: str) -> bool:
    """Return whether digits may be a year of our time."""
    return _YEAR.fullmatch(word) is not None


def read_number(words: Sequence[str]) -> float | None:
    """Return the number that some words give one after the other, or None where they are not one."""
    parts = [part for word in words for part in re.split(r"([-‐‑])", word.casefold()) if part]
    total, current, grouped = 0.0, None, False
    for place, word in enumerate(parts):
        if word in JOINERS:
            continue
        if word in ONE and place + 1 < len(parts):
            current = 1.0
        elif word in CARDINALS:
            current = (current or 0.0) + CARDINALS[word]
        elif word in TIMES:
            current = (1.0 if current is None else current) * TIMES[word]
        elif word in SCALES:
            total, current = total + (1.0 if current is None else current) * SCALES[word], None
        elif _GROUP.fullmatch(word) and (grouped or (current is not None and current < 1000)):  # "1 000"
            current, grouped = (current or 0.0) * 1000 + float(word), True
        elif current is None and (_DIGITS.fullmatch(word) or _DECIMAL.fullmatch(word)):
            current, grouped = float(word.replace(",", "")), word.isdecimal()
        else:
            return None
    if current is None and not total:
        return None
    return total + (current or 0.0)
