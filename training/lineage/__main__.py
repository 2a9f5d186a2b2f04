"""Trains the model of lineage and writes its weights: `python -m training.lineage --reuse FILE`."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.families import FITTING, GENERATORS, HELD_OUT, bases, families
from onrecord.lineage.kinship.model import MODEL, model_of
from onrecord.weights.files import write_sums
from training.lineage.fit import RIDGE, train
from training.lineage.measured import Row, measure
from training.lineage.reuse import answers, pairs
from training.lineage.score import scores

OUT = Path(".cache/training/lineage")
SEED, UNSEEN = 1, 2  # what is learned from, and what is measured on
FIGURES = "figures.json"
WEIGHT = 4  # how often each answer that people wrote counts, beside the pairs that were made


def main() -> None:
    """Fit on made families and on answers that people revised; write weights and figures.

    The figures are of families made from articles that nothing was learned from, one generator of them never fitted.
    """
    asked = _arguments()
    asked.out.mkdir(parents=True, exist_ok=True)
    made = [row for name in FITTING for row in _made(name, "train", asked.pairs, SEED)]
    written = measure(pairs(answers(asked.reuse)), "reuse") if asked.reuse else []
    held = train([*made, *written * WEIGHT], asked.ridge)
    model = model_of(held)
    told: dict[str, Any] = {"pairs": len(made), "answers": len(written), "ridge": asked.ridge, "unseen": {}}
    for name in GENERATORS:
        told["unseen"][name] = scores(model, _made(name, "dev", asked.pairs // 2, UNSEEN))
        print(name, json.dumps(told["unseen"][name]), flush=True)
    told["held_out"] = HELD_OUT
    (asked.out / MODEL).write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    (asked.out / FIGURES).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    write_sums(asked.out, (MODEL,))
    print(f"weights, not yet shipped: {asked.out}")


def _made(generator: str, split: str, number: int, seed: int) -> Sequence[Row]:
    return measure(families(generator, bases(split), number, seed), generator)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.lineage", description=main.__doc__)
    parser.add_argument("--reuse", type=Path, help="a JSON file of answers: [{task, category, text}]")
    parser.add_argument("--pairs", type=int, default=500, help="made pairs to learn from, for each generator")
    parser.add_argument("--ridge", type=float, default=RIDGE)
    parser.add_argument("--out", type=Path, default=OUT, help=f"weights and figures go here ({OUT})")
    return parser.parse_args()


if __name__ == "__main__":
    main()
