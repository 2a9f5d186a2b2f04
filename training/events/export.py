"""Writes trained weights as the program loads them: numpy arrays without code, and their sums."""

from pathlib import Path

import numpy as np

from onrecord.extract.events.classifier import MODEL, Table
from onrecord.weights.files import write_sums


def export(table: Table, folder: Path) -> None:
    """Write weights and sums into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / MODEL,
        allow_pickle=False,
        labels=np.array(table.labels, dtype=np.str_),
        hashes=table.hashes,
        rarity=table.rarity.astype(np.float16),
        weights=table.weights.astype(np.float16),
        bias=table.bias.astype(np.float32),
    )
    write_sums(folder, (MODEL,))
