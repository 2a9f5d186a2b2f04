"""How is the database of a desk opened, and what does it mean when it cannot be?

All that is SQLite's own is here and in `fulltext`. The mistake refused here is to let a damaged or busy file end in a
traceback: every error of the database that a reader can do something about becomes one of ours.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.pool import QueuePool

from onrecord.errors import DeskDamaged, DeskError, DeskLocked, OnrecordError

# How long a statement waits for another connection to finish, in seconds; a writer's commits take milliseconds.
_PATIENCE = 30


def writing(path: Path) -> Engine:
    """Open the database to write, made where it is not there; what is committed survives the process."""
    # In WAL mode NORMAL keeps the file whole through a loss of power; only the last commits may be missing, and a run
    # does those again. What cannot be done again asks for more with `durable`.
    return _engine(path, "rwc", "BEGIN IMMEDIATE", ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL"))


def reading(path: Path) -> Engine:
    """Open the database to read only; a writer can go on beside it."""
    return _engine(path, "ro", "BEGIN", ("schema_version",))


def _engine(path: Path, mode: str, begin: str, pragmas: Sequence[str]) -> Engine:
    address = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        # With no isolation level the driver leaves transactions to `begin` below, tables made in one included.
        with ExitStack() as undo, translated(path):
            made = sqlite3.connect(address, uri=True, isolation_level=None, timeout=_PATIENCE, check_same_thread=False)
            undo.callback(made.close)
            for pragma in pragmas:
                made.execute(f"PRAGMA {pragma}").close()
            undo.pop_all()
        return made

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=1)

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def translate(context: ExceptionContext) -> None:
        ours = _translation(context.original_exception, path)
        if ours is not None:
            raise ours from None

    return engine


@contextmanager
def durable(engine: Engine) -> Iterator[Connection]:
    """Hold a transaction that is on the disk when it ends, through a loss of power too."""
    with engine.connect() as connection:
        driver = connection.connection.cursor()
        driver.execute("PRAGMA synchronous=FULL")
        try:
            with connection.begin():
                yield connection
        finally:
            driver.execute("PRAGMA synchronous=NORMAL")
            driver.close()


def outside(engine: Engine, path: Path, *statements: str) -> list[tuple[Any, ...]]:
    """Run statements that SQLite takes outside of a transaction only; return the rows of the last."""
    rows: list[tuple[Any, ...]] = []
    with closing(engine.raw_connection()) as connection, translated(path):
        for statement in statements:
            cursor = connection.cursor()
            cursor.execute(statement)
            rows = [tuple(row) for row in cursor.fetchall()]
            cursor.close()
    return rows


def copy(source: Path, target: Path) -> None:
    """Write the database as it is at this moment to a new file, while others read and write it."""
    with (
        translated(source),
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)) as original,
        closing(sqlite3.connect(target)) as made,
    ):
        original.backup(made)
        # One file with no companions: it may be moved about, or lie where nothing can be written.
        made.execute("PRAGMA journal_mode=DELETE")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise our own errors for those of the driver that a reader can do something about."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translation(error, path) or error from None


def _translation(error: BaseException | None, path: Path) -> OnrecordError | None:
    """Return what an error of the database is to a reader, or None where it is our own mistake."""
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorname", None) or ""
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or str(error).startswith("Could not decode"):
        return DeskDamaged(
            f"the database {path} is damaged ({error}); unpack your latest backup, "
            "or move the file away and run `onrecord read` again"
        )
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return DeskLocked(f"another program holds the database {path}; close it and try again")
    if code.startswith(("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return DeskError(f"the database {path} cannot be used ({error}); free some space or mend its permissions")
    return None
