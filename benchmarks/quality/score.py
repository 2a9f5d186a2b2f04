"""How far does a reading agree with the gold? Pure counting: reports in, counts out, one report at a time.

Statements are paired one to one by the overlap of their contents, events by type and evidence, entities by type and
names; sources, stances, roles and the rest are asked only of what was paired, so that one miss is counted once.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from benchmarks.quality.gold import GoldEntity, GoldEvent, GoldReport, GoldStatement
from benchmarks.quality.names import Names, plain
from benchmarks.quality.reading import SPEECH, ReadEntity, ReadEvent, ReadReport, ReadStatement, Spans

G = TypeVar("G")
R = TypeVar("R")
Counts = Counter[str]

SAME_CONTENT = 0.5  # Dice of characters, as PolNeAR's and PARC's "partial" match
COVERED = 0.5  # share of the gold's evidence that must be shown
LONGEST_EVIDENCE = 400  # characters; a passage that shows everything shows nothing
PERSONS = frozenset({"Person", "Organization"})  # the kinds for which gold lists are complete enough to judge purity


def score_report(gold: GoldReport, read: ReadReport) -> Counts:
    """Return what one report adds to every figure."""
    counts: Counts = Counter()
    names = gold.names
    _score_statements(gold, read, names, counts)
    _score_events(gold, read, names, counts)
    _score_entities(gold, read, counts)
    _score_furniture(gold, read, counts)
    return counts


def score_reports(gold: Iterable[GoldReport], read: Mapping[str, ReadReport]) -> list[Counts]:
    """Return the counts of each gold report; one that was not read at all counts as read empty."""
    return [score_report(g, read.get(g.file, ReadReport(g.file))) for g in gold]


def characters(spans: Spans) -> set[int]:
    """Return the offsets that lie under the spans."""
    return {i for start, end in spans for i in range(start, end)}


def dice(left: set[int], right: set[int]) -> float:
    """Return twice what is shared over the sum of both; 0 where either is empty."""
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def pair(gold: Sequence[G], read: Sequence[R], likeness: Callable[[G, R], float], least: float) -> list[tuple[G, R]]:
    """Return one-to-one pairs, the most alike first; a tie goes to the earlier gold row, then the earlier read row."""
    table = [(-likeness(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read)]
    pairs: list[tuple[G, R]] = []
    gold_taken: set[int] = set()
    read_taken: set[int] = set()
    for unlike, i, j in sorted(table):
        if -unlike >= least and i not in gold_taken and j not in read_taken:
            gold_taken.add(i)
            read_taken.add(j)
            pairs.append((gold[i], read[j]))
    return pairs


def _score_statements(gold: GoldReport, read: ReadReport, names: Names, counts: Counts) -> None:
    for kind in {s.kind for s in gold.statements} | {s.kind for s in read.statements}:
        wanted = [s for s in gold.statements if s.kind == kind]
        got = [s for s in read.statements if s.kind == kind]
        found = pair(wanted, got, _content_likeness, SAME_CONTENT)
        counts.update({f"{kind}_gold": len(wanted), f"{kind}_read": len(got), f"{kind}_found": len(found)})
        if kind == SPEECH:
            for want, have in found:
                _score_attribution(want, have, names, counts)


def _content_likeness(gold: GoldStatement, read: ReadStatement) -> float:
    return dice(characters(gold.content), characters(read.content))


def _score_attribution(gold: GoldStatement, read: ReadStatement, names: Names, counts: Counts) -> None:
    counts["source_right"] += names.any(read.sources, gold.source)
    counts["stance_right"] += read.stance in gold.stances
    counts["chain_gold"] += len(gold.chain)
    counts["chain_read"] += len(read.chain)
    counts["chain_found"] += sum(names.any(read.chain, [link]) for link in gold.chain)


def event_likeness(gold: GoldEvent, read: ReadEvent) -> float:
    """Return 0 where type or evidence rule the pair out, else how well the evidence fits (0.5 to 2)."""
    wanted, shown = characters(gold.evidence), characters(read.evidence)
    if read.type not in gold.types or not shown or len(shown) > LONGEST_EVIDENCE:
        return 0.0
    cover = len(wanted & shown) / len(wanted)
    return cover + dice(wanted, shown) if cover >= COVERED else 0.0


def _score_events(gold: GoldReport, read: ReadReport, names: Names, counts: Counts) -> None:
    found = pair(gold.events, read.events, event_likeness, COVERED)
    counts.update(event_gold=len(gold.events), event_read=len(read.events), event_found=len(found))
    for want, have in found:
        _score_coding(want, have, names, counts)


def _score_coding(gold: GoldEvent, read: ReadEvent, names: Names, counts: Counts) -> None:
    """Count what is right about one found event; what the gold leaves open is not asked."""
    if gold.actor or gold.recipient:
        counts["roles_asked"] += 1
        counts["roles_right"] += _role_right(gold.actor, read.actors, names) and _role_right(
            gold.recipient, read.recipients, names
        )
    counts["reality_right"] += read.reality in gold.realities
    counts["holder_right"] += names.any([read.holder], gold.holder)
    if gold.quantity is not None:
        counts["quantity_asked"] += 1
        counts["quantity_right"] += read.quantity == gold.quantity
    if gold.date is not None:
        counts["date_asked"] += 1
        counts["date_right"] += read.date == gold.date


def _role_right(want: tuple[str, ...], got: tuple[str, ...], names: Names) -> bool:
    return not want or names.any(got, want)


def _score_entities(gold: GoldReport, read: ReadReport, counts: Counts) -> None:
    wanted = [(e, {plain(a) for a in e.aliases or (e.name,)}) for e in gold.entities]
    got = [(e, {plain(n) for n in e.names}) for e in read.entities]
    found = pair(wanted, got, _names_held, 1.0)
    counts.update(entity_gold=len(wanted), entity_found=len(found))
    for entity, names in got:
        touched = sum(1 for g, aliases in wanted if aliases & names and g.type == entity.type)
        if touched and entity.type in PERSONS:
            counts["entity_touched"] += 1
            counts["entity_pure"] += touched == 1


def _names_held(gold: tuple[GoldEntity, set[str]], read: tuple[ReadEntity, set[str]]) -> float:
    """Return the share of the gold's names that one read entity of its type holds."""
    (wanted, aliases), (got, names) = gold, read
    return len(aliases & names) / len(aliases) if wanted.type == got.type else 0.0


def _score_furniture(gold: GoldReport, read: ReadReport, counts: Counts) -> None:
    """Count characters, white space left out: whether a line break belongs to a menu is nobody's question."""
    wanted, got = (
        {i for i in characters(spans) if not gold.text[i].isspace()} for spans in (gold.furniture, read.furniture)
    )
    counts.update(furniture_gold=len(wanted), furniture_found=len(wanted & got), furniture_wrong=len(got - wanted))
