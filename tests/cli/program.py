"""The program as a user meets it: a command line goes in; an exit code, what it printed and complained of come out.

It runs in this process, so that the language model is loaded once; `launch` starts a process of its own, for what
only a process has (signals, pipes, locks).
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from onrecord.cli import main

WIDTH = "300"  # so that no table cell is folded


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str
    data: bytes = b""

    @property
    def complaint(self) -> str:
        """The one line on standard error; fails where there is another number of lines."""
        (line,) = self.err.splitlines()
        assert line.startswith("onrecord: ")
        return line.removeprefix("onrecord: ")


def run(*arguments: object, stdin: bytes = b"", cwd: Path | None = None, encoding: str = "utf-8", **env: str) -> Ended:
    """Run one command to its end."""
    streams = {"stdin": _stream(stdin, "utf-8"), "stdout": _stream(b"", encoding), "stderr": _stream(b"", encoding)}
    with pytest.MonkeyPatch.context() as patch:
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        patch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
        patch.delenv("ONRECORD_DESK", raising=False)
        for name, value in {"COLUMNS": WIDTH, **env}.items():
            patch.setenv(name, value)
        if cwd is not None:
            patch.chdir(cwd)
        code = _code()
    out, err = (_written(streams[name]) for name in ("stdout", "stderr"))
    ended = Ended(code, out.decode(), err.decode(), out)
    assert "Traceback" not in ended.err
    return ended


def _stream(data: bytes, encoding: str) -> TextIOWrapper:
    return TextIOWrapper(BytesIO(data), encoding=encoding, errors="strict")


def _written(stream: TextIOWrapper) -> bytes:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, BytesIO)
    return buffer.getvalue()


def _code() -> int:
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


@contextmanager
def launch(*command: object) -> Iterator["subprocess.Popen[bytes]"]:
    """Start Python with these arguments; it is gone when the block ends."""
    arguments = [sys.executable, *map(str, command)]
    pipe = subprocess.PIPE
    with subprocess.Popen(arguments, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        try:
            yield process
        finally:
            process.kill()
