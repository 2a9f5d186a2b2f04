"""How is what a decision puts there written down in the journal, so that a person can read it there?

A source, a stance, a reality and words are written as they are, a date in EDTF or as "open", roles as
"actors: Velmark=country; Ilva Toren=person", a missed statement as JSON. Reading raises ValueError, which says what is
wrong, where a value from another desk or another version cannot be used.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TypeVar

from onrecord.records.event import Grain
from onrecord.records.statement import Stance
from onrecord.text.edtf import as_edtf

OPEN = "open"
PARTS = ("actors", "recipients")
NAMES = "; "
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Missed:
    """A statement that was missed; its words are those of the anchor.

    Args:
        cue: the attributing words, or empty where the words stand alone.
    """

    source: str
    stance: str = Stance.ASSERTS
    cue: str = ""


def one_of(kind: type[E], value: str) -> E:
    """Return the member that a value names."""
    try:
        return kind(value.strip().lower())
    except ValueError:
        name = kind.__name__.lower()
        raise ValueError(f"there is no {name} {value[:40]!r}; there are {', '.join(kind)}") from None


def named(value: str) -> str:
    """Return a name with single blanks; several are joined by semicolons."""
    names = [" ".join(name.split()) for name in value.split(";")]
    if not all(names):
        raise ValueError("a source has a name; write “unnamed” where the report gives none")
    return NAMES.join(names)


def dated(value: str) -> str | None:
    """Return the date in EDTF that a value gives, or None for an open one."""
    if value.strip().lower() == OPEN:
        return None
    found = as_edtf(value)
    if found is None:
        raise ValueError(f"{value[:40]!r} is no date; write 2031-05-14, 2031-05, 2031-05-01/2031-05-14 or open")
    return found


def roles_value(part: str, roles: Iterable[tuple[str, Grain]]) -> str:
    """Return how roles are written."""
    return f"{part}: {NAMES.join(f'{name}={grain}' for name, grain in roles)}".rstrip()


def roles_of(value: str) -> tuple[str, tuple[tuple[str, Grain], ...]]:
    """Return which part roles are for, and each with its grain."""
    part, _, written = value.partition(":")
    if part not in PARTS:
        raise ValueError(f"{part[:40]!r} is none of {', '.join(PARTS)}")
    roles = []
    for role in filter(None, written.strip().split(NAMES)):
        name, _, grain = role.rpartition("=")
        roles.append((named(name), one_of(Grain, grain)))
    return part, tuple(roles)


def missed_value(missed: Missed) -> str:
    """Return how a missed statement is written."""
    return json.dumps(asdict(missed), sort_keys=True, ensure_ascii=False)


def missed_of(value: str) -> Missed:
    """Return the missed statement that a value describes."""
    try:
        found = Missed(**json.loads(value))
    except (ValueError, TypeError, RecursionError):
        found = None
    if found is None or not all(isinstance(text, str) for text in (found.source, found.stance, found.cue)):
        raise ValueError("what was missed is not written as this version writes it")
    return Missed(named(found.source), one_of(Stance, found.stance), found.cue)
