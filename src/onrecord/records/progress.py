"""Which step has run on which report, on what input and in which version?"""

from dataclasses import dataclass


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
