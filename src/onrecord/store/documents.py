"""Where are the bytes of a document, and are they still what was kept?

Each document is one file, named by its SHA-256, below two folders of its first digits. It is written beside and then
renamed, so that a killed process leaves the whole of it or nothing; `sync` makes it outlast a loss of power too, many
at a time. The mistake refused here is to hand out bytes that changed since.
"""

import os
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from onrecord.errors import DeskDamaged, DeskError

_NAME = re.compile("[0-9a-f]{64}")
_CHUNK = 1 << 20
_SIDE_BY_SIDE = 16
# What a killed process left half written; nothing in it has a name yet.
_INCOMING = ".incoming"
_ADVICE = "read the file it came from again, or unpack your latest backup"


def path_of(folder: Path, digest: str) -> Path:
    """Return where the document with this SHA-256 is kept."""
    if not _NAME.fullmatch(digest):
        raise DeskDamaged(f"{digest[:64]!r} is not the name of a document; unpack your latest backup of this desk")
    return folder / digest[:2] / digest[2:4] / digest


def keep(folder: Path, digest: str, data: bytes) -> set[Path]:
    """Write a document unless it is there as it should be, and return what to `sync`; a damaged one is mended."""
    path = path_of(folder, digest)
    with _telling(path):
        if path.exists() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return set()
        incoming = folder / _INCOMING / digest
        incoming.parent.mkdir(parents=True, exist_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        incoming.write_bytes(data)
        incoming.replace(path)
    return {path, path.parent, path.parent.parent, folder}


def sync(paths: Iterable[Path]) -> None:
    """Wait until the disk has these files and the names in these folders.

    Side by side, because a disk that is asked for many at once writes them in one go: for small files this is several
    times as fast as one after the other.
    """
    paths = list(paths)
    if paths:
        with _telling(paths[0]), ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
            for _ in pool.map(_sync, paths):
                pass


def held(folder: Path, digest: str) -> bytes:
    """Return the bytes of a document; raise DeskDamaged where they are missing or changed."""
    path = path_of(folder, digest)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DeskDamaged(f"document {path} cannot be read ({error.strerror}); {_ADVICE}") from None
    if sha256(data).hexdigest() != digest:
        raise DeskDamaged(f"document {path} is not what was kept; {_ADVICE}")
    return data


def problem(folder: Path, digest: str) -> str | None:
    """Return what is wrong with a document on disk, or None; its bytes are hashed piece by piece."""
    found = sha256()
    try:
        with path_of(folder, digest).open("rb") as file:
            while chunk := file.read(_CHUNK):
                found.update(chunk)
    except OSError as error:
        return f"document {digest[:12]} cannot be read ({error.strerror}); {_ADVICE}"
    return None if found.hexdigest() == digest else f"document {digest[:12]} is not what was kept; {_ADVICE}"


def remove(folder: Path, digest: str) -> None:
    """Remove a document, if it is there, and the folders that it leaves empty."""
    path = path_of(folder, digest)
    with _telling(path):
        path.unlink(missing_ok=True)
        with suppress(OSError):  # another document is in there, or they are gone already
            path.parent.rmdir()
            path.parent.parent.rmdir()


def clear_incoming(folder: Path) -> None:
    """Remove what an earlier process was killed over; only for the one that holds the desk's lock."""
    with _telling(folder):
        for path in (folder / _INCOMING).glob("*"):
            path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    if os.name != "posix" and path.is_dir():  # elsewhere a folder cannot be opened
        return
    try:
        handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    except FileNotFoundError:  # forgotten meanwhile
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DeskError(f"cannot write {path} ({error.strerror}); free some space or mend its permissions") from None
