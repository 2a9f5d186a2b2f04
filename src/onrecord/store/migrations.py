"""Is this database what this version of Onrecord reads and writes, and if not, what has to change?

A new desk gets today's tables whole. An older one gets the migrations that it lacks, in order, each in a transaction,
after a copy of the database was put beside it. The mistake refused here is to guess at a desk from a newer version.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Column, Connection, Engine, Integer, Table, Text, insert, inspect, select, text

from onrecord.errors import DeskDamaged, DeskError, DeskMissing
from onrecord.store import fulltext
from onrecord.store.desk import Desk
from onrecord.store.engine import copy
from onrecord.store.schema import metadata


@dataclass(frozen=True, slots=True)
class Migration:
    """One change of the tables.

    Args:
        apply: makes the change; it names its tables in SQL, because `schema` shows today's.
    """

    number: int
    name: str
    apply: Callable[[Connection], None]


applied = Table(
    "migration",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("at", Text, nullable=False),
)


def _create(connection: Connection) -> None:
    metadata.create_all(connection)
    fulltext.create(connection)


def _add_tags(connection: Connection) -> None:
    connection.execute(
        text(
            "CREATE TABLE tag (report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE, "
            'ordinal INTEGER NOT NULL, start INTEGER, "end" INTEGER, role TEXT, body TEXT NOT NULL, '
            "PRIMARY KEY (report, ordinal))"
        )
    )


def _add_lineage(connection: Connection) -> None:
    owner = "REFERENCES report (number) ON DELETE CASCADE"
    for statement in (
        f"CREATE TABLE fingerprint (report INTEGER NOT NULL {owner}, ordinal INTEGER NOT NULL, start INTEGER, "
        '"end" INTEGER, body BLOB NOT NULL, PRIMARY KEY (report, ordinal))',
        f"CREATE TABLE credit (report INTEGER NOT NULL {owner}, ordinal INTEGER NOT NULL, start INTEGER, "
        '"end" INTEGER, outlet TEXT, kind TEXT, body TEXT NOT NULL, PRIMARY KEY (report, ordinal))',
        "CREATE TABLE posting (key INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (key, report)) WITHOUT ROWID",
        f"CREATE TABLE nearest (report INTEGER NOT NULL {owner}, other INTEGER NOT NULL {owner}, "
        "rank INTEGER NOT NULL, full INTEGER NOT NULL, PRIMARY KEY (report, other))",
        "CREATE INDEX ix_nearest_other ON nearest (other)",
        f"CREATE TABLE wanting (report INTEGER NOT NULL {owner}, PRIMARY KEY (report))",
        f'CREATE TABLE kinship ("left" INTEGER NOT NULL {owner}, "right" INTEGER NOT NULL {owner}, body TEXT NOT NULL, '
        'PRIMARY KEY ("left", "right"))',
        'CREATE INDEX ix_kinship_right ON kinship ("right")',
    ):
        connection.execute(text(statement))


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "the first tables", _create),
    Migration(2, "attribution tags", _add_tags),
    Migration(3, "fingerprints, credits and kinships", _add_lineage),
)


def version(connection: Connection) -> int:
    """Return the number of the last migration that was applied; 0 for a database without any table."""
    names = inspect(connection).get_table_names()
    if not names:
        return 0
    if applied.name not in names:
        raise DeskDamaged("the database is not one of Onrecord's; name another desk, or move the file away")
    return max(connection.scalars(select(applied.c.number)), default=0)


def require(connection: Connection, desk: Desk, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Raise DeskError unless the database is of today's version."""
    found, latest = version(connection), migrations[-1].number
    if not found:
        raise DeskMissing(f"nothing was written to the desk in {desk.root} yet; run `onrecord read FOLDER`")
    _refuse_newer(found, latest, desk)
    if found < latest:
        raise DeskError(
            f"the desk in {desk.root} is of an older version; the next `onrecord read` brings it up to date"
        )


def migrate(engine: Engine, desk: Desk, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the database up to date; only for the one that holds the desk's lock.

    Raises:
        DeskError: the database was written by a newer version.
    """
    latest = migrations[-1].number
    with engine.begin() as connection:
        found = version(connection)
        if not found:
            _create(connection)
            _mark(connection, migrations)
    _refuse_newer(found, latest, desk)
    if 0 < found < latest:
        _copy_aside(desk, latest)
        for migration in migrations:
            if migration.number > found:
                with engine.begin() as connection:
                    migration.apply(connection)
                    _mark(connection, [migration])


def _refuse_newer(found: int, latest: int, desk: Desk) -> None:
    if found > latest:
        raise DeskError(
            f"the desk in {desk.root} was written by a newer Onrecord (its tables are number {found}, this version "
            f"knows {latest}); upgrade with `pip install --upgrade onrecord`"
        )


def _mark(connection: Connection, migrations: Sequence[Migration]) -> None:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(insert(applied), [{"number": m.number, "name": m.name, "at": at} for m in migrations])


def _copy_aside(desk: Desk, latest: int) -> None:
    target = desk.database.with_name(f"{desk.database.name}.before-{latest}")
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    copy(desk.database, partial)
    partial.replace(target)
