"""Which words of a sentence keep their distance from what it says: "reportedly", "it is claimed"?"""

from collections.abc import Iterator, Sequence

from onrecord.lexicon import HedgeTable
from onrecord.records.parse import Token


def hedges_in(sentence: Sequence[Token], table: HedgeTable) -> Iterator[Sequence[Token]]:
    """Yield the hedges of a sentence, those of several words included: "allegedly", "it is claimed"."""
    words = [token.text.casefold() for token in sentence]
    for place, word in enumerate(words):
        for row in table.starting(word):
            wanted = row.words.replace("-", " - ").split()
            if words[place : place + len(wanted)] == wanted:
                yield sentence[place : place + len(wanted)]
                break
