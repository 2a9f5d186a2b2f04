"""Which reports of a story come from which, as nodes and edges that every format writes?

A report that is held is a node, and so is an outlet that is cited and not held. Where it is open which of two reports
was made from the other, the edge says so, and neither is below the other for it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.records.derivation import Derivation, sureness
from onrecord.records.kinship import Kinship, Relation
from onrecord.records.report import Report

OPEN = 0.5  # chance of one having been made from the other, from which an edge without a direction is drawn
HOW = {
    Relation.COPY: "copy",
    Relation.ABRIDGED: "abridged",
    Relation.REWORDED: "reworded",
    Relation.TRANSLATED: "translated",
    Relation.CITING: "cites",
    Relation.INDEPENDENT: "comes from it",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A report, or an outlet whose report is not held.

    Args:
        key: what edges call it: the report's id, or "outlet: " and a name.
        title, file, published: empty where it is not known, or not held.
    """

    key: str
    outlet: str
    title: str = ""
    file: str = ""
    published: str = ""
    held: bool = True

    @property
    def name(self) -> str:
        """What it is called in a line."""
        return self.outlet or self.file or self.key[:12]


@dataclass(frozen=True, slots=True)
class Edge:
    """The child was made from the parent, or cites it; without a direction where it is open which was the first.

    Args:
        passages: the words of the child that say so or that were taken over, with where they start and end.
    """

    child: str
    parent: str
    relation: Relation
    probability: float
    whole: bool
    directed: bool = True
    reason: str = ""
    passages: tuple[tuple[int, int, str], ...] = ()

    @property
    def words(self) -> str:
        """The edge in words: "reworded, likely (75 %)", "cites, says so itself"."""
        if not self.directed:
            return f"{HOW[self.relation]}, open which from which"
        part = "" if self.whole or self.relation is Relation.CITING else " in part"
        return f"{HOW[self.relation]}{part}, {sureness(self.probability)}"


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in order of time, and edges, the surest of each child first."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def parents(self, key: str) -> list[Edge]:
        """Return the edges from a node to what it comes from, the surest first."""
        return [edge for edge in self.edges if edge.directed and edge.child == key]

    def branches(self) -> Iterator[tuple[Node, int, Edge | None, tuple[Edge, ...]]]:
        """Yield each node once, below its surest parent: with its depth, the edge to that parent, and its other edges.

        What comes from nothing has depth 0 and no edge; an edge that is open stands with the later of its two nodes.
        """
        first = {node.key: next(iter(self.parents(node.key)), None) for node in self.nodes}
        waiting = [(node, 0) for node in reversed(self.nodes) if first[node.key] is None]
        while waiting:
            node, depth = waiting.pop()
            above = first[node.key]
            others = tuple(e for e in self.edges if e.child == node.key and e is not above)
            yield node, depth, above, others
            below = [n for n in self.nodes if (e := first[n.key]) is not None and e.parent == node.key]
            waiting += [(one, depth + 1) for one in reversed(below)]


def graph_of(
    asked: Collection[str],
    reports: Mapping[str, Report],
    derivations: Iterable[Derivation],
    kinships: Iterable[Kinship],
    files: Mapping[str, str],
) -> Graph:
    """Return how some reports hang together, with what they come from and what comes from them.

    Args:
        reports: those of the neighbourhood, by id; files: where each was found.
    """
    edges = [_edge(one, reports) for one in derivations]
    shown = _around(asked, edges)
    edges = [edge for edge in edges if edge.child in shown]
    edges += _open(kinships, shown, edges)
    held = [_node(reports[key], files) for key in shown if key in reports]
    absent = dict.fromkeys(edge.parent for edge in edges if edge.parent not in reports)
    nodes = sorted(held, key=lambda node: (node.published or "~", node.file))
    nodes = [*(Node(key, key.removeprefix(_OUTLET), held=False) for key in absent), *nodes]
    return Graph(tuple(nodes), tuple(sorted(edges, key=_surest)))


_OUTLET = "outlet: "


def _surest(edge: Edge) -> tuple[bool, bool, bool, bool, float, tuple[tuple[int, int, str], ...]]:
    """Return what edges are ordered by: text that was taken over before what is cited, reports before outlets.

    Of two outlets that are cited the one that is named first: a report opens with what it rests on.
    """
    is_cited, is_absent = edge.relation is Relation.CITING, edge.parent.startswith(_OUTLET)
    return not edge.directed, is_cited, is_absent, not edge.whole, -edge.probability, edge.passages[:1]


def _edge(one: Derivation, reports: Mapping[str, Report]) -> Edge:
    parent = one.parent if one.parent is not None else f"{_OUTLET}{one.outlet or 'not named'}"
    relation = one.relation if one.parent is not None or one.whole else Relation.CITING
    reason = "; ".join(dict.fromkeys(score.reason for score in one.reasons[:3]))
    text = reports[one.child].text if one.child in reports else ""
    passages = tuple((span.start, span.end, span.words(text)) for span in one.spans)
    return Edge(one.child, parent, relation, one.probability, one.whole, reason=reason, passages=passages)


def _around(asked: Collection[str], edges: Iterable[Edge]) -> set[str]:
    """Return the reports asked about, with all above and below them."""
    ways = [(edge.child, edge.parent) for edge in edges]
    found = set(asked)
    for pairs in (ways, [(there, here) for here, there in ways]):
        reached = set(asked)
        while new := {there for here, there in pairs if here in reached} - reached:
            reached |= new
        found |= {key for key in reached if not key.startswith(_OUTLET)}
    return found


def _open(kinships: Iterable[Kinship], shown: Collection[str], edges: Iterable[Edge]) -> Iterator[Edge]:
    """Yield the pairs of which one was likely made from the other, where nothing says which."""
    joined = {frozenset((edge.child, edge.parent)) for edge in edges}
    for kinship in kinships:
        likely = kinship.left_from_right + kinship.right_from_left
        both = kinship.left in shown and kinship.right in shown
        unsure = likely >= OPEN and max(kinship.left_from_right, kinship.right_from_left) < OPEN
        if both and unsure and frozenset((kinship.left, kinship.right)) not in joined:
            yield Edge(kinship.right, kinship.left, kinship.relation, round(likely, 4), whole=False, directed=False)


def _node(report: Report, files: Mapping[str, str]) -> Node:
    outlet, title, published = (
        n.value if n is not None else "" for n in (report.outlet, report.title, report.published)
    )
    return Node(report.id, outlet, title, files.get(report.id, ""), published)
