"""Learns the weights by which reports are put into stories: `python -m training.stories --data FILE`."""

import argparse
import json
from collections import Counter
from pathlib import Path
from statistics import mean, stdev

from onrecord.lineage.stories.likeness import MODEL
from onrecord.weights.files import write_sums
from training.stories.corpus import measured, read_examples
from training.stories.fit import draws, fit, thresholds
from training.stories.folds import ours
from training.stories.score import b3_of, pairs_of

OUT = Path(".cache/training/stories")
SEEDS = (1, 2, 3)
FIGURES = "figures.json"


def main() -> None:
    """Measure on topics left out, learn from all of them, and write weights and figures.

    The thresholds that suit all topics best are printed; as they are they stand in `lineage/stories/stories.py`.
    """
    asked = _arguments()
    asked.out.mkdir(parents=True, exist_ok=True)
    corpus = measured(read_examples(asked.data, asked.out))
    told = []
    for seed in asked.seeds:
        whole = sum(ours(corpus, seed).values(), Counter[str]())
        told.append({"seed": seed, "b3_f": round(b3_of(whole), 4), "pair_f1": round(pairs_of(whole), 4)})
        print(json.dumps(told[-1]), flush=True)
    drawn = draws(corpus, range(len(corpus.stories)), 0)
    model = fit(corpus, drawn)
    least, share = thresholds(corpus, drawn, model)
    weights = {name: round(value, 3) for name, value in model.weights.items()}
    chosen = {"least": least, "share": share}
    figures = {
        "reports": len(corpus.stories),
        "seeds": told,
        "mean": {n: _mean([t[n] for t in told]) for n in ("b3_f", "pair_f1")},
    }
    print(json.dumps({"weights": weights, "thresholds": chosen, "mean": figures["mean"]}))
    folder = asked.out / "weights"
    folder.mkdir(exist_ok=True)
    held = {"weights": weights, "bias": round(model.bias, 3)}
    (folder / MODEL).write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
    (folder / FIGURES).write_text(json.dumps(figures | {"thresholds": chosen}, indent=1) + "\n", encoding="utf-8")
    write_sums(folder, (MODEL,))
    print(f"weights, not yet shipped: {folder}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.stories", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a JSON-lines file: {id, topic, story, text, url}")
    parser.add_argument("--out", type=Path, default=OUT, help=f"weights and figures go here ({OUT})")
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS, help="one draw of the folds each")
    return parser.parse_args()


def _mean(values: list[float]) -> str:
    return f"{mean(values):.3f} ± {stdev(values):.3f}" if len(values) > 1 else f"{values[0]:.3f}"


if __name__ == "__main__":
    main()
