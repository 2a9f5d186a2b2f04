"""Every error that Onrecord raises on purpose.

OnrecordError                 catch this one to catch them all
├── SettingsError             a settings file, an environment variable or an option cannot be used
├── LexiconError              a table of the lexicon does not hold what its schema asks for
├── ModelError                a model file is missing or is not the one we pinned
├── PlanError                 the steps of a pipeline are in an order that cannot work
├── Refused                   an input cannot become a report; carries the reason
├── DeskError                 the desk cannot be used
│   ├── DeskMissing           there is no desk where one was looked for
│   ├── DeskLocked            another process is writing to the desk
│   └── DeskDamaged           the database or a stored document is not what was written
├── NotHeld                   the desk holds no such report, name or record
├── Ambiguous                 a name or prefix leads to several; carries the candidates
└── JournalError              a row of the journal contradicts another, or the chain is broken

Each message is one line and says what to do next.
"""

from collections.abc import Sequence


class OnrecordError(Exception):
    """The root of all errors raised on purpose."""


class SettingsError(OnrecordError):
    """A settings file, an environment variable or an option cannot be used."""


class LexiconError(OnrecordError):
    """A lexicon table does not hold what its schema asks for."""


class ModelError(OnrecordError):
    """A model file is missing or is not the one we pinned."""


class PlanError(OnrecordError):
    """The steps of a pipeline are in an order that cannot work."""


class Refused(OnrecordError):
    """An input cannot become a report.

    Args:
        reason: one of the values of `records.document.Reason`.
        detail: what was found, and what to do about it.
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class DeskError(OnrecordError):
    """The desk cannot be used."""


class DeskMissing(DeskError):
    """There is no desk where one was looked for."""


class DeskLocked(DeskError):
    """Another process is writing to the desk."""


class DeskDamaged(DeskError):
    """The database or a stored document is not what was written."""


class NotHeld(OnrecordError):
    """The desk holds no such report, name or record."""


class Ambiguous(OnrecordError):
    """A name or an id prefix leads to several; `candidates` tells them apart, one line each."""

    def __init__(self, message: str, candidates: Sequence[str]) -> None:
        super().__init__(message)
        self.candidates = tuple(candidates)


class JournalError(OnrecordError):
    """A row of the journal contradicts another, or the chain is broken."""
