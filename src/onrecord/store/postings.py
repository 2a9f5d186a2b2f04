"""Which reports are looked up under a number?

A report has its postings from the bodies of its records, so that taking them away needs no second index: `remove` comes
before these rows go.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from onrecord.records.fingerprint import Fingerprint
from onrecord.store import nearness, schema
from onrecord.store.codec import unpack
from onrecord.store.layers import LAYERS
from onrecord.store.schema import TABLES

# Values in one statement: databases limit them.
_TOGETHER = 500
_KEYED = {kind: made.keys for kind, made in LAYERS.items() if made.keys is not None}
_POSTING = schema.posting
_GONE = delete(_POSTING).where(_POSTING.c.key == bindparam("at"), _POSTING.c.report == bindparam("of"))
_SHARING = (
    select(_POSTING.c.report, func.count().label("shared"))
    .where(_POSTING.c.key.in_(bindparam("keys", expanding=True)))
    .group_by(_POSTING.c.report)
    .subquery()
)
_SHARED = select(schema.report.c.id, _SHARING.c.shared).join(_SHARING, _SHARING.c.report == schema.report.c.number)


def add(connection: Connection, keys: Mapping[int, Iterable[int]]) -> None:
    """Let reports be looked up under their keys, by row number."""
    rows = sorted({(key, number) for number, own in keys.items() for key in own})
    if rows:
        connection.execute(insert(_POSTING), [{"key": key, "report": number} for key, number in rows])


def remove(connection: Connection, numbers: Sequence[int]) -> None:
    """Take away what reports are looked up under, and them from the lists of others; while their records are there."""
    nearness.remove(connection, numbers)
    for kind, keys in _KEYED.items():
        table = TABLES[kind]
        bodies = connection.execute(select(table.c.report, table.c.body).where(table.c.report.in_(numbers))).all()
        gone = {(key, row.report) for row in bodies for key in keys(unpack(row.body, kind, ""))}
        if gone:
            connection.execute(_GONE, [{"at": key, "of": number} for key, number in sorted(gone)])


def sharing(connection: Connection, keys: Sequence[int]) -> dict[str, int]:
    """Return the ids of the reports that are looked up under at least one of the keys, and under how many."""
    found: Counter[str] = Counter()
    for start in range(0, len(keys), _TOGETHER):
        for identity, count in connection.execute(_SHARED, {"keys": list(keys[start : start + _TOGETHER])}):
            found[identity] += count
    return dict(found)


def fingerprints(connection: Connection, reports: Sequence[str]) -> list[Fingerprint]:
    """Return the fingerprints of reports, by id."""
    table, found = TABLES[Fingerprint], []
    statement = select(schema.report.c.id, table.c.body).join(table, table.c.report == schema.report.c.number)
    for start in range(0, len(reports), _TOGETHER):
        wanted = statement.where(schema.report.c.id.in_(reports[start : start + _TOGETHER]))
        found += [unpack(row.body, Fingerprint, row.id) for row in connection.execute(wanted)]
    return sorted(found, key=lambda fingerprint: fingerprint.report)
