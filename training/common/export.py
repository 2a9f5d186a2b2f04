"""Writes counted words as the program loads them: numpy arrays without code, and their sums."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from onrecord.lineage.fingerprints.rarity import TABLE
from onrecord.weights.files import write_sums


def export(documents: int, held: Mapping[int, int], folder: Path) -> None:
    """Write the table and its sums into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    words = sorted(held)
    counts = np.array([held[word] for word in words], np.uint32)
    hashes = np.array(words, np.uint64)
    np.savez_compressed(folder / TABLE, allow_pickle=False, documents=np.array(documents), hashes=hashes, counts=counts)
    write_sums(folder, (TABLE,))
