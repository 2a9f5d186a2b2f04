"""The fingerprint step: by what a report is found among all others, and whom it credits, in whatever language it is."""

import hashlib
from collections.abc import Iterable, Iterator

from onrecord.lexicon import Lexicon
from onrecord.lineage import terms
from onrecord.lineage.credits.credits import TABLES, find_credits
from onrecord.lineage.fingerprints import rarity
from onrecord.lineage.fingerprints.fingerprint import SCHEME, fingerprint
from onrecord.records.credit import Credit
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.layout import Furniture, Paragraph, Quotation
from onrecord.records.reading import Failed, Made, Reading
from onrecord.weights.files import COMMON, FREQUENCIES, find_weights

CODE = "2"  # raise it when the same weights and tables would make other layers


class FingerprintStep:
    """Makes fingerprints, with frozen tables of how rare words are, and finds credits by the desk's own.

    `lacks` says in sentences what is missing here and what that means for the reading; it is empty where all is there.
    """

    name = "fingerprint"
    any_language = True
    needs = (Furniture, Paragraph, Quotation)
    makes = (Fingerprint, Credit)

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        common, counted = find_weights(COMMON), find_weights(FREQUENCIES)
        missing = ((common, rarity.NO_WEIGHTS), (counted, terms.NO_WEIGHTS))
        self.lacks = tuple(lack for weights, lack in missing if weights is None)
        opened = [weights.digest if weights is not None else "by length" for weights in (common, counted)]
        opened += lexicon.digests(*TABLES).values()
        self.version = hashlib.sha256("|".join([CODE, SCHEME, *opened]).encode()).hexdigest()[:16]
        self._rarity = rarity.load_rarity(common)

    def run(self, readings: Iterable[Reading]) -> Iterator[Made | Failed]:
        """Yield fingerprint and credits of each report; a report that fails says why and stops no other."""
        for reading in readings:
            try:
                made = fingerprint(reading, self._rarity)
                credits = find_credits(reading, self._lexicon)
            except Exception as error:  # a stranger's text can break any rule; the run must go on and say which
                yield Failed(reading.report.id, self.name, f"{type(error).__name__}: {error}")
                continue
            yield Made(reading.report.id, {Fingerprint: (made,), Credit: credits})
