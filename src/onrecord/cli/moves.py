"""`onrecord moves`: who did what to whom, in time order."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.chronicle import show_entries, show_missions
from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.cli.output import data_stdout, opened
from onrecord.errors import NotHeld
from onrecord.export.context import Held
from onrecord.export.ledger.ledger import Ledger, make_ledger
from onrecord.export.ledger.selection import Party, Selection
from onrecord.export.ledger.tables import FORMATS, find_ledger_format
from onrecord.lexicon import Lexicon
from onrecord.records.event import Event, EventType
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement
from onrecord.store.view import View
from onrecord.text.edtf import as_edtf, bounds

TABLE = "table"
DATE = "A day, month, year or interval: 2031-05-14, 2031-05."


def moves(
    between: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="A B", help="Only by one against the other: names, countries, capitals, codes."),
    ] = None,
    kind: Annotated[list[str] | None, typer.Option(metavar="MOVE", help="Only such moves; may be repeated.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help=f"Not what was over before it. {DATE}")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Not what began after it.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Also events that are no move, by their PLOVER type.")] = False,
    format: Annotated[str, typer.Option("--format", help=f"One of {', '.join((TABLE, *FORMATS))}.")] = TABLE,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="A file; else standard output.")] = None,
    desk: DeskOption = None,
) -> None:
    """List the moves in time order: by whom, against whom, how many, how real, on whose word, in how many reports.

    Uncertain dates are ranges, inferred ones say so. Several reports of one move may be copies of one another.

    Example: onrecord moves --kind expulsion --since 2031-05 --desk /tmp/onrecord.desk
    """
    write = find_ledger_format(format) if format != TABLE else None
    if output is not None and write is None:
        raise typer.BadParameter("a file is written as csv or json; name one with --format")
    place = find_desk(desk)
    lexicon = Lexicon.load(place.lexicon)
    parties = (_party(between[0], lexicon), _party(between[1], lexicon)) if between is not None else None
    kinds = frozenset(_kind(name, lexicon, every) for name in kind or ())
    selection = Selection(parties, kinds, *_time(since, until))
    with View(place) as view:
        ledger = make_ledger([_held(view, reading) for reading in view.all_decided()], selection, every=every)
    if write is None:
        _print(ledger)
    elif output is None:
        write(ledger, data_stdout())
    else:
        with opened(output) as out:
            write(ledger, out)
        say(f"wrote {output}")


def _held(view: View, reading: Reading) -> Held:
    """Return what the ledger needs of a report; the parses of all reports at once would fill the memory."""
    kept: tuple[type, ...] = (Statement, Event)
    layers: dict[type, tuple[object, ...]] = {kind: reading.of(kind) for kind in kept if reading.has(kind)}
    return Reading(reading.report, layers), tuple(view.locations(reading.report.id))


def _party(name: str, lexicon: Lexicon) -> Party:
    code = lexicon.country(name)
    return Party(name, (code, lexicon.places.country(code) or name) if code is not None else None)


def _kind(name: str, lexicon: Lexicon, every: bool) -> str:
    """Return the name of a move as it is filed; raise NotHeld, which lists the names near it, where there is none."""
    known = [move.name for move in lexicon.moves.rows] + ([t.lower() for t in EventType] if every else [])
    wanted = " ".join(name.casefold().replace("-", " ").replace("_", " ").split())
    if wanted in known:
        return wanted
    words = {row.lemma: row.move for row in lexicon.triggers.rows if row.move is not None}
    near = [*get_close_matches(wanted, known, n=4), *(k for k in known if wanted in k or k in wanted)]
    near = near or [words[lemma] for lemma in get_close_matches(wanted, words, n=4, cutoff=0.8)]
    hint = f"near it: {', '.join(dict.fromkeys(near))}" if near else f"the moves are {', '.join(known)}"
    raise NotHeld(f"there is no move {name!r}; {hint}")


def _time(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    first, last = _day(since, 0, "--since"), _day(until, 1, "--until")
    if first is not None and last is not None and first > last:
        raise typer.BadParameter(f"--since {since} is later than --until {until}")
    return first, last


def _day(value: str | None, side: int, option: str) -> date | None:
    """Return the first (side 0) or the last day (side 1) of a date that was given."""
    if value is None:
        return None
    written = as_edtf(value)
    day = bounds(written)[side] if written is not None else None
    if day is None:
        raise typer.BadParameter(f"{option} is {value!r}; write a date with a year: 2031-05-14, 2031-05 or 2031")
    return day


def _print(ledger: Ledger) -> None:
    show_entries(ledger)
    show_missions(ledger.missions)
    if not ledger.entries:
        say("no such move has a date" if ledger.left_out else "no such move is on this desk")
    if ledger.left_out:
        say(f"{ledger.left_out} more left out, since nothing says in which year they fall")
