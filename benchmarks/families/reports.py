"""What does the press of a month look like? Any number of made reports in families, as a stream of JSON lines.

`python -m benchmarks.families.reports --count 100000 > reports.jsonl`. Deterministic, and no more is held at once than
the families that are under way: copies come later than their original, among the reports of others. Each line says to
which family it belongs and from whose url it was made, for whoever scores; a desk leaves that aside.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from random import Random

from benchmarks.families.bases import Pool
from benchmarks.families.family import FITTING
from benchmarks.families.outlets import AGENCIES, OUTLETS, Setting, add_dateline, bare, dress
from benchmarks.families.text import Text
from benchmarks.families.wording import story

SEED = 20_310_304
_WINDOW = 100  # families under way at a time; what mixes them, and bounds what is held
_ALONE = 0.55  # share of stories that only one outlet tells
_MOST = 40  # reports in one family
_A_DAY = 3000
Row = dict[str, str | int | None]


def reports(seed: int = SEED) -> Iterator[Row]:
    """Yield made reports without end; no two have one url."""
    draw = Random(seed)
    waiting: list[Iterator[Row]] = []
    number = emitted = 0
    while True:
        while len(waiting) < _WINDOW:
            waiting.append(_family(number, Random(f"{seed}:{number}")))
            number += 1
        at = draw.randrange(len(waiting))
        row = next(waiting[at], None)
        if row is None:
            waiting[at] = waiting[-1]
            waiting.pop()
            continue
        yield row | {"published": (date(2031, 3, 1) + timedelta(days=emitted // _A_DAY)).isoformat()}
        emitted += 1


def _family(number: int, draw: Random) -> Iterator[Row]:
    """Yield a story's first report, then what others make of it or of each other's, each after what it is from."""
    pool = Pool(())
    held: list[tuple[str, Text, str]] = []
    size = 1 if draw.random() < _ALONE else min(_MOST, 1 + int(draw.paretovariate(1.1)))
    for place in range(size):
        outlet = draw.choice(AGENCIES if not place and size > 1 else OUTLETS)
        url = f"https://{bare(outlet).lower().replace(' ', '-')}.example/{number}/{place}"
        source = held[0 if draw.random() < 0.6 else draw.randrange(len(held))] if held else None
        if source is None:
            text = story(draw)
            text = add_dateline(text, outlet, draw) if outlet in AGENCIES else text
        elif draw.random() < 0.25:
            text = source[1]
        else:
            rewrite = FITTING[draw.choices(("desk", "spun", "translated", "digest"), (5, 2, 2, 1))[0]]
            text, _ = rewrite(source[1], draw, pool, Setting(source[2], outlet, str(number)))
        held.append((url, text, outlet))
        row: Row = {"text": dress(text, outlet, draw).plain, "outlet": bare(outlet), "url": url}
        yield row | {"family": number, "source": source[0] if source else None}


def main() -> None:
    """Write as many reports as asked for to standard output."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.families.reports", description=__doc__)
    asked.add_argument("--count", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=SEED)
    given = asked.parse_args()
    for row in islice(reports(given.seed), given.count):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
