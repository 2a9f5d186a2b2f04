"""What is the text of a PDF?

Reach for it for the bytes of one PDF. A PDF knows glyphs and places only; lines are put together to paragraphs here,
words that were cut at a line's end are joined, pages are set apart by a blank line. It refuses the mistake of trusting
native code with a stranger's file: that runs in a process of its own, with a limit on time and memory.
"""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from onrecord.errors import Refused
from onrecord.read.lines import Line, joined
from onrecord.records.document import Reason

_CPU_SECONDS = 8
_CLOCK_SECONDS = 60  # the last resort, generous so that a busy machine reads what an idle one does

_ADVICE = {
    Reason.ENCRYPTED: "it needs a password; save a copy without one",
    Reason.MALFORMED: "the PDF is damaged and cannot be opened; fetch it again",
    Reason.TOO_LARGE: "it unfolds to more than can be held; split it",
}


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF; raise Refused where it is encrypted, damaged or only pictures of text."""
    answer = _read_apart(data)
    if "refused" in answer:
        reason = Reason(answer["refused"])
        raise Refused(reason, _ADVICE[reason])
    pages = [joined([Line(*line) for line in page]) for page in answer["pages"]]
    if not pages:
        raise Refused(Reason.MALFORMED, "the PDF has no page that can be opened; fetch it again")
    text = "\n\n".join(filter(None, pages))
    if not text:
        raise Refused(Reason.NO_TEXT_LAYER, "its pages are pictures; run text recognition on it first (ocrmypdf)")
    return text


def _read_apart(data: bytes) -> dict[str, Any]:
    """Run the PDF library in another process and return its answer."""
    # -P: the folder of the program holds modules named like libraries and must not be searched.
    program = [sys.executable, "-P", str(Path(__file__).with_name("pdfium.py")), str(_CPU_SECONDS)]
    try:
        done = subprocess.run(program, input=data, capture_output=True, timeout=_CLOCK_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise Refused(Reason.TOO_LONG, f"it took more than {_CLOCK_SECONDS} s to read; split it") from None
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise _failure(done) from None
    return answer


def _failure(done: "subprocess.CompletedProcess[bytes]") -> Refused:
    """Return why the program gave no answer."""
    if done.returncode == -getattr(signal, "SIGXCPU", 0) != 0:
        return Refused(Reason.TOO_LONG, f"it took more than {_CPU_SECONDS} s to read; split it")
    if b"ModuleNotFoundError" in done.stderr:  # a broken installation is no fault of the file
        return Refused(Reason.UNREADABLE, "pypdfium2 is not installed; install onrecord again")
    return Refused(Reason.MALFORMED, "the PDF library failed on it; print it to a new PDF")
