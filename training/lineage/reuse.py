"""What did people make of one text? Answers to a question, copied, revised or written without having seen it.

The corpus of Clough and Stevenson (2011) in one JSON file of {task, category, text}; `orig` is the text that all
answers to its task but the `non` ones were made from. In-between kinds: a light and a heavy revision are both reworded.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.families import Pair

KINDS: Mapping[str, str] = {"cut": "abridged", "light": "reworded", "heavy": "reworded", "non": "independent"}
ORIGINAL = "orig"


def answers(file: Path) -> list[dict[str, Any]]:
    """Return the rows of the corpus."""
    rows: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return rows


def pairs(rows: Sequence[Mapping[str, Any]]) -> list[Pair]:
    """Return each answer with the text that it may have been made from, on the left and on the right in turn."""
    originals = {row["task"]: row["text"] for row in rows if row["category"] == ORIGINAL}
    held = [row for row in rows if row["category"] != ORIGINAL]
    return [_pair(row, originals[row["task"]], number) for number, row in enumerate(held)]


def _pair(row: Mapping[str, Any], original: str, number: int) -> Pair:
    alone = row["category"] == "non"
    turned = number % 2 == 1
    relation: Any = "independent" if alone else "a_from_b" if turned else "b_from_a"
    one, other = (row["text"], original) if turned else (original, row["text"])
    kind: Any = KINDS[row["category"]]
    return Pair(one, other, relation, kind, None, None, "", "", False, row["task"], (row["category"],))
