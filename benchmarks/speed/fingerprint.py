"""How many reports a processor second are fingerprinted, beside datasketch's MinHash on the same texts?

Both sides get texts and give minima of runs of four words, 128 of them; shingling is part of it, loading is not. Ours
is shown twice: what datasketch does too, and the whole fingerprint with passages, terms and keys. Rounds alternate, so
that a busy machine slows both. `make peers` puts datasketch into an environment of its own.

    python -m benchmarks.speed.fingerprint --reports 500 --rounds 5
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.made_news import readings
from benchmarks.peers.peer import PYTHON
from benchmarks.program import ROOT, RunFailed, environment
from benchmarks.tell import Told, tell
from onrecord.lineage.fingerprints.fingerprint import RUN, fingerprint
from onrecord.lineage.fingerprints.minima import minima
from onrecord.lineage.fingerprints.rarity import shipped_rarity
from onrecord.lineage.fingerprints.shingles import runs, words
from onrecord.records.reading import Reading

LEAST = 10.0
REPORTS, ROUNDS = 500, 5
MISSING = "no datasketch in {}: run `make peers`, or name another Python with --python"


def main(arguments: Sequence[str] | None = None) -> int:
    """Time all in turn, print the ratio, and return 1 where it is below the least or there is no datasketch."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=REPORTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--python", type=Path, default=PYTHON, help=f"a Python with datasketch ({PYTHON})")
    asked = parser.parse_args(arguments)
    made = [held for _, held in readings(0, asked.reports)]
    minima_of(made[:20])
    whole(made[:20])  # fills every lazy table
    command = [str(ROOT / asked.python), "-m", "benchmarks.peers.minhash"]
    try:
        peer = subprocess.Popen(
            command, env=environment(), cwd=ROOT, encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
    except OSError:
        print(MISSING.format(asked.python), file=sys.stderr)
        return 1
    with peer:
        name = f"datasketch {_line(peer, asked.python)['datasketch']}"
        rounds = [(_peer(peer, made, asked.python), minima_of(made), whole(made)) for _ in range(asked.rounds)]
        peer.kill()
    return _tell(name, made, rounds)


def minima_of(made: Sequence[Reading]) -> float:
    """Return the processor seconds that the minima of all texts take."""
    began = time.process_time()
    for held in made:
        numbers, _ = runs(words(held.report.text), RUN)
        minima(np.sort(numbers))
    return time.process_time() - began


def whole(made: Sequence[Reading]) -> float:
    """Return the processor seconds that the fingerprints of all reports take."""
    began = time.process_time()
    for held in made:
        fingerprint(held, shipped_rarity())
    return time.process_time() - began


def _peer(peer: "subprocess.Popen[str]", made: Sequence[Reading], python: Path) -> float:
    assert peer.stdin is not None
    peer.stdin.writelines(json.dumps(held.report.text) + "\n" for held in made)
    peer.stdin.write("\n")
    peer.stdin.flush()
    return float(_line(peer, python)["seconds"])


def _line(peer: "subprocess.Popen[str]", python: Path) -> dict[str, str]:
    assert peer.stdout is not None
    line = peer.stdout.readline()
    if not line:
        raise RunFailed(MISSING.format(python))
    row: dict[str, str] = json.loads(line)
    return row


def _tell(name: str, made: Sequence[Reading], rounds: Sequence[tuple[float, float, float]]) -> int:
    ratios = [peer / ours for peer, ours, _ in rounds]
    wholes = [peer / ours for peer, _, ours in rounds]
    middle = statistics.median(ratios)
    size = sum(len(held.report.text.split()) for held in made) // len(made)
    labels = (name, "ours, the same minima", "ours, the whole fingerprint")
    lines = [
        Told(
            f"{label}, reports a processor second",
            f"{len(made) / statistics.median(spent):,.0f}",
            len(rounds),
            f"{len(made) / max(spent):,.0f} to {len(made) / min(spent):,.0f}",
        )
        for label, spent in zip(labels, zip(*rounds, strict=True), strict=True)
    ]
    lines += [
        Told(
            *("ours ÷ datasketch", f"{middle:.1f}", len(rounds), f"{min(ratios):.1f} to {max(ratios):.1f}"),
            must=f"at least {LEAST:.0f}",
            met=middle >= LEAST,
        ),
        Told(
            "whole fingerprint ÷ datasketch",
            f"{statistics.median(wholes):.1f}",
            len(rounds),
            f"{min(wholes):.1f} to {max(wholes):.1f}",
        ),
    ]
    return tell(f"fingerprints of {len(made):,} made reports of {size} words; medians over rounds", lines)


if __name__ == "__main__":
    sys.exit(main())
