"""What do a hundred thousand reports of many happenings look like, so that an index meets the words of a real desk?

The sentences are walks over the words of the examples, with names, places and numbers of their story: common words are
as common as in news, and rare ones as rare. Some reports of a story are the first one over again, cut and with other
words; the others tell it in sentences of their own. Deterministic, one report at a time: any part can be made alone.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise

from benchmarks.made import SEED, models
from onrecord.lineage.terms import rarity
from onrecord.records.document import Arrival, Document, Given, Location, Medium
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report, report_id

STORY = 5  # reports of one story
_NAMES = 9  # that a story has of its own
_SENTENCES = (14, 30)
_WORD = re.compile(r"[A-Za-z]+")
_STARTS = "Ab Bel Cor Dan Ed Fal Gor Hal Is Jor Kar Lem Mar Nor Or Pel Qua Rav Sel Tor Ul Var Wes Yar Zel".split()
_MIDDLES = "a an ar e en er i il in o ol on u ul um ya".split()
_ENDS = "bad dic ek enko gorod grad ic kin lar man mir nov rim sen sky tan ton va vic wold".split()
_FOLLOWS = 0.3
_COMMON = 0.6  # rarity below which a word is in at least one news article in 200
_RARE = 40_000  # words that few reports share


@dataclass(frozen=True, slots=True)
class Walks:
    """The words of the examples, and which follow which."""

    openers: tuple[str, ...]
    every: tuple[str, ...]
    after: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def walks() -> Walks:
    """Return how sentences of the examples run, without their names and rare words.

    Thirty texts have few of these and would say them in one report in twenty; made ones take their place.
    """
    openers, every, after = [], [], defaultdict(list)
    for model in models():
        for line in re.split(r"(?<=[.!?])\s+|\n", model.text):
            words = [w for w in _WORD.findall(line) if w.islower() and rarity(w) < _COMMON]
            openers += words[:1]
            every += words
            for one, other in pairwise(words):
                after[one].append(other)
    return Walks(tuple(openers), tuple(every), {word: tuple(following) for word, following in after.items()})


def text(number: int, seed: int = SEED) -> str:
    """Return the text of one report."""
    story, place = divmod(number, STORY)
    if place in {1, 2}:
        return _edited(text(story * STORY, seed), random.Random(f"{seed}-{number}-edit"))
    draw, names = random.Random(f"{seed}-{number}"), _names(story, seed)
    return " ".join(_sentence(draw, names) for _ in range(draw.randint(*_SENTENCES)))


def reading(number: int, seed: int = SEED) -> tuple[Arrival, Reading]:
    """Return one report as it comes in and as it is read: a paragraph, its sentences, and no quotation."""
    words = text(number, seed)
    data = words.encode()
    given = Given(outlet=f"{_name(random.Random(number % 900))} Courier", url=f"https://made.example/{number}")
    document = Document(sha256(data).hexdigest(), len(data), Medium.PLAIN)
    identity = report_id(document.sha256, given)
    report = Report(identity, document.sha256, given, words, Noted("utf-8", Basis.GIVEN), language=ENGLISH)
    layers: dict[type, tuple[object, ...]] = {
        Furniture: (),
        Paragraph: (Paragraph(report.span(0, len(words))),),
        Sentence: tuple(Sentence(report.span(m.start(), m.end())) for m in re.finditer(r"\S[^.]*\.", words)),
        Quotation: (),
    }
    return Arrival(document, data, Location("made.jsonl", number + 1), given), Reading(report, layers)


ENGLISH = Noted("en", Basis.GIVEN)


def _names(story: int, seed: int) -> list[str]:
    draw = random.Random(f"{seed}-story-{story}")
    return [_name(draw) for _ in range(_NAMES)]


def _name(draw: random.Random) -> str:
    return draw.choice(_STARTS) + draw.choice(_MIDDLES) + draw.choice(_MIDDLES) + draw.choice(_ENDS)


def _sentence(draw: random.Random, names: list[str]) -> str:
    walk = walks()
    words = [draw.choice(walk.openers)]
    for _ in range(draw.randint(9, 28)):
        chance = draw.random()
        if chance < 0.09:
            words.append(draw.choice(names))
        elif chance < 0.13:
            words.append(_rare(draw.randrange(_RARE)))
        elif chance < 0.15:
            words.append(str(draw.randint(2, 999)))
        # The examples are few: whole walks would say the same runs again and again, as no two newsrooms do.
        follows = walk.after.get(words[-1], walk.every) if draw.random() < _FOLLOWS else walk.every
        words.append(draw.choice(follows))
    return f"{words[0].capitalize()} {' '.join(words[1:])}."


@lru_cache(maxsize=_RARE)
def _rare(number: int) -> str:
    return _name(random.Random(-number)).lower()


def _edited(words: str, draw: random.Random) -> str:
    """Return a text with some sentences cut and some words exchanged."""
    kept = [s for s in words.split(". ") if draw.random() > 0.25] or words.split(". ")
    spare = walks().openers
    return ". ".join(
        " ".join(draw.choice(spare) if draw.random() < 0.08 else w for w in sentence.split(" ")) for sentence in kept
    )


def readings(first: int, last: int, seed: int = SEED) -> Iterator[tuple[Arrival, Reading]]:
    """Yield some reports, in order."""
    for number in range(first, last):
        yield reading(number, seed)
