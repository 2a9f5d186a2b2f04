"""How do the decisions of another desk come into this one's journal?

Their rows are written anew here, with their authors, times and reasons, behind our own. What contradicts a row in force
here is not taken in but named, and so is what was decided otherwise about one row on the two desks: both journals stay
as they are, and the same file can be taken in again once an undo has made room. What they took back themselves is
taken back here where it had come in before, and is left out where it had not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from onrecord.errors import JournalError
from onrecord.records.decision import JournalRow, Judgement, Ruling
from onrecord.store.chains import Chains
from onrecord.store.decided import journal_rows
from onrecord.store.decisions import decide
from onrecord.store.journal import undone_by

Key = tuple[Judgement, str, str, str]


@dataclass(slots=True)
class Taken:
    """What became of the rows of another desk.

    Args:
        added: the rows that were written here; known: how many were here before; left: how many they had taken back.
        conflicts: what could not be taken in, one line each, their row and ours named.
    """

    added: list[JournalRow] = field(default_factory=list)
    known: int = 0
    left: int = 0
    conflicts: list[str] = field(default_factory=list)


def take_in(connection: Connection, theirs: Sequence[JournalRow]) -> Taken:
    """Write the rows of another desk's journal behind ours."""
    journals, undone = _Journals(connection), undone_by(theirs)
    for row in theirs:
        if row.judgement.ruling is not Ruling.UNDO:
            journals.bring(row, undone.get(row.number))
    return journals.taken


def _key(row: JournalRow) -> Key:
    """Return what makes a row the same decision on both desks."""
    return row.judgement, row.author, row.at, row.reason


class _Journals:
    """Our journal while theirs comes in."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._chains = connection, Chains(connection)
        ours = journal_rows(connection)
        self._numbers = {_key(row): row.number for row in ours}
        self._undone = undone_by(ours)
        self.taken = Taken()

    def bring(self, row: JournalRow, undo: JournalRow | None) -> None:
        """Bring a row to the state that it has on their desk, unless ours has decided about it since.

        Args:
            undo: the row of theirs that took it back, or None where it is in force there.
        """
        here = self._numbers.get(_key(row))
        if here is not None:
            self.taken.known += 1
            self._settle(row, here, undo)
        elif undo is not None:
            self.taken.left += 1
        else:
            self._write(row)

    def _write(self, row: JournalRow) -> None:
        try:
            about = (row.judgement, row.author, row.reason, row.at)
            new = decide(self._connection, *about, held_only=False, chains=self._chains)
        except JournalError as error:
            self.taken.conflicts.append(f"their row {row.number} by {row.author}: {error}")
            return
        self._numbers[_key(new)] = new.number
        self.taken.added.append(new)

    def _settle(self, row: JournalRow, here: int, undo: JournalRow | None) -> None:
        ours = self._undone.get(here)
        if undo is None and ours is not None:
            clash = f"their row {row.number} stands there; row {ours.number} by {ours.author} took it back here"
            self.taken.conflicts.append(clash)
        if undo is None or ours is not None:
            return
        same = replace(undo, judgement=Judgement(Ruling.UNDO, (), undoes=here))
        if _key(same) in self._numbers:
            again = (
                f"their row {undo.number} by {undo.author} took back what is row {here} here and was put in force again"
            )
            self.taken.conflicts.append(again)
            return
        self._write(same)
