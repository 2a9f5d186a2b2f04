"""Which files lie under a path, in which order, and what do the tables above them say?

The order is that of the names, the same on every machine; nothing is opened but folders and tables. It refuses the
mistake of walking in circles: a folder is entered once, however many links lead to it.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import Refused
from onrecord.ingest import tables
from onrecord.ingest.files import is_folder, is_there, translated
from onrecord.records.document import Location, Reason, Refusal

_DESK_FOLDER = "onrecord.desk"
_DESK_DATABASE = "onrecord.sqlite"
_DESK_ADVICE = "this is a desk, which holds what was read; name the folder of the reports"
# What systems and office programs leave beside files; the names that start with a dot are hidden anyway.
_LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx", tables.NAME})
_OWNER_FILE = "~$"  # Word's note of who has a document open


_Identity = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A file, its place as a reader would name it, and what the tables say about it."""

    path: Path
    place: str
    told: tables.Told


@dataclass(frozen=True, slots=True)
class _Step:
    """A path on the way: its names from the root, the tables and the identities of the folders above it."""

    path: Path
    parts: tuple[str, ...] = ()
    known: tuple[tuple[tables.Table, int], ...] = ()
    above: frozenset[_Identity] = frozenset()


class Walk:
    """A walk over paths that reads each table once, however many of the paths lie beside it."""

    def __init__(self) -> None:
        self._tables: dict[Path, tables.Table | None] = {}

    def over(self, root: Path, prefix: str = "") -> Iterator[Found | Refusal]:
        """Yield the files under a folder, or the one file; a refusal for each path that leads to none.

        Args:
            prefix: put before each place, to tell the roots of one walk apart.
        """
        entered: set[_Identity] = set()
        pending = [_Step(root)]
        while pending:
            step = pending.pop()
            place = _shown(prefix, step.parts) if step.parts else _shown("", (root.as_posix(),))
            try:
                if not is_folder(step.path):
                    yield from self._file(step, prefix)
                    continue
                identity = _identity(step)
                if identity in entered:
                    continue  # all of it was read under another name
                names = _names(step.path)
            except Refused as refused:
                yield Refusal(Location(place), Reason(refused.reason), refused.detail)
                continue
            entered.add(identity)
            here = yield from self._table(step.path, _shown(prefix, (*step.parts, tables.NAME)))
            known = step.known if here is None else (*step.known, (here, len(step.parts)))
            above = step.above | {identity}
            pending.extend(_Step(step.path / name, (*step.parts, name), known, above) for name in names)

    def _file(self, step: _Step, prefix: str) -> Iterator[Found | Refusal]:
        parts, known = step.parts, step.known
        if not parts:  # named outright: what lies beside it has not been looked at
            if step.path.name == tables.NAME:
                return  # `read folder/*` names it without meaning it
            _refuse_within_desk(step.path)
            parts = (step.path.name,)
            beside = yield from self._table(step.path.parent, _shown(prefix, (tables.NAME,)))
            known = () if beside is None else ((beside, 0),)
        yield Found(step.path, _shown(prefix, parts), tables.told(known, parts))

    def _table(self, folder: Path, place: str) -> Generator[Refusal, None, tables.Table | None]:
        """Return the table of a folder; yield what is wrong with it, the first time only."""
        if folder not in self._tables:
            self._tables[folder] = None
            try:
                table = self._tables[folder] = tables.read(folder)
            except Refused as refused:
                yield Refusal(Location(place), Reason(refused.reason), refused.detail)
                return None
            for detail in tables.astray(table, folder) if table else ():
                yield Refusal(Location(place), Reason.MALFORMED, detail)
        return self._tables[folder]


def _identity(step: _Step) -> _Identity:
    """Return what a folder is under any name; raise Refused where it is a desk, or above the path that leads here."""
    if step.path.name == _DESK_FOLDER or is_there(step.path / _DESK_DATABASE):
        raise Refused(Reason.DESK, _DESK_ADVICE)
    if not step.parts:
        _refuse_within_desk(step.path)
    with translated():
        status = step.path.stat()
    identity = (status.st_dev, status.st_ino)
    if identity in step.above:
        raise Refused(Reason.LINK_LOOP, "the link leads back to a folder above it; remove it")
    return identity


def _names(folder: Path) -> list[str]:
    """Return the names in a folder, last first, without those that cannot be reports."""
    with translated():
        names = [path.name for path in folder.iterdir()]
    kept = (n for n in names if not n.startswith((".", _OWNER_FILE)) and n.lower() not in _LITTER)
    return sorted(kept, reverse=True)


def _refuse_within_desk(path: Path) -> None:
    """Raise Refused where a path that was named outright leads into a desk.

    Only the folder's name tells: with `--desk .` the reports may well lie below the database.
    """
    with translated():
        names = path.resolve().parts
    if _DESK_FOLDER in names:
        raise Refused(Reason.DESK, _DESK_ADVICE)


def _shown(prefix: str, parts: tuple[str, ...]) -> str:
    """Return a place as text: bytes of a name that are not UTF-8 are written out, no database could hold them."""
    place = prefix + "/".join(parts)
    return place.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
