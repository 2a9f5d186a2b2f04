"""Where does what several reports say start, and how many independent origins stand behind it?

Words that were taken over start where the parent has them; words that came through an outlet start there; all others
start with the report that has them. Then the beginnings are counted: two people who told one outlet are one origin, and
so is one speaker whom two outlets heard, since the second only bears witness that he said it. What nobody signed, or
whose unnamed speaker may be the other report's, stays open, and the count is an interval.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from onrecord.lineage.credits.outlets import same_outlet
from onrecord.lineage.derivations.neighbourhood import Neighbourhood
from onrecord.lineage.origins.claimed import Claimed, alike, at, claimed
from onrecord.lineage.origins.speakers import same_speaker
from onrecord.records.credit import CreditKind
from onrecord.records.derivation import Derivation, Origins, Root
from onrecord.records.kinship import Relation
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import UNNAMED
from onrecord.text.normalise import words

_COVERED = 0.5  # share of some words that must lie in what was taken over
_TELLS = 0.6  # share of what some words tell that a statement of the parent must tell to be the one meant
_QUOTED = 3  # words in a row that a cited report has too
_MEETS = 0.5  # from this chance of kinship on, two reports that share some words do not have them independently
_DEEPEST = 12

SameSpeaker = Callable[[str, str], bool]


def origins(ids: Iterable[str], near: Neighbourhood, same: SameSpeaker = same_speaker) -> Origins:
    """Return the origins of some statements and events, by id."""
    return origins_of(claimed(ids, near.readings.values(), near.outlets), near, same)


def origins_of(asked: Iterable[Claimed], near: Neighbourhood, same: SameSpeaker = same_speaker) -> Origins:
    """Return the origins of some words of reports.

    Args:
        same: whether two names are of one speaker; a desk that knows who is who passes its own.
    """
    tracer = _Tracer(near)
    found: dict[tuple[object, ...], Root] = {}
    for one in asked:
        for root in tracer.trace(one):
            found.setdefault((root.report, root.outlet, root.speaker, root.counts is False), root)
    roots = _counted(list(found.values()), same, near)
    sure = sum(root.counts is True for root in roots)
    open_ = sum(root.counts is None for root in roots)
    return Origins(max(sure, 1) if sure or open_ else 0, sure + open_, tuple(roots))


class _Tracer:
    """Follows words back to where they start."""

    def __init__(self, near: Neighbourhood) -> None:
        self._near = near
        self._outlets = near.outlets
        self._from: dict[str, list[Derivation]] = {}
        for derivation in near.derivations:
            self._from.setdefault(derivation.child, []).append(derivation)

    def trace(self, one: Claimed, path: tuple[Span, ...] = ()) -> list[Root]:
        """Return where some words start, behind a root that does not count for each report they were taken from."""
        path = (*path, *one.spans[:1])
        if len(path) > _DEEPEST:
            return [self._own(one, path)]
        taken = self._taken(one)
        if taken is not None:
            parent = self._near.members[taken.parent or ""]
            why = f"{_HOW[taken.relation]} {parent.outlet or 'another report'}"
            copy = Root(one.report, self._name(one.report), one.speaker, counts=False, why=why, path=path)
            return [copy, *self.trace(self._mapped(one, taken), path)]
        return self._through(one, path)

    def _taken(self, one: Claimed) -> Derivation | None:
        """Return the derivation that some words came by, or None where they are the report's own."""
        best: tuple[float, Derivation] | None = None
        for edge in self._from.get(one.report, ()):
            if edge.parent is None or edge.relation == Relation.CITING:
                continue
            share = _covered(one.spans, edge.spans)
            if edge.relation == Relation.COPY and edge.whole:
                share = max(share, _COVERED)
            if share >= _COVERED and (best is None or share > best[0]):
                best = share, edge
        return best[1] if best is not None else None

    def _mapped(self, one: Claimed, edge: Derivation) -> Claimed:
        """Return the words of the parent that some words of the child were made from."""
        reading = self._near.readings[edge.parent or ""]
        spans = []
        for kinship in self._near.kinships:
            if {kinship.left, kinship.right} == {one.report, edge.parent}:
                turned = kinship.left == one.report
                sides = [(r.left, r.right) if turned else (r.right, r.left) for r in kinship.reuse]
                spans += [there for here, there in sides if any(here.touches(span) for span in one.spans)]
        if not spans:
            text = " ".join(span.words(self._near.members[one.report].text) for span in one.spans)
            same = alike(text, reading, self._outlets, _TELLS)
            return same or Claimed(reading.report.id, (Span(reading.report.id, 0, 0),), one.speaker)
        return self._closest(one, tuple(spans), reading)

    def _closest(self, one: Claimed, spans: tuple[Span, ...], reading: Reading) -> Claimed:
        """Return what of some passages of the parent says what was asked about: a passage may hold several speakers."""
        text = " ".join(span.words(self._near.members[one.report].text) for span in one.spans)
        same = alike(text, reading, self._outlets, _COVERED)
        if same is not None and any(s.touches(span) for s in same.spans for span in spans):
            return same
        return at(spans, reading, self._outlets)

    def _through(self, one: Claimed, path: tuple[Span, ...]) -> list[Root]:
        """Return where words start that were not taken over: with an outlet they came through, or here."""
        member = self._near.members[one.report]
        edges = [e for e in self._from.get(one.report, ()) if e.parent is None or e.relation == Relation.CITING]
        # An outlet that speaks itself ("the Lantern said") is where its words start.
        speaker = (one.speaker,) if one.speaker and any(same_outlet(e.outlet, one.speaker) for e in edges) else ()
        for outlet in (
            *one.through,
            *speaker,
        ):
            edge = next((e for e in edges if same_outlet(e.outlet, outlet)), None)
            if edge is None and member.is_by(outlet):
                continue
            return self._cited(one, outlet, edge, path)
        whole = next((e for e in edges if e.whole), None)
        if whole is not None:
            why = "the text is theirs, and their report is not held"
            return [Root(None, whole.outlet, one.speaker, counts=True, why=why, path=path)]
        text = " ".join(span.words(member.text) for span in one.spans)
        for edge in edges:
            if edge.parent is not None and _quoted(text, self._near.members[edge.parent].text):
                return self._cited(one, edge.outlet or "", edge, path)
        return [self._own(one, path)]

    def _cited(self, one: Claimed, outlet: str, edge: Derivation | None, path: tuple[Span, ...]) -> list[Root]:
        """Return where words start that came through an outlet."""
        if edge is None or edge.parent is None or any(span.report == edge.parent for span in path):
            why = "their report is not held"
            return [Root(None, outlet, one.speaker, counts=True, why=why, path=path)]
        reading = self._near.readings[edge.parent]
        text = " ".join(span.words(self._near.members[one.report].text) for span in one.spans)
        why = f"cites {outlet}, whose report is held"
        here = Root(one.report, self._name(one.report), one.speaker, counts=False, why=why, path=path)
        there = alike(text, reading, self._outlets, _COVERED)
        there = there or Claimed(edge.parent, (Span(edge.parent, 0, 0),), one.speaker)
        return [here, *self.trace(there, path)]

    def _own(self, one: Claimed, path: tuple[Span, ...]) -> Root:
        """Return the report itself as the root of its own words; open where nothing says whose it is or when."""
        member = self._near.members[one.report]
        unnamed = [c for c in member.credits if c.outlet == UNNAMED and c.kind == CreditKind.SOURCE_LINK]
        if not member.names and unnamed:
            why = f"open: from somewhere that it does not name (“{unnamed[0].span.words(member.text)}”)"
            return Root(one.report, None, one.speaker, counts=None, why=why, path=path)
        if not member.names and member.published is None:
            return Root(one.report, None, one.speaker, counts=None, why="open: unsigned and undated", path=path)
        why = "in its own words" if one.speaker is None else f"told by {_spoken(one.speaker)}"
        return Root(one.report, self._name(one.report), one.speaker, counts=True, why=why, path=path)

    def _name(self, report: str) -> str | None:
        return self._near.members[report].outlet


