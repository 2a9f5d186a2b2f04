"""`onrecord lineage`: which report of a story comes from which?"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TextIO

import typer
from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.cli.output import data_stdout, opened
from onrecord.errors import Ambiguous, NotHeld
from onrecord.export.ledger.wording import plural
from onrecord.export.lineage_graph import Edge, Graph, Node, graph_of
from onrecord.export.lineage_graphml import write_graphml
from onrecord.export.lineage_json import write_lineage
from onrecord.export.lineage_svg import lineage_svg
from onrecord.lineages import lineages_of
from onrecord.records.kinship import Relation
from onrecord.records.story import Story
from onrecord.store.view import View
from onrecord.stories import stories_of
from onrecord.text.edtf import spoken
from onrecord.text.inert import one_line

TREE = "tree"
LEAST, WIDEST = 240, 4000  # pixels of a drawing
_STORY = re.compile("[0-9a-f]{4,32}")


def lineage(
    story: Annotated[
        str, typer.Argument(metavar="STORY", help="A story's id, the start of one, or one of its reports.")
    ],
    format: Annotated[str, typer.Option("--format", help="One of tree, graphml, json, svg.")] = TREE,
    width: Annotated[int, typer.Option(metavar="PIXELS", min=LEAST, max=WIDEST, help="Of the drawing.")] = 960,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="A file; else standard output.")] = None,
    desk: DeskOption = None,
) -> None:
    """Show which report of a story comes from which: originals at the top, what was made of them below.

    An outlet that is cited and not held is a node of its own. Where the direction is open, it says so.

    Example: onrecord lineage meridian-original.txt --desk /tmp/onrecord.desk
    """
    write = _writer(format, width)
    if output is not None and write is None:
        raise typer.BadParameter("a file is written as graphml, json or svg; name one with --format")
    with View(find_desk(desk)) as view:
        asked = _meant(view, story)
        near = lineages_of(view, asked.reports).near
        files = {line.id: ", ".join(map(str, line.locations)) for line in view.reports()}
    reports = {key: reading.report for key, reading in near.readings.items()}
    graph = graph_of(asked.reports, reports, near.derivations, near.kinships, files)
    if write is None:
        _show(asked, graph)
    elif output is None:
        write(graph, data_stdout())
    else:
        with opened(output) as out:
            write(graph, out)
        say(f"wrote {output}")


def _writer(name: str, width: int) -> Callable[[Graph, TextIO], None] | None:
    """Return the function that writes a format, None for the tree; raise NotHeld where there is none."""
    formats: dict[str, Callable[[Graph, TextIO], None] | None] = {
        TREE: None,
        "graphml": write_graphml,
        "json": write_lineage,
        "svg": lambda graph, out: print(lineage_svg(graph, width=width), file=out),
    }
    if name not in formats:
        raise NotHeld(f"there is no format {name!r} for lineage; the formats are {', '.join(formats)}")
    return formats[name]


def _meant(view: View, reference: str) -> Story:
    """Return the story that is meant by its id or by one of its reports.

    Raises:
        NotHeld, Ambiguous: no story or report is meant, or several.
    """
    held = stories_of(view)
    found = [s for s in held.stories if _STORY.fullmatch(reference) and s.id.startswith(reference)]
    try:
        found.append(held.of(view.reading(reference, ()).report.id))
    except NotHeld:
        if not found:
            raise NotHeld(
                f"the desk holds no story or report {reference!r}; `onrecord stories --all` lists them"
            ) from None
    several = {story.id: story for story in found}
    if len(several) > 1:
        lines = [f"{s.id}  {s.title or '(no title)'}  {plural(len(s.reports), 'report')}" for s in several.values()]
        raise Ambiguous(f"{reference!r} could be {len(several)} stories; give more of the id", lines)
    return found[0]


def _show(story: Story, graph: Graph) -> None:
    """Print the story as trees, a root each, and what they rest on."""
    held = sum(node.held for node in graph.nodes)
    absent = len(graph.nodes) - held
    say(one_line(story.title) or "(no title)", "bold")
    more = f", {plural(absent, 'outlet')} not held" if absent else ""
    say(f"story {story.id[:12]}, {plural(held, 'report')}{more}\n")
    names = {node.key: node.name for node in graph.nodes}
    trees: list[Tree] = []
    path: list[Tree] = []
    for node, depth, edge, others in graph.branches():
        line = _line(node, edge, others, names)
        here = path[depth - 1].add(line) if depth else Tree(line)
        path[depth:] = [here]
        if not depth:
            trees.append(here)
    for tree in trees:
        Console(highlight=False).print(tree)


def _line(node: Node, edge: Edge | None, others: tuple[Edge, ...], names: dict[str, str]) -> Text:
    """Return a node in a line: its name, how it comes from what stands above it, and what else it comes from."""
    out = Text(one_line(node.name), "bold" if node.held else "italic")
    if not node.held:
        return out.append("  their report is not held", "dim")
    for part in (spoken(node.published or ""), node.title):
        out.append(f"  {one_line(part)}" if part else "")
    if node.file and node.file != node.name:
        out.append(f"  {one_line(node.file)}", "dim")
    if edge is not None:
        out.append(f"\n{edge.words}{_quoted(edge)}", "green")
    for other in others:
        how = f"also {other.words}" if other.directed else other.words
        out.append(f"\n{how}: {one_line(names[other.parent])}{_quoted(other)}", "yellow")
    return out


def _quoted(edge: Edge) -> str:
    """Return the words by which a report cites somebody."""
    return f" {one_line(edge.reason)}" if edge.relation is Relation.CITING and edge.reason else ""
