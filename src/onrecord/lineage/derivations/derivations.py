"""Which report comes from which, and which from outlets whose reports are not held?

Worked out, when it is asked for, from the kinships, credits and dates of a neighbourhood; nothing of it is stored, so
that one more report changes only what it has to do with. The mistakes refused: to make a copy of a copy the child of
both, to take a report of an outlet for the one that is meant because it is the one that is held, and to go in circles.
"""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.lineage.derivations.cited import cite
from onrecord.lineage.derivations.member import WHOLE as OF_ALL
from onrecord.lineage.derivations.member import Member
from onrecord.lineage.derivations.parents import Likely, choose, passages_of
from onrecord.lineage.derivations.weighing import Weighed, weigh
from onrecord.records.derivation import MOST, Derivation
from onrecord.records.kinship import Kinship, Relation
from onrecord.records.span import Span

LIKELY = 0.5  # from here on an edge is drawn
# From here on a child as a whole comes from its parent, and not only the passages they share.
WHOLE = 0.6
# Less likeness than this is a quotation or two: who credits the parent tells it in words of his own.
OWN_WORDS = 0.5

Pair = tuple[str, str]  # child, parent


def derive(members: Iterable[Member], kinships: Iterable[Kinship]) -> tuple[Derivation, ...]:
    """Return where the reports of a neighbourhood come from, the surest first for each.

    Args:
        kinships: of the pairs that were compared; those with a report that is not a member are left out.
    """
    held = {m.report: m for m in members}
    weighed = {
        (k.left, k.right): (k, weigh(k, held[k.left], held[k.right]))
        for k in kinships
        if k.left in held and k.right in held
    }
    edges = _acyclic(_edges(weighed))
    texts = {report: list(_text_edges(member, held, weighed, edges)) for report, member in held.items()}
    parents = {report: [d.parent for d in those if d.parent] for report, those in texts.items()}
    found = [d for those in texts.values() for d in those]
    for report, member in held.items():
        taken = [span for d in texts[report] for span in d.spans]
        above = [held[p] for p in _above(report, parents)]
        found += cite(member, [m for r, m in held.items() if r != report], taken, above)
    return tuple(sorted(found, key=lambda d: (d.child, -d.probability, d.parent or "", d.outlet or "")))


def _edges(weighed: Mapping[Pair, tuple[Kinship, Weighed]]) -> dict[Pair, float]:
    """Return each likely (child, parent) with its probability; of two ways the likelier one."""
    found = {}
    for (left, right), (kinship, its) in weighed.items():
        child, parent = (left, right) if its.left_from_right >= its.right_from_left else (right, left)
        if its.of(child, kinship) >= LIKELY:
            found[child, parent] = its.of(child, kinship)
    return found


def _acyclic(edges: Mapping[Pair, float]) -> dict[str, dict[str, float]]:
    """Return by child its likely parents, with their probabilities, without the least probable edge of each circle."""
    kept: dict[str, dict[str, float]] = {}
    for (child, parent), probability in sorted(edges.items(), key=lambda e: (-e[1], e[0])):
        if child not in _above(parent, kept):
            kept.setdefault(child, {})[parent] = probability
    return kept


def _above(report: str, parents: Mapping[str, Iterable[str]]) -> list[str]:
    """Return all that a report comes from, itself left out."""
    found: dict[str, None] = {}
    queue = list(parents.get(report, ()))
    while queue:
        above = queue.pop()
        if above not in found:
            found[above] = None
            queue.extend(parents.get(above, ()))
    return list(found)


def _text_edges(
    child: Member,
    held: Mapping[str, Member],
    weighed: Mapping[Pair, tuple[Kinship, Weighed]],
    edges: Mapping[str, Mapping[str, float]],
) -> Iterator[Derivation]:
    """Yield the edges of what a report took over, word for word or in others."""
    likely = []
    for parent, probability in edges.get(child.report, {}).items():
        kinship, _ = weighed[min(child.report, parent), max(child.report, parent)]
        credited = any(held[parent].is_by(c.outlet) for c in child.sources())
        likely.append(Likely(parent, probability, passages_of(kinship, child.report), credited))
    ancestors = {one.parent: frozenset(_above(one.parent, edges)) for one in likely}
    for one in choose(likely, ancestors):
        kinship, its = weighed[min(child.report, one.parent), max(child.report, one.parent)]
        yield _edge(child, held[one.parent], one, kinship, its)


def _edge(child: Member, parent: Member, one: Likely, kinship: Kinship, its: Weighed) -> Derivation:
    spans = tuple(Span(child.report, start, end) for start, end, _ in one.passages)
    whole = sum(span.end - span.start for span in spans) >= WHOLE * len(child.text)
    relation = kinship.relation if kinship.relation != Relation.INDEPENDENT else Relation.REWORDED
    named = [c for c in child.sources() if parent.is_by(c.outlet)]
    if named and not any(c.kind in OF_ALL for c in named) and not whole and kinship.similarity < OWN_WORDS:
        relation = Relation.CITING
        spans = (*spans, *(c.span for c in named))
    reasons = (*its.reasons, *kinship.reasons)
    likely = min(one.probability, MOST)
    return Derivation(
        child.report, parent.report, parent.outlet, relation, likely, whole=whole, spans=spans, reasons=reasons
    )
