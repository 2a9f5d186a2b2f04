"""Which number do words from a place on give, and how exactly: "seven", "7", "about 400", "the third", "several"?"""

import re
from collections.abc import Sequence

from onrecord.lexicon.little_words import Little, LittleWordTable
from onrecord.text.numbers import JOINERS, ONE, SCALES, TIMES, is_number, read_number

Parts = tuple[tuple[str, object], ...]
BOUNDS = (Little.ABOVE, Little.BELOW, Little.ABOUT)
LONGEST = 8  # words of one number
# "One" is a number but after "no" or before "of", where it stands for somebody.
NOT_AFTER = frozenset({"no", "the", "this", "that", "which", "each", "every", "any", "another", "some"})
NOT_BEFORE = frozenset({"of", "another", "day", "side", "who"})
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_SUFFIXED = re.compile(r"(\d+(?:[.,]\d+)*)(st|nd|rd|th|m|mn|bn|tn|k|pc)")
_SCALED = {"m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "pc": 1.0}


def amount_at(words: Sequence[str], place: int, table: LittleWordTable) -> tuple[int, Parts] | None:
    """Return how many words from a place on are a number with what stands before it, and its parts; None without one.

    The parts are value, or order for "third", or vague for what nobody can count; bound ("about", "above", "below")
    where it is not exact, and how many words before the number say so.
    """
    for bound in BOUNDS:
        length = table.length(bound, words, place)
        found = _plain(words, place + length, table) if length else None
        if found is not None:
            return length + found[0], (*found[1], ("bound", str(bound)), ("before", length))
    if found := _plain(words, place, table):
        after = table.length(Little.ABOUT, words, place + found[0])
        is_so = " ".join(words[place + found[0] : place + found[0] + after]) == "or so"
        return (found[0] + after, (*found[1], ("bound", str(Little.ABOUT)))) if is_so else found
    length = table.length(Little.VAGUE, words, place)
    return (length, (("vague", " ".join(words[place : place + length])),)) if length else None


def _plain(words: Sequence[str], place: int, table: LittleWordTable) -> tuple[int, Parts] | None:
    if place >= len(words):
        return None
    word = words[place]
    if word in _ORDINALS:
        return (1, (("order", float(_ORDINALS[word])),)) if word != "second" or place else None
    if found := _SUFFIXED.fullmatch(word):
        value = read_number([found[1]])
        if value is None:
            return None
        scale = _SCALED.get(found[2])
        return 1, (("order", value),) if scale is None else (("value", value * scale),)
    if not is_number(word) and not (word in ONE and _is_scale(words, place + 1)):
        return None
    if word == "one" and _is_somebody(words, place):
        return None
    return _longest(words, place)


def _longest(words: Sequence[str], place: int) -> tuple[int, Parts] | None:
    end = place + 1
    while end < min(len(words), place + LONGEST) and (is_number(words[end]) or words[end] in JOINERS):
        end += 1
    while end > place:
        value = read_number(words[place:end]) if words[end - 1] not in JOINERS else None
        if value is not None:
            return end - place, (("value", value),)
        end -= 1
    return None


def _is_scale(words: Sequence[str], place: int) -> bool:
    return place < len(words) and (words[place] in SCALES or words[place] in TIMES)


def _is_somebody(words: Sequence[str], place: int) -> bool:
    before, after = words[place - 1] if place else "", words[place + 1] if place + 1 < len(words) else ""
    return before in NOT_AFTER or after in NOT_BEFORE
