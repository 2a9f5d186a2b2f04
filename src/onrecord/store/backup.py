"""How is a whole desk put into one file?

A backup is a TAR archive of the desk's folder (compressed where its name ends in .gz or .tgz). To use it again, unpack
it into an empty folder (`tar -xf FILE -C FOLDER`) and name that with `--desk`. It shows the desk as it was at one
moment, while others read and write, and it appears whole or not at all.
"""

import sqlite3
import tarfile
import tempfile
from contextlib import closing
from io import BytesIO
from pathlib import Path

from onrecord.errors import DeskDamaged, DeskError
from onrecord.store import documents
from onrecord.store.desk import Desk
from onrecord.store.engine import copy, translated

# A report that is forgotten while we pack takes its document with it; then the moment has to be a later one.
_TRIES = 3
_COMPRESSED = (".gz", ".tgz")


def backup(desk: Desk, target: Path) -> None:
    """Write a backup of the desk to a new file.

    Raises:
        DeskMissing: there is no desk.
        DeskDamaged: the database is damaged, or a document missing or changed.
        DeskError: there is such a file already, or it cannot be written.
    """
    desk.require()
    if target.suffix == ".zip":
        raise DeskError(f"a backup is a TAR archive; name it {target.with_suffix('.tar')}")
    try:
        _refuse_present(target)
        # Beside the target, on its disk, so that the archive only has to be given its name.
        with tempfile.TemporaryDirectory(dir=target.absolute().parent, prefix=".onrecord-backup-") as folder:
            archive = Path(folder) / target.name
            for tries_left in reversed(range(_TRIES)):
                if _packed(desk, Path(folder) / "copy.sqlite", archive, last=not tries_left):
                    break
            documents.sync([archive])
            _publish(archive, target)
    except OSError as error:
        raise DeskError(f"cannot write {target} ({error.strerror}); name another place") from None


def _packed(desk: Desk, database: Path, archive: Path, *, last: bool) -> bool:
    """Pack the desk as it is now; return False where a document was forgotten while we did so."""
    database.unlink(missing_ok=True)
    copy(desk.database, database)
    compressed = archive.suffix in _COMPRESSED
    with tarfile.open(archive, "w:gz" if compressed else "w") as tar:
        tar.add(database, desk.database.name)
        for digest in _digests(database):
            try:
                data = documents.held(desk.documents, digest)
            except DeskDamaged:
                if last or digest in _digests(desk.database):
                    raise
                return False
            entry = tarfile.TarInfo(documents.path_of(Path(desk.documents.name), digest).as_posix())
            entry.size, entry.mtime = len(data), database.stat().st_mtime
            tar.addfile(entry, BytesIO(data))
        for path in (desk.settings, *sorted(desk.lexicon.rglob("*"))):
            if path.is_file():
                tar.add(path, path.relative_to(desk.root).as_posix())
    return True


def _digests(database: Path) -> list[str]:
    address = f"{database.absolute().as_uri()}?mode=ro"
    with translated(database), closing(sqlite3.connect(address, uri=True)) as held:
        return [row[0] for row in held.execute("SELECT sha256 FROM document ORDER BY sha256")]


def _refuse_present(target: Path) -> None:
    if target.exists():
        raise DeskError(f"{target} is there already; name a new file")


def _publish(archive: Path, target: Path) -> None:
    """Give the archive its name; never in the place of a file that came there meanwhile."""
    try:
        target.hardlink_to(archive)
    except OSError:  # it is there, or the file system knows no links
        _refuse_present(target)
        archive.replace(target)
    documents.sync([target.absolute().parent])
