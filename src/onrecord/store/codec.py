"""How is a record written down, and read back exactly as it was?

Bodies are JSON in ASCII, so that half a surrogate pair in a stranger's text can be kept too. A span of the report
that a body belongs to is [start, end], one of the other report that it is about [start, end, 1]. A parse is packed
column by column, a fingerprint by `numbers`: they are most of what a desk holds.
"""

import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar, cast

import cattrs
from cattrs.preconf.json import make_converter

from onrecord.errors import DeskDamaged
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span
from onrecord.store.numbers import pack_fingerprint, unpack_fingerprint

T = TypeVar("T")
Body = str | bytes

# The report that a body belongs to, then the other that it is about.
_REPORTS: ContextVar[tuple[str, ...]] = ContextVar("reports")
_CONVERTER = make_converter(detailed_validation=False)


def _span_out(span: Span) -> list[int | str]:
    reports = _REPORTS.get()
    if span.report == reports[0]:
        return [span.start, span.end]
    return [span.start, span.end, 1 if reports[1:] == (span.report,) else span.report]


def _span_in(value: Any, _: type) -> Span:
    start, end, *other = value
    report = other[0] if other else 0
    return Span(_REPORTS.get()[report] if isinstance(report, int) else report, start, end)


_CONVERTER.register_unstructure_hook(Span, _span_out)
_CONVERTER.register_structure_hook(Span, _span_in)
# A whole number may stand where a float is declared, and may be too large to be one.
_CONVERTER.register_structure_hook(float, lambda value, _: value)


def canonical(value: object) -> str:
    """Return the one way to write a value of JSON: keys sorted, no blanks, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def plain(record: object, report: str = "") -> Any:
    """Return a record as dicts, lists, texts and numbers; spans of `report` are [start, end]."""
    with _within(report):
        return _CONVERTER.unstructure(record)


def pack(record: object, *reports: str) -> Body:
    """Return the body of a record that belongs to a report, or to one and another."""
    if isinstance(record, Parse):
        return _pack_parse(record)
    if isinstance(record, Fingerprint):
        return pack_fingerprint(record)
    with _within(*reports):
        return json.dumps(_CONVERTER.unstructure(record), separators=(",", ":"))


def unpack(body: Body, kind: type[T], *reports: str) -> T:
    """Return the record that `pack` made the body of; raise DeskDamaged where the body is not one."""
    if isinstance(body, bytes):
        if kind is Fingerprint:
            return cast(T, _guarded(kind, lambda: unpack_fingerprint(body, *reports)))
        return cast(T, _guarded(kind, lambda: _unpack_parse(body)))
    with _within(*reports):
        return _guarded(kind, lambda: _CONVERTER.structure(json.loads(body), kind))


def structured(value: Any, kind: type[T], report: str = "") -> T:
    """Return the record that `plain` took apart; raise DeskDamaged where the value is not one."""
    with _within(report):
        return _guarded(kind, lambda: _CONVERTER.structure(value, kind))


@contextmanager
def _within(*reports: str) -> Iterator[None]:
    token = _REPORTS.set(reports or ("",))
    try:
        yield
    finally:
        _REPORTS.reset(token)


def _guarded(kind: type, read: Callable[[], T]) -> T:
    try:
        return read()
    except (ValueError, TypeError, LookupError, AttributeError, zlib.error, cattrs.StructureHandlerNotFoundError):
        raise DeskDamaged(
            f"a stored {kind.__name__} cannot be read; unpack your latest backup, or read the reports into a new desk"
        ) from None


def _pack_parse(parse: Parse) -> bytes:
    """Return a parse as compressed columns; places as steps from the one before, which compress well."""
    columns: list[list[Any]] = [list(column) for column in zip(*parse.tokens, strict=True)]
    numbers, texts, starts, ends, lemmas, tags, pos, deps, heads, sentences = columns or [[] for _ in Token._fields]
    lengths = [end - start for start, end in zip(starts, ends, strict=True)]
    governors = [head - i for head, i in zip(heads, numbers, strict=True)]
    rows = [_steps(numbers), texts, _steps(starts), lengths, lemmas, tags, pos, deps, governors, _steps(sentences)]
    written = json.dumps([parse.report, rows, parse.names], separators=(",", ":"))
    return zlib.compress(written.encode("ascii"))


def _unpack_parse(body: bytes) -> Parse:
    report, rows, names = json.loads(zlib.decompress(body))
    numbers, texts, starts, lengths, lemmas, tags, pos, deps, governors, sentences = rows
    numbers, starts = _sums(numbers), _sums(starts)
    ends = [start + length for start, length in zip(starts, lengths, strict=True)]
    heads = [i + governor for i, governor in zip(numbers, governors, strict=True)]
    columns = (numbers, texts, starts, ends, lemmas, tags, pos, deps, heads, _sums(sentences))
    tokens = tuple(map(Token._make, zip(*columns, strict=True)))
    return Parse(report, tokens, tuple((start, end, label) for start, end, label in names))


def _steps(numbers: list[int]) -> list[int]:
    return [now - before for before, now in zip([0, *numbers], numbers, strict=False)]


def _sums(steps: list[int]) -> list[int]:
    found, total = [], 0
    for step in steps:
        total += step
        found.append(total)
    return found
