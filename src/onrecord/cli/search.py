"""`onrecord search`: find words in the reports, or what is said by and about somebody."""

from collections.abc import Sequence
from typing import Annotated

import typer

from onrecord.cli.answers import answer_lines
from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.cli.who import known_on
from onrecord.export.replies import Replies
from onrecord.export.said import Passage, passages_of
from onrecord.records.reading import Reading
from onrecord.store.desk import Desk
from onrecord.store.fulltext import holds
from onrecord.store.view import SHOWN, View
from onrecord.text.inert import one_line

SHORT = 12  # characters of a report's id
INDENT = " " * 5


def search(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS...", help='Words; "exact phrase"; begin* for a beginning.')
    ] = None,
    who: Annotated[
        str | None, typer.Option("--who", metavar="NAME", help="Only by or about somebody, however it is written.")
    ] = None,
    desk: DeskOption = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many passages.")] = 20,
) -> None:
    """Find the passages that hold all the words; with --who what one says, and what is said of them.

    With --who each passage stands with its holder, in every report that names them, and words may be left out.

    Example: onrecord search accreditation --desk /tmp/onrecord.desk
    """
    typed = " ".join(words or ())
    if not any(c.isalnum() for c in typed) and (who is None or typed.strip()):
        raise typer.BadParameter("give at least one word to look for")
    if who is not None:
        _about(find_desk(desk), who, typed, limit)
        return
    with View(find_desk(desk)) as view:
        hits = view.search(typed, limit)
    for hit in hits:
        say(f"{one_line(hit.title or '(no title)')}  {hit.report[:12]}:{hit.passage.start}", "bold")
        say(f"  {' '.join(hit.snippet.split())}")
    if not hits:
        say("no report on this desk holds these words")


def _about(desk: Desk, name: str, typed: str, limit: int) -> None:
    """Print what is said by and about one, report by report."""
    with View(desk) as view:
        known, who = known_on(view)
        entity = known.one(name)
        naming, replies, found = {member.report for member in entity.members}, Replies(who=who), 0
        reports = []
        for place, reading in enumerate(view.all_decided(SHOWN), 1):
            replies.add(place, reading)
            reports += [reading.report.id] if reading.report.id in naming else []
        for report in reports:
            reading = view.decided(report).reading
            passages = [p for p in passages_of(reading, entity, who, replies) if holds(p.words, typed)]
            _show(reading, passages[: max(0, limit - found)])
            found += len(passages)
    if not found:
        say(one_line(f"nothing by or about {entity.name} on this desk holds these words"))
    if found > limit:
        say(f"{found - limit} more; --limit {found} shows them")


def _show(reading: Reading, passages: Sequence[Passage]) -> None:
    if passages:
        title = reading.report.title.value if reading.report.title else "(no title)"
        say(f"{one_line(title)}  {reading.report.id[:SHORT]}", "bold")
    for passage in passages:
        say(one_line(f"{passage.start}  {passage.holder} {passage.stance}: “{passage.words}”"))
        for line in answer_lines(passage.answers):
            say(INDENT + one_line(line), "dim")
