"""Does one entity stand for one of the planted identities? All pairs of their mentions in the example reports.

A planted mention is a file and words in it. It is taken for the entity of the mention that covers these words where
they first stand; a pair is right where both are of one identity and of one entity. Mentions that nothing covers join
nobody, and cost recall.
"""

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks import program
from benchmarks.quality.examples import LEXICON, REPORTS, TRUTH, examples_hash
from benchmarks.quality.figures import Figure
from benchmarks.quality.intervals import wilson
from benchmarks.quality.measured import Measured
from onrecord.lexicon import Lexicon
from onrecord.records.mention import Form, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.resolve.bearers import find_bearers
from onrecord.resolve.linker import Linker, by_chain
from onrecord.store.desk import Desk
from onrecord.store.view import View

# The identities that planted words serve, and the entity that they lead to. "Brenik" may be town and government in one.
Told = tuple[frozenset[str], str | None]


def measure_identities(work: Path) -> Measured:
    """Read the examples, join their names, and compare."""
    desk = Desk.create(work / "identities.desk")
    shutil.copytree(LEXICON, desk.lexicon, dirs_exist_ok=True)
    program.read(REPORTS, desk.root)
    truth = json.loads(TRUTH.read_text(encoding="utf-8"))
    readings = _readings(desk)
    joined = entities_of(readings.values(), Lexicon.load(desk.lexicon))
    told = [(names, entity_at(readings, joined, mention)) for mention, names in planted(truth["identities"])]
    figures = identity_figures(told)
    alone = [(names, None) for names, _ in told]
    trivial = {f.name: f.value for f in identity_figures(alone) if f.value is not None}
    name = f"{len(told)} mentions of {len(truth['identities'])} identities; trivial: nobody is anybody"
    misses = [f"joined: {a} | {b}" for a, b in truth["not_same"] if _are_joined(readings, joined, a, b)]
    return Measured("identities", examples_hash(), figures, trivial, name, misses)


def planted(identities: Sequence[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], frozenset[str]]]:
    """Return each planted mention once, with the identities that it serves."""
    found: dict[tuple[Any, ...], tuple[Mapping[str, Any], set[str]]] = {}
    for identity in identities:
        for mention in identity["mentions"]:
            key = (mention["file"], mention.get("line"), mention["text"])
            found.setdefault(key, (mention, set()))[1].add(identity["name"])
    return [(mention, frozenset(names)) for mention, names in found.values()]


def entities_of(readings: Sequence[Reading] | Any, lexicon: Lexicon) -> Mapping[str, str]:
    """Return the entity of each chain."""
    borne = [one for reading in readings if reading.has(MentionChain) for one in find_bearers(reading, lexicon)]
    return {chain: entity.id for chain, entity in by_chain(Linker(lexicon).entities(borne)).items()}


def entity_at(readings: Mapping[str, Reading], joined: Mapping[str, str], mention: Mapping[str, Any]) -> str | None:
    """Return the entity, or else the chain, of the mention that covers some words; None where none does."""
    line = mention.get("line")
    reading = readings.get(f"{mention['file']}:{line}" if line else mention["file"])
    if reading is None or not reading.has(MentionChain):
        return None
    chain = {m: c for c in reading.of(MentionChain) for m in c.mentions}
    found = next(_covering(reading, mention["text"], chain), None)
    return joined.get(found.id, found.id) if found is not None else None


def identity_figures(told: Sequence[Told]) -> list[Figure]:
    """Return precision and recall of the pairs of mentions."""
    counts: Counter[str] = Counter()
    for (names, entity), (others, its) in combinations(told, 2):
        same, joined = bool(names & others), entity is not None and entity == its
        counts.update(right=same and joined, same=same, joined=joined)
    right, all_same, all_joined = counts["right"], counts["same"], counts["joined"]
    return [
        Figure("identity_p", right / all_joined if all_joined else None, all_joined, wilson(right, all_joined)),
        Figure("identity_r", right / all_same if all_same else None, all_same, wilson(right, all_same)),
    ]


def _covering(reading: Reading, words: str, chain: Mapping[str, MentionChain]) -> Iterator[MentionChain]:
    """Yield the chains of the mentions at the places of some words: just these words before any that cover them.

    "The alliance" is not "The alliance chief" where it also stands by itself.
    """
    places = [place.span() for place in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", reading.report.text)]
    yield from (chain[m.id] for m in reading.of(Mention) if m.id in chain and (m.span.start, m.span.end) in places)
    for start, end in places:
        over = [m for m in reading.of(Mention) if m.id in chain and _covers(m, start, end)]
        yield from (chain[m.id] for m in sorted(over, key=lambda m: abs(m.span.end - m.span.start - len(words))))


def _covers(mention: Mention, start: int, end: int) -> bool:
    """Return whether a mention and some words have more than half of the longer in common, or are a name with a title.

    A title in front of a name belongs to the mention: "Superintendent Jon Toren".
    """
    span = mention.span
    if mention.form == Form.NAME and span.start <= start and span.end == end:
        return True
    shared = min(span.end, end) - max(span.start, start)
    return 2 * shared > max(span.end - span.start, end - start)


def _are_joined(readings: Mapping[str, Reading], joined: Mapping[str, str], one: Any, other: Any) -> bool:
    left, right = entity_at(readings, joined, one), entity_at(readings, joined, other)
    return left is not None and left == right


def _readings(desk: Desk) -> dict[str, Reading]:
    with View(desk) as view:
        return {str(place): reading for reading in view.readings() for place in view.locations(reading.report.id)}
