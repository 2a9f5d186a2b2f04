"""Two reports side by side as one document of JSON: who may have copied whom, what they share, and every edit."""

import json
from typing import Any, TextIO

from onrecord.export.diff import reasons
from onrecord.records.difference import Difference
from onrecord.records.document import Location
from onrecord.records.kinship import Edit
from onrecord.records.reading import Reading
from onrecord.records.score import Score
from onrecord.records.span import Span

Locations = tuple[Location, ...]


def write_diff(difference: Difference, left: Locations, right: Locations, out: TextIO) -> None:
    """Write two reports side by side.

    Args:
        left, right: where each of them was found.
    """
    kinship = difference.kinship
    document = {
        "left": _report(difference.left, left),
        "right": _report(difference.right, right),
        "probabilities": dict(difference.probabilities),
        "class": str(kinship.relation),
        "similarity": kinship.similarity,
        "reasons": [_score(score) for score in (*difference.manner, *reasons(difference))],
        "edits": [_edit(edit, difference) for edit in difference.edits],
        "passages": [
            {
                "left": _words(one.left, difference.left),
                "right": _words(one.right, difference.right),
                "similarity": one.similarity,
            }
            for one in difference.passages
        ],
    }
    json.dump(document, out, ensure_ascii=True, indent=1)
    out.write("\n")


def _report(reading: Reading, locations: Locations) -> dict[str, Any]:
    report = reading.report
    return {
        "report": report.id,
        "file": str(locations[0]) if locations else None,
        "outlet": report.outlet.value if report.outlet else None,
        "title": report.title.value if report.title else None,
    }


def _edit(edit: Edit, difference: Difference) -> dict[str, Any]:
    return {
        "kind": str(edit.kind),
        "left": _words(edit.left, difference.left),
        "right": _words(edit.right, difference.right),
        "reason": edit.reason,
    }


def _words(span: Span | None, reading: Reading) -> dict[str, Any] | None:
    return {"start": span.start, "end": span.end, "text": span.words(reading.report.text)} if span else None


def _score(score: Score) -> dict[str, Any]:
    return {"value": score.value, "reason": score.reason, "left": score.left, "right": score.right}
