"""Is the planted lineage of the examples found: every edge, its kind, and every count of origins with its roots?

An edge is found where the same report (or an outlet that is not held) is named as where another comes from. Its kind is
judged over the edges that are found; its direction over the pairs of reports of which one was made from the other. A
count of origins is right where the interval is that number and nothing else; roots are right where they are the same.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks import program
from benchmarks.quality.examples import LEXICON, REPORTS, TRUTH, examples_hash
from benchmarks.quality.figures import Figure, values
from benchmarks.quality.intervals import wilson
from benchmarks.quality.measured import Measured
from onrecord.lexicon import Lexicon
from onrecord.lineage.credits.credits import find_credits
from onrecord.lineage.credits.outlets import same_outlet
from onrecord.lineage.derivations.neighbourhood import Neighbourhood, neighbourhood
from onrecord.lineage.kinship.kinship import compare
from onrecord.lineage.origins.claimed import Claimed
from onrecord.lineage.origins.claimed import at as said_at
from onrecord.lineage.origins.origins import origins_of
from onrecord.lineage.terms import rarity
from onrecord.records.credit import Credit
from onrecord.records.derivation import Derivation, Origins
from onrecord.records.layout import Sentence
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.text.normalise import words

Edge = tuple[str, str]  # from (a place, or an outlet that is not held), to (a place)


def measure_lineage(work: Path) -> Measured:
    """Read the examples, derive, count origins, and compare with what was planted."""
    desk = Desk.create(work / "lineage.desk")
    shutil.copytree(LEXICON, desk.lexicon, dirs_exist_ok=True)
    program.read(REPORTS, desk.root)
    truth = json.loads(TRUTH.read_text(encoding="utf-8"))
    lexicon = Lexicon.load(desk.lexicon)
    read = {place: credited(reading, lexicon) for place, reading in _readings(desk).items()}
    near = together(read)
    places = {reading.report.id: place for place, reading in read.items()}
    edges, edge_misses = edge_figures(truth["lineage"], near.derivations, places)
    counts, count_misses = origin_figures(truth["origins"], read, near, places)
    alone = replace(near, kinships=(), derivations=(), outlets={})
    trivial = [
        *edge_figures(truth["lineage"], (), places)[0],
        *origin_figures(truth["origins"], read, alone, places)[0],
    ]
    name = (
        f"{len(truth['lineage'])} edges, {len(truth['origins'])} counts of origins; trivial: every report is an origin"
    )
    figures, misses = [*edges, *counts], [*edge_misses, *count_misses]
    return Measured("lineage", examples_hash(), figures, values(trivial), name, misses)


def credited(reading: Reading, lexicon: Lexicon) -> Reading:
    """Return a reading with its credits."""
    return reading.plus({Credit: find_credits(reading, lexicon)})


def together(read: Mapping[str, Reading]) -> Neighbourhood:
    """Return all reports as one neighbourhood, every two of one folder compared and of one story."""
    kinships = [
        compare(one, other)
        for (here, one), (there, other) in combinations(read.items(), 2)
        if here.split("/")[0] == there.split("/")[0]
    ]
    stories = {r.report.id: place.split("/")[0] for place, r in read.items()}
    return neighbourhood(read.values(), kinships, stories)


def edge_figures(
    planted: Sequence[Mapping[str, Any]], found: Sequence[Derivation], places: Mapping[str, str]
) -> tuple[list[Figure], list[str]]:
    """Return precision, recall and F1 of edges, and how many have the right direction and kind; and what is missed."""
    gold = {(_place(e, "from"), _place(e, "to")): e["kind"] for e in planted}
    read = [(d, (places[d.parent] if d.parent else d.outlet or "", places[d.child])) for d in found]
    hit = {edge: d for edge in gold for d, its in read if _is_same(edge, its)}
    right = sum(any(_is_same(edge, its) for edge in gold) for _, its in read)
    kinds = sum(d.relation == gold[edge] for edge, d in hit.items())
    pairs = [edge for edge in gold if edge[0] in places.values() and gold[edge] != "citing"]
    turned = sum(edge not in hit and any(_is_same((edge[1], edge[0]), its) for _, its in read) for edge in pairs)
    found_pairs = sum(edge in hit for edge in pairs)
    precision, recall = right / len(read) if read else 0.0, len(hit) / len(gold)
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    misses = [f"edge missed: {edge[0]} -> {edge[1]} ({kind})" for edge, kind in gold.items() if edge not in hit]
    misses += [
        f"edge besides: {its[0]} -> {its[1]} ({d.relation}, {d.probability:.2f})"
        for d, its in read
        if not any(_is_same(edge, its) for edge in gold)
    ]
    misses += [f"kind: {e} want {gold[e]}, got {d.relation}" for e, d in hit.items() if d.relation != gold[e]]
    return [
        _share("edge_p", right, len(read)),
        Figure("edge_r", recall, len(gold), wilson(len(hit), len(gold))),
        Figure("edge_f1", both, len(gold)),
        _share("direction_right", found_pairs, found_pairs + turned),
        _share("kind_right", kinds, len(hit)),
    ], misses


def origin_figures(
    planted: Sequence[Mapping[str, Any]], read: Mapping[str, Reading], near: Neighbourhood, places: Mapping[str, str]
) -> tuple[list[Figure], list[str]]:
    """Return how many counts of origins are exact, hold the number, and have the right roots; and what is wrong."""
    tally, misses = Counter[str](), []
    for row in planted:
        asked = told(row["claim"], [read[place] for place in _listed(row["reports"], read)], near)
        counted = origins_of(asked, near)
        roots = _roots(counted, places)
        want, number = {root.replace("#", ":") for root in row["roots"]}, row["independent_origins"]
        exact = (counted.least, counted.most) == (number, number)
        tally.update(exact=exact, within=counted.least <= number <= counted.most, roots=_are_same(roots, want))
        if not exact or not _are_same(roots, want):
            why = [(places.get(r.report or "", r.outlet), r.speaker, r.counts, r.why) for r in counted.roots]
            misses.append(f"origins: {row['claim']!r}: want {number} {want}, got {counted.least}-{counted.most} {why}")
    n = len(planted)
    return [
        _share("origins_exact", tally["exact"], n),
        _share("origins_within", tally["within"], n),
        _share("roots_right", tally["roots"], n),
    ], misses


def told(claim: str, reports: Sequence[Reading], near: Neighbourhood) -> list[Claimed]:
    """Return what each report says of a claim: its words where they stand, else what was made of them, else the
    sentence that has most of their rare words."""
    places = {
        r.report.id: Span(r.report.id, at, at + len(claim)) for r in reports if (at := r.report.text.find(claim)) >= 0
    }
    for kinship in near.kinships:
        for reuse in kinship.reuse:
            for here, there in ((reuse.left, reuse.right), (reuse.right, reuse.left)):
                if there.report not in places and here.report in places and here.touches(places[here.report]):
                    places[there.report] = there
    for reading in reports:
        if reading.report.id not in places:
            places[reading.report.id] = _sentence(claim, reading)
    return [said_at([places[r.report.id]], r, near.outlets) for r in reports]


def _sentence(claim: str, reading: Reading) -> Span:
    """Return the sentence with the most of a claim's words, by how rare they are."""
    asked, text = set(words(claim)), reading.report.text
    shared = ((sum(map(rarity, asked & set(words(s.span.words(text))))), s.span) for s in reading.of(Sentence))
    return max(shared, key=lambda pair: pair[0])[1]


