"""What has the user set, in the desk's TOML file and in the environment? The only reader of either.

    # onrecord.desk/onrecord.toml
    [ingest]
    max_bytes = 50_000_000

The environment outranks the file: `ONRECORD_INGEST_MAX_BYTES=50000000`. `ONRECORD_DESK` names the desk itself.
`ONRECORD_AUTHOR` says who decides. A key that is not known is refused, so that a misspelt setting never looks as if
it worked.
"""

import getpass
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from onrecord.annotate.options import AnnotateOptions
from onrecord.errors import SettingsError
from onrecord.extract.options import ExtractOptions
from onrecord.ingest.options import IngestOptions
from onrecord.read.options import ReadOptions

T = TypeVar("T")
PREFIX = "ONRECORD_"
DESK = "ONRECORD_DESK"
AUTHOR = "ONRECORD_AUTHOR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options of every step that has any."""

    ingest: IngestOptions = field(default_factory=IngestOptions)
    read: ReadOptions = field(default_factory=ReadOptions)
    annotate: AnnotateOptions = field(default_factory=AnnotateOptions)
    extract: ExtractOptions = field(default_factory=ExtractOptions)


def load_settings(file: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of a desk.

    Args:
        file: the desk's TOML file; one that does not exist sets nothing.
        environment: stands in for the process's environment in tests.

    Raises:
        SettingsError: the file cannot be read, or a key or value in it or in the environment cannot be used.
    """
    environment = os.environ if environment is None else environment
    written = _read(file)
    sections = {f.name: f.default_factory for f in fields(Settings) if callable(f.default_factory)}
    for name in written:
        if name not in sections:
            raise SettingsError(f"{file}: there is no section [{name}]; the sections are {', '.join(sections)}")
    _refuse_unknown(environment, sections)
    return Settings(**{n: _options(make(), n, written.get(n, {}), environment, file) for n, make in sections.items()})


def desk_in_environment() -> str | None:
    """Return the desk that `ONRECORD_DESK` names, or None."""
    return os.environ.get(DESK) or None


def author_in_environment() -> str | None:
    """Return who decides: whom `ONRECORD_AUTHOR` names, else the user of this computer, or None where there is none."""
    try:
        return os.environ.get(AUTHOR, "").strip() or getpass.getuser()
    except (OSError, KeyError):  # no such user: a container, or a service
        return None


def _read(file: Path | None) -> dict[str, Any]:
    if file is None or not file.exists():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: cannot be read as TOML ({error}); mend or remove it") from None


def _refuse_unknown(environment: Mapping[str, str], sections: Mapping[str, Any]) -> None:
    known = {DESK, AUTHOR} | {_variable(n, f.name) for n, make in sections.items() for f in fields(make())}
    for name in environment:
        if name.startswith(PREFIX) and name not in known:
            raise SettingsError(f"{name} is not a setting; the settings are {', '.join(sorted(known))}")


def _variable(section: str, key: str) -> str:
    return f"{PREFIX}{section}_{key}".upper()


def _options(default: T, section: str, written: Any, environment: Mapping[str, str], file: Path | None) -> T:
    if not isinstance(written, dict):
        raise SettingsError(f"{file}: [{section}] must be a table of keys and values")
    names = [f.name for f in fields(default)]  # type: ignore[arg-type]
    for key in written:
        if key not in names:
            raise SettingsError(f"{file}: [{section}] has no key {key!r}; its keys are {', '.join(names)}")
    values = {}
    for name in names:
        where, value = f"{file}: {section}.{name}", written.get(name)
        if _variable(section, name) in environment:
            where = _variable(section, name)
            value = environment[where]
        if value is not None:
            values[name] = _convert(where, value, getattr(default, name))
    return type(default)(**values)


def _convert(where: str, value: Any, default: Any) -> Any:
    """Return the value as the type of its default; numbers are at least 1, and the environment writes "true"."""
    if isinstance(default, bool):
        found = {"true": True, "false": False}.get(str(value).casefold())
        if found is None:
            raise SettingsError(f"{where} must be true or false, not {value!r}")
        return found
    if isinstance(default, int):
        try:
            number = int(value)
        except (TypeError, ValueError):
            number = 0
        if isinstance(value, bool | float) or number < 1:
            raise SettingsError(f"{where} must be a whole number of at least 1, not {value!r}")
        return number
    if not isinstance(value, str):
        raise SettingsError(f"{where} must be a text in quotation marks, not {value!r}")
    return value
