"""What was measured on one corpus, beside what a trivial reader reaches there?"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import program
from benchmarks.quality.figures import Figure
from onrecord.store.desk import Desk
from onrecord.store.view import View


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one corpus.

    Args:
        corpus: hash of its texts and gold.
        trivial: the baseline's figures, by name.
        scorer: who counted, and on what.
        misses: what was not found or is wrong, one line each, where our own scorer counted.
    """

    name: str
    corpus: str
    figures: Sequence[Figure]
    trivial: Mapping[str, float]
    scorer: str
    misses: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Absent:
    """A corpus that is not on this machine, and where it was looked for."""

    name: str
    reason: str


def read_folder(folder: Path, desk: Path, lexicon: Path | None = None) -> tuple[list[str], dict[str, str]]:
    """Read a folder into a new desk; return the lines of its reading, and the stored text of each report by place.

    Args:
        lexicon: a folder of tables that the desk is to have of its own, or None.
    """
    if lexicon is not None:
        shutil.copytree(lexicon, Desk.create(desk).lexicon, dirs_exist_ok=True)
    program.read(folder, desk)
    return program.export(desk, "reading"), held_texts(desk)


def held_texts(desk: Path) -> dict[str, str]:
    """Return the stored text of each report on a desk, under every place it was found at."""
    with View(Desk.find(desk, None, Path.cwd())) as view:
        return {
            str(location): reading.report.text
            for reading in view.readings()
            for location in view.locations(reading.report.id)
        }