def _listed(reports: Iterable[str], read: Mapping[str, Reading]) -> list[str]:
    """Return the places of some reports; a file of several stands for all of them."""
    return [place for report in reports for place in read if place == report or place.startswith(f"{report}:")]


def _roots(counted: Origins, places: Mapping[str, str]) -> set[str]:
    return {places[r.report] if r.report else r.outlet or "" for r in counted.roots if r.counts is not False}


def _are_same(one: set[str], other: set[str]) -> bool:
    return len(one) == len(other) and all(any(_same_end(a, b) for b in other) for a in one)


def _is_same(one: Edge, other: Edge) -> bool:
    return one[1] == other[1] and _same_end(one[0], other[0])


def _same_end(one: str, other: str) -> bool:
    return one == other or ("/" not in one + other and same_outlet(one, other))


def _place(edge: Mapping[str, Any], end: str) -> str:
    line = edge.get(f"{end}_line")
    return f"{edge[end]}:{line}" if line else str(edge[end])


def _share(name: str, hits: int, of: int) -> Figure:
    return Figure(name, hits / of if of else None, of, wilson(hits, of) if of else None)


def _readings(desk: Desk) -> dict[str, Reading]:
    with View(desk) as view:
        return {str(place): reading for reading in view.readings() for place in view.locations(reading.report.id)}
