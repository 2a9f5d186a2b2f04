"""What do ten thousand reports look like? The examples again, with other names, numbers and outlets.

Deterministic: the same seed and count give the same reports, on every machine. Made reports measure time, memory and
what survives a killed run; they say nothing of how well the program reads.
"""

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.program import ROOT

REPORTS = ROOT / "examples" / "reports"
TRUTH = ROOT / "examples" / "truth.json"
SEED = 20_240_608
A_FILE = 500  # reports in one file of JSON lines

_STARTS = "Ar Bel Cor Dan Ed Fal Gor Hal Is Jor Kar Lem Mar Nor Or Pel Rav Sel Tor Ul Var Wes Yar Zel".split()
_ENDS = "an dic ek enko eva ic in ka lin man mar nov ova ren sen sky tin ton va vic".split()
_PAPERS = "Courier Gazette Herald Observer Post Standard Times Tribune".split()
_NUMBER = re.compile(r"(?<![\d.,:/-])\d{1,3}(?![\d.,:/-]*\d)")


@dataclass(frozen=True, slots=True)
class Model:
    """A report that others are made after: its text, and the words of people's names in it."""

    text: str
    names: tuple[str, ...]


def models() -> list[Model]:
    """Return the plain-text examples, in order of their names."""
    truth = json.loads(TRUTH.read_text(encoding="utf-8"))["reports"]
    people = {r["file"]: _people(r["entities"]) for r in truth}
    files = sorted(p for p in REPORTS.rglob("*.txt") if p.is_file())
    texts = [(p.relative_to(REPORTS).as_posix(), p.read_text(encoding="utf-8", errors="replace")) for p in files]
    return [Model(text, people.get(name, ())) for name, text in texts if text.strip()]


def made(seed: int = SEED, like: Sequence[Model] = ()) -> Iterator[dict[str, str]]:
    """Yield made reports without end, as lines of a JSON lines file have them; no two have one url."""
    draw, like = random.Random(seed), like or models()
    number = 0
    while True:
        for model in like:
            number += 1
            outlet = f"{draw.choice(_STARTS)}{draw.choice(_ENDS)} {draw.choice(_PAPERS)}"
            site = outlet.lower().replace(" ", "-")
            yield {"text": _vary(model, draw), "outlet": outlet, "url": f"https://{site}.example/{number}"}


def write_made(count: int, folder: Path, seed: int = SEED) -> None:
    """Write some made reports into a folder, as files of JSON lines."""
    folder.mkdir(parents=True)
    reports = islice(made(seed), count)
    number = 0
    while rows := list(islice(reports, A_FILE)):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"made-{number:04}.jsonl").write_text(lines, encoding="utf-8")
        number += 1


def _people(entities: list[dict[str, str]]) -> tuple[str, ...]:
    words = (w for e in entities if e["type"] == "Person" for w in e["name"].split())
    return tuple(dict.fromkeys(w for w in words if w.isalpha() and w[0].isupper()))


def _vary(model: Model, draw: random.Random) -> str:
    text = model.text
    if model.names:
        new = {name: draw.choice(_STARTS) + draw.choice(_ENDS) for name in model.names}
        text = re.sub(r"\b(?:" + "|".join(map(re.escape, new)) + r")\b", lambda m: new[m.group()], text)
    return _NUMBER.sub(lambda m: _other(int(m.group()), draw), text)


def _other(number: int, draw: random.Random) -> str:
    """Return another number of about the same size; one that may be a day of the month stays one."""
    return str(draw.randint(2, 28) if number <= 31 else draw.randint(32, 999))
