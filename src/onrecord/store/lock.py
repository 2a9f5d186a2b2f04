"""Is anybody else writing to this desk?

Reach for `locked` around everything that writes. It refuses the mistake of trusting a file that says "locked": the
lock is the operating system's and goes with the process that holds it, even one that was killed. The text in the file
only tells people who it is.
"""

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import DeskError, DeskLocked

if sys.platform == "win32":
    import msvcrt

    # A lock keeps others from reading the bytes under it, and they should be able to read who holds it.
    _FAR = 1 << 30

    def _seize(file: BinaryIO) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file as long as the block runs.

    Raises:
        DeskLocked: another process holds it; the message names it.
        DeskError: the file cannot be made, or its file system knows no locks.
    """
    try:
        file = path.open("a+b")
    except OSError as error:
        raise DeskError(f"cannot write {path} ({error.strerror}); choose a desk you may write to") from None
    with file:
        _take(file, path)
        file.truncate(0)
        file.write(f"{os.getpid()} {platform.node()}\n".encode())
        file.flush()
        yield
        # The file stays: to remove it would let two writers lock two files of one name.
        file.truncate(0)


def _take(file: BinaryIO, path: Path) -> None:
    try:
        _seize(file)
    except (BlockingIOError, PermissionError):
        raise DeskLocked(f"{_holder(path)} is writing to this desk ({path}); wait until it ends or stop it") from None
    except OSError as error:
        raise DeskError(f"cannot lock {path} ({error.strerror}); keep the desk on a local disk") from None


def _holder(path: Path) -> str:
    """Return who says to hold the lock; the file is empty for a moment after it was taken."""
    try:
        pid, _, host = path.read_text(encoding="utf-8", errors="replace").strip().partition(" ")
    except OSError:
        pid = host = ""
    where = "" if host in {"", platform.node()} else f" on {host}"
    return f"process {pid}{where}" if pid.isdecimal() else "another process"
