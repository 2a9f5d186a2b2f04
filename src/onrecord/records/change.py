"""What did a person change about what we had read?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One decision laid over a record: what we had read, what a person put there, and why.

    "source: we had read “the ministry”, Mira put “Ilva Toren” there on 8 June: she is named further up."

    Args:
        part: "source", "stance", "content", "statement"; of an event "actors", "recipients", "reality", "date",
            "holder", "event".
        was: what was read, in words; None for something that was missed.
        now: what stands there now; None for something that was struck out.
        row: number of the journal row that says so.
        at: ISO 8601 time in UTC.
    """

    part: str
    was: str | None
    now: str | None
    row: int
    author: str
    at: str
    reason: str

    @property
    def told(self) -> str:
        """The change as one line for people."""
        was = "nothing" if self.was is None else f"“{self.was}”"
        now = "struck out" if self.now is None else f"“{self.now}”"
        why = f": {self.reason}" if self.reason else ""
        return f"{self.part}: we had read {was}, now {now}, by {self.author}, {self.at} (row {self.row}){why}"
