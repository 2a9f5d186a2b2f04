"""Where does what a command writes go: into a file, or to standard output?"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from onrecord.errors import SettingsError


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """Open a file to write, with line ends as they are given.

    Raises:
        SettingsError: it cannot be written there, or not to its end.
    """
    try:
        with path.open("w", encoding="utf-8", newline="") as out:
            yield out
    except BrokenPipeError:
        raise
    except OSError as error:
        raise SettingsError(f"cannot write {path} ({error.strerror}); name another place with --output") from None


def data_stdout() -> TextIO:
    """Return standard output for another program to read: in UTF-8, whatever the terminal is set to."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    return sys.stdout
