"""What does a desk hold, in a form that two runs can be compared by?

Every record of the `jsonl` export that is of one report, by report: ids and contents; who is who follows from them, and
from what other reports a desk holds. The export carries no times and no numbers of rows,
which say when a run was and not what it found.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks import program

Records = dict[str, list[str]]
OF_ALL = frozenset({"entity", "office"})  # records over all reports


def held_records(desk: Path) -> Records:
    """Return the records of each report on a desk, sorted, each as one line of JSON."""
    return comparable(program.export(desk, "jsonl"))


def comparable(lines: Iterable[str]) -> Records:
    """Return the lines of an export by report, each written in one way."""
    records: defaultdict[str, list[str]] = defaultdict(list)
    for row in (row for row in map(json.loads, lines) if row.get("record") not in OF_ALL):
        records[report_of(row)].append(json.dumps(row, sort_keys=True, ensure_ascii=False))
    return {report: sorted(rows) for report, rows in records.items()}


def report_of(row: dict[str, Any]) -> str:
    """Return the id of the report that a record belongs to."""
    return str(row.get("report") or row["id"])


def differences(expected: Records, found: Records) -> list[str]:
    """Return what is lost, added or changed, one line each."""
    lines = []
    for report in sorted(expected.keys() | found.keys()):
        lost = set(expected.get(report, ())) - set(found.get(report, ()))
        new = set(found.get(report, ())) - set(expected.get(report, ()))
        if expected.get(report) != found.get(report):
            lines.append(f"report {report[:12]}: {len(lost)} records lost, {len(new)} added")
    return lines
