"""What did we find, where, and what were we told about it?

A document is bytes; a refusal is an input that could not become one. Neither knows what the bytes mean.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """Why an input was refused."""

    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too large"
    TOO_LONG = "too long"
    UNDECODABLE = "undecodable"
    UNREADABLE = "unreadable"
    ENCRYPTED = "encrypted"
    NO_TEXT_LAYER = "no text layer"
    LINK_LOOP = "link loop"
    DESK = "desk"
    FORMAT = "unknown format"
    MALFORMED = "malformed"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Location:
    """Where an input was found, as a reader would name it.

    Args:
        path: relative to what the user named, with forward slashes ("week 23/page.html"); "-" is standard input.
        line: 1-based line of a JSON lines file, or None.
    """

    path: str
    line: int | None = None

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


class Giver(StrEnum):
    """Who gave a piece of metadata that the text itself may not hold."""

    OPTION = "option"  # --outlet, --published
    TABLE = "reports.toml"
    RECORD = "record"  # a field of a JSON line


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody told us about a report, and who did; never mixed with what the text says.

    `by` names the giver of each field that is set: {"outlet": Giver.OPTION}.
    """

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    by: dict[str, Giver] = field(default_factory=dict)


class Medium(StrEnum):
    """The kinds of document that we can read."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes as we hold them, kept once and identified by their SHA-256 (64 hex digits)."""

    sha256: str
    size: int
    medium: Medium


@dataclass(frozen=True, slots=True)
class Arrival:
    """One document as it came in: its bytes, where it was found, what was said about it."""

    document: Document
    data: bytes = field(repr=False)
    location: Location
    given: Given


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that could not become a report, and why: recorded and counted, never fatal."""

    location: Location
    reason: Reason
    detail: str
