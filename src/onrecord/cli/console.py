"""How are words shown in a terminal? As data: never as markup, never as escape sequences."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.text.inert import one_line, visible


def stdout() -> Console:
    """Return the console for what was asked for."""
    return Console(highlight=False, soft_wrap=True)


def stderr() -> Console:
    """Return the console for progress and complaints."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def complain(message: str, *more: str) -> None:
    """Write an error to standard error: one line, and one for each candidate or detail."""
    sys.stderr.write(f"onrecord: {one_line(message)}\n")
    for line in more:
        sys.stderr.write(f"  {one_line(line)}\n")


def say(words: str = "", style: str = "") -> None:
    """Print words as they are, with nothing in them taken for markup."""
    stdout().print(Text(visible(words), style=style))


def show_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "") -> None:
    """Print rows in aligned columns; words of reports in them are shown, never obeyed."""
    table = Table(title=title or None, title_justify="left", box=None, padding=(0, 2, 0, 0), header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line("" if cell is None else str(cell))) for cell in row))
    Console(highlight=False).print(table)
