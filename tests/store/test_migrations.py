import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from sqlalchemy import Connection, Dialect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from onrecord.errors import DeskDamaged, DeskError
from onrecord.records.document import Arrival
from onrecord.records.report import Report
from onrecord.store.desk import Desk
from onrecord.store.engine import reading, writing
from onrecord.store.migrations import MIGRATIONS, Migration, migrate, require, version
from onrecord.store.schema import metadata
from onrecord.store.view import View
from onrecord.store.writer import Writer

Arrive = Callable[..., Arrival]
Put = Callable[..., Report]


def _remark(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE report ADD COLUMN remark TEXT")


def _fail(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half (x TEXT)")
    raise KeyboardInterrupt


NEXT = (*MIGRATIONS, Migration(MIGRATIONS[-1].number + 1, "a remark", _remark))
LATEST = NEXT[-1].number


def columns(desk: Desk, table: str) -> list[str]:
    with closing(sqlite3.connect(desk.database)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def test_migrations_are_numbered_in_order() -> None:
    assert [migration.number for migration in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_an_older_desk_is_copied_and_then_brought_up_to_date(desk: Desk, arrival: Arrive, put: Put) -> None:
    with Writer(desk) as writer:
        report = put(writer, arrival())
    engine = writing(desk.database)
    migrate(engine, desk, NEXT)
    migrate(engine, desk, NEXT)  # nothing is left to do
    with engine.begin() as connection:
        assert version(connection) == LATEST
    engine.dispose()
    assert "remark" in columns(desk, "report")
    (copy,) = desk.copies
    assert copy.name.endswith(f".before-{LATEST}")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT id FROM report").fetchall() == [(report.id,)]
        assert connection.execute("SELECT max(number) FROM migration").fetchone() == (MIGRATIONS[-1].number,)


def test_a_migration_that_fails_leaves_the_desk_as_it_was(desk: Desk) -> None:
    with Writer(desk):
        pass
    engine = writing(desk.database)
    with pytest.raises(KeyboardInterrupt):
        migrate(engine, desk, (*NEXT, Migration(LATEST + 1, "it fails", _fail)))
    with engine.begin() as connection:
        assert version(connection) == LATEST
    engine.dispose()
    assert columns(desk, "half") == []


def test_a_newer_desk_is_left_alone_with_advice(desk: Desk) -> None:
    with Writer(desk):
        pass
    engine = writing(desk.database)
    migrate(engine, desk, NEXT)
    engine.dispose()
    with pytest.raises(DeskError, match=r"newer Onrecord .* upgrade with"):
        View(desk)
    with pytest.raises(DeskError, match="newer Onrecord"), Writer(desk):
        pass


def test_a_view_of_an_older_desk_says_what_brings_it_up_to_date(desk: Desk) -> None:
    with Writer(desk):
        pass
    reader = reading(desk.database)
    with reader.begin() as connection, pytest.raises(DeskError, match="next `onrecord read`"):
        require(connection, desk, NEXT)
    reader.dispose()


def test_a_database_of_another_program_is_not_touched(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.database)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with pytest.raises(DeskDamaged, match="not one of Onrecord's"), Writer(desk):
        pass
    with pytest.raises(DeskDamaged, match="not one of Onrecord's"):
        View(desk)
    assert columns(desk, "report") == []


@pytest.mark.parametrize("dialect", [sqlite.dialect, postgresql.dialect], ids=["sqlite", "postgresql"])
def test_the_tables_can_be_made_elsewhere_too(dialect: Callable[[], Dialect]) -> None:
    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect()))


def test_a_desk_of_each_older_version_gets_the_tables_of_a_new_one(desk: Desk) -> None:
    with Writer(desk):
        pass
    tables = ("fingerprint", "credit", "posting", "nearest", "wanting", "kinship")
    fresh = {table: columns(desk, table) for table in tables}
    assert all(fresh.values())
    with closing(sqlite3.connect(desk.database)) as connection:
        for table in (*tables, "tag"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DELETE FROM migration WHERE number > 1")
        connection.commit()
    with Writer(desk):
        pass
    assert {table: columns(desk, table) for table in tables} == fresh
