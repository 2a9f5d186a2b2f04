"""The ledger of moves for other programs: one row of CSV a move, or one document of JSON with every telling.

A row names every holder and every report; what they say stands beside them in their words.
"""

import csv
import json
from collections.abc import Callable, Iterator
from typing import Any, TextIO

from onrecord.errors import NotHeld
from onrecord.export.ledger.entry import Entry
from onrecord.export.ledger.ledger import Ledger
from onrecord.export.ledger.tellings import Telling
from onrecord.export.ledger.wording import counted, names
from onrecord.export.replies import NO_REPLY
from onrecord.records.event import Quantity, Role
from onrecord.text.inert import cell

COLUMNS = (
    *("number", "date", "date_basis", "earliest", "latest", "move", "type", "actors", "recipients", "quantity"),
    *("reality", "holder", "reports", "files", "in_answer_to", "replies", "taken_for_one", "passage", "events"),
)
Write = Callable[[Ledger, TextIO], None]


def find_ledger_format(name: str) -> Write:
    """Return the function that writes a format; raise NotHeld, which lists the names, where there is none."""
    if name not in FORMATS:
        raise NotHeld(f"there is no format {name!r} for moves; the formats are table, {', '.join(FORMATS)}")
    return FORMATS[name]


def write_csv(ledger: Ledger, out: TextIO) -> None:
    """Write a row for each move."""
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for number, entry in ledger.numbered:
        row = _row(ledger, number, entry)
        writer.writerow({name: cell("" if value is None else str(value)) for name, value in row.items()})


def write_json(ledger: Ledger, out: TextIO) -> None:
    """Write one document: the moves, how many were left out, and the numbers of missions."""
    document = {
        "moves": [_entry(ledger, number, entry) for number, entry in ledger.numbered],
        "left_out": ledger.left_out,
        "missions": list(_missions(ledger)),
    }
    json.dump(document, out, ensure_ascii=True, indent=1)
    out.write("\n")


FORMATS: dict[str, Write] = {"csv": write_csv, "json": write_json}


def _row(ledger: Ledger, number: int, entry: Entry) -> dict[str, object]:
    replies = ledger.replies_to(entry)
    told = [f"{a.holder} {a.stance} “{a.words}”" for a in replies or ()] or ([] if replies is None else [NO_REPLY])
    return {
        "number": number,
        **_when(entry),
        "move": entry.first.move,
        "type": entry.first.type,
        "actors": names(entry.first.actors),
        "recipients": names(entry.first.recipients),
        "quantity": "; ".join(map(counted, entry.quantities)),
        "reality": entry.said,
        "holder": "; ".join(dict.fromkeys(t.event.holder for t in entry.tellings)),
        "reports": len(entry.reports),
        "files": "; ".join(dict.fromkeys(t.file for t in entry.tellings)),
        "in_answer_to": "; ".join(_referred(ledger, entry)),
        "replies": "; ".join(told),
        "taken_for_one": entry.reason,
        "passage": " | ".join(dict.fromkeys(t.passage for t in entry.tellings)),
        "events": " ".join(t.event.id for t in entry.tellings),
    }


def _when(entry: Entry) -> dict[str, str | None]:
    low, high = entry.when.sides
    return {
        "date": entry.when.value,
        "date_basis": None if entry.when.value is None else "inferred" if entry.when.inferred else "proved",
        "earliest": low.isoformat() if low else None,
        "latest": high.isoformat() if high else None,
    }


def _referred(ledger: Ledger, entry: Entry) -> Iterator[str]:
    for words, number in ledger.answered(entry).items():
        yield words if number is None else f"{number}. {words}"


def _entry(ledger: Ledger, number: int, entry: Entry) -> dict[str, Any]:
    replies = ledger.replies_to(entry)
    return {
        "number": number,
        **_when(entry),
        "move": entry.first.move,
        "type": entry.first.type,
        "actors": list(dict.fromkeys(role.name for role in entry.first.actors)),
        "recipients": list(dict.fromkeys(role.name for role in entry.first.recipients)),
        "quantities": [_quantity(q) for q in entry.quantities],
        "realities": {reality: list(holders) for reality, holders in _realities(entry).items()},
        "reports": len(entry.reports),
        "in_answer_to": [{"number": n, "words": words} for words, n in ledger.answered(entry).items()],
        "replies": replies and [{"holder": a.holder, "reality": a.stance, "passage": a.words} for a in replies],
        "taken_for_one": entry.reason or None,
        "tellings": [_telling(telling) for telling in entry.tellings],
    }


def _realities(entry: Entry) -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = {}
    for telling in entry.tellings:
        found.setdefault(telling.event.reality, {})[telling.event.holder] = None
    return found


def _telling(telling: Telling) -> dict[str, Any]:
    event, report = telling.event, telling.report
    return {
        "report": report.id,
        "file": telling.file,
        "outlet": report.outlet.value if report.outlet else None,
        "published": report.published.value if report.published else None,
        "event": event.id,
        "actors": [_role(role) for role in event.actors],
        "recipients": [_role(role) for role in event.recipients],
        "reality": event.reality,
        "holder": event.holder,
        "statement": event.statement,
        "quantity": _quantity(event.quantity) if event.quantity else None,
        "date_proved": event.date.proved,
        "date_inferred": event.date.inferred,
        "date_reason": event.date.reason,
        "date_passages": [span.words(report.text) for span in event.date.passages],
        "anchors": list(event.date.anchors),
        "assumptions": list(event.date.assumptions),
        "place": event.place.name if event.place else None,
        "answers": event.answers,
        "start": event.evidence[0].start,
        "end": event.evidence[-1].end,
        "passage": telling.passage,
        "reason": event.reason,
    }


def _role(role: Role) -> dict[str, str | None]:
    return {"name": role.name, "grain": role.grain, "country": role.country, "reason": role.reason}


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        **{"low": quantity.low, "high": quantity.high, "of": quantity.of, "kind": quantity.kind},
        "words": counted(quantity),
    }


def _missions(ledger: Ledger) -> Iterator[dict[str, Any]]:
    for line in ledger.missions:
        yield {
            "mission": line.mission,
            "report": line.tellings[0].report.id,
            "file": line.tellings[0].file,
            "numbers": [{"words": words, **_telling(telling)} for words, telling in line.numbers],
        }
