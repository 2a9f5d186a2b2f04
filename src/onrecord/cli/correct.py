"""`onrecord correct`: put right what was read wrongly, for good and with a name to it."""

from typing import Annotated

import typer

from onrecord.cli.changes import reason_given, show_changes, who_decides
from onrecord.cli.console import say
from onrecord.cli.options import AuthorOption, DeskOption, ReasonOption, find_desk
from onrecord.decide.corrections import Correction, corrections
from onrecord.decide.corrections import missed as judge_missed
from onrecord.decide.overlay import Overlaid
from onrecord.decide.values import Missed
from onrecord.errors import SettingsError
from onrecord.records.decision import JournalRow, Judgement
from onrecord.records.event import Reality
from onrecord.records.statement import Stance
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

NOBODY = ""


Report = Annotated[str, typer.Argument(metavar="REPORT", help="An id, the start of one, or a file's name.")]
Record = Annotated[
    str | None, typer.Argument(metavar="[RECORD]", help="S3 or E2: a statement or event as `show` numbers them.")
]
Holder = Annotated[str | None, typer.Option(metavar="NAME", help="Who says it; “report” for its own voice.")]
Attitude = Annotated[str | None, typer.Option(metavar="STANCE", help=f"One of {', '.join(Stance)}.")]
Bounds = Annotated[str | None, typer.Option(metavar="WORDS", help="The attributed words, copied out.")]
Wrong = Annotated[bool, typer.Option("--wrong", help="There is no such statement or event.")]
NotRead = Annotated[str | None, typer.Option(metavar="WORDS", help="Words of a statement that was not read.")]
Cue = Annotated[str, typer.Option(metavar="WORDS", help="With --missed: the attributing words beside them.")]
At = Annotated[int | None, typer.Option(metavar="PLACE", min=0, help="With --missed: which of several.")]
Actors = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help='Who did it; repeat for several, "" for nobody named.')
]
Recipients = Annotated[list[str] | None, typer.Option(metavar="NAME", help="To whom; NAME=country says what it is.")]
Real = Annotated[str | None, typer.Option(metavar="REALITY", help=f"Of an event: {', '.join(Reality)}.")]
Date = Annotated[str | None, typer.Option(metavar="DATE", help="Of an event: 2031-05-14, 2031-05, or open.")]


def correct(
    report: Report,
    record: Record = None,
    why: ReasonOption = "",
    source: Holder = None,
    stance: Attitude = None,
    bounds: Bounds = None,
    wrong: Wrong = False,
    missed: NotRead = None,
    cue: Cue = "",
    at: At = None,
    actor: Actors = None,
    recipient: Recipients = None,
    reality: Real = None,
    date: Date = None,
    author: AuthorOption = None,
    desk: DeskOption = None,
) -> None:
    """Correct a statement or event, strike it out, or add a statement that was missed.

    A decision is a row of the journal with its author, time and reason; it stays through every later reading, and
    `onrecord undo` takes it back. What we had read stays beside it.

    Example: onrecord correct meridian-original.txt S2 --stance warns --why "so it reads" --desk /tmp/onrecord.desk
    """
    place, author, why = find_desk(desk), who_decides(author), reason_given(why)
    about = {"source": source, "stance": stance, "bounds": bounds, "wrong": wrong, "reality": reality, "date": date}
    wanted = Correction(**about, actors=_names(actor), recipients=_names(recipient))  # type: ignore[arg-type]
    with View(place) as view:
        held = view.decided(report)
    if missed is not None:
        judgements = [_missed(held, record, missed, wanted, cue, at)]
    elif record is None or cue or at is not None:
        raise SettingsError("name a statement or event (S3, E2), or give the words of one with --missed; see --help")
    else:
        judgements = corrections(held, record, wanted)
    with Writer(place) as writer:
        rows = writer.decide_all(judgements, author, why)
    _tell(place, held.read.report.id, rows, author)


def _tell(place: Desk, report: str, rows: list[JournalRow], author: str) -> None:
    """Print what a decision changed."""
    numbers = frozenset(row.number for row in rows)
    with View(place) as view:
        held = view.decided(report)
    say(f"journal row{'s'[: len(rows) - 1]} {', '.join(map(str, sorted(numbers)))}, by {author}")
    show_changes(held.reading, [orphan for orphan in held.orphans if orphan.row.number in numbers], numbers)


def _names(given: list[str] | None) -> tuple[str, ...] | None:
    """Return the names of roles: None where none were given, () for nobody."""
    return tuple(name for name in given if name.strip() != NOBODY) if given else None


def _missed(held: Overlaid, record: str | None, words: str, wanted: Correction, cue: str, at: int | None) -> Judgement:
    if record is not None or wanted != Correction(source=wanted.source, stance=wanted.stance):
        raise SettingsError("--missed adds a statement: give --source, --stance, --cue and --why with it, nothing else")
    if wanted.source is None:
        raise SettingsError("say who says it: --source NAME, “unnamed”, or “report” for the report's own voice")
    return judge_missed(held, words, Missed(wanted.source, wanted.stance or Stance.ASSERTS, cue), at)
