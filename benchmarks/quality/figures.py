"""Which figures are told of a reading, and what is each of them made of?

A share tells its n and Wilson's interval; what is not a share of independent items (F1, characters) tells a bootstrap
over reports. A figure that nothing was asked of has no value, and no floor can be put under it.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.intervals import Interval, bootstrap, wilson

Counts = Counter[str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, out of how many, and between which values it lies.

    Args:
        value: a share from 0 to 1, or a plain count; None where nothing was asked.
        n: how many items the figure is out of.
        interval: 95 %, or None for a plain count and for what somebody else's scorer reports without one.
    """

    name: str
    value: float | None
    n: int
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """Hits out of asked; `clustered` where the items are not independent."""

    name: str
    hits: str
    of: str
    clustered: bool = False


@dataclass(frozen=True, slots=True)
class Balance:
    """F1 of what was found, out of what was read and what the gold has."""

    name: str
    found: str
    read: str
    gold: str


@dataclass(frozen=True, slots=True)
class Tally:
    """A plain count of mistakes: the fewer, the better."""

    name: str
    count: str


FIGURES: tuple[Share | Balance | Tally, ...] = (
    Share("statement_p", "speech_right", "speech_read"),
    Share("statement_r", "speech_right", "speech_asked"),
    Balance("statement_f1", "speech_right", "speech_read", "speech_asked"),
    Share("source", "source_right", "source_asked"),
    Share("stance", "stance_right", "stance_asked"),
    Balance("chain", "chain_right", "chain_read", "chain_asked"),
    Balance("attitude_f1", "attitude_right", "attitude_read", "attitude_asked"),
    Balance("narration_f1", "narration_right", "narration_read", "narration_asked"),
    Share("event_p", "event_right", "event_read"),
    Share("event_r", "event_right", "event_asked"),
    Share("roles", "roles_right", "roles_asked"),
    Share("reality", "reality_right", "reality_asked"),
    Share("quantity", "quantity_right", "quantity_asked"),
    Share("date", "date_right", "date_asked"),
    Share("holder", "holder_right", "holder_asked"),
    Share("entities", "entity_right", "entity_asked"),
    Share("entity_purity", "purity_right", "purity_asked"),
    Share("furniture", "furniture_right", "furniture_asked", clustered=True),
    Tally("furniture_wrong", "furniture_wrong"),
)
FEWER_IS_BETTER = frozenset(f.name for f in FIGURES if isinstance(f, Tally)) | {"claims_more"}


def f1(found: float, read: float, gold: float) -> float:
    """Return the harmonic mean of precision and recall; 0 where nothing was found."""
    return 2 * found / (read + gold) if read + gold else 0.0


def figures(reports: Sequence[Counts]) -> list[Figure]:
    """Return every figure over the counts of some reports."""
    total: Counts = Counter()
    for counts in reports:
        total.update(counts)
    return [_figure(figure, total, reports) for figure in FIGURES]


def values(told: Sequence[Figure]) -> dict[str, float]:
    """Return the figures that have a value, by name."""
    return {f.name: f.value for f in told if f.value is not None}


def _figure(figure: Share | Balance | Tally, total: Mapping[str, int], reports: Sequence[Counts]) -> Figure:
    match figure:
        case Share(name, hits, of, clustered):
            return _share(name, total[hits], total[of], _over(hits, of), reports if clustered else ())
        case Balance(name, found, read, gold):
            if not total[gold]:
                return Figure(name, None, 0)

            def balance(c: Counts) -> float:
                return f1(c[found], c[read], c[gold])

            return Figure(name, balance(Counter(total)), total[gold], bootstrap(reports, balance))
        case Tally(name, count):
            return Figure(name, float(total[count]), len(reports))


def _over(hits: str, of: str) -> Callable[[Counts], float]:
    return lambda c: c[hits] / c[of] if c[of] else 0.0


def _share(name: str, hits: int, of: int, share: Callable[[Counts], float], reports: Sequence[Counts]) -> Figure:
    if not of:
        return Figure(name, None, 0)
    return Figure(name, hits / of, of, bootstrap(reports, share) if reports else wilson(hits, of))
