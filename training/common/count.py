"""In how many reports of a corpus is each word, as `lineage/fingerprints/shingles.py` numbers words?

A corpus is a file of JSON lines, a report a line: {text}. Only hashes of words are kept, so that no text can be read
out of the table.
"""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from onrecord.lineage.fingerprints.shingles import ascending, words

# Share of the texts that a common word is in. What is rarer is told by its length, names among it.
LEAST = 1 / 200


def common(texts: Iterable[str]) -> tuple[int, dict[int, int]]:
    """Return how many texts there are, each counted once, and how many of them hold each common word."""
    held: Counter[int] = Counter()
    different = set(texts)
    for text in different:
        held.update(ascending(words(text).hashes).tolist())
    return len(different), {word: number for word, number in held.items() if number >= LEAST * len(different)}


def read_texts(file: Path) -> list[str]:
    """Return the texts of a corpus.

    Raises:
        SystemExit: there is no such file.
    """
    try:
        return [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").split("\n") if line]
    except FileNotFoundError:
        raise SystemExit(f"{file} is missing: --data names a file of JSON lines") from None
