"""In which words is an office shown: "NATO Secretary General: Jens Stoltenberg, as of these reports (2018-03-27)"?"""

import re

from onrecord.export.ledger.wording import plural
from onrecord.records.layout import Sentence
from onrecord.records.office import OfficeSaid, Tenure
from onrecord.records.reading import Reading
from onrecord.text.edtf import bounds

REACH = 80  # characters between an office and a name in the same sentence


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
    """Return the words from the office to the name, or from the name to the office: "Ana Brel, the Velmarkish envoy".

    No more of the sentence: what it goes on to claim is another row, which has its own holder and answers.
    """
    text, span = reading.report.text, said.span
    sentences = reading.of(Sentence) if reading.has(Sentence) else ()
    whole = next((s.span for s in sentences if s.span.start <= span.start and span.end <= s.span.end), span)
    start, end = span.start, span.end
    found = re.finditer(r"\b" + r"\s+".join(map(re.escape, said.name.split())) + r"\b", text[whole.start : whole.end])
    places = [(whole.start + match.start(), whole.start + match.end()) for match in found]
    near = [(max(first - end, start - last), first, last) for first, last in places]
    if near and min(near)[0] <= REACH:
        _, first, last = min(near)
        start, end = min(start, first), max(end, last)
    return " ".join(text[start:end].split())
