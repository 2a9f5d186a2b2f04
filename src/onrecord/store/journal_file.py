"""How is the journal written for other eyes, and is what stands there still what was written?

One line of JSON a row, in the one way to write it: a byte that is changed is found even where it says the same. The
same rules hold for the rows of the database.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

from onrecord.errors import DeskDamaged
from onrecord.records.decision import JournalRow
from onrecord.store.codec import canonical, plain, structured
from onrecord.store.journal import verify_journal


@dataclass(frozen=True, slots=True)
class Checked:
    """What could be read of a journal, and what is wrong with it, one line a problem."""

    rows: tuple[JournalRow, ...]
    problems: tuple[str, ...]


def write_rows(rows: Iterable[JournalRow], out: TextIO) -> int:
    """Write a journal, one row a line; return how many."""
    number = 0
    for row in rows:
        out.write(f"{canonical(plain(row))}\n")
        number += 1
    return number


def check_lines(lines: Iterable[str]) -> Checked:
    """Return the rows of a journal that was written to a file, and what is wrong with them."""
    return checked(_read(number, line.removesuffix("\n")) for number, line in enumerate(lines, 1))


def checked(found: Iterable[JournalRow | str], head: tuple[int, str] | None = None) -> Checked:
    """Return the rows among what was found, and the problems: those that were found, and those of the chain."""
    rows: list[JournalRow] = []
    problems: list[str] = []
    for item in found:
        if isinstance(item, str):
            problems.append(item)
        else:
            rows.append(item)
    return Checked(tuple(rows), (*problems, *verify_journal(rows, head)))


def beyond(rows: Sequence[JournalRow], kept: str) -> str | None:
    """Return what is wrong where a journal does not hold the head that somebody kept, given by its hash."""
    if any(row.hash == kept for row in rows):
        return None
    return f"no row has the head {kept[:12]}… that was kept: rows were cut off the end, or the whole was written anew"


def _read(number: int, line: str) -> JournalRow | str:
    try:
        row = structured(json.loads(line), JournalRow)
    except (ValueError, DeskDamaged, RecursionError):
        return f"line {number} is no row of a journal"
    if canonical(plain(row)) != line:
        return f"line {number}, row {row.number}, is not written as Onrecord writes it: it was changed"
    return row
