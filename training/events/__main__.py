"""Trains the classifier of event types and writes its weights: `python -m training.events --data FILE`."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from statistics import mean, stdev
from typing import Any

from onrecord.extract.events.classifier import Classifier, Table
from onrecord.lexicon import Lexicon
from training.events.corpus import Example, read_examples
from training.events.export import export
from training.events.folds import FOLDS, read_unseen
from training.events.model import train
from training.events.score import changes, coded_types, detector, share, told

OUT = Path(".cache/training/events")
SEEDS = (1, 2, 3)
LOG, FIGURES = "log.jsonl", "figures.json"


def main() -> None:
    """Train on all sentences and write weights, log and figures.

    The figures are of sentences that the weights had not seen: those of the folds, and those of other files.
    """
    asked = _arguments()
    lexicon = Lexicon.load()
    examples = read_examples(asked.data, lexicon)
    (asked.out / "weights").mkdir(parents=True, exist_ok=True)
    with (asked.out / LOG).open("w", encoding="utf-8") as log:
        seeds = []
        for seed in asked.seeds:
            seeds.append({"seed": seed, **_of_folds(examples, lexicon, seed)})
            print(json.dumps(seeds[-1]), file=log, flush=True)
            print(json.dumps(seeds[-1]), flush=True)
        table = train([e.traits for e in examples], [e.label for e in examples])
        unseen = {file.name: _of_others(table, read_examples(file, lexicon), lexicon) for file in asked.unseen}
        print(json.dumps({"unseen": unseen}), file=log)
    means = {"micro_f1": _mean([seed["types"]["micro_f1"] for seed in seeds])}
    means |= {"root_f1": _mean([seed["detector"]["root_f1"] for seed in seeds])}
    figures = {"sentences": len(examples), "folds": FOLDS, "seeds": seeds, "mean": means, "unseen": unseen}
    print(json.dumps({"mean": means, "unseen": unseen}, ensure_ascii=False))
    export(table, asked.out / "weights")
    (asked.out / "weights" / FIGURES).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(f"weights, not yet shipped: {asked.out / 'weights'}")


def _of_folds(examples: Sequence[Example], lexicon: Lexicon, seed: int) -> dict[str, Any]:
    """Return the figures of one seed's folds: each sentence is read by weights trained on the other folds."""
    unseen = read_unseen(examples, lexicon, seed)
    alone = [coded_types(example, lexicon, None) for example in examples]
    return {
        "types": share(unseen.right),
        "detector": detector(examples, unseen.read),
        "tables_alone": detector(examples, alone),
        "second_opinion": changes(examples, alone, unseen.read),
    }


def _of_others(table: Table, examples: Sequence[Example], lexicon: Lexicon) -> dict[str, Any]:
    """Return the figures of sentences that nothing was learned from."""
    classifier = Classifier(table)
    alone = [coded_types(example, lexicon, None) for example in examples]
    read = [coded_types(example, lexicon, classifier) for example in examples]
    return {
        "sentences": len(examples),
        "types": share([told(classifier, example) == example.label for example in examples]),
        "detector": detector(examples, read),
        "tables_alone": detector(examples, alone),
        "second_opinion": changes(examples, alone, read),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.events", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a JSON-lines file: {text, events: [{code}]}")
    parser.add_argument("--unseen", type=Path, action="append", default=[], help="a file to measure on only")
    parser.add_argument("--out", type=Path, default=OUT, help=f"weights, log and figures go here ({OUT})")
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS, help="one draw of the folds each")
    return parser.parse_args()


def _mean(values: Sequence[float]) -> str:
    """Return the mean over the seeds, with its standard deviation where there are several."""
    return f"{mean(values):.1f} ± {stdev(values):.1f}" if len(values) > 1 else f"{values[0]:.1f}"


if __name__ == "__main__":
    main()
