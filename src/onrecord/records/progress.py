"""Which step has run on which report, on what input and in which version, and what did one run do?"""

from dataclasses import dataclass, field

from onrecord.records.document import Refusal
from onrecord.records.reading import Failed


@dataclass(frozen=True, slots=True)
class Done:
    """The done-mark of one step on one report, written with the step's records in one transaction.

    Args:
        version: code version and the hashes of the tables, weights and options that the step opened.
        input: hash of what the step read: document, given metadata, and the versions of the steps before it.
        failed: why the step failed on this report, or None. A failure is a result too: it is not tried again
            until its version or input changes.
    """

    report: str
    step: str
    version: str
    input: str
    failed: str | None = None


@dataclass(slots=True)
class Tally:
    """What a run did, counted."""

    found: int = 0
    read: int = 0
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    other_language: int = 0
