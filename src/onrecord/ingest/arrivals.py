"""What came in, document by document?

Reach for `arrivals` for anything that a user names. It is a stream that holds one document at a time. It refuses the
mistake of stopping for a bad input: each becomes a refusal with its reason, and the rest goes on.
"""

import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Literal

from onrecord.errors import Refused
from onrecord.ingest import jsons
from onrecord.ingest.files import bounded, contents, is_folder, opened, translated
from onrecord.ingest.formats import check, holds_lines, medium_of, sniffed
from onrecord.ingest.given import Told as Said
from onrecord.ingest.given import from_options, given
from onrecord.ingest.options import IngestOptions
from onrecord.ingest.tables import Told
from onrecord.ingest.walk import Found, Walk
from onrecord.records.document import Arrival, Document, Given, Location, Medium, Reason, Refusal

STDIN: Literal["-"] = "-"
Named = Path | str
Outcome = Arrival | Refusal

_UNTOLD = Told({}, {})
_COUNT_CHUNK = 1 << 20


def arrivals(
    paths: Sequence[Named],
    *,
    options: IngestOptions | None = None,
    outlet: str | None = None,
    published: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Outcome]:
    """Return the documents under the paths and what was refused, in an order that is the same everywhere.

    Args:
        paths: files and folders; "-" is standard input.
        outlet, published: given by the user for whatever has none from its record or a reports.toml.
        stdin: read for "-" instead of the system's standard input.

    Raises:
        SettingsError: `published` is not a date; raised at once, before anything is read.
    """
    intake = _Intake(options or IngestOptions(), from_options(outlet, published))
    return intake.over(paths, stdin)


def count(paths: Sequence[Named]) -> int | None:
    """Return about how many outcomes `arrivals` will have, for a progress bar; None where standard input is named.

    Files are not read, but for the line ends of JSON lines; so a `.json` file counts as one.
    """
    if STDIN in map(str, paths):
        return None
    return sum(_expected(found) for found in _walked(paths) if found is not None)


def _walked(paths: Sequence[Named]) -> Iterator[Found | Refusal | None]:
    """Yield the files under the paths and what was refused; None where standard input takes its turn."""
    walk = Walk()
    prefixes = _prefixes([str(path) for path in paths if str(path) != STDIN])
    for path in paths:
        if str(path) == STDIN:
            yield None
        else:
            yield from walk.over(Path(path), prefixes[str(path)])


def _prefixes(paths: Sequence[str]) -> dict[str, str]:
    """Return what tells the places under each path apart: nothing for one, its folder's name, or the path as given."""
    if len(paths) < 2:
        return dict.fromkeys(paths, "")
    short = {path: _prefix(Path(path)) for path in paths}
    shared = {name for name in short.values() if sum(name == other for other in short.values()) > 1}
    folders = {path for path, name in short.items() if name in shared and Path(path).is_dir()}
    return {path: f"{Path(path).as_posix()}/" if path in folders else name for path, name in short.items()}


def _prefix(path: Path) -> str:
    """Return the folder that tells a place under this path from one under another."""
    absolute = path.absolute()
    try:
        folder = absolute if is_folder(absolute) else absolute.parent
    except Refused:
        folder = absolute.parent
    return f"{folder.name}/" if folder.name else ""


def _expected(found: Found | Refusal) -> int:
    if isinstance(found, Refusal) or not holds_lines(found.path.name):
        return 1
    try:
        with opened(found.path) as file:
            ends, last = 0, b"\n"
            while chunk := file.read(_COUNT_CHUNK):
                ends, last = ends + chunk.count(b"\n"), chunk[-1:]
            return max(1, ends + (last != b"\n"))
    except Refused:
        return 1


class _Intake:
    """One run over the paths: the limits and what the options say."""

    def __init__(self, options: IngestOptions, said: Said) -> None:
        self._limit = options.max_bytes
        self._said = said

    def over(self, paths: Sequence[Named], stdin: BinaryIO | None) -> Iterator[Outcome]:
        for found in _walked(paths):
            if found is None:
                yield from self._guarded(Location(STDIN), self._stream(stdin or sys.stdin.buffer))
            elif isinstance(found, Refusal):
                yield found
            else:
                yield from self._guarded(Location(found.place), self._file(found))

    def _guarded(self, location: Location, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        try:
            with translated():
                yield from outcomes
        except Refused as refused:
            yield Refusal(location, Reason(refused.reason), refused.detail)

    def _file(self, found: Found) -> Iterator[Outcome]:
        medium = medium_of(found.path.name)
        if holds_lines(found.path.name):
            with opened(found.path) as file:
                yield from self._records(found.place, jsons.lines(file, self._limit), found.told)
            return
        data = contents(found.path, self._limit)
        check(data, medium)
        if medium is Medium.JSON:
            yield from self._records(found.place, jsons.items(data), found.told)
        else:
            yield _arrival(data, medium, Location(found.place), self._given(found.told))

    def _stream(self, stream: BinaryIO) -> Iterator[Outcome]:
        first = stream.readline(self._limit + 2)
        if jsons.is_record(first):
            yield from self._records(STDIN, jsons.lines(stream, self._limit, first), _UNTOLD)
            return
        data = bounded(stream, self._limit, first)
        medium = sniffed(data)
        check(data, medium)
        if data.lstrip()[:1] in {b"[", b"{"} and _holds_records(data):
            yield from self._records(STDIN, jsons.items(data), _UNTOLD)
        else:
            yield _arrival(data, medium, Location(STDIN), self._given(_UNTOLD))

    def _records(self, place: str, numbered: Iterator[jsons.Numbered], told: Told) -> Iterator[Outcome]:
        for number, record in numbered:
            location = Location(place, number or None)
            try:
                if isinstance(record, Refused):
                    raise record
                yield _arrival(record, Medium.JSON, location, self._given(told, jsons.fields(record)))
            except Refused as refused:
                yield Refusal(location, Reason(refused.reason), refused.detail)

    def _given(self, told: Told, record: Said | None = None) -> Given:
        return given(told.named, record or {}, told.defaults, self._said)


def _holds_records(data: bytes) -> bool:
    """Return whether text that starts like JSON is JSON; a report may start with a bracket too."""
    first = next(jsons.items(data), (0, b""))[1]
    return isinstance(first, bytes) and jsons.is_record(first)


def _arrival(data: bytes, medium: Medium, location: Location, told: Given) -> Arrival:
    return Arrival(Document(sha256(data).hexdigest(), len(data), medium), data, location, told)
