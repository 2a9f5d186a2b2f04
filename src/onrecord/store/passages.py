"""Which part of a text shows best where the words stand that were looked for?"""

from collections.abc import Sequence

# Characters before the first match and in all: two or three lines of a terminal.
_BEFORE, _LENGTH = 60, 240
_BEGINNING = 160

Range = tuple[int, int]


def passage(text: str, matches: Sequence[Range]) -> Range:
    """Return the range that holds the most matches, from word to word; the beginning where there is none."""
    if not matches:
        return _whole_words(text, 0, _BEGINNING)
    best, most, last = 0, 0, 0
    for first, (start, _) in enumerate(matches):
        while last < len(matches) and matches[last][1] <= start - _BEFORE + _LENGTH:
            last += 1
        if last - first > most:
            best, most = first, last - first
    start, end = matches[best]
    return _whole_words(text, start - _BEFORE, max(end, start - _BEFORE + _LENGTH))


def _whole_words(text: str, start: int, end: int) -> Range:
    """Return the range without half a word at its ends, unless a word is all there is."""
    start, end = max(0, start), min(len(text), end)
    if start > 0:
        blank = next((i for i in range(start, min(end, start + _BEFORE)) if text[i].isspace()), None)
        start = start if blank is None else blank + 1
    if end < len(text):
        blank = next((i for i in range(end, max(start, end - _BEFORE), -1) if text[i].isspace()), None)
        end = end if blank is None else blank
    return start, end
