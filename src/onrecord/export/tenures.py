"""In which words is an office shown: "NATO Secretary General: Jens Stoltenberg, as of these reports (2018-03-27)"?"""

from onrecord.export.ledger.wording import plural
from onrecord.records.layout import Sentence
from onrecord.records.office import OfficeSaid, Tenure
from onrecord.records.reading import Reading
from onrecord.text.edtf import bounds

LONGEST = 240  # characters of a passage


def office_of(tenure: Tenure) -> str:
    """Return the office as it is shown: "former Tarsovian auditor"."""
    return f"former {tenure.office}" if tenure.past else tenure.office


def as_of(tenure: Tenure) -> str:
    """Return when the reports that say so were published; nothing is said of the time before or after them."""
    number = len(tenure.reports)
    if tenure.since is None or tenure.until is None:
        return f"as of {plural(number, 'report')} without a full date"
    days = tenure.since if tenure.since == tenure.until else f"{tenure.since} to {tenure.until}"
    rest = number - len({said.report for said in tenure.said if _day(said, tenure)})
    more = f"; {rest} more without a full date" if rest else ""
    return f"as of {'this report' if number == 1 else 'these reports'} ({days}{more})"


def _day(said: OfficeSaid, tenure: Tenure) -> bool:
    """Return whether a place is within the interval of a tenure, and not only without a full date."""
    low, high = bounds(said.published) if said.published else (None, None)
    exact = bounds(tenure.since or "")[0] == bounds(tenure.since or "")[1]
    return low is not None and high is not None and (low == high or not exact)


def in_words(tenure: Tenure) -> str:
    """Return an office with who holds it, and as of when."""
    return f"{office_of(tenure)}: {tenure.name}, {as_of(tenure)}"


def passage(said: OfficeSaid, reading: Reading) -> str:
    """Return the sentence that names somebody under an office; of a long one what stands around the office."""
    text, span = reading.report.text, said.span
    sentences = reading.of(Sentence) if reading.has(Sentence) else ()
    whole = next((s.span for s in sentences if s.span.start <= span.start and span.end <= s.span.end), span)
    start, end = max(whole.start, span.start - LONGEST // 3), min(whole.end, span.end + LONGEST // 3)
    if whole.end - whole.start <= LONGEST:
        start, end = whole.start, whole.end
    before, after = "… " if start > whole.start else "", " …" if end < whole.end else ""
    return f"{before}{' '.join(text[start:end].split())}{after}"
