"""Which report comes from which, as GraphML for programs that draw and count graphs."""

from collections.abc import Iterator
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from onrecord.export.lineage_graph import Edge, Graph, Node
from onrecord.text.inert import one_line

_NODE = ("label", "outlet", "title", "file", "published", "held")
_EDGE = ("class", "probability", "whole", "open", "words", "reason", "passages")
_TYPES = {"held": "boolean", "whole": "boolean", "open": "boolean", "probability": "double"}


def write_graphml(graph: Graph, out: TextIO) -> None:
    """Write a graph whose edges run from a report to what it comes from."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    for kind, names in (("node", _NODE), ("edge", _EDGE)):
        for name in names:
            typed = quoteattr(_TYPES.get(name, "string"))
            out.write(f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type={typed}/>\n')
    out.write('<graph id="lineage" edgedefault="directed">\n')
    for node in graph.nodes:
        out.write(f"<node id={quoteattr(one_line(node.key))}>{''.join(_data('node', _of_node(node)))}</node>\n")
    for number, edge in enumerate(graph.edges):
        ends = f"source={quoteattr(one_line(edge.child))} target={quoteattr(one_line(edge.parent))}"
        directed = "true" if edge.directed else "false"
        data = "".join(_data("edge", _of_edge(edge)))
        out.write(f'<edge id="e{number}" {ends} directed="{directed}">{data}</edge>\n')
    out.write("</graph>\n</graphml>\n")


def _of_node(node: Node) -> dict[str, object]:
    values = (node.name, node.outlet, node.title, node.file, node.published, node.held)
    return dict(zip(_NODE, values, strict=True))


def _of_edge(edge: Edge) -> dict[str, object]:
    values = (edge.relation, edge.probability, edge.whole, not edge.directed, edge.words, edge.reason, _quoted(edge))
    return dict(zip(_EDGE, values, strict=True))


def _quoted(edge: Edge) -> str:
    """Return the passages that an edge rests on, each with where it starts in the child."""
    return " … ".join(f"{start}: {text}" for start, _, text in edge.passages)


def _data(kind: str, values: dict[str, object]) -> Iterator[str]:
    for name, value in values.items():
        if value != "":
            shown = str(value).lower() if isinstance(value, bool) else one_line(str(value))
            yield f'<data key="{kind}-{name}">{escape(shown)}</data>'
