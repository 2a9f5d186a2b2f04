"""What may stand under a key of a lexicon row?

The schema of a table is the annotations of its row class, read once: `str`, `bool`, an enumeration, a `Literal`,
`tuple[X, ...]` for a list, and `X | None` for what may be left out. Nothing else is needed, and nothing is coerced:
a number where a word belongs is refused.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Convert = Callable[[object], object]


@dataclass(frozen=True, slots=True)
class Schema:
    """The keys of a row class: how each is converted, and which must be there."""

    converters: Mapping[str, Convert]
    required: tuple[str, ...]

    def problem(self, written: Mapping[str, object]) -> str | None:
        """Return what is wrong with the keys of a written row, in words that say what to write instead, or None."""
        for key in written:
            if key not in self.converters:
                return f"there is no key {key!r}; the keys are {', '.join(self.converters)}"
        missing = [key for key in self.required if key not in written]
        if missing:
            return f"the key {missing[0]!r} is missing; every row needs {', '.join(self.required)}"
        return None


@cache
def schema_of(row: type[Any]) -> Schema:
    """Return the schema that a row class's annotations describe."""
    hints = get_type_hints(row)
    found = fields(row)
    return Schema(
        {f.name: _converter(hints[f.name]) for f in found},
        tuple(f.name for f in found if _is_required(f)),
    )


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _converter(hint: Any) -> Convert:
    """Return a function that gives a written value as the hinted type, or raises ValueError saying what is wanted."""
    origin, args = get_origin(hint), get_args(hint)
    if hint is str:
        return _text
    if hint is bool:
        return _flag
    if origin is tuple:
        return _list_of(_converter(args[0]))
    if origin in (Union, UnionType):
        args = tuple(arg for arg in args if arg is not NoneType)
        return _converter(args[0]) if len(args) == 1 else _one_of([v for arg in args for v in _choices(arg)])
    return _one_of(_choices(hint))


def _choices(hint: Any) -> list[Any]:
    if get_origin(hint) is Literal:
        return list(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)
    raise TypeError(f"a row of the lexicon cannot hold {hint}")


def _text(value: object) -> str:
    if not isinstance(value, str) or not value or value != value.strip():
        raise ValueError("a text in quotation marks, not empty, with no space at either end")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false, without quotation marks")
    return value


def _one_of(choices: list[Any]) -> Convert:
    known = {str(choice): choice for choice in choices}

    def convert(value: object) -> object:
        if not isinstance(value, str) or value not in known:
            raise ValueError(f"one of {', '.join(known)}")
        return known[value]

    return convert


def _list_of(item: Convert) -> Convert:
    def convert(value: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise ValueError("a list in square brackets")
        try:
            items = tuple(map(item, value))
        except ValueError as error:
            raise ValueError(f"a list in square brackets, each of it {error}") from None
        if len(set(items)) < len(items):
            raise ValueError("a list that names nothing twice")
        return items

    return convert
