"""How far does a reading agree with the gold? Pure comparing: reports in, a sheet of counts and misses out.

Statements are paired one to one by the overlap of their contents, events by type and evidence, entities by type and
names; sources, stances, roles and the rest are asked only of what was paired, so that one miss is counted once.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from benchmarks.quality.gold import GoldEntity, GoldEvent, GoldReport, GoldStatement
from benchmarks.quality.names import Names, plain
from benchmarks.quality.reading import REPORT, SPEECH, ReadEntity, ReadEvent, ReadReport, ReadStatement, Spans

G = TypeVar("G")
R = TypeVar("R")

SAME_CONTENT = 0.5  # Dice of characters, as PolNeAR's and PARC's "partial" match
COVERED = 0.5  # share of the gold's evidence that must be shown
LONGEST_EVIDENCE = 400  # characters; a passage that shows everything shows nothing
SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT"})  # types of acts of speech
ACTORS = frozenset({"Person", "Organization"})  # whose gold lists are complete enough to judge purity


@dataclass(slots=True)
class Sheet:
    """What one report adds to every figure, and a line for each thing that was missed or is wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def ask(self, figure: str, right: bool, miss: str) -> None:
        """Count one question and its answer; note the miss where it is wrong."""
        self.counts[f"{figure}_asked"] += 1
        self.counts[f"{figure}_right"] += right
        if not right:
            self.misses.append(f"{figure}: {miss}")


def score_reports(gold: Iterable[GoldReport], read: Mapping[str, ReadReport]) -> list[Sheet]:
    """Return the sheet of each gold report; one that was not read at all counts as read empty."""
    return [score_report(g, read.get(g.file, ReadReport(g.file))) for g in gold]


def score_report(gold: GoldReport, read: ReadReport) -> Sheet:
    """Return the sheet of one report."""
    sheet, names = Sheet(), gold.names
    for kind in sorted({s.kind for s in gold.statements} | {s.kind for s in read.statements}):
        _score_statements(gold, read, kind, names, sheet)
    _score_events(gold, read, names, sheet)
    _score_entities(gold, read, sheet)
    _score_furniture(gold, read, sheet)
    sheet.misses = [f"{gold.file}: {miss}" for miss in sheet.misses]
    return sheet


def characters(spans: Spans) -> set[int]:
    """Return the offsets that lie under the spans."""
    return {i for start, end in spans for i in range(start, end)}


