"""By which words does the report keep its distance from a statement: "reportedly", "allegedly"?"""

from collections.abc import Iterator

from onrecord.extract.drafts import Draft
from onrecord.lexicon import HedgeTable
from onrecord.records.parse import Parse, Token


def find_hedges(parse: Parse, draft: Draft, table: HedgeTable) -> tuple[Token, ...]:
    """Return the hedges in the draft's sentence that stand outside its content."""
    if draft.sentence < 0 or draft.sentence >= len(parse.sentences):
        return ()
    return tuple(_hedges(parse, draft, table))


def _hedges(parse: Parse, draft: Draft, table: HedgeTable) -> Iterator[Token]:
    for token in parse.sentences[draft.sentence]:
        if table.of(token.text) is not None and not draft.touches(token.start, token.end):
            yield token
