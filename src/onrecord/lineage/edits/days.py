"""Which day do words from a place on name: "Tuesday", "June 8", "8 June 2031", "last week"?"""

from collections.abc import Sequence

from onrecord.lexicon.little_words import Little, LittleWordTable
from onrecord.lineage.alignment.passages import Word
from onrecord.text.calendar import MONTHS, WEEKDAYS
from onrecord.text.numbers import is_number, is_year

Parts = tuple[tuple[str, object], ...]
_WEEKDAYS = {name.casefold(): name for name in WEEKDAYS} | {name[:3].casefold(): name for name in WEEKDAYS}
_MONTHS = {name.casefold(): name for name in MONTHS} | {name[:3].casefold(): name for name in MONTHS}
_MONTHS |= {"sept": "September"}
BETWEEN = frozenset({"on", "in", "of", "the"})
BEFORE_MONTH = frozenset("in since until by of late early mid last next this from before after".split())
AGO = frozenset({"ago", "earlier", "later", "before"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "last"})
PARTS_OF_YEAR = frozenset({"quarter", "half"})
LAST_DAY = 31


def day_at(words: Sequence[Word], place: int, table: LittleWordTable) -> tuple[int, Parts] | None:
    """Return how many words from a place on name a day, and its parts: weekday, month, day, year, told ("yesterday").

    "May" and "Sun" are a month and a weekday only where they are written so, "8" is a day only beside a month.
    """
    parts: dict[str, object] = {}
    texts = [word.text for word in words]
    end = here = place
    for sort in (Little.EARLY, Little.MIDDLE, Little.LATE):
        if length := table.length(sort, texts, place):
            parts, here = {"within": str(sort)}, place + length
    if here > place and (here == len(words) or _atom(words, here, table, has_month=False) is None):
        return None
    while here < len(words):
        found = _atom(words, here, table, has_month="month" in parts)
        if found is None or set(found[1]) & set(parts):
            if end == here and here > place and words[here].text in BETWEEN:
                here += 1
                continue
            break
        parts |= found[1]
        here = end = here + found[0]
    if parts and end < len(words) and table.holds(Little.DAYTIME, texts[end]):
        parts, end = parts | {"daytime": texts[end]}, end + 1
    return (end - place, tuple(parts.items())) if parts else None


def agree(left: Parts, right: Parts) -> bool:
    """Return whether two dates may be one day: they have a part in common, and no part speaks against it."""
    ours, theirs = dict(left), dict(right)
    shared = set(ours) & set(theirs)
    return bool(shared) and all(ours[name] == theirs[name] for name in shared)


def _atom(
    words: Sequence[Word], place: int, table: LittleWordTable, *, has_month: bool
) -> tuple[int, dict[str, object]] | None:
    word = words[place]
    if word.written[:1].isupper() and (part := _named(words, place)) is not None:
        return 1, part
    if (day := _day(word)) is not None and (has_month or _month_follows(words, place)):
        return 1, {"day": day}
    if is_year(word.text):
        return 1, {"year": int(word.text)}
    return _told(words, place, table)


def _named(words: Sequence[Word], place: int) -> dict[str, object] | None:
    """Return the weekday or month that a word with a capital names."""
    text = words[place].text
    if text in _WEEKDAYS and (len(text) > 3 or _is_before_date(words, place)):
        return {"weekday": _WEEKDAYS[text]}
    return {"month": _MONTHS[text]} if text in _MONTHS and _is_month(words, place) else None


def _told(words: Sequence[Word], place: int, table: LittleWordTable) -> tuple[int, dict[str, object]] | None:
    """Return a day that is named by when it is told: "yesterday", "last week", "two weeks ago", "the first quarter"."""
    text, after = words[place].text, words[place + 1].text if place + 1 < len(words) else ""
    length = table.length(Little.DAY, [w.text for w in words], place) or _ago(words, place, table)
    if not length and table.holds(Little.POINTER, text) and table.holds(Little.STRETCH, after):
        length = 2
    if not length and text in ORDINALS and after in PARTS_OF_YEAR:
        return 2, {"part": f"{text} {after}"}
    return (length, {"told": " ".join(w.text for w in words[place : place + length])}) if length else None


def _ago(words: Sequence[Word], place: int, table: LittleWordTable) -> int:
    """Return how many words from a place on tell how long ago it was: "two weeks ago", "a month earlier"."""
    texts = [word.text for word in words[place : place + 3]]
    if len(texts) < 3 or texts[2] not in AGO or not (is_number(texts[0]) or texts[0] in {"a", "an", "some"}):
        return 0
    stretch = texts[1].removesuffix("s")
    return 3 if stretch in {"day", "hour"} or table.holds(Little.STRETCH, stretch) else 0


def _is_month(words: Sequence[Word], place: int) -> bool:
    """Return whether a word is a month: any but "May" and "March", which need a number beside or "in" before them."""
    if words[place].text not in {"may", "march", "mar", "dec", "jan", "jun", "sep", "nov"}:
        return True
    near = (words[i] for i in (place - 2, place - 1, place + 1) if 0 <= i < len(words))
    before = words[place - 1].text if place else ""
    return any(_day(word) is not None or is_year(word.text) for word in near) or before in BEFORE_MONTH


def _is_before_date(words: Sequence[Word], place: int) -> bool:
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and (after.text in _MONTHS or _day(after) is not None)


def _day(word: Word) -> int | None:
    digits = word.text.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    return int(digits) if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= LAST_DAY else None


def _month_follows(words: Sequence[Word], place: int) -> bool:
    rest = [word for word in words[place + 1 : place + 3] if word.text != "of"][:1]
    return bool(rest) and rest[0].text in _MONTHS and rest[0].written[:1].isupper()
