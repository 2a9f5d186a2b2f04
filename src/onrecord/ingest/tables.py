"""What does a reports.toml say about the files beside it and below?

    ["*"]                     # every file of this folder and below, where nothing else says
    outlet = "Osterhal Post"
    ["monday/envoys.txt"]     # one file, by its path from here
    published = "2021-06-08"

It refuses the mistakes of taking half of a broken table, and of keeping quiet about an entry that names no file.
"""

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePosixPath

from onrecord.errors import Refused
from onrecord.ingest.files import contents, is_folder, translated
from onrecord.ingest.given import DATE_ADVICE, FIELDS
from onrecord.records.document import Reason
from onrecord.text.edtf import as_edtf

NAME = "reports.toml"
DEFAULTS = "*"
_LIMIT = 2_000_000  # the parser is plain Python: more would keep everybody waiting


@dataclass(frozen=True, slots=True)
class Table:
    """The entries of one reports.toml, by the path of the file they are about."""

    entries: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Told:
    """What the tables above a file say: of the file by its name, and of its folder."""

    named: Mapping[str, str]
    defaults: Mapping[str, str]


def read(folder: Path) -> Table | None:
    """Return the table of a folder, None where it has none; raise Refused where it cannot be used."""
    path = folder / NAME
    with translated():
        if not path.is_file():
            return None
    try:
        text = contents(path, _LIMIT).decode("utf-8-sig")
        entries = tomllib.loads(text)
    except UnicodeDecodeError:
        raise Refused(Reason.MALFORMED, "it is not UTF-8; save it again as UTF-8") from None
    except (ValueError, RecursionError) as error:
        detail = " ".join(str(error).split())[:120]
        raise Refused(Reason.MALFORMED, f"it is not TOML: {detail}; correct it and read again") from None
    return Table({_key(name): _entry(name, entry) for name, entry in entries.items()})


def astray(table: Table, folder: Path) -> Iterator[str]:
    """Yield what is wrong with each entry that names no file."""
    for name in table.entries:
        if name == DEFAULTS:
            continue
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            yield f'"{name}" leads out of its folder; name files by their path from here'
        else:
            try:
                if is_folder(folder / name):
                    yield f'"{name}" is a folder; put a {NAME} with an entry ["*"] into it'
            except Refused:
                yield f'"{name}" names no file; correct the name, it is the path from here'


def told(tables: Sequence[tuple[Table, int]], parts: Sequence[str]) -> Told:
    """Return what the tables say about a file; the nearest to the file outranks those above it.

    Args:
        tables: each with the number of leading parts of the path that lead to its folder; the nearest comes last.
        parts: the path of the file.
    """
    named: dict[str, str] = {}
    defaults: dict[str, str] = {}
    for table, depth in tables:
        named |= table.entries.get(_key("/".join(parts[depth:])), {})
        defaults |= table.entries.get(DEFAULTS, {})
    return Told(named, defaults)


def _key(name: str) -> str:
    """Return a path as it is compared: some systems store accents apart from their letters."""
    return unicodedata.normalize("NFC", str(PurePosixPath(name)))


def _entry(name: str, entry: object) -> dict[str, str]:
    if not isinstance(entry, dict):
        raise Refused(Reason.MALFORMED, f'"{name}" stands outside of an entry; put it under ["*"] or ["file name"]')
    told = {}
    for field, value in entry.items():
        if isinstance(value, dict):
            raise Refused(Reason.MALFORMED, f'write the file name in quotation marks: ["{name}.{field}"]')
        if field not in FIELDS:
            raise Refused(Reason.MALFORMED, f'"{name}" has an unknown field "{field}"; known are {", ".join(FIELDS)}')
        told[field] = _value(name, field, value)
    return told


def _value(name: str, field: str, value: object) -> str:
    if field == "published":
        if isinstance(value, date | datetime):
            return value.isoformat()[:10]
        found = as_edtf(value) if isinstance(value, str) else None
        if found is None:
            raise Refused(Reason.MALFORMED, f'"published" of "{name}" is not a date; {DATE_ADVICE}')
        return found
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise Refused(Reason.MALFORMED, f'"{field}" of "{name}" must be words in quotation marks')
    return value.strip()