def dice(left: set[int], right: set[int]) -> float:
    """Return twice what is shared over the sum of both; 0 where either is empty."""
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def pair(
    gold: Sequence[G], read: Sequence[R], likeness: Callable[[G, R], float], least: float
) -> list[tuple[G, R | None]]:
    """Return each gold row with its one read row, or None; the most alike are paired first.

    A tie goes to the earlier gold row, then to the earlier read row.
    """
    table = sorted((-likeness(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for unlike, i, j in table:
        if -unlike >= least and i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return [(g, read[partner[i]] if i in partner else None) for i, g in enumerate(gold)]


def _score_statements(gold: GoldReport, read: ReadReport, kind: str, names: Names, sheet: Sheet) -> None:
    wanted = [s for s in gold.statements if s.kind == kind]
    got = [s for s in read.statements if s.kind == kind]
    sheet.counts[f"{kind}_read"] += len(got)
    for want, have in pair(wanted, got, _content_likeness, SAME_CONTENT):
        words = _words(gold, want.content)
        sheet.ask(kind, have is not None, f"not found: {words}")
        if have is not None and kind == SPEECH:
            _score_attribution(want, have, names, words, sheet)


def _content_likeness(gold: GoldStatement, read: ReadStatement) -> float:
    return dice(characters(gold.content), characters(read.content))


def _score_attribution(gold: GoldStatement, read: ReadStatement, names: Names, words: str, sheet: Sheet) -> None:
    sheet.ask("source", names.any(read.sources, gold.source), _other(gold.source, read.sources, words))
    sheet.ask("stance", read.stance in gold.stances, _other(gold.stances, (read.stance,), words))
    sheet.counts["chain_read"] += len(read.chain)
    for link in gold.chain:
        sheet.ask("chain", names.any(read.chain, [link]), _other([link], read.chain, words))


def event_likeness(gold: GoldEvent, read: ReadEvent) -> float:
    """Return 0 where type or evidence rule the pair out, else how well the evidence fits (0.5 to 2)."""
    wanted, shown = characters(gold.evidence), characters(read.evidence)
    if read.type not in gold.types or not shown or len(shown) > LONGEST_EVIDENCE:
        return 0.0
    cover = len(wanted & shown) / len(wanted)
    return cover + dice(wanted, shown) if cover >= COVERED else 0.0


def _score_events(gold: GoldReport, read: ReadReport, names: Names, sheet: Sheet) -> None:
    sheet.counts["event_read"] += len(read.events)
    for want, have in pair(gold.events, read.events, event_likeness, COVERED):
        words = f"{'/'.join(sorted(want.types))} | {_words(gold, want.evidence)}"
        sheet.ask("event", have is not None, f"not found: {words}")
        if have is not None:
            _score_coding(want, have, names, words, sheet)


def _score_coding(gold: GoldEvent, read: ReadEvent, names: Names, words: str, sheet: Sheet) -> None:
    """Ask for each part of one found event; what the gold leaves open is not asked."""
    if gold.actor or gold.recipient:
        right = all(not w or names.any(g, w) for w, g in ((gold.actor, read.actors), (gold.recipient, read.recipients)))
        wanted, got = (*gold.actor, "->", *gold.recipient), (*read.actors, "->", *read.recipients)
        sheet.ask("roles", right, _other(wanted, got, words))
    sheet.ask("reality", read.reality in gold.realities, _other(gold.realities, (read.reality,), words))
    # Of an act of speech the report and its speaker are both right holders, as the notes on the examples say.
    holders = (*gold.holder, *gold.actor) if gold.types & SPOKEN and REPORT in gold.holder else gold.holder
    sheet.ask("holder", names.any([read.holder], holders), _other(gold.holder, (read.holder,), words))
    if gold.quantity is not None:
        sheet.ask("quantity", read.quantity == gold.quantity, _other((gold.quantity,), (read.quantity,), words))
    if gold.date is not None:
        sheet.ask("date", read.date == gold.date, _other((gold.date,), (read.date,), words))


def _score_entities(gold: GoldReport, read: ReadReport, sheet: Sheet) -> None:
    wanted = [(e, {plain(a) for a in e.aliases or (e.name,)}) for e in gold.entities]
    got = [(e, {plain(n) for n in e.names}) for e in read.entities]
    for (entity, _), have in pair(wanted, got, _names_held, 1.0):
        sheet.ask("entity", have is not None, f"not found: {entity.type} {'; '.join(entity.aliases)}")
    for read_entity, names in got:
        touched = [g.name for g, aliases in wanted if aliases & names and g.type == read_entity.type]
        if touched and read_entity.type in ACTORS:
            sheet.ask("purity", len(touched) == 1, f"joins {'; '.join(touched)}: {'; '.join(read_entity.names)}")


def _names_held(gold: tuple[GoldEntity, set[str]], read: tuple[ReadEntity, set[str]]) -> float:
    """Return the share of the gold's names that one read entity of its type holds."""
    (wanted, aliases), (got, names) = gold, read
    return len(aliases & names) / len(aliases) if wanted.type == got.type else 0.0


def _score_furniture(gold: GoldReport, read: ReadReport, sheet: Sheet) -> None:
    wanted, got = _printed(gold, gold.furniture), _printed(gold, read.furniture)
    sheet.counts.update(
        furniture_asked=len(wanted), furniture_right=len(wanted & got), furniture_wrong=len(got - wanted)
    )
    lost = [span for span in gold.furniture if not _printed(gold, (span,)) <= got]
    wrong = [span for span in read.furniture if not _printed(gold, (span,)) <= wanted]
    sheet.misses += [f"furniture: not found: {_words(gold, (span,))}" for span in lost]
    sheet.misses += [f"furniture: called so: {_words(gold, (span,))}" for span in wrong]


def _printed(gold: GoldReport, spans: Spans) -> set[int]:
    """Return the offsets of printed characters: whether a line break belongs to a menu is nobody's question."""
    return {i for i in characters(spans) if not gold.text[i].isspace()}


def _words(gold: GoldReport, spans: Spans) -> str:
    return " … ".join(" ".join(gold.text[start:end].split()) for start, end in spans)[:90]


def _other(want: Iterable[object], got: Iterable[object], words: str) -> str:
    wanted, read = (
        "; ".join(sorted(map(str, side))) if isinstance(side, frozenset) else "; ".join(map(str, side))
        for side in (want, got)
    )
    return f"want {wanted}, got {read or 'none'} | {words}"
