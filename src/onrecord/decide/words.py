"""Where in a text do the words stand that somebody typed?

Typed words have straight marks and single blanks where the text may have curly ones and line ends; nothing else is
forgiven, since what is found is quoted.
"""

import re
from collections.abc import Iterator

GAP = " … "  # between two pieces that do not stand side by side
_ALIKE = ('"“”„‟«»″', "'‘’‚‛ʼ′`", "-‐‑–—")


def places(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Yield where the words stand, as half-open ranges."""
    if wanted.strip():
        yield from (match.span() for match in re.finditer(_pattern(wanted), text))


def nearest(text: str, wanted: str, at: int) -> tuple[int, int] | None:
    """Return the range of the words that begins nearest to a place, or None where they do not stand in the text."""
    return min(places(text, wanted), key=lambda place: (abs(place[0] - at), place), default=None)


def pieces(text: str, wanted: str, at: int) -> list[tuple[int, int]] | None:
    """Return the ranges of words that may be parted by " … ", the first nearest to a place, the others after it."""
    whole = nearest(text, wanted, at)
    if whole is not None:
        return [whole]
    found: list[tuple[int, int]] = []
    for part in wanted.split(GAP):
        after = found[-1][1] if found else 0
        candidates = [place for place in places(text, part) if place[0] >= after]
        if not candidates:
            return None
        found.append(min(candidates, key=lambda place: abs(place[0] - (found[-1][1] if found else at))))
    return found


def _pattern(wanted: str) -> str:
    return r"\s+".join("".join(map(_alike, word)) for word in wanted.split())


def _alike(character: str) -> str:
    group = next((g for g in _ALIKE if character in g), None)
    return f"[{re.escape(group)}]" if group else re.escape(character)
