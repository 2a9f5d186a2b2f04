"""How many processor seconds does datasketch take for these texts? Runs in a Python that has datasketch.

    .cache/peers/bin/python -m benchmarks.peers.minhash

Texts come in as lines of JSON, and an empty line ends a round; a line goes out with the "seconds" that the round took,
from texts to hash values: words in lower case, each run of four as bytes, `update_batch`. What can be made once, the
permutations, is made before. It has no import of Onrecord, so that either side can load it.
"""

import json
import re
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from typing import Any

_WORD = re.compile(r"\w+")
RUN, PERMUTATIONS = 4, 128


def main() -> None:
    """Answer round after round until the input ends."""
    first = import_module("datasketch").MinHash(num_perm=PERMUTATIONS)
    _say({"datasketch": version("datasketch")})
    texts: list[str] = []
    for line in sys.stdin:
        if line.strip():
            texts.append(json.loads(line))
            continue
        _say({"seconds": seconds(texts, first)})
        texts = []


def seconds(texts: Sequence[str], first: Any) -> float:
    """Return the processor seconds that it takes to hash all texts."""
    began = time.process_time()
    for text in texts:
        words = _WORD.findall(text.lower())
        runs = [" ".join(words[at : at + RUN]).encode() for at in range(len(words) - RUN + 1)]
        first.copy().update_batch(runs)
    return time.process_time() - began


def _say(row: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(row) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
