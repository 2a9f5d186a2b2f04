"""How are moves shown in a terminal? One line a move, uncertain dates drawn as ranges, and its words below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from onrecord.cli.console import say, stdout
from onrecord.export.ledger.entry import Entry
from onrecord.export.ledger.ledger import Ledger
from onrecord.export.ledger.missions import MissionLine
from onrecord.export.ledger.wording import counted, dated, in_words, plural
from onrecord.export.replies import NO_REPLY
from onrecord.text.bars import Scale, scale_of
from onrecord.text.inert import one_line

NO_YEAR = "a day without a year"
NO_DATE = "no date"
INDENT = " " * 5


def show_entries(ledger: Ledger) -> None:
    """Print all entries in their order, with a heading before those that have no place in time."""
    shown = list(ledger.numbered)
    scale = _head([entry for _, entry in shown])
    for place, (section, group) in enumerate(groupby(shown, key=lambda pair: _section(pair[1]))):
        if section:
            say(("\n" if place else "") + INDENT + section, "bold")
        for number, entry in group:
            stdout().print(_line(number, entry, None if section else scale))
            for line in _below(entry, ledger):
                say(INDENT + line, "dim")


def show_timeline(ledger: Ledger) -> None:
    """Print the entries that have a place in time, each with its words; nothing where none has."""
    shown = [(number, entry) for number, entry in ledger.numbered if entry.when.is_placed]
    if shown:
        say("\nTimeline", "bold")
    scale = _head([entry for _, entry in shown])
    for number, entry in shown:
        stdout().print(_line(number, entry, scale))
        for line in _words(entry):
            say(INDENT + line, "dim")
    left = len(ledger.entries) - len(shown)
    if shown and left:
        say(f"{left} more without a day in a known year", "dim")


def show_missions(lines: Sequence[MissionLine]) -> None:
    """Print what reports say of the size of missions."""
    if not lines:
        return
    say("\nMissions, as each report counts them", "bold")
    files: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for line in lines:
        numbers = [f"{words} · {t.event.reality} ({t.holder}): “{t.passage}”" for words, t in line.numbers]
        files.setdefault((line.mission, tuple(dict.fromkeys(numbers))), []).append(line.tellings[0].file)
    for (mission, told), places in files.items():
        say(one_line(f"{mission} – {', '.join(dict.fromkeys(places))}"))
        for words in told:
            say(INDENT + one_line(words), "dim")


def _section(entry: Entry) -> str:
    return "" if entry.when.is_placed else NO_YEAR if entry.when.value else NO_DATE


def _head(entries: Sequence[Entry]) -> "_Columns | None":
    """Print from when to when the bars go, and return how they are drawn; None where nothing has a place in time."""
    scale = scale_of([entry.when.sides for entry in entries])
    if scale is None:
        return None
    columns = _Columns(scale, max(len(dated(entry.when)) for entry in entries if entry.when.is_placed))
    if scale.is_drawn:
        say(f"{INDENT}{' ' * columns.date}  {scale.first} to {scale.last}", "dim")
    return columns


@dataclass(frozen=True, slots=True)
class _Columns:
    """How the dates of the entries are drawn: the scale of the bars, and the width of the words before them."""

    scale: Scale
    date: int


def _line(number: int, entry: Entry, columns: _Columns | None) -> Text:
    line = Text(f"{number:>3}  ")
    if columns is not None:
        line.append(f"{dated(entry.when):<{columns.date}}  ")
        if columns.scale.is_drawn:
            line.append(f"{columns.scale.bar(entry.when.sides)}  ", "dim" if entry.when.inferred else "cyan")
    elif entry.when.value:
        line.append(f"{dated(entry.when)}  ")
    line.append(one_line(in_words(entry.first)), "bold")
    numbers = ", ".join(map(counted, entry.quantities))
    parts = (numbers, entry.said, plural(len(entry.reports), "report"))
    line.append("".join(f" · {one_line(part)}" for part in parts if part))
    return line


def _below(entry: Entry, ledger: Ledger) -> Iterator[str]:
    """Yield the lines below an entry: what it answers, the words of each telling, and what the accused say to it."""
    for words, number in ledger.answered(entry).items():
        yield one_line(f"in answer to: {words}" + (f" (no. {number})" if number is not None else ""))
    yield from _words(entry)
    replies = ledger.replies_to(entry)
    for reply in replies or ():
        yield one_line(f"answer: {reply.holder} {reply.stance} “{reply.words}”")
    if replies == ():
        yield f"answer: {NO_REPLY}"


def _words(entry: Entry) -> Iterator[str]:
    """Yield the passages of an entry, each with those who hold it and the reports that have it in these words."""
    several = len(entry.tellings) > 1
    files: dict[str, list[str]] = {}
    for telling in entry.tellings:
        who = f"{telling.event.reality} ({telling.holder}), " if several else ""
        date = f" ({dated(telling.when)})" if several and telling.when != entry.when else ""
        files.setdefault(f"“{telling.passage}” – {who}", []).append(f"{telling.file}{date}")
    for words, places in files.items():
        yield one_line(words + ", ".join(dict.fromkeys(places)))
    if several:
        yield one_line(f"taken for one move: {entry.reason}")
