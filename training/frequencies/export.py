"""Writes counted frequencies as the program loads them: numpy arrays without code, and their sums."""

from collections import Counter
from pathlib import Path

import numpy as np

from onrecord.lineage.terms import TABLE
from onrecord.weights.files import write_sums


def export(documents: int, held: Counter[int], folder: Path) -> None:
    """Write the table and its sums into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    hashes = np.array(sorted(held), dtype=np.uint32)
    counts = np.array([held[int(hashed)] for hashed in hashes], dtype=np.uint32)
    np.savez_compressed(folder / TABLE, allow_pickle=False, documents=np.array(documents), hashes=hashes, counts=counts)
    write_sums(folder, (TABLE,))
