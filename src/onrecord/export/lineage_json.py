"""Which report comes from which, as one document of JSON."""

import json
from typing import TextIO

from onrecord.export.lineage_graph import Edge, Graph, Node


def write_lineage(graph: Graph, out: TextIO) -> None:
    """Write the nodes and edges."""
    document = {"nodes": [_node(node) for node in graph.nodes], "edges": [_edge(edge) for edge in graph.edges]}
    json.dump(document, out, ensure_ascii=True, indent=1)
    out.write("\n")


def _node(node: Node) -> dict[str, object]:
    return {
        "id": node.key,
        "report": node.key if node.held else None,
        "held": node.held,
        "outlet": node.outlet or None,
        "title": node.title or None,
        "file": node.file or None,
        "published": node.published or None,
    }


def _edge(edge: Edge) -> dict[str, object]:
    return {
        "child": edge.child,
        "parent": edge.parent,
        "class": str(edge.relation),
        "probability": edge.probability,
        "whole": edge.whole,
        "directed": edge.directed,
        "words": edge.words,
        "reason": edge.reason or None,
        "passages": [{"start": start, "end": end, "text": text} for start, end, text in edge.passages],
    }
