"""How are the moves of diplomacy and espionage coded in PLOVER, and why so?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from onrecord.lexicon.plover import check_codes
from onrecord.lexicon.table import Table, read_rows
from onrecord.records.event import EventType


@dataclass(frozen=True, slots=True)
class Move:
    """Our finer name of an event, and the codes that it stands for.

    Args:
        name: the move as it is shown ("withdrawal of accreditation").
        together: two do it together, although its type is done by one to another: a ceasefire, a swap.
        reason: why it is coded so; where PLOVER is silent, the reading is ours and says so.
    """

    KEY: ClassVar[tuple[str, ...]] = ("name",)

    name: str
    type: EventType
    reason: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    together: bool = False

    def __post_init__(self) -> None:
        check_codes(self.type, self.mode, self.contexts)


@dataclass(frozen=True)
class MoveTable(Table[Move]):
    """All moves."""

    @cached_property
    def _by_name(self) -> dict[str, Move]:
        return {move.name: move for move in self.rows}

    def of(self, name: str) -> Move | None:
        """Return the move with this name, or None."""
        return self._by_name.get(name)


def load_moves(overlay: Path | None = None) -> MoveTable:
    """Return the moves."""
    return MoveTable(read_rows("moves", Move, overlay))
