"""How is a decision about the stories of two reports written down, and told on a terminal?"""

from pathlib import Path

from onrecord.cli.changes import reason_given, who_decides
from onrecord.cli.console import say
from onrecord.cli.options import find_desk
from onrecord.cli.stories import tell_story
from onrecord.records.decision import Judgement, Ruling
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer
from onrecord.stories import judgement, stories_of


def judge_stories(desk: Path | None, author: str | None, why: str, ruling: Ruling, reports: tuple[str, str]) -> None:
    """Write that two reports are of one story, or of two, and print what has become of them."""
    place, author, why = find_desk(desk), who_decides(author), reason_given(why)
    with View(place) as view:
        asked = judgement(view, stories_of(view), reports, ruling)
    with Writer(place) as writer:
        row = writer.decide(asked, author, why)
    tell_stories(place, asked, f", by row {row.number} of the journal")


def tell_stories(place: Desk, said: Judgement, by: str = "") -> None:
    """Print which stories two reports are of now."""
    with View(place) as view:
        held = stories_of(view)
    left, right = (anchor.report for anchor in said.anchors)
    if held.of(left).id == held.of(right).id:
        say(f"these are of one story now{by}:")
        tell_story(held, left)
    else:
        say(f"these are of two stories now{by}:")
        tell_story(held, left)
        tell_story(held, right)
