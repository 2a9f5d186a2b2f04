"""Which attributions are a peer's quotations? The pieces of one joined, in the form that the scorer reads.

textacy yields every pair of quotation marks by itself. Two pieces around one "she said" are one attribution in the
corpus, so a peer that is scored piece by piece would be scored below what it found.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who said what with which words: "Brenik", "said", and the passage between the quotation marks, marks included."""

    source: Spans
    cue: Spans
    content: Spans


def quotation(row: Mapping[str, Any]) -> Quotation:
    """Return a quotation as the worker wrote it."""
    return Quotation(_spans(row["source"]), _spans(row["cue"]), _spans(row["content"]))


def joined(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Return the quotations with neighbours that share source and cue joined as one, of several pieces."""
    whole: list[Quotation] = []
    for piece in quotations:
        if whole and (whole[-1].source, whole[-1].cue) == (piece.source, piece.cue):
            whole[-1] = replace(whole[-1], content=whole[-1].content + piece.content)
        else:
            whole.append(piece)
    return whole


def scored_rows(doc: str, quotations: Iterable[Quotation]) -> list[str]:
    """Return the quotations of an article as lines that the scorer of the attribution corpus reads."""
    return [json.dumps({"doc": doc, "source": q.source, "cue": q.cue, "content": q.content}) for q in quotations]


def _spans(value: Iterable[Sequence[int]]) -> Spans:
    return tuple((start, end) for start, end in value)
