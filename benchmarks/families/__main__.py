"""Look at made pairs: `python -m benchmarks.families --generator spun --show 3`."""

import argparse
import time
from collections import Counter

from benchmarks.families import GENERATORS, Pair, bases, families


def main() -> None:
    """Print some pairs, or what five hundred are made of."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.families", description=__doc__)
    asked.add_argument("--generator", choices=[*GENERATORS], help="one only (else all)")
    asked.add_argument("--show", type=int, default=0, metavar="N", help="print N pairs whole")
    asked.add_argument("--count", type=int, default=500, metavar="N", help="count what N pairs are made of")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--split", choices=("train", "dev"), default="train")
    asked.add_argument("--wrong-dates", type=float, default=0.0, metavar="SHARE")
    given = asked.parse_args()
    originals = bases(given.split)
    for generator in [given.generator] if given.generator else GENERATORS:
        start = time.perf_counter()
        pairs = families(generator, originals, given.show or given.count, given.seed, given.wrong_dates)
        if given.show:
            print("\n".join(map(show, pairs)))
        else:
            print(f"{generator}: {count(pairs)}; {time.perf_counter() - start:.1f} s")


def show(pair: Pair) -> str:
    """Return a pair as text: its truth, then both reports."""
    head = f"{pair.relation}, {pair.kind}; {', '.join(pair.steps)}; base {pair.base}"
    sides = (("A", pair.outlet_a, pair.date_a, pair.text_a), ("B", pair.outlet_b, pair.date_b, pair.text_b))
    return "\n".join([f"\n===== {head}", *(f"--- {x}: {outlet}, {day}\n{text}\n" for x, outlet, day, text in sides)])


def count(pairs: list[Pair]) -> str:
    """Return how many pairs have which relation and kind, and how long they are."""
    words = sorted(len(text.split()) for p in pairs for text in (p.text_a, p.text_b))
    told = [f"{len(pairs)} pairs", *(f"{n} {x}" for x, n in Counter(p.relation for p in pairs).most_common())]
    told += [f"{n} {x}" for x, n in Counter(p.kind for p in pairs if p.kind != "independent").most_common()]
    return ", ".join([*told, f"words {words[len(words) // 20]}–{words[-len(words) // 20]}"])


main()
