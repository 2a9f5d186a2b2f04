"""Which chain of mentions does the anchor of a name mean, as its report is read now?"""

from sqlalchemy import Connection, select

from onrecord.decide.identity import chain_at
from onrecord.records.decision import Anchor
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.store import schema
from onrecord.store.readings import reading_of

KINDS = frozenset({Mention, MentionChain})


class Chains:
    """Looks anchors up, each report and anchor once; for use within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._found: dict[Anchor, str | None] = {}
        self._readings: dict[str, Reading | None] = {}

    def of(self, anchor: Anchor) -> str | None:
        """Return the id of the chain, or None where there is none."""
        if anchor not in self._found:
            reading = self._reading(anchor.report)
            self._found[anchor] = chain_at(anchor, reading)[0] if reading is not None else None
        return self._found[anchor]

    def _reading(self, report: str) -> Reading | None:
        if report not in self._readings:
            table = schema.report
            there = (table.c.id == report) & table.c.text.is_not(None)
            number = self._connection.scalar(select(table.c.number).where(there))
            self._readings[report] = reading_of(self._connection, number, KINDS) if number is not None else None
        return self._readings[report]
