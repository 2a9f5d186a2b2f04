"""What does a reader without any language reach? The floor that every figure stands beside.

Every quotation is a statement, the nearest capitalised words are its source, every stance is "asserts"; every run of
capitalised words is an entity, a person where it has two words and an organisation otherwise; nothing is furniture and
nothing has happened. A figure that does not clear this one is trivial.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

_QUOTATION = re.compile(r"[“\"][^“”\"\n]{1,2000}[”\"]")
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")


def baseline_reading(texts: Mapping[str, str]) -> list[str]:
    """Return the trivial reading of some texts, as lines of the reading format."""
    return [json.dumps(_read(file, text), ensure_ascii=False) for file, text in texts.items()]


def _read(file: str, text: str) -> dict[str, Any]:
    quotations = [m.span() for m in _QUOTATION.finditer(text)]
    runs = [m.span() for m in _CAPITALISED.finditer(text) if not _inside(m.span(), quotations)]
    return {
        "file": file,
        "statements": [_statement(text, quotation, runs) for quotation in quotations],
        "events": [],
        "entities": [_entity(name) for name in dict.fromkeys(text[start:end] for start, end in runs)],
        "furniture": [],
    }


def _inside(span: tuple[int, int], quotations: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] < end for start, end in quotations)


def _statement(text: str, quotation: tuple[int, int], runs: list[tuple[int, int]]) -> dict[str, Any]:
    nearest = min(runs, key=lambda run: _distance(run, quotation), default=None)
    return {
        "kind": "speech",
        "source": text[slice(*nearest)] if nearest else "unnamed",
        "source_span": [list(nearest)] if nearest else [],
        "cue": [],
        "content": [list(quotation)],
        "stance": "asserts",
        "chain": [],
    }


def _distance(run: tuple[int, int], quotation: tuple[int, int]) -> int:
    """Return how many characters lie between the two."""
    return max(run[0] - quotation[1], quotation[0] - run[1])


def _entity(name: str) -> dict[str, Any]:
    return {"name": name, "type": "Person" if " " in name else "Organization", "aliases": [name]}
