"""`onrecord search`: find words in the reports."""

from typing import Annotated

import typer

from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.store.view import View
from onrecord.text.inert import one_line


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help='Words; "exact phrase"; begin* for a beginning.')
    ],
    desk: DeskOption = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many passages.")] = 20,
) -> None:
    """Find the passages that hold all the words.

    Example: onrecord search accreditation --desk /tmp/onrecord.desk
    """
    if not any(c.isalnum() for word in words for c in word):
        raise typer.BadParameter("give at least one word to look for")
    with View(find_desk(desk)) as view:
        hits = view.search(" ".join(words), limit)
    for hit in hits:
        say(f"{one_line(hit.title or '(no title)')}  {hit.report[:12]}:{hit.passage.start}", "bold")
        say(f"  {' '.join(hit.snippet.split())}")
    if not hits:
        say("no report on this desk holds these words")
