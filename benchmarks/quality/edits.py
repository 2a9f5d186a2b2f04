"""Is each difference of two passages found and named? Pairs of passages with their edits, written before the code.

`edits_gold.jsonl` gives for each pair the edits with their words on both sides. One is found where ours has its kind
and shares at least half the words of whichever of the two has more. A pair without any is right
where we find none. Beside ours stands
a plain comparison of words, for which each difference is reworded, cut or inserted.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from benchmarks import program
from benchmarks.quality.events import write_tables
from benchmarks.quality.figures import Figure, values
from benchmarks.quality.floors import corpus_hash
from benchmarks.quality.intervals import bootstrap, wilson
from benchmarks.quality.measured import Measured
from onrecord.lexicon import Lexicon
from onrecord.lineage.alignment.align import align
from onrecord.lineage.alignment.passages import passages_of, words_of
from onrecord.lineage.edits.find import find_edits
from onrecord.records.kinship import EditKind
from onrecord.records.reading import Reading
from onrecord.store.desk import Desk
from onrecord.store.view import View

GOLD = Path(__file__).with_name("edits_gold.jsonl")
HALF = 0.5  # share of the words of the longer of two edits that they must have in common
SIDES = ("left", "right")
Words = frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Told:
    """One edit: its kind, and where its words start, as (side, offset)."""

    kind: EditKind
    words: Words


def measure_edits(work: Path) -> Measured:
    """Read the pairs on a desk that knows the invented countries, find their edits and compare."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").split("\n") if line]
    desk = Desk.create(work / "edits.desk")
    write_tables(desk.lexicon)
    lexicon = Lexicon.load(desk.lexicon)
    gold = [[Told(EditKind(e["kind"]), _gold_words(row, e)) for e in row["edits"]] for row in rows]
    ours = [_told(left, right, lexicon) for left, right in read_pairs(rows, work, desk)]
    name = f"{len(rows)} pairs of passages, {sum(map(len, gold))} edits; trivial: a comparison word by word"
    misses = [line for row, g, o in zip(rows, gold, ours, strict=True) for line in _missed(row, g, o)]
    trivial = values(edit_figures(gold, [_plain(row) for row in rows]))
    return Measured("edits", corpus_hash([GOLD], GOLD.parent), edit_figures(gold, ours), trivial, name, misses)


def read_pairs(rows: Sequence[Mapping[str, Any]], work: Path, desk: Desk) -> Iterator[tuple[Reading, Reading]]:
    """Yield both passages of each row with all layers."""
    given = work / "edits.jsonl"
    lines = [{"text": row[side], "url": f"https://{side}.example/{n}"} for n, row in enumerate(rows) for side in SIDES]
    given.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    program.read(given, desk.root)
    with View(desk) as view:
        read = {reading.report.given.url: reading for reading in view.readings()}
    for number in range(len(rows)):
        left, right = (read[f"https://{side}.example/{number}"] for side in SIDES)
        yield left, right


