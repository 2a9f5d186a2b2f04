"""Which names may be one, or were joined on little, and of which would an answer change most?

with View(desk) as view:
    queue = questions(view, lexicon)
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.decide.identity import Tie
from onrecord.errors import NotHeld
from onrecord.identities import LAYERS, Identities, handle, identify, judged_by
from onrecord.judging import Pair
from onrecord.lexicon import Lexicon
from onrecord.records.decision import Ruling
from onrecord.records.entity import Entity, Member
from onrecord.records.event import Event
from onrecord.records.layout import Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Report
from onrecord.records.score import Score
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.resolve.linker import Link
from onrecord.resolve.verdict import WHOLE_NAME
from onrecord.store.view import View

WEIGHED = LAYERS | {Statement, Event}
AROUND = 120  # characters shown on each side of a name that stands in no sentence
Counts = Counter[str]
Side = tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Are two names one?

    Args:
        pair: the names on which an answer is written down; that of which less is told comes first.
        score: how alike they are, and why.
        left, right: who they are; one and the same entity where they are joined as long as nobody says otherwise.
        moves: what would go elsewhere by an answer against what stands: reports, statements, events, mentions.
    """

    pair: Pair
    score: Score
    left: Entity
    right: Entity
    moves: Counts

    @property
    def joined(self) -> bool:
        """Whether the two are one now."""
        return self.left.id == self.right.id


@dataclass(frozen=True, slots=True)
class Naming:
    """A passage in which a report gives a name."""

    report: Report
    passage: Span
    name: Span


@dataclass(frozen=True, slots=True)
class Queue:
    """What is worth asking, first what would change most; and who is who as long as nobody answers."""

    known: Identities
    questions: tuple[Question, ...]


def questions(view: View, lexicon: Lexicon) -> Queue:
    """Return the names of a desk that may be one, and those that were joined by less than a whole name."""
    weights: dict[str, Counts] = {}
    ties = view.ties()
    known = identify(_weighed(view.readings(WEIGHED), weights), lexicon, judged_by(ties))
    asking = _Asking(known, weights, ties)
    found = [*asking.open(), *asking.weak()]
    return Queue(known, tuple(sorted(found, key=lambda q: (-q.moves.total(), -q.score.value, q.pair.chains))))


def naming(view: View, member: Member) -> Naming:
    """Return the first sentence in which a report gives a name."""
    reading = view.reading(member.report, LAYERS | {Sentence})
    report = reading.report
    chain = next((c for c in reading.of(MentionChain) if c.id == member.chain), None)
    named = [m for m in reading.of(Mention) if chain is not None and m.id in chain.mentions]
    if not named:
        raise NotHeld(f"{handle(member)} was read anew meanwhile; run `onrecord review` again")
    name = next((m.span for m in named if m.name == member.name), named[0].span)
    around = report.span(max(0, name.start - AROUND), min(name.end + AROUND, len(report.text)))
    sentences = reading.of(Sentence) if reading.has(Sentence) else ()
    passage = next((s.span for s in sentences if s.span.touches(name)), around)
    return Naming(report, passage, name)


def weigh(reading: Reading) -> dict[str, Counts]:
    """Return for each chain of a report how often it is mentioned, says something, and does or suffers something."""
    found = {c.id: Counter({"reports": 1, "mentions": len(c.mentions)}) for c in reading.of(MentionChain)}
    of = {mention: c.id for c in reading.of(MentionChain) for mention in c.mentions}
    places = [(m.span, of[m.id]) for m in reading.of(Mention) if m.id in of]
    for statement in reading.of(Statement) if reading.has(Statement) else ():
        if statement.source.chain in found:
            found[statement.source.chain]["statements"] += 1
    for event in reading.of(Event) if reading.has(Event) else ():
        roles = [role.span for role in (*event.actors, *event.recipients) if role.span is not None]
        for chain in {chain for span, chain in places if any(span.touches(role) for role in roles)}:
            found[chain]["events"] += 1
    return found


def _weighed(readings: Iterable[Reading], weights: dict[str, Counts]) -> Iterator[Reading]:
    """Yield readings, and note how much each of their chains carries."""
    for reading in readings:
        if reading.has(MentionChain):
            weights |= weigh(reading)
        yield reading


class _Asking:
    """Makes the questions of a desk."""

    def __init__(self, known: Identities, weights: Mapping[str, Counts], ties: Iterable[Tie]) -> None:
        self._known, self._weights = known, weights
        self._entity = {member.chain: entity for entity in known.entities for member in entity.members}
        left_open = [(t.left, t.right) for t in ties if t.row.judgement.ruling is Ruling.UNDECIDED]
        self._left_open = [pair for pair in left_open if all(chain in self._entity for chain in pair)]
        self._joins: dict[str, list[Link]] = defaultdict(list)
        for link in known.joins:
            self._joins[self._entity[link.left[0].chain].id].append(link)

    def open(self) -> Iterator[Question]:
        """Yield the surest comparison of each two entities that may be one."""
        done = {frozenset(self._entity[chain].id for chain in pair) for pair in self._left_open}
        for link in sorted(self._known.undecided, key=lambda link: -link.score.value):
            left, right = (self._entity[side[0].chain] for side in (link.left, link.right))
            key = frozenset((left.id, right.id))
            if key not in done:
                done.add(key)
                yield self._question(link, left.members, right.members)

    def weak(self) -> Iterator[Question]:
        """Yield the joins that rest on less than a whole name."""
        for link in self._known.joins:
            if link.score.value < WHOLE_NAME:
                inner = [other for other in self._joins[self._entity[link.left[0].chain].id] if other is not link]
                sides = _side(link.left, inner), _side(link.right, inner)
                chains = [{member.chain for member in side} for side in sides]
                if not any({a, b} & chains[0] and {a, b} & chains[1] for a, b in self._left_open):
                    yield self._question(link, *sides)

    def _question(self, link: Link, left: Side, right: Side) -> Question:
        score, moved = link.score, [self._sum(side) for side in (left, right)]
        pair = Pair(link.left[0], link.right[0])
        if moved[1].total() < moved[0].total():
            pair, score = Pair(pair.right, pair.left), Score(score.value, score.reason, score.right, score.left)
        one, other = (self._entity[chain] for chain in pair.chains)
        return Question(pair, score, one, other, min(moved, key=Counter.total))

    def _sum(self, members: Side) -> Counts:
        total: Counts = Counter()
        for member in members:
            total += self._weights.get(member.chain, Counter())
        total["reports"] = len({member.report for member in members})
        return total


def _side(start: Side, joins: Sequence[Link]) -> Side:
    """Return the members that some are joined to by these joins."""
    found, waiting, left = list(start), [start[0]], list(joins)
    for first in waiting:
        touching = [link for link in left if first in {link.left[0], link.right[0]}]
        left = [link for link in left if link not in touching]
        for link in touching:
            other = link.right if link.left[0] == first else link.left
            found += other
            waiting.append(other[0])
    return tuple(found)
