"""By what is a report found among all others: the fingerprint of its own words.

Reach for it once for each report, in any language. The mistakes refused here are to take a shared menu for shared text
and a shared quotation for a copy: furniture is left out, and what is quoted counts only where a report is hardly
anything else. Whether two reports are compared depends on their two fingerprints alone, never on which came first.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from onrecord.lineage.fingerprints.keys import keys
from onrecord.lineage.fingerprints.minima import minima
from onrecord.lineage.fingerprints.rarity import UNIT, RarityTable
from onrecord.lineage.fingerprints.shingles import Flags, Numbers, Words, ascending, runs, words
from onrecord.lineage.terms import terms_of
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.layout import Furniture, Quotation
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.text.normalise import words as folded_words

SCHEME = "2"  # raise it when the same text would have another fingerprint
# Words in a run. Measured on short texts copied, lightly and heavily revised: runs of five lose two in twelve of those
# heavily revised, runs of three make three times as many pairs of unrelated reports.
RUN = 4
# Rarity that the words of a run have together (`lineage/fingerprints/rarity.py`). Below it are formulas such as "said
# in a statement on". Measured on 840 unrelated news articles: at 9, one pair of them is compared for each article, and
# no copy is lost that all runs together would find; lower, pairs grow and copies do not.
RARE = 9 * UNIT
# One run in how many is a passage; fewer of the quoted ones, which seldom count.
SAMPLE, QUOTED_SAMPLE = 4, 8
_FEW = 16  # runs that a report must have outside quotations, else those inside make its minima too
# Bits that draw the sample; not those that tell the bin of a run.
_DRAW, _QUOTED_DRAW = np.uint64((SAMPLE - 1) << 8), np.uint64((QUOTED_SAMPLE - 1) << 8)


def fingerprint(reading: Reading, rarity: RarityTable) -> Fingerprint:
    """Return the fingerprint of a report; it never fails, whatever the text."""
    report = reading.report
    own = words(
        report.text,
        without=[item.span for item in reading.of(Furniture)],
        quotations=[item.span for item in reading.of(Quotation)],
    )
    numbers, quoted = runs(own, RUN)
    smallest = tuple(minima(np.sort(_counted(numbers, quoted))).tolist()) if len(numbers) else ()
    passages = tuple(_passages(own, numbers, quoted, rarity).tolist())
    terms = terms_of(_told(report.text, [item.span for item in reading.of(Furniture)]))
    return Fingerprint(report.id, smallest, passages, terms, len(own.hashes), keys(smallest, passages, terms))


def _told(text: str, furniture: Iterable[Span]) -> Iterator[str]:
    """Yield the folded words of a text without its furniture."""
    at = 0
    for span in sorted(furniture):
        yield from folded_words(text[at : span.start])
        at = max(at, span.end)
    yield from folded_words(text[at:])


def _counted(numbers: Numbers, quoted: Flags) -> Numbers:
    """Return the runs that count as the report's own: those outside quotations, or all where these are few."""
    own = numbers[~quoted]
    return own if len(own) >= max(_FEW, len(numbers) // 4) else numbers


def _passages(own: Words, numbers: Numbers, quoted: Flags, rarity: RarityTable) -> Numbers:
    """Return the sampled runs of rare words, ascending and each once; odd where they are quoted."""
    if not len(numbers):
        return numbers
    sums = np.zeros(len(own.hashes) + 1, np.int32)
    np.cumsum(rarity.of(own), out=sums[1:])
    chosen = np.flatnonzero(sums[RUN:] - sums[:-RUN] >= RARE)
    numbers, quoted = numbers[chosen], quoted[chosen]
    drawn = numbers & np.where(quoted, _QUOTED_DRAW, _DRAW) == 0
    return ascending((numbers[drawn] >> np.uint64(2)) << np.uint64(1) | quoted[drawn])
