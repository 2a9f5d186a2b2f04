"""Trains the tagger and writes its weights: `python -m training.attribution --data FOLDER`."""

import argparse
import json
from pathlib import Path
from statistics import mean, stdev

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
    figures = []
    for seed in asked.seeds:
        training = Training(Plan(seed, epochs=asked.epochs), encoder / "model.safetensors", learning, marks, asked.out)
        for model in training.run(learned):
            training.tell(epoch=training.epoch, held_out=score(reader(model, reading), to_choose))
        figures.append(score(reader(training.model, reading), unseen))
        training.tell(dev=figures[-1])
        models.append(training.model)
    model = averaged(models)
    spread = {name: _spread([one[name] for one in figures]) for name in figures[0]}
    told = {
        "seeds": asked.seeds,
        "mean": spread,
        "averaged": score(reader(model, reading), unseen),
        "articles": len(unseen),
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


def _spread(values: list[float]) -> str:
    return f"{mean(values):.1f} ± {stdev(values):.1f}" if len(values) > 1 else f"{values[0]:.1f}"


if __name__ == "__main__":
    main()
