"""Are trained weights here, and are they those that were shipped?

Reach for this before weights are loaded. A folder of weights holds its own sums; one that is not as summed is refused,
and one that is not there is done without.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from onrecord.errors import ModelError

SHIPPED = Path(__file__).parent
ATTRIBUTION = SHIPPED / "attribution"
COMMON = SHIPPED / "common"
EVENTS = SHIPPED / "events"
LINEAGE = SHIPPED / "lineage"
FREQUENCIES = SHIPPED / "frequencies"
STORIES = SHIPPED / "stories"
SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Weights:
    """A folder of weights, checked against its sums.

    Args:
        digest: hash over the sums, part of the version of the step that uses them.
    """

    folder: Path
    digest: str


@lru_cache(maxsize=8)
def find_weights(folder: Path) -> Weights | None:
    """Return the checked weights in a folder, or None where it holds none.

    Raises:
        ModelError: a file is missing, or is not the one that was summed.
    """
    sums = folder / SUMS
    if not sums.exists():
        return None
    listed = sums.read_text(encoding="utf-8")
    for line in listed.splitlines():
        wanted, _, name = line.partition("  ")
        try:
            held = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError:
            held = ""
        if held != wanted:
            raise ModelError(f"weights/{folder.name}/{name} is not the file that was shipped: install onrecord again")
    return Weights(folder, hashlib.sha256(listed.encode()).hexdigest())


def write_sums(folder: Path, names: tuple[str, ...]) -> None:
    """Write the sums of some files of a folder of weights beside them."""
    lines = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")
