"""Which key does somebody press? On a terminal at once, without Enter; else standard input is read key by key."""

import sys

import typer

ENTER = "\n"
END = ""  # there is no more


class Keys:
    """Reads keys; of what is no terminal, an empty line is Enter and the ends of other lines are nothing."""

    def __init__(self) -> None:
        self._begins = True

    def next(self) -> str:
        """Return the next key in small letters; "" where there will be none."""
        return self._pressed() if sys.stdin.isatty() else self._read()

    def _pressed(self) -> str:
        try:
            key = typer.getchar()
        except EOFError:
            return END
        return ENTER if key == "\r" else key.lower()

    def _read(self) -> str:
        while True:
            key = sys.stdin.read(1)
            empty, self._begins = self._begins, key == "\n"
            if key == END or (key == "\n" and empty) or not key.isspace():
                return key.lower()
