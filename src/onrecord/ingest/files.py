"""What are the bytes of a file?

Reach for it for everything that is opened by name. It refuses the mistakes of waiting for a pipe that nobody fills, and
of reading a file without end: only regular files are opened, and never more of them than is allowed.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import Refused
from onrecord.records.document import Reason

_SPECIAL = "it is a pipe, a device or a socket; give its contents on standard input (-)"
# Even a file that was regular a moment ago may be a pipe by now: do not wait for it.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the system says of a file into a Refused that says what to do."""
    try:
        yield
    except OSError as error:
        raise _refused(error) from None


def is_folder(path: Path) -> bool:
    """Return whether a path leads to a folder rather than to a file; raise Refused where to neither."""
    try:
        with translated():
            mode = path.stat().st_mode
    except ValueError:  # a NUL in the name
        raise Refused(Reason.UNREADABLE, "no file can have this name; check it") from None
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        raise Refused(Reason.UNREADABLE, _SPECIAL)
    return stat.S_ISDIR(mode)


def is_there(path: Path) -> bool:
    """Return whether a path leads to anything; what cannot be looked at is not there."""
    try:
        return path.exists()
    except OSError:
        return False


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a regular file for reading; what goes wrong while it is read is a Refused too."""
    if is_folder(path):
        raise Refused(Reason.UNREADABLE, "it is a folder")
    with translated(), os.fdopen(os.open(path, _FLAGS), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise Refused(Reason.UNREADABLE, _SPECIAL)
        yield file


def contents(path: Path, limit: int) -> bytes:
    """Return the bytes of a file; raise Refused where there are more than the limit."""
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > limit:
            raise too_large(size, limit)
        data = file.read(size + 1)  # not limit + 1: room for all of it would be made first
        return data if len(data) == size else bounded(file, limit, data)


def bounded(file: BinaryIO, limit: int, start: bytes = b"") -> bytes:
    """Return what is left in a stream, after what was read of it before; raise Refused where it is too much."""
    data = start + file.read(max(0, limit + 1 - len(start)))
    if len(data) > limit:
        raise too_large(None, limit)
    return data


def too_large(size: int | None, limit: int) -> Refused:
    """Return the refusal of a document over the limit."""
    found = "it is" if size is None else f"{size / 1e6:.1f} MB is"
    return Refused(Reason.TOO_LARGE, f"{found} more than the limit of {limit / 1e6:g} MB; split it or raise max_bytes")


def _refused(error: OSError) -> Refused:
    if error.errno == errno.ELOOP:
        return Refused(Reason.LINK_LOOP, "the link leads back to itself; remove it")
    if isinstance(error, FileNotFoundError):
        return Refused(Reason.UNREADABLE, "there is no such file or folder; check the name, or where the link leads")
    if isinstance(error, PermissionError):
        return Refused(Reason.UNREADABLE, "you may not read it; change its permissions")
    return Refused(Reason.UNREADABLE, f"the system cannot read it ({error.strerror}); check the disk and the name")
