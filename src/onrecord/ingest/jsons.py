"""Which reports does a file of JSON hold, and what do their records say about them?

It refuses two mistakes: of losing a whole file to one bad record, and of holding a whole file of JSON lines at once.
"""

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import Refused
from onrecord.ingest.files import too_large
from onrecord.ingest.given import DATE_ADVICE, FIELDS
from onrecord.records.document import Reason
from onrecord.text.edtf import as_edtf
from onrecord.text.signature import byte_order_mark, is_binary

Numbered = tuple[int, bytes | Refused]

_GAP = re.compile(r"[ \t\r\n]*")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_KINDS = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}


def lines(file: BinaryIO, limit: int, start: bytes = b"") -> Iterator[Numbered]:
    """Yield each line that is not blank with its number, or why it cannot be held.

    Args:
        start: what was read of the first line before.
    """
    number, line = 1, start if start.endswith(b"\n") else start + file.readline(limit + 2 - len(start))
    encoding, mark = byte_order_mark(line)
    if encoding not in {"", "utf-8"} or is_binary(line):
        raise Refused(Reason.BINARY, "its lines are not JSON in UTF-8; save it again as UTF-8")
    line, found = line[mark:], False
    while line:
        found = found or bool(line.strip())
        if len(line.rstrip(b"\r\n")) > limit:
            yield number, too_large(None, limit)
            while line and not line.endswith(b"\n"):
                line = file.readline(limit)
        elif line.strip():
            yield number, line.strip()
        number, line = number + 1, file.readline(limit + 2)
    if not found:
        raise Refused(Reason.EMPTY, "there is no line in it; write one report a line")


def items(data: bytes) -> Iterator[Numbered]:
    """Yield each object of a JSON file in one notation, numbered from 1; 0 where the file is one object.

    What stands before a mistake in the notation is yielded, the mistake is the last.
    """
    try:
        text = data.decode(json.detect_encoding(data))
        at = _gap(text, 0)
        if not text.startswith("[", at):
            yield 0, _canonical(json.loads(text))
            return
    except (ValueError, RecursionError) as error:
        yield 0, _not_json(error)
        return
    yield from _list(text, at + 1)


def _list(text: str, at: int) -> Iterator[Numbered]:
    decoder, number, at = json.JSONDecoder(), 0, _gap(text, at)
    closed = text.startswith("]", at)
    while not closed:
        number += 1
        try:
            value, at = decoder.raw_decode(text, at)
            yield number, _canonical(value)
        except (ValueError, RecursionError) as error:
            yield number, _not_json(error)
            return
        at = _gap(text, at)
        closed = text.startswith("]", at)
        if not closed and not text.startswith(",", at):
            yield number + 1, Refused(Reason.MALFORMED, "the list breaks off here; fetch the file again")
            return
        at = _gap(text, at + 1)
    if not number:
        yield 0, Refused(Reason.EMPTY, "the list holds no reports")


def fields(data: bytes) -> dict[str, str]:
    """Return what a record says about its report; raise Refused, naming the field, where it cannot be used."""
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _not_json(error) from None
    if not isinstance(record, dict):
        raise Refused(Reason.MALFORMED, f'a report is an object like {{"text": "…"}}, not {_kind(record)}')
    text = record.get("text")
    if not isinstance(text, str):
        found = f"is {_kind(text)}" if "text" in record else "is missing"
        raise Refused(Reason.MALFORMED, f'its field "text" {found}; put the text of the report there')
    if not text.strip():
        raise Refused(Reason.EMPTY, 'its field "text" is empty; put the text of the report there')
    told = {name: _field(name, record[name]) for name in FIELDS if record.get(name) is not None}
    return {name: value for name, value in told.items() if value}


def is_record(data: bytes) -> bool:
    """Return whether these bytes are one whole object that could be a report."""
    try:
        record = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "text" in record


def _field(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise Refused(Reason.MALFORMED, f'its field "{name}" is {_kind(value)}; write it as text, in quotation marks')
    value = _LONE_SURROGATE.sub("\ufffd", value).strip()
    if "\0" in value:
        raise Refused(Reason.MALFORMED, f'its field "{name}" holds NUL characters; take them out')
    if name != "published" or not value:
        return value
    date = as_edtf(value)
    if date is None:
        raise Refused(Reason.MALFORMED, f'its field "published" is not a date; {DATE_ADVICE}')
    return date


def _canonical(value: object) -> bytes:
    """Return one notation for one value, in ASCII, so that half a surrogate pair can be written too."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")


def _gap(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number")


def _not_json(error: Exception) -> Refused:
    if isinstance(error, json.JSONDecodeError):
        place = f"{error.msg} at line {error.lineno}, column {error.colno}"
        return Refused(Reason.MALFORMED, f"it is not JSON: {place}; write one whole object")
    if isinstance(error, UnicodeDecodeError):
        return Refused(Reason.UNDECODABLE, "it is not UTF-8; save it again as UTF-8")
    return Refused(Reason.MALFORMED, "it is nested too deeply or holds too long a number; write plain objects")
