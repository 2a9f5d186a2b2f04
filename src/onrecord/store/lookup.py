"""Which report does a reader mean by an id, the beginning of one, or the name of a file?"""

import re

from sqlalchemy import Connection, or_, select

from onrecord.errors import Ambiguous, NotHeld
from onrecord.store.schema import location, report

_PREFIX = re.compile("[0-9a-f]{1,32}")
_LINE = re.compile(r"(.+):(\d+)")
_SHOWN = 20


def number_of(connection: Connection, reference: str) -> int:
    """Return the row number of the report that is meant.

    Args:
        reference: an id or the beginning of one, a location ("week 23/page.html", "feed.jsonl:7"), the last parts of
            one ("page.html"), or a path that ends with one.

    Raises:
        NotHeld: there is no such report.
        Ambiguous: there are several; the candidates are id, title and location.
    """
    exact = connection.scalar(select(report.c.number).where(report.c.id == reference))
    found = {exact} if exact is not None else _at(connection, reference)
    found = found or _starting(connection, reference) | _ending(connection, reference)
    if not found:
        shown = reference if len(reference) <= 80 else f"{reference[:80]}…"
        raise NotHeld(f"the desk holds no report {shown!r}; `onrecord status` lists those it holds")
    if len(found) > 1:
        message = f"{reference[:80]!r} could be {len(found)} reports; give more of the id"
        raise Ambiguous(message, _candidates(connection, found))
    return found.pop()


def _parts(reference: str) -> tuple[str, int]:
    """Return path and line; line 0 where there is none."""
    match = _LINE.fullmatch(reference)
    return (match[1], int(match[2])) if match and len(match[2]) < 16 else (reference, 0)


def _at(connection: Connection, reference: str) -> set[int]:
    """Return the reports at a location; a whole path without a line means all lines of that file."""
    path, line = _parts(reference)
    there = (location.c.path == path) & (location.c.line == line)
    exact = set(connection.scalars(select(location.c.report).where(there)))
    return exact or set(connection.scalars(select(location.c.report).where(location.c.path == reference)))


def _starting(connection: Connection, reference: str) -> set[int]:
    if not _PREFIX.fullmatch(reference):
        return set()
    return set(connection.scalars(select(report.c.number).where(report.c.id.startswith(reference, autoescape=True))))


def _ending(connection: Connection, reference: str) -> set[int]:
    """Return the reports where one of location and reference is the other with folders before it."""
    path, line = _parts(reference)
    path = path.replace("\\", "/")
    name = path.rpartition("/")[2]
    if not name:
        return set()
    named = or_(location.c.path == name, location.c.path.endswith(f"/{name}", autoescape=True))
    statement = select(location.c.report, location.c.path).where(named)
    if line:
        statement = statement.where(location.c.line == line)
    asked = f"/{path}"
    return {
        row.report
        for row in connection.execute(statement)
        if asked.endswith(f"/{row.path}") or f"/{row.path}".endswith(asked)
    }


def _candidates(connection: Connection, numbers: set[int]) -> list[str]:
    """Return one line for each report, the first of many."""
    statement = (
        select(report.c.id, report.c.title, location.c.path, location.c.line)
        .join(location, location.c.report == report.c.number, isouter=True)
        .where(report.c.number.in_(sorted(numbers)[:_SHOWN]))
        .order_by(report.c.id, location.c.path, location.c.line)
    )
    lines: dict[str, str] = {}
    for identity, title, path, line in connection.execute(statement):
        place = f"{path}:{line}" if line else path
        lines.setdefault(identity, f"{identity[:12]}  {title or '(no title)'}  {place or ''}".rstrip())
    more = [f"… and {len(numbers) - _SHOWN} more"] if len(numbers) > _SHOWN else []
    return [*lines.values(), *more]
