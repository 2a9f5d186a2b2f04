"""The ledger of moves: who did what to whom and when, on whose word, in time order.

    ledger = make_ledger(readings, Selection(kinds=frozenset({"expulsion"})))
    for number, entry in ledger.numbered:
        ...

`ledger_table` writes it as CSV and JSON, the command line prints it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.export.context import Answer, Held
from onrecord.export.ledger.entry import Entry
from onrecord.export.ledger.grouping import entries
from onrecord.export.ledger.missions import SHRINKING, MissionLine, mission_lines
from onrecord.export.ledger.sameness import has_name
from onrecord.export.ledger.selection import Selection
from onrecord.export.ledger.tellings import tellings
from onrecord.export.ledger.wording import in_words
from onrecord.export.replies import Replies, accused_in


@dataclass(frozen=True)
class Ledger:
    """The entries that were asked for.

    Not slotted, because the numbers are worked out once and kept.

    Args:
        left_out: how many entries were left out because nothing places them in the time that was asked for.
        missions: the numbers that reports give of a mission.
        replies: what the accused say in the reports held.
    """

    entries: tuple[Entry, ...]
    left_out: int
    missions: tuple[MissionLine, ...]
    replies: Replies

    @property
    def numbered(self) -> Iterator[tuple[int, Entry]]:
        """Each entry with the number that it is referred to by."""
        return enumerate(self.entries, 1)

    def answered(self, entry: Entry) -> dict[str, int | None]:
        """Return the moves that an entry answers, in words, each with its number where it is an entry here."""
        found = {}
        for telling in entry.tellings:
            if telling.answered is not None:
                number = self._numbers.get(telling.answered.id)
                told = self.entries[number - 1].first if number is not None else telling.answered
                found[in_words(told)] = number
        return found

    def replies_to(self, entry: Entry) -> tuple[Answer, ...] | None:
        """Return what the accused answer to an accusation; None where an entry accuses nobody by name."""
        return replies_to(entry, self.replies)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {telling.event.id: number for number, entry in self.numbered for telling in entry.tellings}


def replies_to(entry: Entry, replies: Replies) -> tuple[Answer, ...] | None:
    """Return what the accused answer to an entry, each answer once; None where it accuses nobody by name."""
    found: dict[tuple[str, str, str], Answer] | None = None
    for telling in entry.tellings:
        accused = [role for role in accused_in(telling.event) or () if has_name(role)]
        if accused:
            answers = replies.of((role.name for role in accused), telling.passage, telling.report.id)
            found = (found or {}) | {(a.holder, a.stance, a.words): a for a in answers if a.direct}
    return tuple(found.values()) if found is not None else None


def make_ledger(held: Sequence[Held], selection: Selection, *, every: bool = False) -> Ledger:
    """Return the ledger of reports.

    Args:
        every: also events that have no move.

    Raises:
        NotHeld: moves were asked for of one whom no report names.
    """
    found = entries(tellings(held, every=every))
    selection.require(found)
    kept, left_out = selection.of(found)
    counted: tuple[MissionLine, ...] = ()
    if not selection.kinds or selection.kinds & SHRINKING:
        around, _ = replace(selection, kinds=frozenset()).of(found)
        counted = mission_lines(sorted((t for e in around for t in e.tellings), key=lambda t: (t.place, t.number)))
    return Ledger(kept, left_out, counted, Replies(held))
