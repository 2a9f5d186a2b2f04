"""Below which value may no figure fall, and on which corpus was that said?

`floors.json` is written by `--update` only. It holds the hash of each corpus with its floors: a floor says nothing
about texts or gold that it was not measured on, so a changed corpus is refused until it is pinned anew.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quality.figures import FEWER_IS_BETTER

FILE = Path(__file__).parent / "floors.json"
# The parser adds the same floats in another order on another processor, and a tie between two readings of a sentence
# can then fall the other way. One item in a hundred leaves room for that and is less than a broken rule costs; a count
# of mistakes (furniture_wrong) has no such slack. Tighten it when the gold has grown well beyond some hundred rows.
EPSILON = 0.01


@dataclass(frozen=True, slots=True)
class Pinned:
    """The floors of one corpus, and the hash of the corpus they were measured on."""

    corpus: str
    floors: Mapping[str, float]


def corpus_hash(paths: Iterable[Path], root: Path) -> str:
    """Return the hash of a corpus: the names and bytes of its files, in order of their names."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}:{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


def load_floors(file: Path = FILE) -> dict[str, Pinned]:
    """Return the floors of every corpus that has any."""
    if not file.exists():
        return {}
    rows: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return {name: Pinned(row["corpus"], row["floors"]) for name, row in rows.items()}


def save_floors(pinned: Mapping[str, Pinned], file: Path = FILE) -> None:
    """Write the floors, in order of their names, so that a change reads as one in a diff."""
    rows = {n: {"corpus": p.corpus, "floors": dict(sorted(p.floors.items()))} for n, p in sorted(pinned.items())}
    file.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def below(floors: Mapping[str, float], measured: Mapping[str, float]) -> list[str]:
    """Return one line for each figure that is worse than its floor allows, or is not measured any more."""
    lines = []
    for name, floor in sorted(floors.items()):
        value = measured.get(name)
        if value is None:
            lines.append(f"{name}: is not measured any more; its floor is {_shown(name, floor)}")
        elif _worse(name, value, floor):
            lines.append(f"{name}: {_shown(name, value)} is worse than its floor {_shown(name, floor)}")
    return lines


def raised(floors: Mapping[str, float], measured: Mapping[str, float]) -> dict[str, float]:
    """Return the floors after an update: the better of floor and figure, rounded down to what is written."""
    return {name: _better(name, floors.get(name), value) for name, value in _written(measured).items()}


def check(name: str, corpus: str, measured: Mapping[str, float], pinned: Mapping[str, Pinned]) -> list[str]:
    """Return why the gate must fail for a corpus, one line each; no line means that it passes."""
    held = pinned.get(name)
    if held is None:
        return ["has no floors; pin them with --update"]
    if held.corpus != corpus:
        return ["its texts or gold have changed since the floors were pinned; look at the change, then --update"]
    return below(held.floors, measured)


def update(
    name: str,
    corpus: str,
    measured: Mapping[str, float],
    pinned: Mapping[str, Pinned],
    *,
    allow_regression: bool = False,
) -> tuple[dict[str, Pinned], Sequence[str]]:
    """Return the floors with one corpus pinned anew, and what stands in the way of it; then nothing is changed.

    Args:
        allow_regression: take the figures as they are, lower ones too.
    """
    held = pinned[name].floors if name in pinned else {}
    if allow_regression:
        return {**pinned, name: Pinned(corpus, _written(measured))}, ()
    if lines := below(held, measured):
        return dict(pinned), [f"{line}; --allow-regression would lower it" for line in lines]
    return {**pinned, name: Pinned(corpus, raised(held, measured))}, ()


def _worse(name: str, value: float, floor: float) -> bool:
    return value > floor if name in FEWER_IS_BETTER else value < floor - EPSILON


def _better(name: str, floor: float | None, value: float) -> float:
    if floor is None:
        return value
    return min(floor, value) if name in FEWER_IS_BETTER else max(floor, value)


def _written(measured: Mapping[str, float]) -> dict[str, float]:
    """Return the figures as a floor is written: four decimals, rounded down so that the figure itself passes."""
    return {name: int(value * 10_000) / 10_000 for name, value in measured.items()}


def _shown(name: str, value: float) -> str:
    return f"{value:.0f}" if name in FEWER_IS_BETTER else f"{100 * value:.1f}"
