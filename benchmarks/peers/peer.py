"""What does textacy say of these articles? It runs in a Python of its own, and answers one round at a time.

It is no dependency of the project, so what it needs changes nothing that we measure of ourselves. It is given the very
files of the spaCy model that we read with.
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.peers.quotations import Quotation, joined, quotation
from benchmarks.program import ROOT, RunFailed, environment

PYTHON = Path(".cache/peers/bin/python")  # below the project's folder; `make peers` puts it there
_WORKER = ("-m", "benchmarks.peers.worker")


class PeerMissing(Exception):
    """There is no textacy to measure; the message says in one line what to do."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the peer found in one round.

    Args:
        seconds: from texts to spans, without loading and without the writing of lines.
        quotations: by article, the pieces of each joined.
        refused: paragraphs that the peer would not read, out of how many.
    """

    seconds: float
    quotations: Mapping[str, list[Quotation]]
    refused: int
    paragraphs: int


class Peer:
    """A running textacy that has loaded its model.

    Args:
        name: with its version and that of spaCy ("textacy 0.13.0 on spaCy 3.8.18").
    """

    def __init__(self, name: str, process: "subprocess.Popen[str]", log: Path) -> None:
        self.name = name
        self._process, self._log = process, log

    def read(self, texts: Mapping[str, str]) -> Answer:
        """Have the peer read all articles, by name.

        Raises:
            RunFailed: the peer ended before it had answered.
        """
        try:
            return _answer(self._process, texts)
        except (OSError, EOFError):
            raise RunFailed(f"{self.name} ended in the middle of a round: {_last_line(self._log)}") from None


@contextmanager
def running(python: Path, model: Path, log: Path) -> Iterator[Peer]:
    """Start the peer and wait until it has loaded; it ends with the block.

    Args:
        model: the folder of a spaCy model.
        log: a file for what the peer says to standard error.

    Raises:
        PeerMissing: the Python is not there, or has no textacy.
    """
    with log.open("w", encoding="utf-8") as said, _start(python, model, said.fileno()) as process:
        try:
            yield Peer(_name(python, process, log), process, log)
        finally:
            process.kill()
            with suppress(OSError):  # what a dead worker never took cannot be flushed
                process.stdin.close()  # type: ignore[union-attr]


def _start(python: Path, model: Path, said: int) -> "subprocess.Popen[str]":
    command = [str(ROOT / python), *_WORKER, str(model)]
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(
            command, env=environment(), cwd=ROOT, encoding="utf-8", stdin=pipe, stdout=pipe, stderr=said
        )
    except OSError as error:
        raise PeerMissing(_advice(python, error.strerror or str(error))) from None


def _name(python: Path, process: "subprocess.Popen[str]", log: Path) -> str:
    try:
        versions = _line(process)
    except EOFError:
        raise PeerMissing(_advice(python, _last_line(log))) from None
    return f"textacy {versions['textacy']} on spaCy {versions['spacy']}"


def _answer(process: "subprocess.Popen[str]", texts: Mapping[str, str]) -> Answer:
    assert process.stdin is not None
    for doc, text in texts.items():
        process.stdin.write(json.dumps({"doc": doc, "text": text}) + "\n")
    process.stdin.write("\n")
    process.stdin.flush()
    quotations: dict[str, list[Quotation]] = {}
    refused = paragraphs = 0
    while "seconds" not in (row := _line(process)):
        quotations[row["doc"]] = joined(map(quotation, row["quotations"]))
        refused += row["refused"]
        paragraphs += row["paragraphs"]
    return Answer(row["seconds"], quotations, refused, paragraphs)


def _line(process: "subprocess.Popen[str]") -> dict[str, Any]:
    """Return the next line that the worker writes; raise EOFError where it has ended."""
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        process.wait()
        raise EOFError
    row: dict[str, Any] = json.loads(line)
    return row


def _last_line(log: Path) -> str:
    """Return the end of what the worker said, which is where Python names the error."""
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing"


def _advice(python: Path, reason: str) -> str:
    return f"no textacy in {python} ({reason}): run `make peers`, or name another Python with --python"
