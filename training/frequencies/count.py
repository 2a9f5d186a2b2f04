"""How many reports of a corpus hold each word?

A corpus is a file of JSON lines, a report a line: {text}. Only words that `lineage/terms.py` would look up are counted,
and only their hashes are kept, so that no text can be read out of the table.
"""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from onrecord.lineage.terms import hash_of
from onrecord.text.normalise import owner, words


def count(texts: Iterable[str]) -> tuple[int, Counter[int]]:
    """Return how many texts there are, each counted once, and how many of them hold each word, by its hash."""
    held: Counter[int] = Counter()
    different = set(texts)
    for text in different:
        held.update({hash_of(owner(word)) for word in words(text)})
    return len(different), held


def read_texts(file: Path) -> list[str]:
    """Return the texts of a corpus.

    Raises:
        SystemExit: there is no such file.
    """
    try:
        return [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").split("\n") if line]
    except FileNotFoundError:
        raise SystemExit(f"{file} is missing: --data names a file of JSON lines") from None
