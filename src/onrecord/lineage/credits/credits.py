"""From whom does a report say that it has its words?

"(Meridian) –", "first reported by the Daily Lantern", "told Kanal 4", "Source link": every place that says so, once.
Reach for it when a report has been read as far as its statements; what the layers already hold (the dateline, the links
of a statement's chain) is taken from there.
"""

from onrecord.lexicon import Lexicon
from onrecord.lineage.credits.credit_lines import CreditLines
from onrecord.lineage.credits.phrases import Phrases
from onrecord.records.credit import Credit
from onrecord.records.reading import Reading

# The tables that decide what is found; a step that keeps credits puts their digests into its version.
TABLES = ("credits", "demonyms", "organisation_words", "organisations", "outlets", "places")


def find_credits(reading: Reading, lexicon: Lexicon) -> tuple[Credit, ...]:
    """Return the credits of a report, in text order."""
    around = list(CreditLines(reading, lexicon).find())
    covered = [c.span for c in around]
    inside = [c for c in Phrases(reading, lexicon).find() if not any(c.span.touches(span) for span in covered)]
    found = {(c.outlet.casefold(), c.span): c for c in (*around, *inside)}
    return tuple(sorted(found.values(), key=lambda c: (c.span.start, c.span.end, c.outlet)))
