"""How do two writers come to tell the same without having read each other? They sat in one room, or share a subject.

Hard on purpose: they share names, numbers and what was said aloud, word for word; only their own words differ.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.families.bases import Base
from benchmarks.families.text import QUOTED, Text, split_sentences

_FILE = Path(__file__).with_name("happenings.toml")
# Country, people, capital.
_LANDS = (
    ("Velmark", "Velmarkish", "Osterhal"), ("Tarsovia", "Tarsovian", "Brenik"), ("Calvesse", "Calvessian", "Sarn"),
    ("Merovia", "Merovian", "Aldstad"), ("Kestria", "Kestrian", "Ravno"), ("Zembria", "Zembrian", "Koll"),
    ("Norvane", "Norvanian", "Halgrad"), ("Sundria", "Sundrian", "Vosk"), ("Pelagia", "Pelagian", "Marren"),
)  # fmt: skip
_FIRSTS = (
    "Anna Boris Clara Dmitar Edda Felix Greta Hasan Ines Jonas Katja Lukas Mira Nils Olga Petar Rosa Stefan".split()
)
_LASTS = (
    "Adrovic Bellamark Corvenko Dalgaard Eskola Farrukh Grabov Holtzen Ivasko Jessenin Karvelis Lindqvist Morvay Nadj "
    "Orbeliani Pashko Quennell Rastov Savarin Thornquist Urbanek Vandermoor Wexley Yusupen Zoric"
).split()
_NUMBERS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday".split()


@cache
def happenings() -> Sequence[Mapping[str, Any]]:
    """Return the fact sheets."""
    sheets: Sequence[Mapping[str, Any]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))["happenings"]
    return sheets


def told(draw: Random, writers: int) -> tuple[str, list[Text]]:
    """Return what happened, and how each of some writers tells it; no fact is in the same words twice."""
    number = draw.randrange(1_000_000)
    sheet = draw.choice(happenings())
    slots = _slots(draw)
    turns = [draw.sample(range(3), 3) for _ in sheet["facts"]]
    titles = draw.sample(range(3), 3)
    found = []
    for writer in range(writers):
        rest = list(range(1, len(sheet["facts"])))
        draw.shuffle(rest)
        chosen = sorted(rest[: draw.randint(4, 7)]) if draw.random() < 0.4 else rest[: draw.randint(4, 7)]
        lines = [sheet["facts"][i][turns[i][writer]] for i in (0, *chosen)]
        for quote in draw.sample(sheet["quotes"], draw.choice((1, 2, 2, 3))):
            lines.insert(draw.randint(1, len(lines)), quote)
        found.append(
            Text(sheet["titles"][titles[writer]].format(**slots), _set([x.format(**slots) for x in lines], draw))
        )
    return f"happening-{sheet['name']}-{number}", found


def halves(base: Base, draw: Random) -> tuple[Text, Text]:
    """Return two reports of what is in one article, no sentence in both but perhaps what was said aloud."""
    said = [s for p in base.text.paragraphs for s in split_sentences(p)]
    size = draw.choice((1, 2, 3))
    blocks = [said[i : i + size] for i in range(0, len(said), size)]
    left, right = (_set([s for b in blocks[side::2] for s in b], draw) for side in (0, 1))
    aloud = [s for s in said if (m := QUOTED.search(s)) and len(m[1].split()) > 6]
    if aloud and draw.random() < 0.5:
        shared = draw.choice(aloud)
        missing = right if any(shared in p for p in left) else left
        at = draw.randint(1, len(missing))
        again = (*missing[:at], _otherwise(shared, draw), *missing[at:])
        left, right = (again, right) if missing is left else (left, again)
    words = base.text.title.split()
    title = split_sentences(right[0])[0] if right else base.text.title
    return Text(" ".join(words), left), Text(" ".join(title.rstrip(".").split()[:12]), right)


def _otherwise(sentence: str, draw: Random) -> str:
    """Return the words that were said aloud with a tag of another writer's."""
    words = QUOTED.search(sentence)
    tag = draw.choice(
        ("He also said: ", "To applause came the words: ", "In the same appearance: ", "The exact words: ")
    )
    return f"{tag}“{words[1].rstrip(',')}.”" if words else sentence


def _slots(draw: Random) -> dict[str, str]:
    (land, people, capital), (other, others, seat) = draw.sample(_LANDS, 2)
    last, rlast = draw.sample(_LASTS, 2)
    n, m = draw.sample(_NUMBERS, 2)
    return {
        "land": land, "people": people, "capital": capital, "other": other, "others": others, "seat": seat,
        "who": f"{draw.choice(_FIRSTS)} {last}", "last": last,
        "rival": f"{draw.choice(_FIRSTS)} {rlast}", "rlast": rlast,
        "n": n, "N": n.capitalize(), "m": m, "M": m.capitalize(), "day": draw.choice(_DAYS),
    }  # fmt: skip


def _set(said: Sequence[str], draw: Random) -> tuple[str, ...]:
    """Set sentences into paragraphs of one to three."""
    found, at = [], 0
    while at < len(said):
        size = draw.choice((1, 2, 2, 3))
        found.append(" ".join(said[at : at + size]))
        at += size
    return tuple(found)
