"""Where does any amount of unlike text come from? Sentences of a few patterns, in words as common as in English.

Made of the synonym table's words by how often they are seen, so that rare words are rare and two stories share next to
nothing but small words. They make no sense, and measure time and memory only.
"""

import re
from bisect import bisect
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import accumulate
from random import Random

from benchmarks.families.synonyms import inflect, table
from benchmarks.families.text import Text, upper_first

_SYLLABLES = (
    "ar bel cor dan el fa gor hal is jo ka lem mar nor o pel ra sel tor ul va wes ya zel kri sto ven dra".split()
)
_ENDS = "an dic ek enko eva ic in ka lin man mar nov ova ren sen sky tin ton va vic stad mark ovia".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# n, v, a: a noun, verb and adjective; p, l: a person and a place of the story; d, k: a day and a number.
_PATTERNS = (
    "The {n} of {l} {v} the {a} {n} on {d}, {p} said.",
    "{p} {v} {k} {ns} in {l} and {v} a {n} of the {n}.",
    "“The {n} is {a}, and no {n} will {b} it,” {p} told reporters.",
    "According to {p}, the {a} {n} had {v} {k} {ns} before {d}.",
    "A {n} with {k} {ns} was {v} near {l}, where the {n} of {ns} is {a}.",
    "{l} has {v} its {n} since the {a} {n} of last year.",
    "The {n} {v}, but the {ns} of {p} {v} the {n} again.",
    "Nobody in {l} could say whether the {n} would {b} the {a} {ns}.",
    "“We {b} {ns}, we do not {b} a {n},” said {p}.",
    "In {l}, {k} {a} {ns} {v} a {n} that {p} called {a}.",
    "After the {n}, {p} and {p} {v} the {n} behind a {a} {n}.",
    "The {ns} are to {b} the {n} by {d}; the {n} of {l} remains {a}.",
    "{p} denied that the {n} had {v} any {n}, {a} or not.",
    "It was the {a} {n} in {k} years, and {ns} {v} from {l}.",
)
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def _vocabulary(kind: str) -> tuple[Sequence[str], Sequence[int]]:
    """Return a kind's words and their summed counts; a word never seen counts a little."""
    found = [
        (word, 1 + 4 * seen)
        for word, readings in table().items()
        for its, seen, _ in readings
        if its == kind and 3 < len(word) < 12 and seen < 400
    ]
    return [word for word, _ in found], list(accumulate(n for _, n in found))


def _word(kind: str, draw: Random) -> str:
    words, sums = _vocabulary(kind)
    return words[bisect(sums, draw.randrange(sums[-1]))]


def story(draw: Random) -> Text:
    """Return a text about people and places of its own, half of it in words that come again."""
    people = [f"{_name(draw)} {_name(draw)}" for _ in range(draw.randint(2, 5))]
    places = [_name(draw) for _ in range(draw.randint(1, 3))]
    theme = [_word("n", draw) for _ in range(12)]

    def noun() -> str:
        return draw.choice(theme) if draw.random() < 0.5 else _word("n", draw)

    fill: Mapping[str, Callable[[], str]] = {
        "n": noun, "ns": lambda: inflect(noun(), "s", "n"), "v": lambda: inflect(_word("v", draw), "ed", "v"),
        "b": lambda: _word("v", draw), "a": lambda: _word("a", draw), "p": lambda: draw.choice(people),
        "l": lambda: draw.choice(places), "d": lambda: draw.choice(_DAYS), "k": lambda: str(draw.randint(2, 900)),
    }  # fmt: skip
    said = [_filled(draw.choice(_PATTERNS), fill) for _ in range(draw.randint(6, 22))]
    paragraphs, at = [], 0
    while at < len(said):
        size = draw.choice((1, 2, 3))
        paragraphs.append(" ".join(said[at : at + size]))
        at += size
    return Text(f"{upper_first(noun())} of {places[0]}: {people[0]} and the {noun()}", tuple(paragraphs))


def _filled(pattern: str, fill: Mapping[str, Callable[[], str]]) -> str:
    return upper_first(_SLOT.sub(lambda m: fill[m[1]](), pattern))


def _name(draw: Random) -> str:
    return (draw.choice(_SYLLABLES) + draw.choice(("", draw.choice(_SYLLABLES))) + draw.choice(_ENDS)).capitalize()
