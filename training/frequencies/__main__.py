"""Counts in how many reports each word is, and writes the table: `python -m training.frequencies --data FILE`."""

import argparse
import json
from pathlib import Path

from training.frequencies.count import count, read_texts
from training.frequencies.export import export

OUT = Path(".cache/training/frequencies")
FIGURES = "figures.json"


def main() -> None:
    """Count, print what was counted, and write the weights; the same files give the same table."""
    asked = _arguments()
    documents, held = count(text for file in asked.data for text in read_texts(file))
    once = sum(number == 1 for number in held.values())
    figures = {"documents": documents, "words": len(held), "words of one document": once}
    print(json.dumps(figures))
    folder = asked.out / "weights"
    export(documents, held, folder)
    (folder / FIGURES).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(f"weights, not yet shipped: {folder}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.frequencies", description=main.__doc__)
    parser.add_argument(
        "--data", type=Path, action="append", required=True, help="a JSON-lines file: {text}; may be given again"
    )
    parser.add_argument("--out", type=Path, default=OUT, help=f"weights and figures go here ({OUT})")
    return parser.parse_args()


if __name__ == "__main__":
    main()
