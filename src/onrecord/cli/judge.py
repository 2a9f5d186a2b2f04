"""How is a decision about who is who written down, and told on a terminal?"""

from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord.cli.changes import reason_given, who_decides
from onrecord.cli.console import say
from onrecord.cli.options import find_desk
from onrecord.decide.identity import Tie
from onrecord.identities import SHOWN, Identities, judged_by, who_is_who
from onrecord.judging import Pair, judgement, outcome, pair_of
from onrecord.lexicon import Lexicon
from onrecord.records.decision import Ruling
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

Known = tuple[Identities, dict[int, Pair]]


def judge(
    desk: Path | None,
    author: str | None,
    why: str,
    ruling: Ruling,
    names: Sequence[str],
    choose: Callable[..., Pair],
) -> None:
    """Write that two names are one, or two, and print what has changed.

    Args:
        choose: takes who is who and the names as they were given.
    """
    place, author, why = find_desk(desk), who_decides(author), reason_given(why)
    with View(place) as view:
        names = [placed(view, name) for name in names]
    before = names_of(place)
    with View(place) as view:
        asked = judgement(view, choose(before[0], *names), ruling)
    with Writer(place) as writer:
        row = writer.decide(asked, author, why)
    tell_outcome(place, before, row.number)


def placed(view: View, name: str) -> str:
    """Return a name with the id of its report, where it is given with any reference to one: "Toren@wire.txt"."""
    name, at, reference = name.partition("@")
    return f"{name}@{view.reading(reference, ()).report.id[:SHOWN]}" if at else name


def names_of(place: Desk) -> Known:
    """Return who is who on a desk, and the names that the rows in force are on, by the row's number."""
    with View(place) as view:
        known, ties = who_is_who(view, Lexicon.load(place.lexicon)), view.ties()
    return known, _pairs(known, ties)


def tell_outcome(place: Desk, before: Known, number: int) -> None:
    """Print who the names mean that a row is on, since it came into force or went out of it."""
    known, pairs = before
    with View(place) as view:
        ties = view.ties()
    after = known.again(judged_by(ties))
    pairs, now = {**pairs, **_pairs(known, ties)}, {tie.row.number for tie in ties}
    by = f"by row {number} of the journal" if number in now else ""
    for line in outcome(known, after, pairs[number], by) if number in pairs else ():
        say(line)


def _pairs(known: Identities, ties: list[Tie]) -> dict[int, Pair]:
    return {tie.row.number: pair for tie in ties if (pair := pair_of(known, tie)) is not None}