_HOW = {
    Relation.COPY: "a copy of",
    Relation.ABRIDGED: "cut down from",
    Relation.REWORDED: "reworded from",
    Relation.TRANSLATED: "translated from",
    Relation.INDEPENDENT: "from",
}


def _spoken(speaker: str) -> str:
    return "somebody who is not named" if speaker == UNNAMED else speaker


def _quoted(text: str, other: str) -> bool:
    """Return whether words between quotation marks, or all of a short text, stand in another report as they are."""
    pieces = [m[1] for m in re.finditer(r"[“\"]([^“”\"]+)[”\"]", text)] or [text]
    there = f" {' '.join(words(other))} "
    return any(len(words(p)) >= _QUOTED and f" {' '.join(words(p))} " in there for p in pieces)


def _covered(spans: Sequence[Span], by: Sequence[Span]) -> float:
    """Return the share of some spans that others cover."""
    whole = sum(s.end - s.start for s in spans)
    shared = sum(max(0, min(s.end, b.end) - max(s.start, b.start)) for s in spans for b in by)
    return min(1.0, shared / whole) if whole else 0.0


def _counted(roots: list[Root], same: SameSpeaker, near: Neighbourhood) -> list[Root]:
    """Return the roots with those that are no origin of their own marked: one outlet, or one speaker, counts once."""
    found: list[Root] = []
    # Where the speaker was first told something is sooner the origin than who repeats it without saying from where.
    for root in sorted(roots, key=lambda r: (r.counts is None, r.report is not None and "told by" not in r.why)):
        if root.counts is False:
            found.append(root)
            continue
        others = [other for other in found if other.counts is not False]
        if any(other.report == root.report and root.report for other in others):
            found.append(replace(root, counts=False, why="the same report"))
        elif any(root.outlet and same_outlet(other.outlet, root.outlet) for other in others):
            found.append(replace(root, counts=False, why="the same outlet"))
        elif any(_shares(root, other, near) for other in others):
            found.append(replace(root, counts=False, why="shares its words with another, and which came first is open"))
        elif root.speaker and any(other.speaker and same(root.speaker, other.speaker) for other in others):
            found.append(replace(root, counts=False, why="the same speaker, told to another outlet"))
        elif root.speaker and any(_may_be_one(root.speaker, other.speaker) for other in others):
            found.append(replace(root, counts=None, why="open: its unnamed speaker may be the other one's"))
        else:
            found.append(root)
    return sorted(found, key=lambda r: (r.counts is False, r.counts is None))


def _shares(one: Root, other: Root, near: Neighbourhood) -> bool:
    """Return whether two roots are of reports that share the words in question, whichever way they went."""
    for kinship in near.kinships:
        if {kinship.left, kinship.right} == {one.report, other.report} and kinship.independent < _MEETS:
            left, right = (one, other) if kinship.left == one.report else (other, one)
            if any(_ends(left, r.left) and _ends(right, r.right) for r in kinship.reuse):
                return True
    return False


def _ends(root: Root, passage: Span) -> bool:
    return bool(root.path) and root.path[-1].touches(passage)


def _may_be_one(one: str, other: str | None) -> bool:
    """Return whether two speakers who are only described may be one: "a Covenant official", twice."""
    return other is not None and (one == UNNAMED or one.casefold() == other.casefold())
