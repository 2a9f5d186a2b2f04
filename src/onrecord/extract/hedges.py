"""By which words does the report keep its distance from a statement: "reportedly", "allegedly"?"""

from collections.abc import Iterator, Sequence

from onrecord.extract.drafts import Draft
from onrecord.lexicon import HedgeTable
from onrecord.records.parse import Parse, Token


def find_hedges(parse: Parse, draft: Draft, table: HedgeTable) -> tuple[Token, ...]:
    """Return the hedges in the draft's sentence that stand outside its content."""
    if draft.sentence < 0 or draft.sentence >= len(parse.sentences):
        return ()
    return tuple(_hedges(parse, draft, table))


def _hedges(parse: Parse, draft: Draft, table: HedgeTable) -> Iterator[Token]:
    for tokens in hedges_in(parse.sentences[draft.sentence], table):
        if not any(draft.touches(token.start, token.end) for token in tokens):
            yield from tokens


def hedges_in(sentence: Sequence[Token], table: HedgeTable) -> Iterator[Sequence[Token]]:
    """Yield the hedges of a sentence, those of several words included: "allegedly", "it is claimed"."""
    words = [token.text.casefold() for token in sentence]
    for place, word in enumerate(words):
        for row in table.starting(word):
            wanted = row.words.replace("-", " - ").split()
            if words[place : place + len(wanted)] == wanted:
                yield sentence[place : place + len(wanted)]
                break
