"""The lineage of a story as a drawing: SVG that needs no script.

Each report has a line of its own, below what it comes from and to the right of it: roots stand at the left, each
generation a step further. An outlet that is not held is hollow, a further parent a dashed line, and a line with a
question mark joins two of which nobody can say which was the first. So a title is never cut for room beside it, on a
wide page as on a narrow one, and nothing is drawn over words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from onrecord.export.lineage_graph import Edge, Graph, Node
from onrecord.export.timeline import FONT, SMALL, cut
from onrecord.text.edtf import spoken
from onrecord.text.inert import one_line

MARGIN, ROW = 18.0, 58.0
STEP, LEAST_STEP = 96.0, 18.0  # from a generation to the next, where there is room, and where there is not
WORDS = 230.0  # the room that words have at least
RADIUS, TURN = 5.0, 8.0
GUTTER = 7.0  # where the lines to further parents run, left of all words
STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#1d2430}.below{font-size:11px;fill:#5a6472}.name{font-weight:600}"
    "path{fill:none;stroke:#7d8896;stroke-width:1.5}.further{stroke-dasharray:4 3;stroke:#a3adb9}"
    ".open{stroke-dasharray:1 4;stroke:#b0672c;stroke-width:2}circle{fill:#2f6f9f;stroke:#2f6f9f;stroke-width:1.5}"
    ".absent circle{fill:#fff;stroke-dasharray:2 2}.absent .name{font-style:italic}.root circle{fill:#1d2430}"
    "@media(prefers-color-scheme:dark){text{fill:#e6eaf0}.below{fill:#a3adb9}.absent circle{fill:#10151d}"
    ".root circle{fill:#e6eaf0}}"
)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A node with its place."""

    node: Node
    x: float
    y: float
    edge: Edge | None
    others: tuple[Edge, ...]


def lineage_svg(graph: Graph, *, width: int = 960, title: str = "Lineage") -> str:
    """Return the drawing; the same graph gives the same one.

    Args:
        width: of the drawing in its own units, which are pixels where it is not scaled.
    """
    placed = _placed(graph, width)
    places = {one.node.key: one for one in placed}
    height = 2 * MARGIN + ROW * len(placed)
    about = f"{sum(n.held for n in graph.nodes)} reports and {sum(not n.held for n in graph.nodes)} outlets not held"
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="lineage" viewBox="0 0 {width} {height:g}" ',
            f'width="{width}" height="{height:g}" role="img" aria-labelledby="lineage-title lineage-desc">',
            f'<title id="lineage-title">{_words(title)}</title><desc id="lineage-desc">{_words(about)}</desc>',
            f"<style>{STYLE}</style>",
            *(line for one in placed for line in _lines(one, places)),
            *(_drawn(one, width) for one in placed),
            "</svg>",
        )
    )


def _placed(graph: Graph, width: int) -> list[_Placed]:
    branches = list(graph.branches())
    deepest = max((depth for _, depth, _, _ in branches), default=0)
    step = max(LEAST_STEP, min(STEP, (width - 2 * MARGIN - WORDS) / deepest)) if deepest else STEP
    return [
        _Placed(node, MARGIN + RADIUS + step * depth, MARGIN + ROW * row + ROW / 2, edge, others)
        for row, (node, depth, edge, others) in enumerate(branches)
    ]


def _lines(one: _Placed, places: dict[str, _Placed]) -> Iterator[str]:
    """Yield the lines from a node to what it comes from."""
    if one.edge is not None and one.edge.parent in places:
        above = places[one.edge.parent]
        down, along = one.y - TURN, above.x + TURN
        yield f'<path d="M{above.x:g} {above.y:g}V{down:g}Q{above.x:g} {one.y:g} {along:g} {one.y:g}H{one.x:g}"/>'
    for edge in one.others:
        other = places.get(edge.parent)
        if other is not None:
            kind = "further" if edge.directed else "open"
            ends = f"M{other.x:g} {other.y:g}H{GUTTER:g}V{one.y:g}H{one.x:g}"
            yield f'<path class="{kind}" d="{ends}"/>'


def _drawn(one: _Placed, width: int) -> str:
    node, x = one.node, one.x + RADIUS + 7
    room = width - MARGIN - x
    kind = "absent" if not node.held else "root" if one.edge is None else "copy"
    name = node.name if node.held else f"{node.name} (not held)"
    told = " · ".join(part for part in (name, node.title, spoken(node.published or "")) if part)
    below = "; ".join(_told(edge) for edge in (one.edge, *one.others) if edge is not None)
    note = " – ".join(part for part in (told, below, node.file) if part)
    lines = (
        ("name", one.y - 3, name, FONT * 1.06),
        ("below", one.y + SMALL, _second(node), SMALL),
        ("below", one.y + 2 * SMALL + 2, below, SMALL),
    )
    return "".join(
        (
            f'<g class="{kind}"><title>{_words(note)}</title><circle cx="{one.x:g}" cy="{one.y:g}" r="{RADIUS:g}"/>',
            *(
                f'<text class="{style}" x="{x:g}" y="{y:g}">{_words(cut(one_line(text), room, size))}</text>'
                for style, y, text, size in lines
                if text
            ),
            "</g>",
        )
    )


def _second(node: Node) -> str:
    return " · ".join(part for part in (spoken(node.published or ""), node.title) if part)


def _told(edge: Edge) -> str:
    other = edge.parent.removeprefix("outlet: ") if edge.parent.startswith("outlet: ") else ""
    return f"{edge.words}{f' ({other})' if other else ''}"


def _words(text: str) -> str:
    return escape(one_line(text))
