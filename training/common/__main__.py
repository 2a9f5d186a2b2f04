"""Counts in how many reports each word is, and writes the common ones: `python -m training.common --data FILE`."""

import argparse
import json
from pathlib import Path

from training.common.count import LEAST, common, read_texts
from training.common.export import export

OUT = Path(".cache/training/common")
FIGURES = "figures.json"


def main() -> None:
    """Count, print what was counted, and write the weights; the same files give the same table."""
    asked = _arguments()
    documents, held = common(text for file in asked.data for text in read_texts(file))
    figures = {"documents": documents, "words": len(held), "a word is in at least one document in": round(1 / LEAST)}
    print(json.dumps(figures))
    folder = asked.out / "weights"
    export(documents, held, folder)
    (folder / FIGURES).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(f"weights, not yet shipped: {folder}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.common", description=main.__doc__)
    parser.add_argument(
        "--data", type=Path, action="append", required=True, help="a JSON-lines file: {text}; may be given again"
    )
    parser.add_argument("--out", type=Path, default=OUT, help=f"weights and figures go here ({OUT})")
    return parser.parse_args()


if __name__ == "__main__":
    main()
