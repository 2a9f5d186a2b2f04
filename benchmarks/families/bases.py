"""Which texts are the originals? News articles where they lie beside the project, else the project's own examples.

Only articles that are not also measured on are for fitting: `train` for that, `dev` for measuring.
"""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from random import Random

from benchmarks.families.text import Text, names, parse_text
from benchmarks.made import made
from benchmarks.quality.official import shared

MADE = 200  # made reports beside the examples, where there are no articles
_LEAVING = re.compile(r"<\w|via Getty|Getty Images|^ABSTRACT|/ (?:Reuters|AP)\.?$")
_LEAST, _MOST = 4, 90  # paragraphs' words: shorter is a line of a list, longer is a page without paragraph marks


@dataclass(frozen=True, slots=True)
class Base:
    """An original before anybody published it, under the name it has in its corpus."""

    name: str
    text: Text


@dataclass(frozen=True)
class Pool:
    """All originals of a run, and which of them speak of the same people: what background is taken from."""

    bases: Sequence[Base]

    @cached_property
    def by_name(self) -> Mapping[str, list[tuple[str, str]]]:
        """For each name the paragraphs that hold it, each with its base."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for base in self.bases:
            for paragraph in base.text.paragraphs[2:]:
                if _LEAST * 3 < len(paragraph.split()) < _MOST:
                    for name in names(paragraph):
                        found[name].append((base.name, paragraph))
        return found

    def background(self, text: Text, base: str, draw: Random, count: int = 1) -> list[str]:
        """Return paragraphs of other originals that name somebody of this text's, and share no run of words with it."""
        fitting = [
            p for name in names(text.plain) for other, p in self.by_name.get(name, ()) if other.split("#")[0] != base
        ]
        runs = _runs(text.plain)
        fresh = sorted(p for p in set(fitting) if runs.isdisjoint(_runs(p)))
        return draw.sample(fresh, min(count, len(fresh)))


def bases(split: str = "train") -> list[Base]:
    """Return the originals of a split; where no corpus lies beside the project, reports made after the examples."""
    file = shared() / "data/attribution" / f"{split}.texts.jsonl"
    if file.exists():
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        found = [Base(row["doc"], _clean(parse_text(row["text"]))) for row in rows]
    else:
        seed = sum(map(ord, split))  # so that another split is made of other reports
        found = [Base(f"made-{n}", _clean(parse_text(r["text"]))) for n, r in enumerate(islice(made(seed), MADE))]
    return [base for base in found if len(base.text.paragraphs) >= 4 and base.text.words >= 120]


def _clean(text: Text) -> Text:
    """Leave out headings and page leavings ("FULL TEXT."), and shorten an original as newspapers do."""
    kept = [p for p in text.paragraphs if len(p.split()) >= _LEAST and not p.isupper() and not _LEAVING.search(p)]
    return text.having(kept[:40])


def _runs(plain: str) -> set[str]:
    """Return all runs of six words: two articles of one day may have copied each other, which no truth here says."""
    words = re.findall(r"\w+", plain.lower())
    return {" ".join(words[i : i + 6]) for i in range(len(words) - 5)}
