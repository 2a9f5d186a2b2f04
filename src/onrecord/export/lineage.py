"""What does a dossier say of where a report comes from, and how many origins stand behind a statement?

In words, with the place on the page of each report it speaks of. The mistake refused is to count reports: what ten
outlets print of one wire story has one origin, and the line says which ones do not count, and why.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.export.ledger.wording import plural
from onrecord.export.provenance import FromLine, OriginsLine, RootLine
from onrecord.records.derivation import Derivation, Origins, Root, sureness
from onrecord.records.kinship import Relation
from onrecord.records.statement import UNNAMED

_HELD = {
    Relation.COPY: "a copy of",
    Relation.ABRIDGED: "cut down from",
    Relation.REWORDED: "reworded from",
    Relation.TRANSLATED: "translated from",
    Relation.CITING: "cites",
    Relation.INDEPENDENT: "from",
}


@dataclass(frozen=True, slots=True)
class Lineage:
    """What is known of the lineage of the reports on a page.

    Args:
        derivations: by report id, what it comes from.
        origins: by statement id, the origins of what several reports say.
    """

    derivations: Mapping[str, tuple[Derivation, ...]] = field(default_factory=dict)
    origins: Mapping[str, Origins] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Places:
    """The number of each report that is held, and which of them the page shows."""

    numbers: Mapping[str, int]
    shown: Collection[str]

    def anchor(self, report: str | None) -> str:
        """Return the place of a report on the page; empty for one that it does not show."""
        return f"r{self.numbers[report]}" if report is not None and report in self.shown else ""

    def called(self, report: str | None, outlet: str | None) -> str:
        """Return what a report is called in a line: its outlet and its number."""
        if report is None:
            return outlet or "an outlet that is not named"
        number = f"report {self.numbers[report]}" if report in self.numbers else "another report"
        return f"{outlet} ({number})" if outlet else number


def from_lines(derivations: tuple[Derivation, ...], places: Places) -> Iterator[FromLine]:
    """Yield a line for each report or outlet that a report comes from."""
    for edge in derivations:
        where = places.called(edge.parent, edge.outlet)
        if edge.parent is not None:
            words = f"{_HELD[edge.relation]} {where}"
        elif edge.whole:
            words = f"has its text from {where}, whose report is not held"
        else:
            words = f"cites {where}, whose report is not held"
        sure = sureness(edge.probability)
        why = "; ".join(dict.fromkeys(reason.reason for reason in edge.reasons[:3]))
        yield FromLine(words, sure, why, places.anchor(edge.parent))


def origins_line(origins: Origins | None, places: Places) -> OriginsLine | None:
    """Return how many origins a statement has, and each that counts or does not; None where one report says it."""
    if origins is None:
        return None
    count = plural(origins.most, "independent origin")
    if origins.least != origins.most:
        count = f"{origins.least}–{count}"
    reports = {span.report for root in origins.roots for span in root.path}
    count = f"{count} in {plural(len(reports), 'report')}"
    roots = tuple(
        RootLine(_root(root, places), root.counts is not False, places.anchor(root.report)) for root in origins.roots
    )
    return OriginsLine(count, roots)


def _root(root: Root, places: Places) -> str:
    where = places.called(root.report, root.outlet)
    told = f"told by {root.speaker}" if root.speaker and root.speaker != UNNAMED else ""
    why = root.why if root.why != told else ""
    return ", ".join(filter(None, (where, told if root.counts is not False else "", why)))
