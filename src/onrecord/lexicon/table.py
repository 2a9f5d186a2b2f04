"""What rows does a table hold, once a desk's own rows are laid over ours?

A table is a TOML file with one key, `rows`: a list of rows. Where several words share all else, a row lists them and
stands for one row a word. A desk's file of the same name has the same shape: a row with the key of one of ours
replaces it, `remove = true` takes it away, any other is added. What does not fit the schema is refused with the file,
the row and what to write instead; nothing is skipped in silence.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from onrecord.errors import LexiconError
from onrecord.lexicon.schema import Convert, schema_of

REMOVE = "remove"


class Row(Protocol):
    """One row of a table: a frozen dataclass that says which of its fields are its key.

    The first field of the key is the row's word; a written row may list several there.
    """

    KEY: ClassVar[tuple[str, ...]]
    __dataclass_fields__: ClassVar[dict[str, Any]]


R = TypeVar("R", bound=Row)
Key = tuple[object, ...]
Prepare = Callable[[dict[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Table(Generic[R]):
    """The effective rows of one table. Not slotted: lookups are made once, when first asked for, and kept."""

    rows: tuple[R, ...]

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the effective rows, whatever their order; it goes into the version of a step."""
        return sha256("\n".join(sorted(map(repr, self.rows))).encode("utf-8")).hexdigest()


def read_rows(name: str, row: type[R], overlay: Path | None = None, prepare: Prepare = dict) -> tuple[R, ...]:
    """Return the rows of a table, a desk's rows laid over ours.

    Args:
        overlay: the desk's `lexicon/` folder; a table that it does not hold stays as it is.
        prepare: fills in what a written row leaves to another table; a ValueError from it becomes a LexiconError.

    Raises:
        LexiconError: a file cannot be read, or a row is not what the schema asks for.
    """
    ours = files("onrecord.lexicon").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    effective = _Source(f"{name}.toml", row, prepare).add_to({}, _parsed(f"{name}.toml", ours), may_remove=False)
    file = overlay / f"{name}.toml" if overlay is not None else None
    if file is not None and file.exists():
        effective = _Source(str(file), row, prepare).add_to(effective, _parsed(str(file), _read(file)), may_remove=True)
    return tuple(effective.values())


def group(rows: Iterable[R], by: Callable[[R], Iterable[str]]) -> dict[str, tuple[R, ...]]:
    """Return the rows under each of the words that `by` gives for them, in the order of the table."""
    found: dict[str, list[R]] = {}
    for row in rows:
        for word in by(row):
            found.setdefault(word, []).append(row)
    return {word: tuple(same) for word, same in found.items()}


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{file}: cannot be read ({error}); mend or remove it") from None


def _parsed(file: str, text: str) -> list[dict[str, Any]]:
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f'{file}: is not TOML ({error}); write a line as {{ key = "value", … }},') from None
    rows = written.pop("rows", None)
    if written:
        raise LexiconError(f"{file}: there is no key {next(iter(written))!r}; write rows = [ … ] and nothing beside it")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise LexiconError(f'{file}: holds no rows; write rows = [ {{ key = "value", … }}, … ]')
    return rows


@dataclass(frozen=True, slots=True)
class _Source:
    """One file of rows, and how an error in it is told."""

    file: str
    row: type[Row]
    prepare: Prepare

    def add_to(self, held: Mapping[Key, Any], written: list[dict[str, Any]], *, may_remove: bool) -> dict[Key, Any]:
        """Return the held rows with the written ones added, replacing or removing those with the same key."""
        effective, seen, names = dict(held), set(), ", ".join(self.row.KEY)
        for number, values in enumerate(written, start=1):
            where = self._where(number, values)
            gone = may_remove and values.pop(REMOVE, False)
            if not isinstance(gone, bool):
                raise LexiconError(f"{where}: {REMOVE} is {gone!r}; write true, or leave it out")
            for key, made in self._removed(where, values) if gone else self._added(where, values):
                if key in seen:
                    raise LexiconError(f"{where}: another row has the same {names} {_told(key)}; keep one of the two")
                seen.add(key)
                if made is not None:
                    effective[key] = made
                elif effective.pop(key, None) is None:
                    raise LexiconError(
                        f"{where}: there is no such row to remove; give the {names} of one that is there"
                    )
        return effective

    def _where(self, number: int, values: Mapping[str, Any]) -> str:
        named = ", ".join(f"{k} = {_told(values[k])}" for k in self.row.KEY if k in values)
        return f"{self.file}: row {number}" + (f" ({named})" if named else "")

    def _added(self, where: str, values: dict[str, Any]) -> Iterator[tuple[Key, Row]]:
        """Yield the rows that a written row stands for, one for each of its words."""
        try:
            values = self.prepare(values)
            problem = schema_of(self.row).problem(values)
            if problem:
                raise ValueError(problem)
            for converted in self._converted(values):
                made = self.row(**converted)
                yield key_of(made), made
        except ValueError as error:
            raise LexiconError(f"{where}: {error}") from None

    def _removed(self, where: str, values: dict[str, Any]) -> Iterator[tuple[Key, None]]:
        """Yield the keys of the rows to remove; such a row gives its key and nothing else."""
        extra = [key for key in values if key not in self.row.KEY]
        missing = [key for key in self.row.KEY if key not in values and key in schema_of(self.row).required]
        if extra:
            raise LexiconError(f"{where}: a row to remove gives only {', '.join(self.row.KEY)}; leave out {extra[0]!r}")
        if missing:
            raise LexiconError(f"{where}: the key {missing[0]!r} is missing; say which row to remove")
        defaults = {key: self.row.__dataclass_fields__[key].default for key in self.row.KEY}
        try:
            for converted in self._converted(values):
                yield _key({**defaults, **converted}, self.row.KEY), None
        except ValueError as error:
            raise LexiconError(f"{where}: {error}") from None

    def _converted(self, values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the values as the row class wants them, once for each of the row's words."""
        converters, word = schema_of(self.row).converters, self.row.KEY[0]
        same = {key: _value(key, converters[key], value) for key, value in values.items() if key != word}
        words = values[word]
        if words == []:
            raise ValueError(f"{word} is an empty list; name at least one")
        for one in words if isinstance(words, list) else [words]:
            yield {word: _value(word, converters[word], one), **same}


def _value(key: str, convert: Convert, value: object) -> object:
    try:
        return convert(value)
    except ValueError as error:
        raise ValueError(f"{key} is {value!r}; write {error}") from None


def _told(value: object) -> str:
    """Return a value as an error quotes it: long lists cut short."""
    written = repr(value)
    return written if len(written) <= 80 else written[:77] + "..."


def key_of(row: Any) -> Key:
    """Return what tells a row from the others of its table; the order within a list does not count."""
    return _key({name: getattr(row, name) for name in row.KEY}, row.KEY)


def _key(values: Mapping[str, Any], names: Iterable[str]) -> Key:
    return tuple(tuple(sorted(values[n])) if isinstance(values[n], tuple) else values[n] for n in names)
