"""What have people said of names that a new judgement of two names contradicts, directly or through other names?

Of the stories of two reports it is the same.

Two rows that make one of A and B, and of B and C, say that A and C are one. Names are those of chains as they are read
now; one whose words are gone is still the same name in every row that quotes it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.decide.happenings import REPORT
from onrecord.records.decision import Anchor, JournalRow, Judgement, Ruling
from onrecord.store.chains import Chains

Name = tuple[str, str]  # report, and the chain or place in it
SAID = {Ruling.SAME: "one", Ruling.DIFFERENT: "two"}


def contradicted(new: Judgement, standing: Sequence[JournalRow], chains: Chains) -> list[JournalRow]:
    """Return the rows that together say otherwise, in the order of the journal; none where nothing does.

    Args:
        standing: the rows in force on two names, or on two reports where the new one is.
    """
    said = _Said(standing, chains)
    left, right = map(said.name, new.anchors)
    if new.ruling is Ruling.DIFFERENT:
        return sorted(said.joined(left).get(right, ()), key=lambda row: row.number)
    if new.ruling is not Ruling.SAME:
        return []
    ones, others = said.joined(left), said.joined(right)
    for name, path in ones.items():
        for row, other in said.of(name, Ruling.DIFFERENT):
            if other in others:
                return sorted((row, *path, *others[other]), key=lambda row: row.number)
    return []


def told(rows: Sequence[JournalRow]) -> str:
    """Return which rows a judgement contradicts and what to do, in words."""
    numbers = [str(row.number) for row in rows]
    back = " or ".join(f"`onrecord undo {number}`" for number in numbers)
    if len(rows) == 1:
        which = f"row {numbers[0]} of the journal; take that back first"
    else:
        which = f"rows {', '.join(numbers)} of the journal together; take one of them back first"
    return f"this contradicts {which} ({back}): {'; '.join(map(_words, rows))}"


def _words(row: JournalRow) -> str:
    names = " and ".join(f"“{anchor.exact}”" for anchor in row.judgement.anchors)
    return f"row {row.number}, {row.author}: {names} are {SAID[row.judgement.ruling]}"


class _Said:
    """The rows on names, by the names that they are about."""

    def __init__(self, rows: Sequence[JournalRow], chains: Chains) -> None:
        self._chains = chains
        self._rows: dict[str, list[JournalRow]] = defaultdict(list)
        for row in rows:
            for report in {anchor.report for anchor in row.judgement.anchors}:
                self._rows[report].append(row)

    def name(self, anchor: Anchor) -> Name:
        """Return the name that an anchor means, or the report where it is one of a report."""
        if anchor.kind == REPORT:
            return anchor.report, REPORT
        return anchor.report, self._chains.of(anchor) or f"{anchor.offset} {anchor.exact}"

    def of(self, name: Name, ruling: Ruling) -> Iterator[tuple[JournalRow, Name]]:
        """Yield the rows of a ruling on a name, each with the other name."""
        for row in self._rows[name[0]]:
            if row.judgement.ruling is not ruling:
                continue
            for here, there in (row.judgement.anchors, row.judgement.anchors[::-1]):
                if here.report == name[0] and self.name(here) == name:
                    yield row, self.name(there)

    def joined(self, name: Name) -> dict[Name, tuple[JournalRow, ...]]:
        """Return all names that people have made one with a name, itself too, each with the rows that lead to it."""
        found: dict[Name, tuple[JournalRow, ...]] = {name: ()}
        waiting = [name]
        for one in waiting:
            for row, other in self.of(one, Ruling.SAME):
                if other not in found:
                    found[other] = (*found[one], row)
                    waiting.append(other)
        return found