def pairings(gold: Sequence[Told], ours: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Return the edits of the gold that were found, each with ours; an edit of ours stands for one only."""
    fitting = [(_shared(g.words, o.words), i, j) for i, g in enumerate(gold) for j, o in enumerate(ours)
               if g.kind is o.kind]  # fmt: skip
    found: list[tuple[Told, Told]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for shared, i, j in sorted(fitting, key=lambda fit: (-fit[0], fit[1:])):
        if shared >= HALF and i not in used[0] and j not in used[1]:
            found.append((gold[i], ours[j]))
            used[0].add(i)
            used[1].add(j)
    return found


def edit_figures(gold: Sequence[Sequence[Told]], ours: Sequence[Sequence[Told]]) -> list[Figure]:
    """Return precision, recall and F1 of all edits and of each kind, and how many pairs without any are left alone."""
    counts = [_counts(g, o) for g, o in zip(gold, ours, strict=True)]
    kinds = [name for kind in EditKind for name in _kind_figures(str(kind), counts)]
    quiet = [not o for g, o in zip(gold, ours, strict=True) if not g]
    alone = Figure("nothing_found_in_none", sum(quiet) / len(quiet) if quiet else None, len(quiet),
                   wilson(sum(quiet), len(quiet)) if quiet else None)  # fmt: skip
    f1s = [figure.value or 0.0 for figure in kinds if figure.name.endswith("_f1")]
    macro = Figure("macro_f1", sum(f1s) / len(f1s), len(f1s))
    return [*_kind_figures("edit", counts), macro, alone, *kinds]


def _kind_figures(name: str, counts: Sequence[Counter[str]]) -> list[Figure]:
    whole: Counter[str] = sum(counts, Counter())
    right, told, asked = (whole[f"{name} {what}"] for what in ("right", "told", "asked"))

    def balance(c: Counter[str]) -> float:
        both = c[f"{name} told"] + c[f"{name} asked"]
        return 2 * c[f"{name} right"] / both if both else 0.0

    return [
        Figure(f"{name}_p", right / told if told else 0.0, told, wilson(right, told)),
        Figure(f"{name}_r", right / asked if asked else None, asked, wilson(right, asked)),
        Figure(f"{name}_f1", balance(whole), asked, bootstrap(counts, balance)),
    ]


def _counts(gold: Sequence[Told], ours: Sequence[Told]) -> Counter[str]:
    found: Counter[str] = Counter()
    for what, edits in (("asked", gold), ("told", ours), ("right", [g for g, _ in pairings(gold, ours)])):
        for edit in edits:
            found[f"edit {what}"] += 1
            found[f"{edit.kind} {what}"] += 1
    return found


def _shared(left: Words, right: Words) -> float:
    return len(left & right) / max(len(left), len(right), 1)


def _told(left: Reading, right: Reading, lexicon: Lexicon) -> list[Told]:
    alignment = align(passages_of(left), passages_of(right))
    found = []
    for edit in find_edits(left, right, alignment, lexicon):
        sides = (("left", left, edit.left), ("right", right, edit.right))
        words = (_words(side, reading.report.text, s.start, s.end) for side, reading, s in sides if s is not None)
        found.append(Told(edit.kind, frozenset().union(*words)))
    return found


def _plain(row: Mapping[str, Any]) -> list[Told]:
    """Return what a comparison of folded words tells."""
    left, right = (list(words_of(row[side], 0, len(row[side]))) for side in SIDES)
    kinds = {"replace": EditKind.REWORDED, "delete": EditKind.CUT, "insert": EditKind.INSERTED}
    blocks = SequenceMatcher(None, [w.text for w in left], [w.text for w in right], autojunk=False).get_opcodes()
    return [
        Told(
            kinds[kind], frozenset([*(("left", w.start) for w in left[a:b]), *(("right", w.start) for w in right[c:d])])
        )
        for kind, a, b, c, d in blocks
        if kind != "equal"
    ]


def _gold_words(row: Mapping[str, Any], edit: Mapping[str, Any]) -> Words:
    """Return where the words of an edit of the gold stand: where they first do."""
    sides = [(side, edit[side]) for side in SIDES if edit[side] is not None]
    places = [(side, row[side].index(words), words) for side, words in sides]
    return frozenset().union(*(_words(side, row[side], at, at + len(words)) for side, at, words in places))


def _words(side: str, text: str, start: int, end: int) -> Words:
    return frozenset((side, word.start) for word in words_of(text, start, end))


def _missed(row: Mapping[str, Any], gold: Sequence[Told], ours: Sequence[Told]) -> Iterator[str]:
    found = pairings(gold, ours)
    lost = [g for g in gold if g not in [one for one, _ in found]]
    wrong = [o for o in ours if o not in [other for _, other in found]]
    if lost or wrong:
        yield f"\n  {row['left']}\n  {row['right']}"
        yield from (f"    not found: {_shown(row, told)}" for told in lost)
        yield from (f"    wrong:     {_shown(row, told)}" for told in wrong)


def _shown(row: Mapping[str, Any], told: Told) -> str:
    return f"{told.kind}: " + " | ".join(" ".join(_written(row, told, side)) or "–" for side in SIDES)


def _written(row: Mapping[str, Any], told: Told, side: str) -> Iterable[str]:
    return (w.written for w in words_of(row[side], 0, len(row[side])) if (side, w.start) in told.words)
