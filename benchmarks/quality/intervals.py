"""Between which values does a figure lie, given how little was measured?

Wilson's interval for a share of independent items; a bootstrap over whole reports for everything else, because the
statements of one report succeed and fail together. Both are 95 % intervals.
"""

import random
from collections import Counter
from collections.abc import Callable, Sequence

Z = 1.959964  # the normal distribution's 97.5 % point
ROUNDS = 1000
SEED = 20_240_607

Interval = tuple[float, float]


def wilson(hits: int, of: int) -> Interval:
    """Return Wilson's score interval of a share; unlike hits ± error it never leaves 0 to 1."""
    if of == 0:
        return 0.0, 1.0
    share, z2 = hits / of, Z * Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z * ((share * (1 - share) / of + z2 / (4 * of * of)) ** 0.5) / (1 + z2 / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def bootstrap(
    reports: Sequence[Counter[str]],
    figure: Callable[[Counter[str]], float],
    *,
    rounds: int = ROUNDS,
    seed: int = SEED,
) -> Interval:
    """Return the middle 95 % of a figure over reports drawn anew with replacement; the same seed, the same answer."""
    if not reports:
        return 0.0, 1.0
    draw = random.Random(seed)
    values = sorted(figure(_sum(draw.choices(reports, k=len(reports)))) for _ in range(rounds))
    return values[int(0.025 * rounds)], values[min(rounds - 1, int(0.975 * rounds))]


def _sum(counts: Sequence[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return total
