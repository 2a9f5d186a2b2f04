"""Trains the tagger and writes its weights: `python -m training.attribution --data FOLDER`."""

import argparse
import json
from pathlib import Path
from statistics import mean, stdev
from typing import Any

import torch
from tokenizers import Tokenizer

from onrecord.annotate.pieces import Cutter
from training.attribution.corpus import held_out, read_articles
from training.attribution.encoder import find_encoder
from training.attribution.examples import Marks
from training.attribution.export import export
from training.attribution.model import Tagger, averaged
from training.attribution.reading import reader
from training.attribution.score import score
from training.attribution.train import Plan, Training

OUT = Path(".cache/training/attribution")
FIGURES = "figures.json"


def main() -> None:
    """Train each seed, report it on the dev part, average the seeds, and write the weights."""
    asked = _arguments()
    torch.set_num_threads(asked.threads)
    encoder = find_encoder()
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    marks = Marks(tokenizer.get_vocab())
    known = read_articles(asked.data, "train")
    to_learn, to_choose = [a for a in known if not held_out(a)], [a for a in known if held_out(a)]
    unseen = read_articles(asked.data, "dev")
    reading, learning = Cutter(tokenizer), Cutter(tokenizer, context=0)
    learned = [(a, learning.blocks(a.report, a.paragraphs, a.quotations)) for a in to_learn]
    models: list[Tagger] = []
    figures: list[dict[str, Any]] = []
    for seed in asked.seeds:
        training = Training(Plan(seed, epochs=asked.epochs), encoder / "model.safetensors", learning, marks, asked.out)
        for model in training.run(learned):
            training.tell(epoch=training.epoch, held_out=score(reader(model, reading), to_choose))
        read = reader(training.model, reading)
        figures.append({"seed": seed, "held_out": score(read, to_choose), "dev": score(read, unseen)})
        training.tell(**figures[-1])
        models.append(training.model)
    model = averaged(models)
    read = reader(model, reading)
    told = {
        "articles": {"learned": len(to_learn), "held_out": len(to_choose), "dev": len(unseen)},
        "seeds": figures,
        "mean": {part: _means([one[part] for one in figures]) for part in ("held_out", "dev")},
        "averaged": {"held_out": score(read, to_choose), "dev": score(read, unseen)},
    }
    print(json.dumps(told))
    export(model, encoder / "tokenizer.json", asked.out / "weights")
    (asked.out / "weights" / FIGURES).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(f"weights, not yet shipped: {asked.out / 'weights'}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.attribution", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the corpus: {train,dev}.{texts,gold}.jsonl")
    parser.add_argument("--out", type=Path, default=OUT, help=f"checkpoints, logs and weights go here ({OUT})")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _means(figures: list[dict[str, float]]) -> dict[str, str]:
    """Return the mean of each figure over the seeds, with its standard deviation where there are several."""
    columns = {name: [one[name] for one in figures] for name in figures[0]}
    return {n: f"{mean(v):.1f} ± {stdev(v):.1f}" if len(v) > 1 else f"{v[0]:.1f}" for n, v in columns.items()}


if __name__ == "__main__":
    main()
