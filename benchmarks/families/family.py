"""How are pairs with their truth made? A base text is published, copied, copied on, and told by others beside it.

What would give the answer away is drawn for both sides alike: style, bylines, datelines, and whether a text has been
through a machine before. An original may be a copy itself; a copy may be the longer one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.families import desk, digest, liveblog, spun, translated, twins
from benchmarks.families.bases import Base, Pool
from benchmarks.families.house import restyle
from benchmarks.families.outlets import AGENCIES, OUTLETS, PAPERS, Setting, add_credit, add_dateline, dress
from benchmarks.families.pair import Kind, Pair, Relation, heavier
from benchmarks.families.text import Text

Rewrite = Callable[[Text, Random, Pool, Setting], tuple[Text, Kind]]
FITTING: Mapping[str, Rewrite] = {
    "desk": desk.rewrite, "spun": spun.rewrite, "translated": translated.rewrite, "digest": digest.rewrite,
}  # fmt: skip
HELD_OUT = "liveblog"
GENERATORS: Mapping[str, Rewrite] = {**FITTING, HELD_OUT: liveblog.rewrite}
_SHARES: Mapping[Relation, float] = {"a_from_b": 0.3, "b_from_a": 0.3, "siblings": 0.2, "independent": 0.2}
_WORN = 0.3  # share of originals that were copied from somewhere themselves
_CHAINED = 0.2  # share of copies that are copies of a copy
_TOLD = 0.15  # share of bases that are invented happenings instead of articles


@dataclass(frozen=True, slots=True)
class Side:
    """One of two reports on its way: its text, how far it is from its source, and what was done."""

    text: Text
    outlet: str
    kind: Kind = "copy"
    steps: tuple[str, ...] = ()


def families(generator: str, bases: Sequence[Base], n: int, seed: int, wrong_dates: float = 0.0) -> list[Pair]:
    """Return pairs of reports with their truth, the same for the same arguments.

    Args:
        generator: a name of `GENERATORS`; the last working of a copy is its own, what came before may be another's.
        bases: the originals.
        n: how many pairs; the first of a longer list are those of a shorter one.
        wrong_dates: share of pairs whose dates are made wrong. It changes no text and no truth.
    """
    pool = Pool(bases)
    return [Maker(generator, pool, seed, i).make(wrong_dates) for i in range(n)]


class Maker:
    """Makes one pair; everything is drawn from the seed, the generator's name and the pair's number."""

    def __init__(self, generator: str, pool: Pool, seed: int, number: int) -> None:
        self.generator, self.pool = generator, pool
        self.draw = Random(f"{seed}:{generator}:{number}")
        self.clock = Random(f"{seed}:{generator}:{number}:dates")
        self.outlets = self.draw.sample(OUTLETS, 4)
        self.base = ""

    def make(self, wrong_dates: float) -> Pair:
        """Draw a relation and make two reports that stand in it."""
        relation = self.draw.choices(list(_SHARES), list(_SHARES.values()))[0]
        if relation == "independent":
            a, b = self._independent()
            kind: Kind = "independent"
        elif relation == "siblings":
            a, b = self._siblings()
            kind = heavier(a.kind, b.kind)
        else:
            original, copy = self._copied()
            kind = copy.kind
            a, b = (original, copy) if relation == "b_from_a" else (copy, original)
        days = self._days(relation)
        wrong = self.clock.random() < wrong_dates
        date_a, date_b = self._wrong(*days, relation) if wrong else days
        text_a, text_b = (dress(side.text, side.outlet, self.draw).plain for side in (a, b))
        return Pair(
            text_a, text_b, relation, kind, date_a, date_b, a.outlet, b.outlet, wrong, self.base, a.steps + b.steps
        )

    def _original(self) -> Text:
        """Draw what is published first: part of an article, or an invented happening, in one house's style."""
        draw = self.draw
        if draw.random() < _TOLD:
            self.base, (text,) = twins.told(draw, 1)
        else:
            base = draw.choice(self.pool.bases)
            self.base, text = base.name, base.text
            text = twins.halves(base, draw)[draw.randrange(2)] if draw.random() < 0.2 else text
            text = text.having(text.paragraphs[: draw.randint(4, 16)])
        return restyle(text, draw, share=0.4)

    def _published(self, outlet: str) -> Side:
        """Return an original as its outlet prints it; some were made from others before."""
        text = self._original()
        if self.draw.random() < _WORN:
            name, own = self.draw.choice([*FITTING.items()])
            text, _ = own(text, self.draw, self.pool, Setting(self.outlets[2], outlet, self.base))
            return Side(self._dated(text, outlet), outlet, "copy", (f"worn:{name}",))
        return Side(self._dated(text, outlet), outlet)

    def _dated(self, text: Text, outlet: str) -> Text:
        """Put an agency's dateline on what an agency sends, and on some of what a paper takes from one."""
        if outlet in AGENCIES and self.draw.random() < 0.7:
            return add_dateline(text, outlet, self.draw)
        return add_dateline(text, self.draw.choice(AGENCIES), self.draw) if self.draw.random() < 0.15 else text

    def _copy(self, side: Side, outlet: str, by: str | None = None) -> Side:
        """Return what an outlet makes of a report, perhaps by way of a third."""
        last = by or self.generator
        ways = [last] if self.draw.random() > _CHAINED else [self.draw.choice([*FITTING]), last]
        text, kind, source = side.text, side.kind, side.outlet
        for number, way in enumerate(ways):
            own = outlet if number == len(ways) - 1 else self.outlets[3]
            text, made = GENERATORS[way](text, self.draw, self.pool, Setting(source, own, self.base))
            kind, source = heavier(kind, made), own
        return Side(text, outlet, kind, (*side.steps, *ways))

    def _copied(self) -> tuple[Side, Side]:
        one, other = self.outlets[:2]
        if self.draw.random() < 0.35 and one not in AGENCIES:
            one = self.draw.choice([x for x in AGENCIES if x != other])
        original = self._published(one)
        if self.generator == "desk" and self.draw.random() < 0.12:
            return self._written_through(original, other)
        return original, self._copy(original, other)

    def _written_through(self, whole: Side, outlet: str) -> tuple[Side, Side]:
        """Let the original be the short first version, and the copy add paragraphs to it as news comes in."""
        held = [i for i in range(1, len(whole.text.paragraphs)) if self.draw.random() < 0.4]
        first = whole.text.having(p for i, p in enumerate(whole.text.paragraphs) if i not in held)
        copy = self._copy(whole, outlet)
        return Side(first, whole.outlet, steps=whole.steps), Side(copy.text, outlet, copy.kind, (*copy.steps, "longer"))

    def _siblings(self) -> tuple[Side, Side]:
        """Let two outlets work over one report that is not given, by the same way or by another."""
        third = self._published(self.draw.choice(AGENCIES) if self.draw.random() < 0.7 else self.outlets[2])
        others = [name for name in (FITTING if self.generator != HELD_OUT else GENERATORS)]
        first = self._copy(third, self.outlets[0])
        second = self._copy(third, self.outlets[1], None if self.draw.random() < 0.6 else self.draw.choice(others))
        return (first, second) if self.draw.random() < 0.5 else (second, first)

    def _independent(self) -> tuple[Side, Side]:
        """Let two writers tell the same by themselves; either may have been worked over, from somebody else's text."""
        draw = self.draw
        if draw.random() < 0.5:
            self.base, (left, right) = twins.told(draw, 2)
        else:
            base = draw.choice(self.pool.bases)
            self.base, (left, right) = base.name, twins.halves(base, draw)
        found = []
        for text, outlet in zip((left, right), self.outlets, strict=False):
            side = Side(self._dated(restyle(text, draw, share=0.4), outlet), outlet)
            if draw.random() < 0.5:
                side = self._copy(Side(side.text, self.outlets[2], steps=side.steps), outlet)
            elif draw.random() < 0.15:
                side = Side(add_credit(side.text, draw.choice(PAPERS), draw), outlet)
            found.append(side)
        one, other = found if draw.random() < 0.5 else reversed(found)
        return one, other

    def _days(self, relation: Relation) -> tuple[date | None, date | None]:
        """Draw when both were published: a copy on the same day or later; one or both days may be unknown."""
        clock = self.clock
        first = date(2031, 1, 1) + timedelta(days=clock.randrange(700))
        later = first + timedelta(days=clock.choice((0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 5, 9)))
        swapped = relation == "a_from_b" or (relation != "b_from_a" and clock.random() < 0.5)
        days: list[date | None] = [later, first] if swapped else [first, later]
        if clock.random() < 0.15:
            days[clock.randrange(2)] = None
        return days[0], days[1]

    def _wrong(self, a: date | None, b: date | None, relation: Relation) -> tuple[date | None, date | None]:
        """Make dates wrong as pages do: the day of a re-publication or of the crawl stands on the original."""
        off = timedelta(days=self.clock.choice((1, 2, 3, 5, 8, 20, 90, 365)))
        if a is None or b is None:
            return (a + off if a else None), (b + off if b else None)
        first, later = min(a, b), max(a, b)
        moved = later + off
        if relation == "b_from_a":
            return moved, later
        if relation == "a_from_b":
            return later, moved
        return (moved, first) if self.clock.random() < 0.5 else (first, moved)
